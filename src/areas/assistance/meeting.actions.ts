import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zDay, zDong, zFlag, zId, zLine, zMaybe, zText } from '../../platform/input.ts'
import { type Id, newId } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { insertMeeting, insertVerdicts, meetingsOf, type Verdict } from './meeting.store.ts'
import { isCarried } from './meeting.ts'
import { needsByArea, needsOf } from './need.store.ts'
import type { Need } from './need.ts'
import { permissions } from './permissions.ts'
import { openRoundHeld } from './round.actions.ts'
import { reach, supersede } from './round.store.ts'
import { isPast, type Round, stageOf, takesNeeds } from './round.ts'

const zVerdicts = z
  .array(
    z.object({
      needId: zId,
      /** Left open: not spoken of apart from the rest. */
      outcome: zMaybe(z.enum(['agreed', 'not_agreed'])).optional(),
      inFavour: zMaybe(z.coerce.number().int().min(0).max(500)).optional(),
      amount: zMaybe(zDong).optional(),
      goods: zMaybe(zLine(300)).optional(),
      note: zMaybe(zText(1000)).optional(),
    }),
  )
  .max(5000)

const meetingShape = {
  id: zId.optional(),
  roundId: zId,
  heldOn: zDay,
  place: zLine(300),
  chairedBy: zLine(200),
  secretary: zLine(200),
  present: zText(5000),
  voting: z.coerce.number().int().min(1).max(500),
  proceedings: zMaybe(zText(20_000)).optional(),
  conclusion: zMaybe(zText(5000)).optional(),
  verdicts: zVerdicts.default([]),
  /** Lines nobody spoke against are agreed to as they stand. */
  agreeRest: zFlag.optional(),
}

type MeetingInput = z.output<z.ZodObject<typeof meetingShape>>

/** What the meeting said of each line: its own words where it has some, agreed as proposed for the rest. */
function verdictsFor(needs: readonly Need[], input: MeetingInput): readonly Verdict[] | Refusal {
  const { verdicts, voting, agreeRest } = input
  const byId = new Map(needs.map((need) => [need.id, need]))
  const told = new Map<Id, Verdict>()
  for (const [at, one] of verdicts.entries()) {
    const need = byId.get(one.needId)
    if (!need) return refuse('assistance.not_in_round', { field: `verdicts.${at}` })
    if (!one.outcome) continue
    const inFavour = one.inFavour ?? (one.outcome === 'agreed' ? voting : 0)
    if (inFavour > voting)
      return refuse('assistance.more_votes', { field: `verdicts.${at}.inFavour`, params: { voting } })
    if (isCarried(inFavour, voting) !== (one.outcome === 'agreed'))
      return refuse('assistance.votes_say_other', { field: `verdicts.${at}.inFavour` })
    const changed = one.amount !== null && one.amount !== undefined
    const goods = one.goods ?? (changed && one.amount ? null : need.goods)
    const amount = one.amount ?? need.amount
    if (one.outcome === 'agreed' && amount === 0 && goods === null)
      return refuse('assistance.amount_or_goods', { field: `verdicts.${at}.amount` })
    told.set(need.id, { needId: need.id, outcome: one.outcome, inFavour, amount, goods, note: one.note ?? null })
  }
  const rest = (need: Need): Verdict => ({
    needId: need.id,
    outcome: 'agreed',
    inFavour: voting,
    amount: need.amount,
    goods: need.goods,
    note: null,
  })
  const list = needs.flatMap((need) => told.get(need.id) ?? (agreeRest ? [rest(need)] : []))
  return list.length === 0 ? refuse('assistance.verdicts_needed', { field: 'agreeRest' }) : list
}

async function keep(w: Writing, round: Round, input: MeetingInput, verdicts: readonly Verdict[], areaId: Id | null) {
  const { id = newId(), roundId, heldOn, place, chairedBy, secretary, present, voting } = input
  const { proceedings = null, conclusion = null } = input
  const kind = areaId === null ? ('council' as const) : ('area' as const)
  const told = { place, chairedBy, secretary, present, voting, proceedings, conclusion }
  await insertMeeting(w, { id, roundId, kind, areaId, heldOn, ...told })
  await insertVerdicts(w, id, verdicts)
  const agreed = verdicts.filter((one) => one.outcome === 'agreed').length
  const data = { title: round.title, areaId, heldOn, count: verdicts.length, agreed }
  return done({ output: { id, agreed }, subject: { kind: 'assistance_round', id: roundId }, data })
}

