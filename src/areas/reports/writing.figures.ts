import type { Reading } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { Period } from '../../values/period.ts'
import { periodText } from '../../values/period-text.ts'
import type { Evidence } from '../documents/index.ts'
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
import { computeFigures, standingFor } from './compute.figures.ts'
import type { Computed } from './computed.ts'
import { indicators, recordsOf } from './indicators.figures.ts'
import { findMarks } from './mark.store.ts'
import { marksOn, type TermMark } from './mark.ts'
import { photosBehind } from './photo.figures.ts'
import type { TargetStanding } from './target.figures.ts'

/** What the first words of a report are made of. */
export interface WritingFacts {
  /** Every indicator over the whole period, by its id. */
  readonly figures: ReadonlyMap<string, Computed>
  readonly term: BodyTerm | null
  readonly marks: readonly TermMark[]
  readonly targets: readonly TargetStanding[]
  /** As the unit was called on the last day of the period: 'Phường Sông Cầu'. */
  readonly unitName: string
  /** Names, or codes, of the records behind the figures asked for by name. */
  readonly names: ReadonlyMap<string, readonly string[]>
  readonly photos: ReadonlyMap<string, readonly Evidence[]>
}

interface Ask {
  readonly committeeId: Id
  readonly period: Period
  readonly judgedOn: Day
  readonly view: View
  /** Indicators whose records are to be told by name. */
  readonly named: readonly string[]
}

/** Computes every indicator over a period, and says whose report it is. */
export async function writingFacts(reading: Reading, ask: Ask): Promise<WritingFacts> {
  const { committeeId, period, judgedOn, view } = ask
  const scope = { committeeId, view, knownAt: null }
  const text = periodText(period)
  const asked = indicators.map(({ id }) => ({ indicatorId: id, period: text, judgedOn }))
  const computed = await computeFigures(reading, scope, asked)
  const figures = new Map(
    asked.flatMap((one): [string, Computed][] => {
      const found = computed.get(keyOf(one))
      return found ? [[one.indicatorId, found]] : []
    }),
  )
  const committee = await findCommittee(reading, committeeId)
  const { book } = await loadUnits(reading, committee ? [committee.unitId] : [])
  const unit = committee ? book.get(committee.unitId) : undefined
  const term = termAt(await listCommitteeTerms(reading, committeeId), period.to)
  const marks = term ? await findMarks(reading, { committeeIds: [committeeId], termId: term.id }) : []
  return {
    figures,
    term,
    marks: marksOn(marks, judgedOn),
    targets: await standingFor(reading, scope, { period: text, judgedOn }),
    unitName: unit ? callName(unit, period.to) : '',
    names: await namesFor(reading, figures, ask.named),
    photos: await photosBehind(reading, figures.values()),
  }
}

/** So many names go into a sentence; of more the sentence tells the number alone. */
const mostNamed = 12

async function namesFor(
  reading: Reading,
  figures: ReadonlyMap<string, Computed>,
  wanted: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const asked = wanted.flatMap((id): (readonly [string, readonly Id[]])[] => {
    const ids = figures.get(id)?.figure.ids ?? []
    return ids.length > 0 && ids.length <= mostNamed ? [[id, ids]] : []
  })
  const records = await recordsOf(reading, new Map(asked))
  return new Map(asked.map(([id, ids]) => [id, ids.flatMap((one) => records.get(one)?.label ?? [])]))
}
