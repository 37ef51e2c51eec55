import * as area from '../../../areas/outreach/index.ts'
import type { AnyAction } from '../../../platform/action.ts'
import { readXlsx } from '../../../print/xlsx/read.ts'
import { writeXlsx } from '../../../print/xlsx/write.ts'
import { isRefusal, refuse } from '../../../values/refusal.ts'
import type { Form as SentForm } from '../../http/form.ts'
import { memoryOf } from '../../http/memory.ts'
import { page, resource } from '../../http/page.ts'
import { FileInput, Form, LinkButton, PageHead, SubmitRow } from '../../parts/index.ts'
import { download } from '../record/download.ts'
import { boardPath, channelsPath, importPath, itemsPath, personsPath } from './address.ts'
import { columnsOf, headOf, importFields, isDay, rowOf } from './import-columns.ts'

interface Place {
  readonly word: string
  readonly list: string
  readonly action: AnyAction
}

export const importPlaces: Readonly<Record<area.ImportKind, Place>> = {
  channels: { word: 'kenh', list: channelsPath, action: area.importChannels },
  items: { word: 'tin-bai', list: itemsPath, action: area.importItems },
  key_persons: { word: 'hat-nhan', list: personsPath, action: area.importKeyPersons },
}

/** The sheet of the form, read; faults of cells are gathered into their rows. */
async function sheetIn(form: SentForm, kind: area.ImportKind) {
  const [upload] = form.files.file ?? []
  if (!upload) return refuse('platform.required', { field: 'file' })
  const sheet = await readXlsx(new Uint8Array(await upload.arrayBuffer()), columnsOf(kind))
  if (isRefusal(sheet)) return { ...sheet, field: 'file' }
  const refused = [...Map.groupBy(sheet.refused, (cell) => cell.row)].map(([row, found]) => ({
    row,
    text: found[0]?.text ?? '',
    refusals: found.map(({ key, field, params = {} }) => ({ key, field, params })),
  }))
  return { fileName: upload.name, rows: sheet.rows.map((one) => rowOf(kind, one)), refused }
}

/** Nhập từ Excel: one page for each sheet. */
export const importPages = area.importKinds.map((kind) => {
  const { word, list, action } = importPlaces[kind]
  const path = `${importPath}/${word}`
  return page<null>({
    path,
    shell: 'staff',
    may: area.outreachPermissions.import,
    maxMegabytes: 12,
    title: (_, words) => words.outreachPapers.import.titles[kind],
    load: async () => null,
    acts: {
      import: async (c, form) => {
        const sheet = await sheetIn(form, kind)
        if (isRefusal(sheet)) return sheet
        const made = await c.perform(action, sheet, form.clientId)
        return isRefusal(made) ? made : { goTo: `${importPath}/${(made as { id: string }).id}`, done: action.name }
      },
    },
    view: ({ c }) => {
      const { import: words } = c.words.outreachPapers
      const title = words.titles[kind]
      return (
        <>
          <PageHead
            title={title}
            summary={words.texts[kind]}
            crumbs={[{ label: c.words.outreachPages.board.title, href: boardPath }, { label: title }]}
            actions={
              <LinkButton href={`${path}/mau.xlsx`} icon="download" download>
                {words.sample}
              </LinkButton>
            }
          />
          <Form act="import" clientId={c.formId} memory={memoryOf(c)} upload>
            <FileInput name="file" label={words.file} hint={words.fileHint} accept=".xlsx" required />
            <SubmitRow primary={words.start} cancel={{ href: list }} />
          </Form>
        </>
      )
    },
  })
})

/** Empty sheets with the headings that an import reads. */
export const importSamples = area.importKinds.map((kind) =>
  resource({
    path: `${importPath}/${importPlaces[kind].word}/mau.xlsx`,
    may: area.outreachPermissions.import,
    get: async (c) => {
      const { import: words } = c.words.outreachPapers
      const bytes = await writeXlsx({
        name: words.titles[kind].slice(0, 30),
        title: [words.titles[kind]],
        columns: importFields[kind].map((field) => ({
          header: headOf(words, kind, field),
          width: ['title', 'text', 'name', 'contribution'].includes(field) ? 36 : 18,
          kind: isDay(field) ? 'day' : 'text',
        })),
        rows: [],
      })
      return download(bytes, `${importPlaces[kind].word}-mau`, 'xlsx')
    },
  }),
)
