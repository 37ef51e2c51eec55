import type { Reading } from '../../platform/context.ts'
import { type Day, minDay } from '../../values/day.ts'
import type { CountedRecord, Figure, Indicator, Question } from '../../values/figure.ts'
import type { Id } from '../../values/id.ts'
import type { Period } from '../../values/period.ts'
import { periodText } from '../../values/period-text.ts'
import { daysOfTerm, listCommitteeTerms, termAt, type View } from '../organisation/index.ts'
import { areaFigures } from './area.figures.ts'
import { type Asked, keyOf } from './asked.ts'
import { findCounted } from './catalogue.figures.ts'
import type { Computed } from './computed.ts'
import { computeCounted } from './counted.figures.ts'
import { progressByIds, progressOf } from './progress.store.ts'
import { findTargets } from './target.store.ts'
import {
  type Goal,
  isMet,
  type Measured,
  type Progress,
  reached,
  standingOf,
  stretchesOf,
  type TargetVersion,
  versionOn,
} from './target.ts'
import { kindOfRecords, type TargetStands } from './target-figure.ts'

export type TargetStanding = TargetStands

export interface TargetQuestion {
  readonly committeeId: Id
  readonly view: View
  readonly knownAt: Date | null
  /** The term whose targets are asked, and the part of it that is looked at. */
  readonly term: { readonly id: Id; readonly days: Period }
  readonly period: Period
  readonly asAt: Day
}

/** Every target in force on the day, in the order of the resolution; the number of questions grows with what they count, not with records. */
export async function targetsStanding(reading: Reading, ask: TargetQuestion): Promise<readonly TargetStanding[]> {
  const { committeeId, knownAt, asAt, term } = ask
  const targets = await findTargets(reading, { committeeIds: [committeeId], termId: term.id })
  const inForce = targets.flatMap((target) => {
    const version = versionOn(target.versions, asAt, knownAt)
    return version ? [{ target, version }] : []
  })
  const progress = await knownProgress(reading, ask, inForce)
  const measure = await measuring(reading, ask, inForce)
  const standing = inForce.map(({ target, version }): TargetStanding => {
    const measured = stretchesOf(version, term.days, ask.period, asAt).map(
      (stretch): Measured => ({
        stretch,
        figure: version.indicatorId ? measure(version, stretch) : latestProgress(progress, target.id, stretch, asAt),
      }),
    )
    return { target, version, ...standingOf(version, measured, asAt) }
  })
  return standing.toSorted((a, b) => a.version.position - b.version.position)
}

type InForce = readonly Pick<TargetStanding, 'target' | 'version'>[]

async function knownProgress(reading: Reading, { committeeId, knownAt }: TargetQuestion, inForce: InForce) {
  const byHand = inForce.filter(({ version }) => version.indicatorId === null).map(({ target }) => target.id)
  const all = await progressOf(reading, [committeeId], byHand)
  return all.filter(({ recordedAt, supersededAt }) =>
    knownAt === null
      ? supersededAt === null
      : recordedAt <= knownAt && (supersededAt === null || supersededAt > knownAt),
  )
}

/** The last that was written down within the stretch by the day; newest first is how it comes. */
function latestProgress(progress: readonly Progress[], targetId: Id, stretch: Period, asAt: Day): Figure | null {
  const last = progress.find(
    (one) => one.targetId === targetId && one.reachedOn >= stretch.from && one.reachedOn <= minDay(stretch.to, asAt),
  )
  if (!last) return null
  const { id, numerator, denominator } = last
  return { numerator, denominator, ids: [id], ...(denominator !== null && { denominatorIds: [id] }) }
}

const askOf = (indicatorId: string, stretch: Period, asAt: Day): Asked => ({
  indicatorId,
  period: periodText(stretch),
  judgedOn: minDay(asAt, stretch.to),
})

