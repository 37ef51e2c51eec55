import { type Book, bookPermissions, makeVouchers, type Place, placesOf } from '../../../areas/books/index.ts'
import { readXlsx } from '../../../print/xlsx/read.ts'
import { writeXlsx } from '../../../print/xlsx/write.ts'
import { isRefusal, type Refusal, refuse } from '../../../values/refusal.ts'
import { wordsIn } from '../../../words/words.ts'
import type { Form as SentForm } from '../../http/form.ts'
import { memoryOf } from '../../http/memory.ts'
import { type PageContext, page, resource, type ViewProps } from '../../http/page.ts'
import { FileInput, Form, LinkButton, PageHead, Select, SubmitRow } from '../../parts/index.ts'
import { idIn, idPart } from '../record/address.ts'
import { download } from '../record/download.ts'
import { boardPath, bookPath, missing } from './address.ts'
import { findBook } from './book-data.ts'
import { fittingPlaces } from './voucher-choices.ts'

const fields = ['datedOn', 'counterparty', 'address', 'amount', 'content', 'attached'] as const
type Field = (typeof fields)[number]
const required: readonly Field[] = ['datedOn', 'counterparty', 'amount', 'content']
const both = [wordsIn('vi'), wordsIn('en')]
const columns = fields.map((key) => ({
  key,
  headers: both.map((words) => words.bookPages.import.columns[key] ?? key),
  kind: key === 'datedOn' ? ('day' as const) : key === 'amount' ? ('number' as const) : ('text' as const),
  required: required.includes(key),
}))

interface Importing {
  readonly book: Book
  readonly places: readonly Place[]
}

/** The sheet as receipts into one place: a cash fund takes receipts, an account bank credits. */
async function rowsIn(c: PageContext, form: SentForm, { book, places }: Importing) {
  const [upload] = form.files.file ?? []
  if (!upload) return refuse('platform.required', { field: 'file' })
  const place = places.find((one) => one.id === form.typed.placeId)
  if (!place) return refuse('books.wrong_place', { field: 'placeId' })
  const sheet = await readXlsx(new Uint8Array(await upload.arrayBuffer()), columns)
  if (isRefusal(sheet)) return { ...sheet, field: 'file' }
  const [bad] = sheet.refused
  const name = (field: Field) => c.words.bookPages.import.columns[field] ?? field
  if (bad)
    return refuse('books.sheet_cell', {
      field: 'file',
      params: { row: bad.row, column: name(bad.field), text: bad.text },
    })
  if (sheet.rows.length === 0) return refuse('books.sheet_empty', { field: 'file' })
  const kind = place.kind === 'bank' ? 'bank_in' : 'receipt'
  const common = { bookId: book.id, kind, purpose: 'contribution', placeId: place.id }
  return { lines: sheet.rows.map(({ row }) => row), rows: sheet.rows.map(({ values }) => ({ ...common, ...values })) }
}

/** What is wrong with a row of the act, told by its row of the sheet. */
function inSheet(c: PageContext, refusal: Refusal, lines: readonly number[]): Refusal {
  const [, at, field = ''] = /^rows\.(\d+)(?:\.(\w+))?/.exec(refusal.field ?? '') ?? []
  if (at === undefined) return { ...refusal, field: 'file' }
  const column = c.words.bookPages.import.columns[field] ?? field
  return refuse('books.sheet_cell', { field: 'file', params: { row: lines[Number(at)] ?? 0, column, text: '' } })
}

export const importPage = page<Importing>({
  path: `${boardPath}/${idPart}/nhap`,
  shell: 'staff',
  may: bookPermissions.make,
  maxMegabytes: 12,
  title: (_, words) => words.bookPages.import.title,
  load: loadImport,
  acts: {
    import: async (c, form) => {
      const data = await loadImport(c)
      if (isRefusal(data)) return data
      const read = await rowsIn(c, form, data)
      if (isRefusal(read)) return read
      const made = await c.perform(makeVouchers, { rows: read.rows }, form.clientId)
      if (isRefusal(made)) return inSheet(c, made, read.lines)
      return { goTo: bookPath(data.book.id), done: makeVouchers.name }
    },
  },
  view: ImportView,
})

function loadImport(c: PageContext): Promise<Importing | Refusal> {
  return c.read(async (reading) => {
    const book = await findBook(reading, idIn(c))
    if (!book) return missing
    const places = await placesOf(reading, [book.id])
    return { book, places: [...fittingPlaces(places, 'receipt'), ...fittingPlaces(places, 'bank_in')] }
  })
}

function ImportView({ data: { book, places }, c }: ViewProps<Importing>) {
  const { import: words, board, fields: names } = c.words.bookPages
  return (
    <>
      <PageHead
        title={words.title}
        summary={words.text}
        crumbs={[
          { label: board.title, href: boardPath },
          { label: book.title, href: bookPath(book.id) },
          { label: words.title },
        ]}
        actions={
          <LinkButton href={`${boardPath}/mau.xlsx`} icon="download" download>
            {words.sample}
          </LinkButton>
        }
      />
      <Form act="import" clientId={c.formId} memory={memoryOf(c)} upload>
        <Select
          name="placeId"
          label={names.placeIn}
          options={places.map((one) => ({ value: one.id, label: one.name, group: c.words.books.places[one.kind] }))}
          required
        />
        <FileInput name="file" label={words.file} hint={words.fileHint} accept=".xlsx" required />
        <SubmitRow primary={words.start} cancel={{ href: bookPath(book.id) }} />
      </Form>
    </>
  )
}

export const importSample = resource({
  path: `${boardPath}/mau.xlsx`,
  may: bookPermissions.make,
  get: async (c) => {
    const { import: words } = c.words.bookPages
    const bytes = await writeXlsx({
      name: c.words.bookPages.vouchers.sheetName,
      title: [words.title],
      columns: fields.map((field) => ({
        header: words.columns[field] ?? field,
        width: field === 'content' ? 40 : 20,
        kind: field === 'datedOn' ? 'day' : field === 'amount' ? 'money' : 'text',
      })),
      rows: [],
    })
    return download(bytes, 'phieu-thu-mau', 'xlsx')
  },
})
