import {
  computeReport,
  findReportFacts,
  indicators,
  issueReport,
  listReports,
  type ReportFacts,
} from '../areas/reports/index.ts'
import { type Action, perform } from '../platform/action.ts'
import { zId } from '../platform/input.ts'
import { systemSight } from '../platform/system-caller.ts'
import { periodText } from '../values/period-text.ts'
import { isRefusal, type Refusal, refuse } from '../values/refusal.ts'
import { wordsIn } from '../words/words.ts'
import { command } from './command.ts'
import { callerAt, committeeAt, type Desk } from './desk.ts'
import { inColumns } from './print.ts'
import { explain } from './report-figures.ts'
import { zCommitteeName, zFlag, zOneDay } from './values.ts'

export const reportList = command({
  name: 'report list',
  needs: 'shared',
  input: { unit: zCommitteeName.optional() },
  run: async (desk, { unit }) => {
    const committee = await committeeAt(desk, unit)
    if (isRefusal(committee)) return committee
    const { lines } = await desk.place.database.read(systemSight([committee.id]), (reading) =>
      listReports(reading, { committeeId: committee.id, limit: 500 }),
    )
    const rows = lines.map(({ report, latest, state, issue }) => ({
      id: report.id,
      kind: report.kind,
      period: periodText(report.period),
      title: report.title,
      version: latest.version,
      state,
      number: issue?.numberText ?? null,
    }))
    const shown = rows.map((row) => [row.id, row.period, row.state, row.number ?? '—', row.title])
    return { lines: shown.length > 0 ? inColumns(shown) : [desk.words.cli.nothing], json: rows }
  },
})

export const reportCompute = command({
  name: 'report compute',
  needs: 'shared',
  places: ['report'],
  flags: ['explain'],
  input: { report: zId, unit: zCommitteeName.optional(), explain: zFlag },
  run: (desk, { report, unit, explain: wantsAll }) =>
    onReport(desk, unit, report, async (facts) => {
      const computed = await act(desk, facts, computeReport, { id: report })
      if (isRefusal(computed)) return computed
      const figures = wantsAll ? await explain(desk, facts) : []
      return {
        lines: [desk.words.cli.computed(computed), ...figures.flatMap(figureLines)],
        json: wantsAll ? { ...computed, explained: figures } : computed,
      }
    }),
})

const figureLines = (row: { id: string; numerator: number; denominator: number | null; ids: readonly string[] }) => [
  `${row.id}  ${row.denominator === null ? row.numerator : `${row.numerator}/${row.denominator}`}`,
  ...row.ids.map((id) => `    ${id}`),
]

export const reportIssue = command({
  name: 'report issue',
  needs: 'shared',
  places: ['report'],
  input: { report: zId, unit: zCommitteeName.optional(), on: zOneDay.optional() },
  run: (desk, { report, unit, on }) =>
    onReport(desk, unit, report, async (facts) => {
      const issuedOn = on ?? desk.place.database.clock.today()
      const issued = await act(desk, facts, issueReport, { id: report, issuedOn, definitions: officialDefinitions() })
      if (isRefusal(issued)) return issued
      return { lines: [desk.words.cli.issued({ number: issued.numberText, hash: issued.contentHash })], json: issued }
    }),
})

/** Official papers are in Vietnamese, whatever the terminal speaks. */
function officialDefinitions(): Record<string, { name: string; definition: string; unit: string }> {
  const { texts } = wordsIn('vi').indicators
  return Object.fromEntries(
    indicators.flatMap(({ id }) => {
      const text = texts[id]
      return text ? [[id, { name: text.name, definition: text.definition, unit: text.unit }]] : []
    }),
  )
}

/** Finds the report in the committee, then does something with it. */
export async function onReport<T>(
  desk: Desk,
  unit: string | undefined,
  id: string,
  work: (facts: ReportFacts) => Promise<T | Refusal>,
): Promise<T | Refusal> {
  const committee = await committeeAt(desk, unit)
  if (isRefusal(committee)) return committee
  const facts = await desk.place.database.read(systemSight([committee.id]), (reading) => findReportFacts(reading, id))
  return facts ? work(facts) : refuse('cli.unknown_report', { kind: 'missing', field: 'report' })
}

function act<I, F, O>(desk: Desk, facts: ReportFacts, what: Action<I, F, O>, input: unknown) {
  return perform(desk.place.database, what, input, callerAt(desk, facts.report.committeeId))
}
