import type { Reading } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { Period } from '../../values/period.ts'
import { periodText } from '../../values/period-text.ts'
import {
  type BodyTerm,
  callName,
  findCommittee,
  listCommitteeTerms,
  loadUnits,
  termAt,
  type View,
} from '../organisation/index.ts'
import { keyOf } from './asked.ts'
import { computeFigures } from './compute.figures.ts'
import type { Computed } from './computed.ts'
import { indicators, recordsOf } from './indicators.figures.ts'

/** What the first words of a report are made of. */
export interface WritingFacts {
  /** Every indicator over the whole period, by its id. */
  readonly figures: ReadonlyMap<string, Computed>
  readonly term: BodyTerm | null
  /** As the unit was called on the last day of the period: 'Phường Sông Cầu'. */
  readonly unitName: string
  /** Codes, or the committee's own names, of the topics covered. */
  readonly topics: readonly string[]
}

/** Computes every indicator over a period, and says whose report it is. */
export async function writingFacts(
  reading: Reading,
  ask: { readonly committeeId: Id; readonly period: Period; readonly judgedOn: Day; readonly view: View },
): Promise<WritingFacts> {
  const { committeeId, period, judgedOn, view } = ask
  const asked = indicators.map(({ id }) => ({ indicatorId: id, period: periodText(period), judgedOn }))
  const computed = await computeFigures(reading, { committeeId, view, knownAt: null }, asked)
  const figures = new Map(
    asked.flatMap((one): [string, Computed][] => {
      const found = computed.get(keyOf(one))
      return found ? [[one.indicatorId, found]] : []
    }),
  )
  const covered = 'supervision_topics_covered'
  const ids = figures.get(covered)?.figure.ids ?? []
  const named = await recordsOf(reading, new Map([[covered, ids]]))
  const committee = await findCommittee(reading, committeeId)
  const { book } = await loadUnits(reading, committee ? [committee.unitId] : [])
  const unit = committee ? book.get(committee.unitId) : undefined
  return {
    figures,
    term: termAt(await listCommitteeTerms(reading, committeeId), period.to),
    unitName: unit ? callName(unit, period.to) : '',
    topics: ids.flatMap((id) => named.get(id)?.label ?? []),
  }
}