/** Counts for all targets together what their indicators ask, each once. */
async function measuring(reading: Reading, ask: TargetQuestion, inForce: InForce) {
  const { asAt, term } = ask
  const asked = inForce.flatMap(({ version }) =>
    version.indicatorId
      ? stretchesOf(version, term.days, ask.period, asAt).map((stretch) => ({
          version,
          one: askOf(version.indicatorId ?? '', stretch, asAt),
        }))
      : [],
  )
  const computed = await computeCounted(
    reading,
    ask,
    asked.map(({ one }) => one),
  )
  const byArea = new Map<string, Figure>()
  for (const { version, one } of asked) {
    const found = computed.get(keyOf(one))
    if (version.scope === 'area' && found)
      byArea.set(`${version.targetId} ${keyOf(one)}`, await reachedByAreas(reading, ask, version, found))
  }
  return (version: TargetVersion, stretch: Period): Figure | null => {
    const key = keyOf(askOf(version.indicatorId ?? '', stretch, asAt))
    const areas = version.scope === 'area' ? byArea.get(`${version.targetId} ${key}`) : undefined
    return areas ?? computed.get(key)?.figure ?? null
  }
}

/** How many of the residential areas reached a goal that is set for each of them. */
async function reachedByAreas(
  reading: Reading,
  scope: TargetQuestion,
  goal: Goal,
  computed: Computed,
): Promise<Figure> {
  const areas = (await areaFigures(reading, scope, computed)) ?? []
  const met = areas.filter(({ figure }) => {
    const value = reached({ ...goal, scope: 'unit' }, figure)
    if (value === null) return false
    return goal.op === 'at_most'
      ? value <= goal.value
      : goal.op === 'exactly'
        ? value === goal.value
        : value >= goal.value
  })
  return {
    numerator: met.length,
    denominator: areas.length,
    ids: met.map(({ id }) => id),
    denominatorIds: areas.map(({ id }) => id),
  }
}

/** The term whose targets a period is asked about: that of its last day, or of the day of asking. */
export async function termOfTargets(
  reading: Reading,
  committeeId: Id,
  { period, asAt }: Pick<Question, 'period' | 'asAt'>,
) {
  const terms = await listCommitteeTerms(reading, committeeId)
  const on = minDay(period.to, asAt)
  const term = termAt(terms, on) ?? terms.find((one) => daysOfTerm(one).to === on) ?? null
  return term && { id: term.id, number: term.number, days: daysOfTerm(term) }
}

/** Targets reached by the day, of all that were in force: each of its own kind, so they are counted and never added up. */
export const targetAchieved: Indicator<Reading> = {
  id: 'target_achieved',
  kind: 'rate',
  unit: 'target',
  recordKind: 'target',
  version: 1,
  timing: 'as_of',
  compute: async (reading, { committeeIds, period, asAt, knownAt }) => {
    const [met, all]: [Id[], Id[]] = [[], []]
    for (const committeeId of committeeIds) {
      const term = await termOfTargets(reading, committeeId, { period, asAt })
      if (!term) continue
      const ask = { committeeId, view: 'as_was', knownAt, term, period, asAt } as const
      for (const { target, state } of await targetsStanding(reading, ask)) {
        all.push(target.id)
        if (isMet(state)) met.push(target.id)
      }
    }
    return { numerator: met.length, denominator: all.length, ids: met, denominatorIds: all }
  },
}

/** What kind of records each target counts, by what it says now. */
export async function kindsOfTargets(reading: Reading, ids: readonly Id[]): Promise<ReadonlyMap<Id, string>> {
  const found = await findTargets(reading, { committeeIds: reading.sight.committeeIds, ids })
  return new Map(
    found.flatMap(({ id, versions: [newest] }) => (newest ? [[id, kindOfRecords(newest, findCounted)] as const] : [])),
  )
}

/** Targets by the words they have now, or had last. */
export async function targetRecords(reading: Reading, ids: readonly Id[]): Promise<readonly CountedRecord[]> {
  const found = await findTargets(reading, { committeeIds: reading.sight.committeeIds, ids })
  return found.flatMap(({ id, versions: [newest] }) =>
    newest ? [{ id, kind: 'target', label: newest.text, day: newest.validFrom }] : [],
  )
}

export async function progressRecords(reading: Reading, ids: readonly Id[]): Promise<readonly CountedRecord[]> {
  const found = await progressByIds(reading, ids)
  const targets = await findTargets(reading, {
    committeeIds: reading.sight.committeeIds,
    ids: [...new Set(found.map(({ targetId }) => targetId))],
  })
  const texts = new Map(targets.map(({ id, versions: [newest] }) => [id, newest?.text ?? '']))
  return found.map(({ id, targetId, reachedOn, note }) => ({
    id,
    kind: 'target_progress',
    label: note ?? texts.get(targetId) ?? '',
    day: reachedOn,
    partOf: targetId,
  }))
}
