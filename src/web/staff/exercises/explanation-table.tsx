import type { Explanation, SentOpinion } from '../../../areas/criticism/index.ts'
import type { Id } from '../../../values/id.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import { Card, type Column, DataTable, Form, LineList, SubmitRow, TextInput } from '../../parts/index.ts'
import { withQuery } from '../record/address.ts'
import { ReasonForm } from '../record/reason-form.tsx'
import { ExplainFields } from './explain-form.tsx'
import { type Numbered, numbered, ResponseBadge, sayNumbered } from './saying.tsx'

interface Props {
  readonly c: PageContext
  readonly rows: readonly Explanation[]
  readonly sent: readonly SentOpinion[]
  /** The page it stands on. */
  readonly here: string
  readonly mayCorrect: (row: Explanation) => boolean
}

/** The rows of explanation, each with the opinions it answers; one of them open for correction. */
export function ExplanationTable({ c, rows, sent, here, mayCorrect }: Props) {
  const { explanations: words } = c.words.exercisePages
  const all = numbered(sent)
  const edited = rows.find((row) => row.id === c.query('dong') && mayCorrect(row))
  return (
    <Card title={words.title}>
      <DataTable
        caption={words.title}
        captionHidden
        rows={rows}
        rowKey={(row) => row.id}
        empty={<p class="soft">{words.noRows}</p>}
        columns={columns(c, { all, here, mayCorrect })}
      />
      {edited ? <CorrectForm c={c} row={edited} sent={sent} /> : null}
    </Card>
  )
}

interface Shown {
  readonly all: readonly Numbered[]
  readonly here: string
  readonly mayCorrect: (row: Explanation) => boolean
}

function columns(c: PageContext, { all, here, mayCorrect }: Shown): readonly Column<Explanation>[] {
  const { explanations: words } = c.words.exercisePages
  const answered = (row: Explanation) => all.filter((one) => row.opinionIds.includes(one.id))
  return [
    {
      key: 'opinions',
      head: words.opinion,
      width: 'wide',
      cell: (row) => (
        <>
          {answered(row).map((one) => (
            <p key={one.id}>{sayNumbered(c, one)}</p>
          ))}
        </>
      ),
    },
    { key: 'response', head: words.response, cell: (row) => <ResponseBadge c={c} response={row.response} /> },
    {
      key: 'changed',
      head: words.changed,
      cell: (row) => [row.changedClause, row.changedText].filter(Boolean).join(': '),
    },
    { key: 'reason', head: words.reason, cell: (row) => row.reason },
    {
      key: 'correct',
      head: words.correct,
      cell: (row) =>
        mayCorrect(row) ? (
          <>
            <a href={`${withRow(here, row.id)}#sua-dong`}>{words.edit}</a>{' '}
            <ReasonForm
              c={c}
              act="correct"
              id={`correct-${row.id}`}
              label={words.takeBack}
              fields={{ explanationId: row.id }}
            />
          </>
        ) : null,
    },
  ]
}

function withRow(here: string, id: Id): string {
  const [path = '', query = ''] = here.split('?')
  return withQuery(path, { ...Object.fromEntries(new URLSearchParams(query)), dong: id })
}

/** The row written anew; the one before stays, with the reason. */
function CorrectForm({ c, row, sent }: { c: PageContext; row: Explanation; sent: readonly SentOpinion[] }) {
  const { explanations: words } = c.words.exercisePages
  return (
    <Form act="correct" id="sua-dong" clientId={c.formId} memory={memoryOf(c)} label={words.edit}>
      <input type="hidden" name="explanationId" value={row.id} />
      <ExplainFields c={c} sent={sent} shown={sent.map((one) => one.id)} told={row} prefix="instead." />
      <TextInput name="reason" label={words.whyCorrected} maxLength={1000} required />
      <SubmitRow primary={c.words.records.save} />
    </Form>
  )
}

interface OpenProps {
  readonly c: PageContext
  readonly sent: readonly SentOpinion[]
  readonly open: readonly Id[]
}

/** What has no answer yet, by its number. */
export function OpenOpinions({ c, sent, open }: OpenProps) {
  const { explanations: words } = c.words.exercisePages
  if (open.length === 0) return null
  return (
    <Card title={fill(words.open, { count: open.length })} id="chua-giai-trinh">
      <LineList
        items={numbered(sent)
          .filter((one) => open.includes(one.id))
          .map((one) => ({
            id: one.id,
            title: sayNumbered(c, one),
            text: one.text && one.proposedWording ? fill(words.proposed, { text: one.proposedWording }) : undefined,
            meta: one.giver,
          }))}
      />
    </Card>
  )
}
