import { z } from 'zod'
import type { Reading } from '../../platform/context.ts'
import { parseInput, zId, zLine, zMaybe } from '../../platform/input.ts'
import { type Id, newId } from '../../values/id.ts'
import { allRefusals, isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { fold } from '../../values/vietnamese.ts'
import { alikeIn } from '../households/index.ts'
import { areaName, loadAreas } from '../organisation/index.ts'
import { wholeBenefitCases } from './benefit-case.store.ts'
import { amountOf, type BenefitCase } from './benefit-case.ts'
import type { BenefitRound } from './benefit-round.ts'
import { findPolicy } from './policy.store.ts'
import { type BenefitGroup, rateOn } from './policy.ts'

const zNumber = (most: number) => zMaybe(z.coerce.number().int().min(1).max(most)).optional()

/** A row names its area and group, or gives their ids. */
const zCells = z.object({
  row: z.number().int().min(1),
  id: zId.optional(),
  area: zMaybe(zLine(120)).optional(),
  areaId: zId.optional(),
  group: zMaybe(zLine(300)).optional(),
  groupId: zId.optional(),
  fullName: zMaybe(zLine(120)).optional(),
  birthYear: zMaybe(z.coerce.number().int().min(1900).max(2200)).optional(),
  persons: zNumber(100_000),
  times: zNumber(366),
})
type Cells = z.output<typeof zCells>

/** What came of one row; names stay out of it. */
export interface BenefitRowOutcome {
  readonly row: number
  readonly outcome: 'taken' | 'already_there' | 'refused'
  readonly reasons: readonly Refusal[]
}

export interface JudgedBenefits {
  readonly account: readonly BenefitRowOutcome[]
  readonly good: readonly BenefitCase[]
}

const keyOf = (one: Pick<BenefitCase, 'areaId' | 'fullName' | 'birthYear' | 'groupId' | 'times'>): string =>
  one.fullName === null
    ? `${one.areaId}|${one.groupId}|${one.times}`
    : `${one.areaId}|${fold(one.fullName)}|${one.birthYear ?? ''}`

/** Judges every row and changes nothing: the preview and the act see the same. Nobody is on one list twice. */
export async function judgeBenefitRows(
  reading: Reading,
  round: BenefitRound,
  rows: readonly unknown[],
): Promise<JudgedBenefits> {
  const { areas } = await loadAreas(reading, round.committeeId)
  const policy = await findPolicy(reading, round.committeeId, round.policyId)
  const groups = policy?.groups ?? []
  const areaIds = new Map(areas.map((area) => [fold(areaName(area, reading.today)), area.id]))
  const known = new Set(areas.map((area) => area.id))
  const there = new Set((await wholeBenefitCases(reading, { roundId: round.id })).map(keyOf))
  const seen = new Map<string, number>()
  const good: BenefitCase[] = []
  const account = rows.map((raw, at): BenefitRowOutcome => {
    const cells = parseInput(zCells, raw)
    const row = Number((raw as { row?: unknown }).row ?? at + 1)
    const no = (reasons: readonly Refusal[]) => ({ row, outcome: 'refused' as const, reasons })
    if (isRefusal(cells)) return no(allRefusals(cells).map(({ also: _, ...one }) => one))
    const areaId = cells.areaId ?? areaIds.get(fold(cells.area ?? ''))
    if (areaId === undefined || !known.has(areaId)) return no([refuse('assistance.no_area', { field: 'area' })])
    const one = caseOf(round, cells, areaId, groupFor(groups, cells))
    if (isRefusal(one)) return no([one])
    const key = keyOf(one)
    const first = seen.get(key)
    if (first !== undefined) return no([refuse('assistance.row_twice', { params: { row: first } })])
    seen.set(key, row)
    if (there.has(key)) return { row, outcome: 'already_there', reasons: [] }
    good.push(one)
    return { row, outcome: 'taken', reasons: [] }
  })
  return { account, good: await withFiles(reading, round.committeeId, good) }
}

const groupFor = (groups: readonly BenefitGroup[], { group, groupId }: Cells): BenefitGroup | undefined =>
  groups.find((one) => one.id === groupId || (group && (one.code === group || fold(one.name) === fold(group))))

function caseOf(round: BenefitRound, cells: Cells, areaId: Id, group: BenefitGroup | undefined) {
  if (!group) return refuse('assistance.no_group', { field: 'group' })
  const rate = rateOn(group.rates, round.openedOn)
  if (!rate) return refuse('assistance.no_rate', { field: 'group', params: { day: round.openedOn } })
  const fullName = cells.fullName ?? null
  const persons = cells.persons ?? (fullName === null ? null : 1)
  if (persons === null) return refuse('assistance.name_or_count', { field: 'persons' })
  if (fullName !== null && persons !== 1) return refuse('assistance.one_name_one_person', { field: 'persons' })
  const times = cells.times ?? rate.most ?? 1
  const amount = amountOf(rate, times, persons)
  if (isRefusal(amount)) return amount
  const birthYear = fullName === null ? null : (cells.birthYear ?? null)
  const who = { areaId, groupId: group.id, persons, fullName, birthYear, householdId: null, memberId: null }
  const money = { rateId: rate.id, rateAmount: rate.amount, times, amount }
  const one: BenefitCase = {
    id: cells.id ?? newId(),
    roundId: round.id,
    ...who,
    ...money,
    decisionNo: null,
    paidOn: null,
    note: null,
  }
  return one
}

/** Whoever is surely one person of the files gets the link to that file; one question for the whole list. */
async function withFiles(
  reading: Reading,
  committeeId: Id,
  cases: readonly BenefitCase[],
): Promise<readonly BenefitCase[]> {
  const asked = cases.map((one) => ({
    nameKey: fold(one.fullName ?? ''),
    areaId: one.areaId,
    birthYear: one.birthYear,
    citizenHashes: [],
  }))
  const alike = Map.groupBy(await alikeIn(reading, committeeId, asked), (one) => one.at)
  return cases.map((one, at) => {
    const sure = (alike.get(at) ?? []).filter((other) => other.likeness === 'same_person')
    const [only] = sure
    return sure.length === 1 && only ? { ...one, householdId: only.householdId, memberId: only.memberId } : one
  })
}
