import {
  commendationPermissions,
  findRound,
  importAwards,
  importNominations,
  type Round,
  type RowRefusal,
} from '../../../areas/commendation/index.ts'
import { type RefusedCell, readXlsx } from '../../../print/xlsx/read.ts'
import { writeXlsx } from '../../../print/xlsx/write.ts'
import { isId } from '../../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../../values/refusal.ts'
import type { Form as SentForm } from '../../http/form.ts'
import { memoryOf } from '../../http/memory.ts'
import { page, resource } from '../../http/page.ts'
import { DayInput, FileInput, Form, LinkButton, PageHead, SubmitRow } from '../../parts/index.ts'
import { download } from '../record/download.ts'
import { boardPath, bookPath, importPath, missing, roundPath } from './address.ts'
import { awardFields, columnsOf, type Field, nominationFields, rowOf } from './import-columns.ts'

const nominationsPath = `${importPath}/de-nghi`
const awardsPath = `${importPath}/so-cu`
const sheetTypes = '.xlsx'

/** Faults of cells, gathered into the rows that they are in. */
function refusedRows(cells: readonly RefusedCell<Field>[]) {
  const rows = Map.groupBy(cells, (cell) => cell.row)
  return [...rows].map(([row, found]) => ({
    row,
    text: found[0]?.text ?? '',
    refusals: found.map(({ key, field, params = {} }): RowRefusal => ({ key, field, params })),
  }))
}

/** The sheet of the form, read: its rows as the import takes them. */
async function sheetIn<Name extends Field>(form: SentForm, fields: readonly Name[]) {
  const [upload] = form.files.file ?? []
  if (!upload) return refuse('platform.required', { field: 'file' })
  const sheet = await readXlsx(new Uint8Array(await upload.arrayBuffer()), columnsOf(fields))
  if (isRefusal(sheet)) return { ...sheet, field: 'file' }
  return { fileName: upload.name, rows: sheet.rows.map(rowOf), refused: refusedRows(sheet.refused) }
}

/** Nhập danh sách đề nghị vào một đợt. */
export const importNominationsPage = page<Round>({
  path: nominationsPath,
  shell: 'staff',
  may: commendationPermissions.import,
  maxMegabytes: 12,
  title: (_, words) => words.commendationPapers.import.nominations,
  load: async (c): Promise<Round | Refusal> => {
    const id = c.query('dot')
    return (isId(id) ? await c.read((reading) => findRound(reading, id)) : null) ?? missing
  },
  acts: {
    import: async (c, form) => {
      const sheet = await sheetIn(form, nominationFields)
      if (isRefusal(sheet)) return sheet
      const input = { ...sheet, roundId: c.query('dot'), nominatedOn: form.typed.nominatedOn ?? '' }
      const made = await c.perform(importNominations, input, form.clientId)
      return isRefusal(made) ? made : { goTo: `${importPath}/${made.id}`, done: importNominations.name }
    },
  },
  view: ({ data: round, c }) => {
    const { import: words } = c.words.commendationPapers
    const { board, fields } = c.words.commendationPages
    const back = roundPath(round.id)
    return (
      <>
        <PageHead
          title={words.nominations}
          summary={words.nominationsText}
          crumbs={[
            { label: board.title, href: boardPath },
            { label: round.title, href: back },
            { label: words.nominations },
          ]}
          actions={
            <LinkButton href={`${nominationsPath}/mau.xlsx`} icon="download" download>
              {words.sample}
            </LinkButton>
          }
        />
        <Form act="import" clientId={c.formId} memory={memoryOf(c)} upload>
          <FileInput name="file" label={words.file} hint={words.fileHint} accept={sheetTypes} required />
          <DayInput name="nominatedOn" label={fields.nominatedOn} value={c.today} max={c.today} required />
          <SubmitRow primary={words.start} cancel={{ href: back }} />
        </Form>
      </>
    )
  },
})

/** Nhập sổ khen thưởng cũ. */
export const importAwardsPage = page<null>({
  path: awardsPath,
  shell: 'staff',
  may: commendationPermissions.import,
  maxMegabytes: 12,
  title: (_, words) => words.commendationPapers.import.awards,
  load: async () => null,
  acts: {
    import: async (c, form) => {
      const sheet = await sheetIn(form, awardFields)
      if (isRefusal(sheet)) return sheet
      const made = await c.perform(importAwards, sheet, form.clientId)
      return isRefusal(made) ? made : { goTo: `${importPath}/${made.id}`, done: importAwards.name }
    },
  },
  view: ({ c }) => {
    const { import: words } = c.words.commendationPapers
    const { board, book } = c.words.commendationPages
    return (
      <>
        <PageHead
          title={words.awards}
          summary={words.awardsText}
          crumbs={[
            { label: board.title, href: boardPath },
            { label: book.title, href: bookPath },
            { label: words.awards },
          ]}
          actions={
            <LinkButton href={`${awardsPath}/mau.xlsx`} icon="download" download>
              {words.sample}
            </LinkButton>
          }
        />
        <Form act="import" clientId={c.formId} memory={memoryOf(c)} upload>
          <FileInput name="file" label={words.file} hint={words.fileHint} accept={sheetTypes} required />
          <SubmitRow primary={words.start} cancel={{ href: bookPath }} />
        </Form>
      </>
    )
  },
})

const broad: readonly Field[] = ['name', 'note', 'achievement', 'abstract', 'authority']

function sample(path: string, fields: readonly Field[], name: string) {
  return resource({
    path: `${path}/mau.xlsx`,
    may: commendationPermissions.import,
    get: async (c) => {
      const { import: words } = c.words.commendationPapers
      const { cases } = c.words.commendationPages
      const bytes = await writeXlsx({
        name: cases.sheetName,
        title: [cases.title],
        columns: fields.map((field) => ({
          header: words.columns[field] ?? field,
          width: broad.includes(field) ? 36 : 18,
          kind: field === 'decidedOn' ? 'day' : 'text',
        })),
        rows: [],
      })
      return download(bytes, `${name}-mau`, 'xlsx')
    },
  })
}

/** Empty sheets with the headings that an import reads. */
export const importSamples = [
  sample(nominationsPath, nominationFields, 'de-nghi-khen-thuong'),
  sample(awardsPath, awardFields, 'so-khen-thuong'),
]
