import {
  findReportFacts,
  latestOf,
  liveText,
  type ReportFacts,
  reportPermissions,
} from '../../../areas/reports/index.ts'
import { parseDay, showDay } from '../../../values/day.ts'
import { figureInProse } from '../../../values/figure-text.ts'
import { showCount } from '../../../values/number.ts'
import { isRefusal, type Refusal, refuse } from '../../../values/refusal.ts'
import { parseRich } from '../../../values/rich.ts'
import { fill } from '../../../words/shape.ts'
import { type PageContext, resource, type Sent } from '../../http/page.ts'
import { json } from '../../http/respond.ts'
import type { OpenedFigure } from '../../islands/report/settings.ts'
import { idIn, idPart, indicatorPath, reportMissing } from './address.ts'
import { wordsOf } from './definitions.ts'
import { loadPanel, type PanelData } from './panel-data.ts'
import { recordOpens } from './record-opens.ts'
import { recordName } from './record-place.ts'

async function withFacts<T>(c: PageContext, look: (facts: ReportFacts) => Promise<T>): Promise<T | Refusal> {
  const id = idIn(c)
  const facts = id && (await c.read((reading) => findReportFacts(reading, id)))
  return facts ? look(facts) : reportMissing
}

/** Every live value of a text, computed for this report: `{ body }` gives `{ body, count }`. Nothing is saved. */
async function compute(c: PageContext, sent: unknown): Promise<Sent | Refusal> {
  const body = parseRich((sent as { body?: unknown } | null)?.body)
  if (isRefusal(body)) return body
  return withFacts(c, async (facts) => {
    const whose = { ...facts.report, judgedOn: latestOf(facts).judgedOn }
    const live = await c.read((reading) => liveText(reading, whose, body))
    return json({ body: live.body, count: live.figures.length })
  })
}

/** One figure opened: `?so-lieu=…&ky=…&ngay=…`. */
async function open(c: PageContext): Promise<Sent | Refusal> {
  return withFacts(c, async (facts): Promise<Sent | Refusal> => {
    const { committeeId, view } = facts.report
    const judgedOn = parseDay(c.query('ngay')) ?? latestOf(facts).judgedOn
    const asked = { indicatorId: c.query('so-lieu'), period: c.query('ky'), judgedOn }
    const panel = await c.read((reading) => loadPanel(reading, { committeeId, view, knownAt: null, asked }))
    if (!panel) return refuse('reports.no_indicator', { kind: 'missing' })
    return json(openedFigure(c, panel, view))
  })
}

function openedFigure(c: PageContext, data: PanelData, view: string): OpenedFigure {
  const { indicator, figure, records, next } = data
  const { panel } = c.words.reportPages
  const { name, definition } = wordsOf(c.words, indicator)
  const counts = { numerator: showCount(figure.numerator), denominator: showCount(figure.denominator ?? 0) }
  return {
    name,
    definition,
    value: figureInProse(indicator, figure),
    outOf: figure.denominator === null ? null : fill(panel.rate, counts),
    count: fill(panel.records, { count: showCount(figure.ids.length) }),
    records: records.map(({ record }) => ({
      label: recordName(c, record),
      day: record.day ? showDay(record.day) : '',
      href: recordOpens(c, record.kind, record.id, record.partOf),
    })),
    more: next ? panel.more : null,
    href: indicatorPath(data.asked, view),
  }
}

/** What the editor of a report asks while somebody writes. */
export const figuresResource = resource({
  path: `/bao-cao/${idPart}/so-lieu`,
  may: reportPermissions.write,
  maxMegabytes: 5,
  get: open,
  post: compute,
})
