import { type Evidence, evidenceOf } from '../../../areas/documents/index.ts'
import { committeesByIds } from '../../../areas/organisation/index.ts'
import {
  type Asked,
  askedInColumn,
  type Computed,
  computeFigures,
  type Definition,
  findIndicator,
  isAsOf,
  isTargetId,
  keyOf,
  recordsOf,
  type Scope,
  withinCommittee,
  withReportScope,
} from '../../../areas/reports/index.ts'
import type { Reading } from '../../../platform/context.ts'
import type { CountedRecord, Figure } from '../../../values/figure.ts'
import type { Id } from '../../../values/id.ts'
import { yearsIn } from '../../../values/period.ts'
import { parsePeriod } from '../../../values/period-text.ts'

export interface PanelRecord {
  readonly record: CountedRecord
  /** The committee that recorded it, where that is not the one that asks. */
  readonly former: string | null
  readonly evidence: readonly Evidence[]
}

/** A figure opened: what it is, out of what, which records, year by year. */
export interface PanelData {
  readonly asked: Asked
  readonly indicator: Definition
  readonly figure: Figure
  readonly frozen: boolean
  readonly records: readonly PanelRecord[]
  /** Counted, but not for these eyes. */
  readonly hidden: number
  /** The last record shown, when there are more. */
  readonly next: Id | null
  readonly others: readonly PanelRecord[]
  readonly years: readonly Computed[]
}

interface Look extends Scope {
  readonly asked: Asked
  /** What was frozen at the issue stands instead of what the records say now. */
  readonly frozen?: Figure | null
  readonly after?: string
}

const pageLength = 50

/** Opens a figure; null for what is no indicator or no period. A fixed number of questions, whatever was counted. */
export async function loadPanel(reading: Reading, look: Look): Promise<PanelData | null> {
  const { asked, frozen = null, after = '' } = look
  const period = parsePeriod(asked.period)
  if (!period) return null
  const parts = yearParts(asked)
  const computed = await computeFigures(reading, look, [asked, ...parts])
  const now = computed.get(keyOf(asked))
  const indicator = now?.indicator ?? findIndicator(asked.indicatorId)
  const figure = frozen ?? now?.figure
  if (!figure || !indicator) return null
  return withReportScope(reading, { ...look, period }, async (wider, spans) => {
    const start = after === '' ? 0 : figure.ids.indexOf(after) + 1
    const shown = figure.ids.slice(start, start + pageLength)
    const rest = (figure.denominatorIds ?? []).filter((id) => !figure.ids.includes(id)).slice(0, pageLength)
    const committees = await committeesByIds(
      wider,
      spans.map(({ committeeId }) => committeeId),
    )
    const named = new Map<Id, PanelRecord>()
    for (const { id, name } of committees) {
      const former = id === look.committeeId ? null : name
      const found = await withinCommittee(wider, id, (own) =>
        withEvidence(own, asked.indicatorId, [...shown, ...rest], former),
      )
      // What is the same for every committee, as standard topics are, is its own.
      for (const one of found) if (!named.has(one.record.id)) named.set(one.record.id, one)
    }
    const pick = (ids: readonly Id[]) => ids.flatMap((id) => named.get(id) ?? [])
    const records = pick(shown)
    const more = start + pageLength < figure.ids.length
    return {
      asked,
      indicator,
      figure,
      frozen: frozen !== null,
      records,
      hidden: shown.length - records.length,
      next: more ? (shown.at(-1) ?? null) : null,
      others: pick(rest),
      years: parts.flatMap((part) => computed.get(keyOf(part)) ?? []),
    }
  })
}

function yearParts(asked: Asked): readonly Asked[] {
  const period = parsePeriod(asked.period)
  const years = period ? yearsIn(period) : []
  if (years.length < 2 || isTargetId(asked.indicatorId)) return []
  const { indicatorId, judgedOn } = asked
  return years.flatMap(
    (year) => askedInColumn({ period: asked.period }, String(year), indicatorId, judgedOn, isAsOf(indicatorId)) ?? [],
  )
}

/** The records of one committee: as many questions for fifty as for one. */
async function withEvidence(
  reading: Reading,
  indicatorId: string,
  ids: readonly Id[],
  former: string | null,
): Promise<readonly PanelRecord[]> {
  const records = await recordsOf(reading, new Map([[indicatorId, ids]]))
  const evidence = await evidenceOf(reading, [...records.keys()])
  return [...records].map(([id, record]) => ({ record, former, evidence: evidence.get(id) ?? [] }))
}
