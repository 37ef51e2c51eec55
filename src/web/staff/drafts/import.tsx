import * as area from '../../../areas/drafts/index.ts'
import { readXlsx } from '../../../print/xlsx/read.ts'
import { writeXlsx } from '../../../print/xlsx/write.ts'
import { isRefusal, refuse } from '../../../values/refusal.ts'
import { memoryOf } from '../../http/memory.ts'
import { type Act, page, resource } from '../../http/page.ts'
import {
  DayInput,
  FieldRow,
  FileInput,
  Form,
  LinkButton,
  type Option,
  PageHead,
  Select,
  SubmitRow,
} from '../../parts/index.ts'
import { optionsOf } from '../record/saying.tsx'
import { draftPath, draftsPath, idIn, idPart, importPath, missing } from './address.ts'
import { meetingOptions } from './choosing.ts'
import { fields, opinionColumns, opinionRowOf, refusedRows } from './import-columns.ts'
import { sheetType } from './register-sheet.ts'

const take: Act = async (c, form) => {
  const [upload] = form.files.file ?? []
  if (!upload || upload.size === 0) return refuse('platform.required', { field: 'file' })
  const sheet = await readXlsx(new Uint8Array(await upload.arrayBuffer()), opinionColumns(c))
  if (isRefusal(sheet)) return { ...sheet, field: 'file' }
  const { meetingId, stance, channel, givenOn } = form.values
  const input = {
    draftId: idIn(c),
    fileName: upload.name.slice(0, 200),
    meetingId,
    usual: { stance, channel, givenOn },
    rows: sheet.rows.map((row) => opinionRowOf(c, row)),
    refused: refusedRows(sheet.refused),
  }
  const made = await c.perform(area.importOpinions, input, form.clientId)
  if (isRefusal(made)) return made
  return { goTo: `${importPath(idIn(c))}/${made.id}`, done: area.importOpinions.name }
}

/** Nhập ý kiến: a sheet of opinions, every row accounted for. */
export const importPage = page<{ draft: area.Draft; meetings: readonly Option[] }>({
  path: `${draftsPath}/${idPart}/nhap`,
  shell: 'staff',
  may: area.draftPermissions.import,
  maxMegabytes: 21,
  title: (_, words) => words.opinionPages.import.title,
  load: (c) =>
    c.read(async (reading) => {
      const draft = await area.findDraft(reading, idIn(c))
      return draft && !draft.supersession ? { draft, meetings: await meetingOptions(c, reading) } : missing
    }),
  acts: { import: take },
  view: ({ data: { draft, meetings }, c }) => {
    const { import: words, entry } = c.words.opinionPages
    const { stances, channels } = c.words.draftLabels
    const crumbs = [
      { label: c.words.draftPages.register.title, href: draftsPath },
      { label: draft.title, href: draftPath(draft.id) },
      { label: words.title },
    ]
    const sample = (
      <LinkButton href={`${draftsPath}/mau-nhap.xlsx`} icon="download" download>
        {words.sample}
      </LinkButton>
    )
    return (
      <>
        <PageHead title={words.title} summary={words.summary} crumbs={crumbs} actions={sample} />
        <Form act="import" clientId={c.formId} memory={memoryOf(c)} upload>
          <FileInput name="file" label={words.file} hint={words.fileHint} accept=".xlsx" required />
          <Select name="meetingId" label={entry.meeting} blank={entry.noMeeting} options={meetings} />
          <fieldset class="fieldset">
            <legend>{words.usual}</legend>
            <FieldRow>
              <Select
                name="stance"
                label={words.usualStance}
                blank={words.noStance}
                options={optionsOf(stances, area.stances)}
              />
              <Select
                name="channel"
                label={entry.channel}
                value="written"
                options={optionsOf(channels, area.channels)}
              />
              <DayInput name="givenOn" label={entry.givenOn} value={c.today} max={c.today} required />
            </FieldRow>
          </fieldset>
          <SubmitRow primary={words.start} cancel={{ href: draftPath(draft.id) }} />
        </Form>
      </>
    )
  },
})

/** An empty sheet with the headings that an import reads. */
export const importSample = resource({
  path: `${draftsPath}/mau-nhap.xlsx`,
  may: area.draftPermissions.import,
  get: async (c) => {
    const { table, import: words } = c.words.opinionPages
    const wide = new Set(['text', 'proposedWording'])
    const bytes = await writeXlsx({
      name: table.sheetName,
      title: [words.title],
      columns: fields.map((field) => ({
        header: table.columns[field],
        width: wide.has(field) ? 44 : 20,
        kind: field === 'givenOn' ? 'day' : 'text',
      })),
      rows: [],
    })
    return {
      bytes,
      headers: { 'Content-Type': sheetType, 'Content-Disposition': 'attachment; filename="mau-y-kien.xlsx"' },
    }
  },
})
