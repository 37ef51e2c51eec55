import { channels, donorKinds, recordDonations, reliefPermissions } from '../../../areas/relief/index.ts'
import { readXlsx } from '../../../print/xlsx/read.ts'
import { writeXlsx } from '../../../print/xlsx/write.ts'
import { showDay } from '../../../values/day.ts'
import { type Dong, showDong, sumDong } from '../../../values/money.ts'
import { parseDong } from '../../../values/money-text.ts'
import { isRefusal, type Refusal, refuse } from '../../../values/refusal.ts'
import { fold } from '../../../values/vietnamese.ts'
import { fill } from '../../../words/shape.ts'
import { sayRefusal, wordsIn } from '../../../words/words.ts'
import type { Form as SentForm } from '../../http/form.ts'
import { memoryOf } from '../../http/memory.ts'
import { type PageContext, page, resource, type ViewProps } from '../../http/page.ts'
import { DataTable, FileInput, Form, LinkButton, PageHead, Section, Stack, SubmitRow } from '../../parts/index.ts'
import { idIn, idPart } from '../record/address.ts'
import { download } from '../record/download.ts'
import { boardPath, missing, registerPath } from './address.ts'
import { findRegister, type Register, targetOf } from './register-data.ts'

const fields = [
  'receivedOn',
  'donorKind',
  'donorName',
  'donorAddress',
  'channel',
  'amount',
  'bankRef',
  'conditionText',
  'collector',
  'note',
] as const
type Field = (typeof fields)[number]
const required: readonly Field[] = ['receivedOn', 'amount']
const both = [wordsIn('vi'), wordsIn('en')]
const columns = fields.map((key) => ({
  key,
  headers: both.map((words) => words.reliefPages.import.columns[key] ?? key),
  kind: key === 'receivedOn' ? ('day' as const) : ('text' as const),
  required: required.includes(key),
}))

type Row = Readonly<Record<Field, string | null>> & { readonly line: number }

/** The code of a label in either language, whatever its accents and capitals. */
function codeOf(text: string | null, labels: 'donorKinds' | 'channels', codes: readonly string[], fallback: string) {
  if (text === null || text.trim() === '') return fallback
  const wanted = fold(text)
  return codes.find((code) => both.some((words) => fold(words.reliefLabels[labels][code] ?? code) === wanted)) ?? null
}

/** The rows of the sheet, every one accounted for; or the first that is wrong, by its row and column. */
async function readSheet(c: PageContext, form: SentForm): Promise<readonly Row[] | Refusal> {
  const { import: words } = c.words.reliefPages
  const [upload] = form.files.file ?? []
  if (!upload) return refuse('platform.required', { field: 'file' })
  const sheet = await readXlsx(new Uint8Array(await upload.arrayBuffer()), columns)
  if (isRefusal(sheet)) return { ...sheet, field: 'file' }
  const wrong = (row: number, field: Field, text: string) =>
    refuse('relief.sheet_cell', { field: 'file', params: { row, column: words.columns[field] ?? field, text } })
  const [bad] = sheet.refused
  if (bad) return wrong(bad.row, bad.field, bad.text || sayRefusal(c.words, refuse('platform.required')))
  if (sheet.rows.length === 0) return refuse('relief.sheet_empty', { field: 'file' })
  const rows: Row[] = []
  for (const { row, values } of sheet.rows) {
    const text = (field: Field) => (values[field] === null ? null : String(values[field]))
    const donorKind = codeOf(
      text('donorKind'),
      'donorKinds',
      donorKinds,
      text('donorName') ? 'individual' : 'anonymous',
    )
    const channel = codeOf(text('channel'), 'channels', channels, 'cash')
    if (donorKind === null) return wrong(row, 'donorKind', words.wrongKind)
    if (channel === null || channel === 'in_kind') return wrong(row, 'channel', words.wrongChannel)
    const amount = parseDong(text('amount') ?? '')
    if (!amount) return wrong(row, 'amount', words.notAmount)
    const told = Object.fromEntries(fields.map((field) => [field, text(field)])) as Record<Field, string | null>
    rows.push({ ...told, donorKind, channel, amount: String(amount), line: row })
  }
  return rows
}

interface Importing {
  readonly register: Register
  readonly rows: readonly Row[]
}

