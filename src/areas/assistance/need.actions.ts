import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zDong, zId, zLine, zMaybe, zText } from '../../platform/input.ts'
import { type Id, newId } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { findHousehold, membersOf } from '../households/index.ts'
import { loadAreas } from '../organisation/index.ts'
import { countNeeds, findNeed, insertNeeds, type NewNeed, needsOf, updateNeed } from './need.store.ts'
import { mostNeeds, needReasons, priorities } from './need.ts'
import { permissions } from './permissions.ts'
import { openRoundHeld } from './round.actions.ts'
import { supersede } from './round.store.ts'
import { isPast, type Round, takesNeeds } from './round.ts'

export const zBirth = zMaybe(z.coerce.number().int().min(1900).max(2200))

export const needShape = {
  fullName: zLine(120),
  birthYear: zBirth.optional(),
  reason: z.enum(needReasons),
  priority: z.enum(priorities).default('second'),
  amount: zMaybe(zDong).optional(),
  goods: zMaybe(zLine(300)).optional(),
  note: zMaybe(zText(1000)).optional(),
}

/** The round while it takes lines; an area's own lines until the areas are done. */
export async function listingRound(w: Writing, id: Id): Promise<Round | Refusal> {
  const round = await openRoundHeld(w, id)
  if (isRefusal(round)) return round
  const closed = w.sight.reach === 'area' ? isPast(round, 'reviewed_at_area') : !takesNeeds(round)
  return closed ? refuse('assistance.list_closed', { kind: 'conflict' }) : round
}

/** Why so many more lines do not go into a round. */
export async function roundFull(w: Writing, roundId: Id, more: number): Promise<Refusal | null> {
  const there = await countNeeds(w, roundId)
  return there + more > mostNeeds
    ? refuse('assistance.round_full', { kind: 'limit', params: { most: mostNeeds, there } })
    : null
}

/** Who is meant, by the file where there is one: a household of the area, or one of its people. */
export async function filed(
  w: Writing,
  { areaId, householdId, memberId }: { areaId: Id; householdId: Id | null; memberId: Id | null },
): Promise<Refusal | null> {
  const { areas } = await loadAreas(w, w.committeeId)
  if (!areas.some((area) => area.id === areaId)) return refuse('assistance.no_area', { field: 'areaId' })
  if (w.sight.reach === 'area' && w.sight.areaId !== areaId)
    return refuse('assistance.other_area', { kind: 'forbidden', field: 'areaId' })
  if (householdId === null)
    return memberId === null ? null : refuse('assistance.no_household', { field: 'householdId' })
  const household = await findHousehold(w, householdId)
  if (household?.closedOn !== null || household.areaId !== areaId)
    return refuse('assistance.no_household', { field: 'householdId' })
  if (memberId === null) return null
  const member = (await membersOf(w, [householdId])).find((one) => one.id === memberId)
  return member?.endedOn === null ? null : refuse('assistance.no_member', { field: 'memberId' })
}

/** Puts somebody on the list of a round. Whoever stands on it already is refused, not added twice. */
export const listNeed = action({
  name: 'assistance.list_need',
  permission: permissions.list,
  input: z.object({
    id: zId.optional(),
    roundId: zId,
    areaId: zId,
    householdId: zMaybe(zId).optional(),
    memberId: zMaybe(zId).optional(),
    ...needShape,
  }),
  load: async (w, { roundId, areaId, householdId = null, memberId = null, amount, goods }) => {
    const round = await listingRound(w, roundId)
    if (isRefusal(round)) return round
    if (!amount && !goods) return refuse('assistance.amount_or_goods', { field: 'amount' })
    const unfiled = await filed(w, { areaId, householdId, memberId })
    if (unfiled) return unfiled
    const there = householdId === null ? [] : await needsOf(w, roundId, { areaId })
    return there.some((one) => one.householdId === householdId && one.memberId === memberId)
      ? refuse('assistance.listed_already', { kind: 'conflict', field: 'householdId' })
      : ((await roundFull(w, roundId, 1)) ?? round)
  },
  run: async (w, { id = newId(), householdId = null, memberId = null, ...input }, round) => {
    const { amount = null, goods = null, note = null, birthYear = null, ...rest } = input
    const money = { amount: amount ?? (0 as NewNeed['amount']), goods, note, birthYear }
    const fromArea = w.sight.reach === 'area'
    await insertNeeds(w, [{ ...rest, ...money, id, householdId, memberId, fromArea }])
    const data = { title: round.title, areaId: rest.areaId, reason: rest.reason }
    return done({ output: { id }, subject: { kind: 'assistance_round', id: round.id }, data })
  },
})

async function ownNeed(w: Writing, id: Id) {
  const need = await findNeed(w, id)
  if (!need) return refuse('assistance.not_found', { kind: 'missing' })
  const round = await listingRound(w, need.roundId)
  return isRefusal(round) ? round : { need, round }
}

export const editNeed = action({
  name: 'assistance.edit_need',
  permission: permissions.list,
  input: z.object({ id: zId, editNo: z.coerce.number().int().min(1), ...needShape }),
  load: async (w, { id, editNo, amount, goods }) => {
    const facts = await ownNeed(w, id)
    if (isRefusal(facts)) return facts
    if (facts.need.editNo !== editNo) return refuse('platform.stale', { kind: 'conflict' })
    return !amount && !goods ? refuse('assistance.amount_or_goods', { field: 'amount' }) : facts
  },
  run: async (w, { id, editNo, ...input }, { round, need }) => {
    const { amount = null, goods = null, note = null, birthYear = null, ...rest } = input
    await updateNeed(w, id, editNo + 1, { ...rest, birthYear, goods, note, amount: amount ?? (0 as NewNeed['amount']) })
    const data = { title: round.title, areaId: need.areaId }
    return done({ output: { id, editNo: editNo + 1 }, subject: { kind: 'assistance_round', id: round.id }, data })
  },
})

/** Takes somebody off the list before the decision. */
export const dropNeed = action({
  name: 'assistance.drop_need',
  permission: permissions.list,
  input: z.object({ id: zId, reason: zText(500) }),
  load: (w, { id }) => ownNeed(w, id),
  run: async (w, { id, reason }, { round, need }) => {
    await supersede(w, 'need', [id], reason)
    const data = { title: round.title, areaId: need.areaId, reason }
    return done({ output: { id }, subject: { kind: 'assistance_round', id: round.id }, data })
  },
})
