import { type Clause, draftPermissions, type Version } from '../../../areas/drafts/index.ts'
import { showCount } from '../../../values/number.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import { Card, Checkbox, DataTable, EmptyState, Form, SubmitRow, TextArea, TextInput } from '../../parts/index.ts'
import { clausePath } from './address.ts'
import type { DraftData } from './draft-data.ts'

interface Props {
  readonly c: PageContext
  readonly data: DraftData
}

/** The register of the current version: cut from its text, or written one by one. */
export function DraftClauses({ c, data }: Props) {
  const { clauses: words } = c.words.draftPages
  const { current, clauses, draft } = data
  const mayKeep = draft.supersession === null && c.may(draftPermissions.keep)
  if (!current) return null
  return (
    <div class="stack">
      <Card title={fill(words.title, { number: current.number })}>
        <DataTable
          caption={words.ref}
          captionHidden
          rows={clauses}
          rowKey={(clause) => clause.id}
          href={mayKeep ? (clause) => clausePath(draft.id, clause.id) : undefined}
          empty={<EmptyState title={words.none}>{words.noneText}</EmptyState>}
          columns={[
            { key: 'ref', head: words.ref, width: 'narrow', cell: (clause) => clause.ref },
            { key: 'heading', head: words.heading, width: 'medium', cell: (clause) => <Heading clause={clause} /> },
            { key: 'words', head: words.words, width: 'wide', cell: (clause) => short(clause.text) },
            {
              key: 'opinions',
              head: c.words.draftPages.register.columns.opinions,
              numeric: true,
              cell: (clause) => countOf(data, clause),
            },
          ]}
        />
      </Card>
      {mayKeep ? <Cut c={c} version={current} there={clauses.length} /> : null}
      {mayKeep ? <Add c={c} version={current} /> : null}
    </div>
  )
}

function Heading({ clause }: { clause: Clause }) {
  return (
    <>
      {clause.heading}
      {clause.under ? <span class="soft"> {clause.under}</span> : null}
    </>
  )
}

const short = (text: string): string => (text.length > 180 ? `${text.slice(0, text.lastIndexOf(' ', 180))} …` : text)

const countOf = ({ places }: DraftData, { key }: Clause): string =>
  showCount(places.find((one) => one.key === key)?.all ?? 0)

function Cut({ c, version, there }: { c: PageContext; version: Version; there: number }) {
  const { clauses: words, fields } = c.words.draftPages
  const memory = memoryOf(c)
  return (
    <details class="more" open={memory?.act === 'cut' || there === 0}>
      <summary>{words.cut}</summary>
      <Form act="cut" clientId={c.formId} memory={memory} wide>
        <input type="hidden" name="versionId" value={version.id} />
        <TextArea name="text" label={words.text} hint={fields.textHint} rows={10} required />
        {there > 0 ? <Checkbox name="replace" label={words.replace} /> : null}
        <SubmitRow primary={words.cutNow} />
      </Form>
    </details>
  )
}

function Add({ c, version }: { c: PageContext; version: Version }) {
  const { clauses: words } = c.words.draftPages
  const memory = memoryOf(c)
  return (
    <details class="more" open={memory?.act === 'add_clause'}>
      <summary>{words.add}</summary>
      <Form act="add_clause" clientId={c.formId} memory={memory} wide>
        <input type="hidden" name="versionId" value={version.id} />
        <ClauseFields c={c} clause={{}} />
        <SubmitRow primary={words.save} />
      </Form>
    </details>
  )
}

export function ClauseFields({ c, clause }: { c: PageContext; clause: Partial<Clause> }) {
  const { clauses: words } = c.words.draftPages
  return (
    <>
      <TextInput name="ref" label={words.ref} hint={words.refHint} value={clause.ref} maxLength={200} required />
      <TextInput name="heading" label={words.heading} value={clause.heading} maxLength={500} />
      <TextInput name="under" label={words.under} value={clause.under} maxLength={500} />
      <TextArea name="text" label={words.words} value={clause.text} rows={8} />
    </>
  )
}