/** The review meeting of one area (họp xét tại khu dân cư), by the office or by the head of that area. */
export const recordAreaReview = action({
  name: 'assistance.record_area_review',
  permission: permissions.list,
  input: z.object({ ...meetingShape, areaId: zId }),
  load: async (w, input) => {
    const { roundId, areaId, heldOn } = input
    const round = await openRoundHeld(w, roundId)
    if (isRefusal(round)) return round
    if (w.sight.reach === 'area' && w.sight.areaId !== areaId)
      return refuse('assistance.other_area', { kind: 'forbidden', field: 'areaId' })
    if (isPast(round, 'reviewed_at_area')) return refuse('assistance.review_closed', { kind: 'conflict' })
    if (heldOn > w.today) return refuse('assistance.in_future', { field: 'heldOn' })
    if (heldOn < round.openedOn)
      return refuse('assistance.before_last', { field: 'heldOn', params: { day: round.openedOn } })
    const verdicts = verdictsFor(await needsOf(w, roundId, { areaId }), input)
    return isRefusal(verdicts) ? verdicts : { round, verdicts }
  },
  run: (w, input, { round, verdicts }) => keep(w, round, input, verdicts, input.areaId),
})

/** The areas are done: every line has the word of its own meeting, and the file of its household. */
export const closeAreaReviews = action({
  name: 'assistance.close_area_reviews',
  permission: permissions.manage,
  input: z.object({ id: zId, happenedOn: zDay }),
  load: async (w, { id, happenedOn }) => {
    const round = await openRoundHeld(w, id)
    if (isRefusal(round)) return round
    if (stageOf(round) !== 'needs_listed') return refuse('assistance.not_next', { kind: 'conflict' })
    if (happenedOn > w.today) return refuse('assistance.in_future', { field: 'happenedOn' })
    const areas = await needsByArea(w, id)
    if (areas.length === 0) return refuse('assistance.nobody_listed', { kind: 'conflict' })
    const unfiled = areas.reduce((sum, one) => sum + one.unfiled, 0)
    if (unfiled > 0) return refuse('assistance.without_file', { kind: 'conflict', params: { count: unfiled } })
    const unreviewed = areas.reduce((sum, one) => sum + one.lines - one.reviewed, 0)
    if (unreviewed > 0) return refuse('assistance.not_reviewed', { kind: 'conflict', params: { count: unreviewed } })
    const last = (await meetingsOf(w, id)).at(-1)?.heldOn ?? round.openedOn
    return happenedOn < last ? refuse('assistance.before_last', { field: 'happenedOn', params: { day: last } }) : round
  },
  run: async (w, { id, happenedOn }, round) => {
    await reach(w, round, 'reviewed_at_area', happenedOn)
    const data = { title: round.title, happenedOn }
    return done({ output: { id }, subject: { kind: 'assistance_round', id }, data })
  },
})

/** A meeting of the council: what it decided of each person, by how many votes, and its minutes. */
export const recordCouncil = action({
  name: 'assistance.record_council',
  permission: permissions.manage,
  input: z.object(meetingShape),
  load: async (w, input) => {
    const { roundId, heldOn } = input
    const round = await openRoundHeld(w, roundId)
    if (isRefusal(round)) return round
    if (heldOn > w.today) return refuse('assistance.in_future', { field: 'heldOn' })
    if (isPast(round, 'reconciled')) return refuse('assistance.round_over', { kind: 'conflict' })
    if (stageOf(round) === 'needs_listed' && round.purpose !== 'emergency')
      return refuse('assistance.areas_first', { kind: 'conflict' })
    const needs = await needsOf(w, roundId)
    const unfiled = needs.filter((need) => need.householdId === null).length
    if (unfiled > 0) return refuse('assistance.without_file', { kind: 'conflict', params: { count: unfiled } })
    const last = round.steps.findLast((step) => !step.supersededAt && step.stage === 'reviewed_at_area')?.happenedOn
    const since = last ?? round.openedOn
    if (heldOn < since) return refuse('assistance.before_last', { field: 'heldOn', params: { day: since } })
    const verdicts = verdictsFor(needs, input)
    return isRefusal(verdicts) ? verdicts : { round, verdicts }
  },
  run: (w, input, { round, verdicts }) => keep(w, round, input, verdicts, null),
})

/** Takes back a meeting that was entered wrongly, with what it said; only before a decision rests on it. */
export const withdrawMeeting = action({
  name: 'assistance.withdraw_meeting',
  permission: permissions.manage,
  input: z.object({ id: zId, roundId: zId, reason: zText(1000) }),
  load: async (w, { id, roundId }) => {
    const round = await openRoundHeld(w, roundId)
    if (isRefusal(round)) return round
    const meeting = (await meetingsOf(w, roundId)).find((one) => one.id === id)
    if (!meeting) return refuse('assistance.not_found', { kind: 'missing' })
    const late = meeting.kind === 'area' ? isPast(round, 'reviewed_at_area') : !takesNeeds(round)
    return late ? refuse('assistance.decided_already', { kind: 'conflict' }) : { round, meeting }
  },
  run: async (w, { id, roundId, reason }, { round, meeting }) => {
    await supersede(w, 'meeting', [id], reason)
    const data = { title: round.title, heldOn: meeting.heldOn, kind: meeting.kind, reason }
    return done({ output: { id }, subject: { kind: 'assistance_round', id: roundId }, data })
  },
})
