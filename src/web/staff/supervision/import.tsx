import { type ImportedRow, importSessions, supervisionPermissions } from '../../../areas/supervision/index.ts'
import { readXlsx, type TakenRow } from '../../../print/xlsx/read.ts'
import { isRefusal, type Refusal, refuse } from '../../../values/refusal.ts'
import { fold } from '../../../values/vietnamese.ts'
import { sayRefusal } from '../../../words/words.ts'
import { memoryOf } from '../../http/memory.ts'
import { type PageContext, page } from '../../http/page.ts'
import { Badge, DataTable, FileInput, Form, LinkButton, PageHead, Radios, SubmitRow } from '../../parts/index.ts'
import { optionsOf } from '../record/saying.tsx'
import { boardPath, sessionPath, sessionsPath } from './address.ts'
import { loadChoices, topicLabels } from './choosing.ts'

const keys = ['title', 'form', 'topics', 'subjects', 'day', 'time'] as const
type Key = (typeof keys)[number]

/** The code whose label, accents and capitals aside, is this text; an unknown one passes and is refused by the action. */
function codeOf(labels: readonly Readonly<Record<string, string>>[], text: string): string {
  const wanted = fold(text.trim())
  const found = labels.flatMap((list) => Object.entries(list)).find(([, label]) => fold(label) === wanted)
  return found?.[0] ?? text.trim().slice(0, 60)
}

const parts = (text: string): readonly string[] =>
  text
    .split(';')
    .map((one) => one.trim())
    .filter((one) => one !== '')

function asRow(c: PageContext, topics: Readonly<Record<string, string>>, { row, values }: TakenRow<Key>) {
  const { shortForms, forms } = c.words.supervisionLabels
  const text = (key: Key) => String(values[key] ?? '')
  return {
    row,
    title: text('title'),
    form: codeOf([shortForms, forms], text('form')),
    topics: parts(text('topics')).map((one) => codeOf([topics], one)),
    subjects: parts(text('subjects')),
    plannedFrom: text('day'),
    plannedTo: '',
    plannedTime: text('time'),
    requestedBy: '',
  }
}

interface ImportData {
  readonly account: readonly ImportedRow[] | null
}

/** Nhập danh sách: every row is accounted for. */
export const importPage = page<ImportData>({
  path: `${sessionsPath}/nhap`,
  shell: 'staff',
  may: supervisionPermissions.plan,
  maxMegabytes: 21,
  title: (_, words) => words.supervisionPages.import.title,
  load: async (_, extra) => ({ account: (extra.account as readonly ImportedRow[] | undefined) ?? null }),
  acts: {
    import: async (c, form) => {
      const [file] = form.files.file ?? []
      if (!file || file.size === 0) return refuse('supervision.import_empty', { field: 'file' })
      const head = c.words.supervisionPages.sessions.columns
      const columns = keys.map((key) => ({
        key,
        headers: [key === 'day' ? head.day : key === 'time' ? head.time : head[key]],
        kind: key === 'day' ? ('day' as const) : ('text' as const),
        required: key === 'title' || key === 'form' || key === 'topics',
        longest: 1000,
      }))
      const sheet = await readXlsx(new Uint8Array(await file.arrayBuffer()), columns)
      if (isRefusal(sheet)) return { ...sheet, field: 'file' }
      const choices = await c.read((reading) => loadChoices(reading, c.signedIn.committeeId))
      const topics = topicLabels(c, choices.topics)
      const rows = sheet.rows.map((row) => asRow(c, topics, row))
      const unread = sheet.refused.map(({ row, key, field, params }): ImportedRow => {
        const refusal = refuse(key, { field, ...(params && { params }) })
        return { row, outcome: 'refused', id: null, refusal }
      })
      const mode = form.values.mode === 'all_or_nothing' ? 'all_or_nothing' : 'good_rows'
      if (unread.length > 0 && mode === 'all_or_nothing')
        return refuse('supervision.import_refused', { field: 'file', params: { count: unread.length } })
      const taken = await c.perform(importSessions, { fileName: file.name.slice(0, 200), mode, rows }, form.clientId)
      if (isRefusal(taken)) return taken
      const account = [...taken.account, ...unread].sort((a, b) => a.row - b.row)
      return { again: true, with: { account } }
    },
  },
  view: ({ data, c }) => {
    const { import: words, board, sessions } = c.words.supervisionPages
    const crumbs = [
      { label: board.title, href: boardPath },
      { label: sessions.title, href: sessionsPath },
      { label: words.title },
    ]
    return (
      <>
        <PageHead
          title={words.title}
          summary={words.summary}
          crumbs={crumbs}
          actions={
            <LinkButton href={`${sessionsPath}.xlsx`} icon="download" download>
              {words.sample}
            </LinkButton>
          }
        />
        <Form act="import" clientId={c.formId} memory={memoryOf(c)} upload>
          <FileInput name="file" label={words.file} hint={words.fileHint} accept=".xlsx" required />
          <Radios
            name="mode"
            label={words.mode}
            options={optionsOf(words.modes, Object.keys(words.modes))}
            value="good_rows"
          />
          <SubmitRow primary={words.send} cancel={{ href: sessionsPath }} />
        </Form>
        {data.account ? <Account c={c} rows={data.account} /> : null}
      </>
    )
  },
})

/** 'Chủ đề: …': which column, then what is wrong in it. */
function whyNot(c: PageContext, refusal: Refusal): string {
  const head = c.words.supervisionPages.sessions.columns
  const of: Readonly<Record<string, string>> = {
    ...head,
    plannedFrom: head.day,
    plannedTo: head.day,
    plannedTime: head.time,
  }
  const column = refusal.field?.split('.')[0] ?? ''
  return `${Object.hasOwn(of, column) ? `${of[column]}: ` : ''}${sayRefusal(c.words, refusal)}`
}

function Account({ c, rows }: { c: PageContext; rows: readonly ImportedRow[] }) {
  const { import: words } = c.words.supervisionPages
  const tones = { taken: 'done', already_there: 'neutral', refused: 'refused' } as const
  return (
    <DataTable
      caption={words.account}
      rows={rows}
      rowKey={(row) => `${row.row} ${row.outcome} ${row.refusal?.field ?? ''}`}
      href={(row) => (row.id ? sessionPath(row.id) : undefined)}
      columns={[
        { key: 'row', head: words.row, width: 'narrow', cell: (row) => row.row },
        {
          key: 'outcome',
          head: words.outcome,
          cell: (row) => <Badge tone={tones[row.outcome]}>{words.outcomes[row.outcome]}</Badge>,
        },
        {
          key: 'why',
          head: words.why,
          width: 'wide',
          cell: (row) => (row.refusal ? whyNot(c, row.refusal) : ''),
        },
      ]}
    />
  )
}
