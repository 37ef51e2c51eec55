import { documentForPrint, findDocument, publicationsOf } from '../../../areas/documents/index.ts'
import {
  type Asked,
  askedBy,
  compareIssued,
  type Difference,
  findIndicator,
  findReportFacts,
  frozenFigures,
  issuesOf,
  keyOf,
  latestOf,
  type Report,
  type ReportFacts,
  type ReportIssue,
  type ReportState,
  type ReportVersion,
  stateOf,
} from '../../../areas/reports/index.ts'
import type { Reading } from '../../../platform/context.ts'
import { type JournalEntry, journalOf } from '../../../platform/journal.ts'
import { printedPaper } from '../../../print/forms/documents/printed.ts'
import { openable } from '../../../print/forms/reports/openable.ts'
import { renderHtml } from '../../../print/html/html.ts'
import { type Day, parseDay } from '../../../values/day.ts'
import { placesLeft } from '../../../values/place-to-write.ts'
import type { Refusal } from '../../../values/refusal.ts'
import { sentencesOfNone } from '../../../values/rich.ts'
import type { PageContext } from '../../http/page.ts'
import { filePath } from '../documents/address.ts'
import { authorOf } from '../documents/office.ts'
import { idIn, openedAt, reportMissing, versionPath } from './address.ts'
import { chartOpens } from './openable.ts'
import { loadPanel, type PanelData } from './panel-data.ts'
import { recordOpens } from './record-opens.ts'

/** One version of a report as its page shows it. */
export interface ReportData {
  readonly facts: ReportFacts
  readonly report: Report
  readonly version: ReportVersion
  readonly state: ReportState
  readonly editNo: number
  readonly issue: ReportIssue | null
  readonly html: string
  /** Places that wait for the office's own words. */
  readonly left: number
  /** Sentences whose figure has fallen to nothing since they were written for one. */
  readonly ofNone: readonly string[]
  readonly differences: readonly Difference[]
  readonly panel: PanelData | null
  readonly isPublic: boolean
  readonly journal: readonly JournalEntry[]
}

/** The figure that the address opens, when it opens one. */
export function askedInAddress(c: PageContext): Asked | null {
  const judgedOn: Day | null = parseDay(c.query('ngay'))
  const [indicatorId, period] = [c.query('so-lieu'), c.query('ky')]
  return judgedOn && indicatorId !== '' && period !== '' ? { indicatorId, period, judgedOn } : null
}

/** Everything the page of a report shows, in one snapshot. */
export async function loadReport(c: PageContext): Promise<ReportData | Refusal> {
  const id = idIn(c)
  if (!id) return reportMissing
  return c.read(async (reading): Promise<ReportData | Refusal> => {
    const facts = await findReportFacts(reading, id)
    if (!facts) return reportMissing
    const wanted = Number(c.query('ban'))
    const version = facts.versions.find((one) => one.version === wanted) ?? latestOf(facts)
    return (await dataOf(c, reading, facts, version)) ?? reportMissing
  })
}

async function dataOf(
  c: PageContext,
  reading: Reading,
  facts: ReportFacts,
  version: ReportVersion,
): Promise<ReportData | null> {
  const { report } = facts
  const document = await findDocument(reading, version.documentId)
  const paper = document && (await documentForPrint(reading, document.id))
  if (!document || !paper) return null
  const issue = (await issuesOf(reading, [report.id])).get(report.id)?.find((one) => one.version === version.version)
  const { differences } = issue ? await compareIssued(reading, report, issue) : { differences: [] }
  const path = versionPath(report.id, version.version)
  const opens = {
    ...paper,
    body: openable(paper.body, version.judgedOn),
    annexes: paper.annexes.map((annex) => ({ ...annex, body: openable(annex.body, version.judgedOn) })),
  }
  const html = renderHtml(printedPaper(opens, await authorOf(reading, report.committeeId)), {
    titleLevel: 2,
    photoSrc: (fileId) => filePath(fileId, 1280),
    figureHref: (figure) => openedAt(path, askedBy(figure, version.judgedOn)),
    recordHref: (indicatorId, recordId) => recordOpens(c, findIndicator(indicatorId)?.recordKind, recordId),
    chartHref: chartOpens(path, version.judgedOn),
  })
  const { events } = version
  const withdrawn = report.withdrawnAt !== null
  const [publication] = await publicationsOf(reading, report.id)
  return {
    facts,
    report,
    version,
    state: stateOf({ events, editNo: document.editNo, withdrawn }),
    editNo: document.editNo,
    issue: issue ?? null,
    html,
    left: placesLeft(paper.body),
    ofNone: issue ? [] : sentencesOfNone(paper.body),
    differences,
    panel: await openedPanel(c, reading, report, version, issue ?? null),
    isPublic: publication?.withdrawnAt === null,
    journal: await journalOf(reading, report.id, { limit: 30 }),
  }
}

/** A figure of an issued version opens as it was frozen; of any other, as the records are now. */
async function openedPanel(
  c: PageContext,
  reading: Reading,
  report: Report,
  version: ReportVersion,
  issue: ReportIssue | null,
): Promise<PanelData | null> {
  const asked = askedInAddress(c)
  if (!asked) return null
  const frozen = issue ? await frozenFigures(reading, report.id, version.version) : []
  const figure = frozen.find((one) => keyOf(one) === keyOf(asked))?.figure ?? null
  const { committeeId, view } = report
  return loadPanel(reading, { committeeId, view, knownAt: null, asked, frozen: figure, after: c.query('sau') })
}
