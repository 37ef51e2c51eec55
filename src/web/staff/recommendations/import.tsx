import { importRegister, type RowRefusal, recommendationPermissions } from '../../../areas/recommendations/index.ts'
import { type RefusedCell, readXlsx } from '../../../print/xlsx/read.ts'
import { writeXlsx } from '../../../print/xlsx/write.ts'
import { isRefusal, refuse } from '../../../values/refusal.ts'
import { memoryOf } from '../../http/memory.ts'
import { page, resource } from '../../http/page.ts'
import { FileInput, Form, LinkButton, PageHead, SubmitRow } from '../../parts/index.ts'
import { takeFiles } from '../documents/uploads.ts'
import { registerPath } from './address.ts'
import { type Field, fields, oldColumns, oldRowOf } from './import-columns.ts'

export const importPath = `${registerPath}/nhap`

/** Faults of cells, gathered into the rows that they are in. */
function refusedRows(cells: readonly RefusedCell<Field>[]) {
  const rows = Map.groupBy(cells, (cell) => cell.row)
  return [...rows].map(([row, found]) => ({
    row,
    text: found[0]?.text ?? '',
    refusals: found.map(({ key, field, params = {} }): RowRefusal => ({ key, field, params })),
  }))
}

/** Nhập sổ cũ: the file is read, kept, and every row accounted for. */
export const importPage = page<null>({
  path: importPath,
  shell: 'staff',
  may: recommendationPermissions.import,
  maxMegabytes: 12,
  title: (_, words) => words.recommendationPages.import.title,
  load: async () => null,
  acts: {
    import: async (c, form) => {
      const [upload] = form.files.file ?? []
      if (!upload) return refuse('platform.required', { field: 'file' })
      const sheet = await readXlsx(new Uint8Array(await upload.arrayBuffer()), oldColumns)
      if (isRefusal(sheet)) return { ...sheet, field: 'file' }
      const kept = await takeFiles(c, [upload], ['document'])
      if (isRefusal(kept)) return { ...kept, field: 'file' }
      const input = { file: kept[0], rows: sheet.rows.map(oldRowOf), refused: refusedRows(sheet.refused) }
      const made = await c.perform(importRegister, input, form.clientId)
      return isRefusal(made) ? made : { goTo: `${importPath}/${made.id}`, done: 'recommendations.import' }
    },
  },
  view: ({ c }) => {
    const words = c.words.recommendationPages
    return (
      <>
        <PageHead
          title={words.import.title}
          summary={words.import.summary}
          crumbs={[{ label: words.register.title, href: registerPath }, { label: words.import.title }]}
          actions={
            <LinkButton href="/kien-nghi/mau-nhap.xlsx" icon="download" download>
              {words.import.sample}
            </LinkButton>
          }
        />
        <Form act="import" clientId={c.formId} memory={memoryOf(c)} upload>
          <FileInput name="file" label={words.import.file} hint={words.import.fileHint} accept=".xlsx" required />
          <SubmitRow primary={words.import.start} cancel={{ href: registerPath }} />
        </Form>
      </>
    )
  },
})

/** An empty register with the headings that an import reads. */
export const importSample = resource({
  path: '/kien-nghi/mau-nhap.xlsx',
  may: recommendationPermissions.import,
  get: async (c) => {
    const { register, import: words } = c.words.recommendationPages
    const wide = new Set<Field>(['text', 'legalRef', 'answerText', 'note', 'addressee'])
    const bytes = await writeXlsx({
      name: register.sheetName,
      title: [register.title],
      columns: fields.map((field) => ({
        header: words.columns[field],
        width: wide.has(field) ? 36 : 16,
        kind: field.endsWith('On') ? 'day' : 'text',
      })),
      rows: [],
    })
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    const disposition = `attachment; filename="${register.fileName}-mau.xlsx"`
    return { bytes, headers: { 'Content-Type': type, 'Content-Disposition': disposition } }
  },
})
