import type { Reading } from '../../platform/context.ts'
import type { CountedRecord, Indicator } from '../../values/figure.ts'
import type { Id } from '../../values/id.ts'
import { countedIndicators, findCounted, type Namer, nameAll, namers } from './catalogue.figures.ts'
import { kindsOfTargets, progressRecords, targetAchieved, targetRecords } from './target.figures.ts'
import { isTargetId, targetIdOf } from './target-figure.ts'

/** Every indicator there is, in the order in which reports tell them. */
export const indicators: readonly Indicator<Reading>[] = [...countedIndicators, targetAchieved]

export function findIndicator(id: string): Indicator<Reading> | undefined {
  return id === targetAchieved.id ? targetAchieved : findCounted(id)
}

/** Whether an indicator judges a state on a day, rather than counting what happened in a period. */
export function isAsOf(id: string): boolean {
  return isTargetId(id) || findIndicator(id)?.timing === 'as_of'
}

const allNamers: Readonly<Record<string, Namer>> = {
  ...namers,
  target: targetRecords,
  target_progress: progressRecords,
}

/** Counted records by name, for whoever may see them: one question for each kind, however many records there are. */
export async function recordsOf(
  reading: Reading,
  idsByIndicator: ReadonlyMap<string, readonly Id[]>,
): Promise<ReadonlyMap<Id, CountedRecord>> {
  const targets = await kindsOfTargets(reading, [...idsByIndicator.keys()].filter(isTargetId).map(targetIdOf))
  const byKind = [...idsByIndicator].flatMap(([indicatorId, ids]) => {
    const kind = isTargetId(indicatorId) ? targets.get(targetIdOf(indicatorId)) : findIndicator(indicatorId)?.recordKind
    return kind === undefined ? [] : [[kind, ids] as const]
  })
  return nameAll(reading, byKind, allNamers)
}
