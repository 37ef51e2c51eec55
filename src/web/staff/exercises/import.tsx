import * as area from '../../../areas/criticism/index.ts'
import { readXlsx } from '../../../print/xlsx/read.ts'
import { idPattern } from '../../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../../values/refusal.ts'
import { fill } from '../../../words/shape.ts'
import { sayRefusal } from '../../../words/words.ts'
import { memoryOf } from '../../http/memory.ts'
import { type Act, type PageContext, page, type ViewProps } from '../../http/page.ts'
import {
  Badge,
  type Column,
  DataTable,
  DayInput,
  FileInput,
  Form,
  LinkButton,
  PageHead,
  SubmitRow,
} from '../../parts/index.ts'
import { idIn, idPart } from '../record/address.ts'
import { exercisePath, exercisesPath, importPath, missing } from './address.ts'
import { explanationColumns, explanationFields, explanationRowOf, isAnswered, refusedRows } from './import-columns.ts'

const take: Act = async (c, form) => {
  const [upload] = form.files.file ?? []
  if (!upload || upload.size === 0) return refuse('platform.required', { field: 'file' })
  const sheet = await readXlsx(new Uint8Array(await upload.arrayBuffer()), explanationColumns(c))
  if (isRefusal(sheet)) return { ...sheet, field: 'file' }
  const input = {
    id: idIn(c),
    fileName: upload.name.slice(0, 200),
    explainedOn: form.values.explainedOn,
    rows: sheet.rows.filter(isAnswered).map((row) => explanationRowOf(c, row)),
    refused: refusedRows(sheet.refused),
  }
  const made = await c.perform(area.importExplanations, input, form.clientId)
  if (isRefusal(made)) return made
  return { goTo: `${importPath(idIn(c))}/${made.batchId}`, done: area.importExplanations.name }
}

/** Nhập bảng giải trình: the sheet that the drafting body filled in, every row accounted for. */
export const importPage = page<area.ExerciseFacts>({
  path: `${exercisesPath}/${idPart}/nhap`,
  shell: 'staff',
  may: area.criticismPermissions.record,
  maxMegabytes: 12,
  title: (_, words) => words.exercisePages.import.title,
  load: (c) =>
    c.read(async (reading): Promise<area.ExerciseFacts | Refusal> => {
      const facts = await area.findExercise(reading, idIn(c))
      return facts && area.sendingOn(facts, null) ? facts : missing
    }),
  acts: { import: take },
  view: ({ data: { exercise }, c }) => {
    const { import: words } = c.words.exercisePages
    const back = exercisePath(exercise.id, 'giai_trinh')
    return (
      <>
        <PageHead
          title={words.title}
          summary={words.summary}
          crumbs={[{ label: exercise.title, href: back }, { label: words.title }]}
          actions={
            <LinkButton href={`${exercisePath(exercise.id)}/giai-trinh.xlsx`} icon="download" download>
              {words.sample}
            </LinkButton>
          }
        />
        <Form act="import" clientId={c.formId} memory={memoryOf(c)} upload>
          <FileInput name="file" label={words.file} hint={words.fileHint} accept=".xlsx" required />
          <DayInput name="explainedOn" label={words.explainedOn} hint={words.explainedHint} max={c.today} />
          <SubmitRow primary={words.start} cancel={{ href: back }} />
        </Form>
      </>
    )
  },
})

interface Result {
  readonly exercise: area.Exercise
  readonly batch: area.ExplanationBatch
}

/** What came of every row of an imported sheet, those to be corrected first. */
export const importResultPage = page<Result>({
  path: `${exercisesPath}/${idPart}/nhap/:lan{${idPattern}}`,
  shell: 'staff',
  may: area.criticismPermissions.record,
  title: ({ batch }, words) => fill(words.exercisePages.import.resultTitle, { file: batch.fileName }),
  load: (c) =>
    c.read(async (reading) => {
      const batch = await area.findExplanationBatch(reading, idIn(c, 'lan'))
      const facts = batch && (await area.findExercise(reading, batch.exerciseId))
      return facts && facts.exercise.id === idIn(c) ? { exercise: facts.exercise, batch } : missing
    }),
  view: ResultView,
})

function ResultView({ data: { exercise, batch }, c }: ViewProps<Result>) {
  const { import: words } = c.words.exercisePages
  const title = fill(words.resultTitle, { file: batch.fileName })
  const sums = [
    fill(words.taken, { count: batch.taken }),
    fill(words.there, { count: batch.alreadyThere }),
    fill(words.refused, { count: batch.refused }),
  ]
  const crumbs = [
    { label: exercise.title, href: exercisePath(exercise.id, 'giai_trinh') },
    { label: words.title, href: importPath(exercise.id) },
    { label: batch.fileName },
  ]
  return (
    <>
      <PageHead
        title={title}
        summary={sums.join(' · ')}
        crumbs={crumbs}
        actions={
          <LinkButton href={importPath(exercise.id)} icon="upload">
            {words.again}
          </LinkButton>
        }
      />
      <DataTable
        caption={title}
        captionHidden
        columns={columns(c)}
        rows={batch.account.toSorted((a, b) => order[a.outcome] - order[b.outcome] || a.row - b.row)}
        rowKey={(row) => String(row.row)}
      />
    </>
  )
}

const order = { refused: 0, there: 1, taken: 2 } as const
const tones = { taken: 'done', there: 'neutral', refused: 'refused' } as const

function columns(c: PageContext): readonly Column<area.ImportRowAccount>[] {
  const { import: words } = c.words.exercisePages
  return [
    { key: 'text', head: words.columns.opinion, width: 'wide', cell: (row) => row.text || `#${row.row}` },
    { key: 'row', head: words.row, numeric: true, cell: (row) => row.row },
    {
      key: 'outcome',
      head: words.outcome,
      cell: (row) => <Badge tone={tones[row.outcome]}>{words.outcomes[row.outcome]}</Badge>,
    },
    { key: 'why', head: words.why, cell: (row) => row.refusals.map((one) => sayProblem(c, one)).join(' ') },
  ]
}

/** 'Kết quả: Hãy ghi …' */
function sayProblem(c: PageContext, { key, field, params }: area.ImportRowAccount['refusals'][number]): string {
  const name = explanationFields.find((one) => one === field)
  const said = sayRefusal(c.words, refuse(key, { params }))
  return name ? `${c.words.exercisePages.import.columns[name]}: ${said}` : said
}
