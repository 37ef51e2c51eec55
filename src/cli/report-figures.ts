import { findDocument } from '../areas/documents/index.ts'
import { frozenFigures, issuesOf, latestOf, liveWords, type ReportFacts } from '../areas/reports/index.ts'
import { systemSight } from '../platform/system-caller.ts'
import type { Desk } from './desk.ts'
import { type FigureRow, figureRow } from './figures.ts'

export interface Explained extends FigureRow {
  readonly period: string
  readonly asAt: string
  /** Frozen with the issued version, or as the records answer now. */
  readonly frozen: boolean
}

/** The figures of the latest version with the records each of them counted: frozen once it was issued, live before. */
export async function explain({ place, words }: Desk, facts: ReportFacts): Promise<readonly Explained[]> {
  const { report } = facts
  const latest = latestOf(facts)
  return place.database.read(systemSight([report.committeeId]), async (reading) => {
    const issues = (await issuesOf(reading, [report.id])).get(report.id) ?? []
    if (issues.some(({ version }) => version === latest.version)) {
      const frozen = await frozenFigures(reading, report.id, latest.version)
      return frozen.map(({ indicatorId, name, unit, figure, period, judgedOn }) => ({
        id: indicatorId,
        name,
        unit,
        numerator: figure.numerator,
        denominator: figure.denominator,
        ids: figure.ids,
        period,
        asAt: judgedOn,
        frozen: true,
      }))
    }
    const document = await findDocument(reading, latest.documentId)
    if (!document) return []
    const { figures } = await liveWords(reading, { ...report, judgedOn: latest.judgedOn }, document)
    return figures.map((one) => {
      const { period, judgedOn } = one.asked
      return { ...figureRow(one, words), period, asAt: judgedOn, frozen: false }
    })
  })
}
