import type { Reading } from '../../platform/context.ts'
import type { CountedRecord } from '../../values/figure.ts'
import type { Id } from '../../values/id.ts'
import { computeFigures } from './compute.figures.ts'
import { type Difference, differencesOf, type FrozenFigure } from './difference.ts'
import { recordsOf } from './indicators.figures.ts'
import type { Report, ReportIssue } from './report.ts'
import { frozenFigures } from './snapshot.store.ts'

export interface Comparison {
  readonly frozen: readonly FrozenFigure[]
  readonly differences: readonly Difference[]
}

/**
 * An issued version against the records: the same questions, judged on the same days, with what is known at an instant
 * (null: now). With what was known at the issue nothing differs; what differs now came to be known later.
 */
export async function compareIssued(
  reading: Reading,
  report: Pick<Report, 'id' | 'committeeId' | 'view'>,
  issue: Pick<ReportIssue, 'version'>,
  knownAt: Date | null = null,
): Promise<Comparison> {
  const frozen = await frozenFigures(reading, report.id, issue.version)
  const now = await computeFigures(reading, { committeeId: report.committeeId, view: report.view, knownAt }, frozen)
  return { frozen, differences: differencesOf(frozen, now) }
}

/** The records that were added or removed, by name, also those that were superseded since. */
export async function differingRecords(
  reading: Reading,
  differences: readonly Difference[],
): Promise<ReadonlyMap<Id, CountedRecord>> {
  const ids = new Map<string, Id[]>()
  for (const { frozen, added, removed } of differences) {
    ids.set(frozen.indicatorId, [...(ids.get(frozen.indicatorId) ?? []), ...added, ...removed])
  }
  return recordsOf(reading, ids)
}