/** Nhập khoản ủng hộ từ Excel: looked at first, written all or none. */
export const importPage = page<Importing>({
  path: `${boardPath}/${idPart}/nhap`,
  shell: 'staff',
  may: reliefPermissions.record,
  maxMegabytes: 12,
  title: (_, words) => words.reliefPages.import.title,
  load: (c, extra) =>
    c.read(async (reading): Promise<Importing | Refusal> => {
      const register = await findRegister(reading, idIn(c))
      if (!register?.book) return missing
      return { register, rows: (extra.rows as readonly Row[] | undefined) ?? [] }
    }),
  acts: {
    preview: async (c, form) => {
      const rows = await readSheet(c, form)
      return isRefusal(rows) ? rows : { again: true, with: { rows } }
    },
    import: async (c, form) => {
      const register = await c.read((reading) => findRegister(reading, idIn(c)))
      if (!register) return missing
      const rows = JSON.parse(form.typed.rows || '[]') as readonly Row[]
      const sent = rows.map(({ line: _, ...row }) => ({ ...row, showsName: true }))
      const input = { ...targetOf(register), unnamed: c.words.reliefLabels.unnamed, rows: sent }
      const made = await c.perform(recordDonations, input, form.clientId)
      if (!isRefusal(made)) return { goTo: registerPath(register.id, 'ung_ho'), done: recordDonations.name }
      return inSheet(c, made, rows)
    },
  },
  view: ImportView,
})

/** What is wrong with a row of the act, told by its row of the sheet. */
function inSheet(c: PageContext, refusal: Refusal, rows: readonly Row[]): Refusal {
  const [, at = '0', field = refusal.field ?? ''] = /^rows\.(\d+)(?:\.(\w+))?/.exec(refusal.field ?? '') ?? []
  const column = c.words.reliefPages.import.columns[field] ?? field
  const { field: _, ...told } = refusal
  return refuse('relief.sheet_cell', {
    params: { row: rows[Number(at)]?.line ?? 0, column, text: sayRefusal(c.words, told) },
  })
}

function ImportView({ data: { register, rows }, c }: ViewProps<Importing>) {
  const { import: words, board } = c.words.reliefPages
  return (
    <>
      <PageHead
        title={words.title}
        summary={words.text}
        crumbs={[
          { label: board.title, href: boardPath },
          { label: register.title, href: registerPath(register.id, 'ung_ho') },
          { label: words.title },
        ]}
        actions={
          <LinkButton href={`${registerPath(register.id)}/nhap/mau.xlsx`} icon="download" download>
            {words.sample}
          </LinkButton>
        }
      />
      <Stack loose>
        {rows.length > 0 ? <Preview c={c} rows={rows} /> : null}
        <Form act="preview" clientId={c.formId} memory={memoryOf(c)} upload>
          <FileInput name="file" label={words.file} hint={words.fileHint} accept=".xlsx" required />
          <SubmitRow primary={words.preview} cancel={{ href: registerPath(register.id, 'ung_ho') }} />
        </Form>
      </Stack>
    </>
  )
}

function Preview({ c, rows }: { readonly c: PageContext; readonly rows: readonly Row[] }) {
  const { import: words } = c.words.reliefPages
  const labels = c.words.reliefLabels
  const amount = sumDong(rows.map((row) => Number(row.amount) as Dong))
  return (
    <Section title={words.previewTitle}>
      <p>{fill(words.previewText, { count: rows.length, amount: showDong(amount) })}</p>
      <Form act="import" clientId={c.formId} memory={memoryOf(c)} wide>
        <input type="hidden" name="rows" value={JSON.stringify(rows)} />
        <DataTable
          caption={words.previewTitle}
          captionHidden
          rows={rows}
          rowKey={(row) => String(row.line)}
          columns={[
            { key: 'day', head: words.columns.receivedOn ?? '', cell: (row) => showDay(row.receivedOn as never) },
            {
              key: 'who',
              head: words.columns.donorName ?? '',
              width: 'wide',
              cell: (row) => row.donorName ?? labels.unnamed,
            },
            { key: 'kind', head: words.columns.donorKind ?? '', cell: (row) => labels.donorKinds[row.donorKind ?? ''] },
            { key: 'way', head: words.columns.channel ?? '', cell: (row) => labels.channels[row.channel ?? ''] },
            {
              key: 'amount',
              head: words.columns.amount ?? '',
              numeric: true,
              cell: (row) => showDong(Number(row.amount) as Dong),
            },
          ]}
        />
        <SubmitRow primary={words.start} />
      </Form>
    </Section>
  )
}

export const importSample = resource({
  path: `${boardPath}/${idPart}/nhap/mau.xlsx`,
  may: reliefPermissions.record,
  get: async (c) => {
    const { import: words } = c.words.reliefPages
    const bytes = await writeXlsx({
      name: c.words.reliefPages.gifts.sheetName,
      title: [words.title],
      columns: fields.map((field) => ({
        header: words.columns[field] ?? field,
        width: field === 'donorName' || field === 'note' ? 30 : 18,
        kind: field === 'receivedOn' ? 'day' : field === 'amount' ? 'money' : 'text',
      })),
      rows: [],
    })
    return download(bytes, 'ung-ho-mau', 'xlsx')
  },
})
