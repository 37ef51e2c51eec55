import * as area from '../../../areas/criticism/index.ts'
import type { Reading } from '../../../platform/context.ts'
import { renderDocx } from '../../../print/docx/docx.ts'
import { explanationTable } from '../../../print/forms/criticism/explanation-table.ts'
import { noFiles, type PrintedDocument } from '../../../print/model.ts'
import { renderPdf } from '../../../print/pdf/pdf.ts'
import { type Value, writeXlsx } from '../../../print/xlsx/write.ts'
import { type PageContext, type ResourceDefinition, resource, type Sent } from '../../http/page.ts'
import { authorOf } from '../documents/office.ts'
import { idIn, idPart } from '../record/address.ts'
import { officeOn } from '../record/office.ts'
import { exercisesPath, missing } from './address.ts'
import { sheetType } from './exercises-sheet.ts'
import { explanationFields } from './import-columns.ts'
import { exercisePaperFacts } from './paper-acts.ts'
import { numbered } from './saying.tsx'

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

function sent(bytes: Uint8Array, name: string, type: string): Sent {
  return { bytes, headers: { 'Content-Type': type, 'Content-Disposition': `attachment; filename="${name}"` } }
}

type Render = (document: PrintedDocument) => Promise<Buffer>
const kinds: readonly (readonly [extension: string, type: string, render: Render])[] = [
  ['pdf', 'application/pdf', (document) => renderPdf(document, noFiles)],
  ['docx', wordType, (document) => renderDocx(document, noFiles)],
]

/** Bảng tiếp thu, giải trình ý kiến, A4 lying. */
const tables = kinds.map(([extension, type, render]) =>
  resource({
    path: `${exercisesPath}/${idPart}/giai-trinh.${extension}`,
    may: area.criticismPermissions.read,
    get: async (c) => {
      const found = await c.read(async (reading) => {
        const facts = await exercisePaperFacts(reading, idIn(c), c.today)
        return facts && { facts, office: await officeOn(reading, facts.exercise.committeeId, c.today) }
      })
      if (!found) return missing
      const document = explanationTable(found.office, found.facts, c.house.clock.now())
      return sent(await render(document), `bang-giai-trinh-${c.today}.${extension}`, type)
    },
  }),
)

/**
 * What was sent with what was answered, as a sheet: a drafting body fills in what is empty and sends it back; the import
 * reads just these headings.
 */
async function answerSheet(c: PageContext, reading: Reading): Promise<Sent | typeof missing> {
  const facts = await area.findExercise(reading, idIn(c))
  if (!facts || !area.sendingOn(facts, null)) return missing
  const { columns, sheetName } = c.words.exercisePages.import
  const author = await authorOf(reading, facts.exercise.committeeId)
  const wide = new Set(['opinion', 'reason', 'changedText'])
  const bytes = await writeXlsx({
    name: sheetName,
    title: [facts.exercise.title, author],
    asAt: c.today,
    columns: explanationFields.map((field) => ({
      header: columns[field],
      width: wide.has(field) ? 48 : 18,
      kind: 'text',
    })),
    rows: sheetRows(c, facts),
  })
  return sent(bytes, `giai-trinh-${c.today}.xlsx`, sheetType)
}

function sheetRows(c: PageContext, facts: area.ExerciseFacts): readonly (readonly Value[])[] {
  const { responses } = c.words.criticismLabels
  const rows = area.explainedBy(facts.explanations, null)
  return numbered(facts.sentOpinions).flatMap((one) => {
    const told = [String(one.number), one.clauseRef, one.text ?? one.proposedWording]
    const found = rows.filter((row) => row.opinionIds.includes(one.id))
    if (found.length === 0) return [[...told, '', '', '', '']]
    return found.map((row) => [
      ...told,
      responses[row.response] ?? row.response,
      row.changedClause,
      row.changedText,
      row.reason,
    ])
  })
}

const sheets = (path: string, may: ResourceDefinition['may']): ResourceDefinition =>
  resource({ path, may, get: (c) => c.read((reading) => answerSheet(c, reading)) })

export const explanationDownloads: readonly ResourceDefinition[] = [
  ...tables,
  sheets(`${exercisesPath}/${idPart}/giai-trinh.xlsx`, area.criticismPermissions.read),
]
