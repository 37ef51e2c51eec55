import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zDay, zFlag, zId, zLine, zMaybe, zText } from '../../platform/input.ts'
import { type Id, newId } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { nextStages, stepsBy } from '../../values/step.ts'
import { loadAreas } from '../organisation/index.ts'
import { casesSum } from './benefit-case.store.ts'
import {
  benefitMeetingsOf,
  insertBenefitMeeting,
  insertBenefitRound,
  insertBenefitStep,
  lockBenefitRound,
  supersedeOfBenefits,
  updateBenefitRound,
} from './benefit-round.store.ts'
import { type BenefitRound, benefitStageOf, benefitStages, benefitTrack, wrongDay } from './benefit-round.ts'
import { permissions } from './permissions.ts'
import { findPolicy } from './policy.store.ts'

/** The round, held and standing, or why nothing more is done in it. */
export async function openBenefitHeld(w: Writing, id: Id): Promise<BenefitRound | Refusal> {
  const round = await lockBenefitRound(w, id)
  if (round?.supersededAt !== null) return refuse('assistance.not_found', { kind: 'missing' })
  return round
}

const zRound = z.object({
  policyId: zId,
  title: zLine(300),
  councilPaper: zMaybe(zLine(300)).optional(),
  openedOn: zDay,
  listBy: zMaybe(zDay).optional(),
  submitBy: zMaybe(zDay).optional(),
  payBy: zMaybe(zDay).optional(),
  note: zMaybe(zText(2000)).optional(),
})
type RoundInput = z.output<typeof zRound>

/** What was left empty is nothing that was said. */
const keptOf = ({ policyId, title, openedOn, ...more }: RoundInput) => {
  const { councilPaper = null, listBy = null, submitBy = null, payBy = null, note = null } = more
  return { policyId, title, openedOn, councilPaper, listBy, submitBy, payBy, note }
}

async function checkRound(w: Writing, input: RoundInput) {
  const { policyId, openedOn } = input
  if (openedOn > w.today) return refuse('assistance.in_future', { field: 'openedOn' })
  const wrong = wrongDay(keptOf(input))
  if (wrong) return refuse('assistance.before_last', { field: wrong.field, params: { day: wrong.last } })
  const policy = await findPolicy(w, w.committeeId, policyId)
  if (!policy) return refuse('assistance.no_policy', { field: 'policyId' })
  return openedOn < policy.fromOn
    ? refuse('assistance.before_policy', { field: 'openedOn', params: { day: policy.fromOn } })
    : policy
}

export const openBenefitRound = action({
  name: 'assistance.open_benefit_round',
  permission: permissions.keep_benefits,
  input: zRound.extend({ id: zId.optional() }),
  load: checkRound,
  run: async (w, { id = newId(), ...input }) => {
    await insertBenefitRound(w, id, keptOf(input))
    return done({ output: { id }, subject: { kind: 'benefit_round', id }, data: { title: input.title } })
  },
})

export const editBenefitRound = action({
  name: 'assistance.edit_benefit_round',
  permission: permissions.keep_benefits,
  input: zRound.extend({ id: zId, editNo: z.coerce.number().int().min(1) }),
  load: async (w, input) => {
    const round = await openBenefitHeld(w, input.id)
    if (isRefusal(round)) return round
    if (round.editNo !== input.editNo) return refuse('platform.stale', { kind: 'conflict' })
    const policy = await checkRound(w, input)
    if (isRefusal(policy)) return policy
    const sum = await casesSum(w, input.id)
    return input.policyId !== round.policyId && sum.cases > 0
      ? refuse('assistance.policy_has_cases', { kind: 'conflict', field: 'policyId' })
      : round
  },
  run: async (w, { id, editNo, ...input }) => {
    await updateBenefitRound(w, id, editNo + 1, keptOf(input))
    return done({
      output: { id, editNo: editNo + 1 },
      subject: { kind: 'benefit_round', id },
      data: { title: input.title },
    })
  },
})

export const withdrawBenefitRound = action({
  name: 'assistance.withdraw_benefit_round',
  permission: permissions.keep_benefits,
  input: z.object({ id: zId, reason: zText(1000) }),
  load: async (w, { id }) => {
    const round = await openBenefitHeld(w, id)
    if (isRefusal(round)) return round
    const { cases } = await casesSum(w, id)
    return cases > 0 ? refuse('assistance.round_has_cases', { kind: 'conflict', params: { count: cases } }) : round
  },
  run: async (w, { id, reason }, { title }) => {
    await supersedeOfBenefits(w, 'benefit_round', id, reason)
    return done({ output: { id }, subject: { kind: 'benefit_round', id }, data: { title, reason } })
  },
})

/** That the round came to a stage on a day. A council that reviewed has met, and has cases to show. */
export const advanceBenefitRound = action({
  name: 'assistance.advance_benefit_round',
  permission: permissions.keep_benefits,
  input: z.object({
    id: zId,
    stage: z.enum(benefitStages),
    happenedOn: zDay,
    reference: zMaybe(zLine(300)).optional(),
    note: zMaybe(zText(1000)).optional(),
  }),
  load: async (w, { id, stage, happenedOn }) => {
    const round = await openBenefitHeld(w, id)
    if (isRefusal(round)) return round
    if (happenedOn > w.today) return refuse('assistance.in_future', { field: 'happenedOn' })
    if (!nextStages(benefitTrack, benefitStageOf(round)).includes(stage))
      return refuse('assistance.not_next', { kind: 'conflict', field: 'stage' })
    const last = stepsBy(round.steps, null).at(-1)?.happenedOn ?? round.openedOn
    if (happenedOn < last) return refuse('assistance.before_last', { field: 'happenedOn', params: { day: last } })
    return (await notReadyFor(w, round, stage)) ?? round
  },
  run: async (w, { id, stage, happenedOn, reference = null, note = null }, { title }) => {
    await insertBenefitStep(w, id, { id: newId(), stage, happenedOn, reference, note })
    return done({ output: { id }, subject: { kind: 'benefit_round', id }, data: { title, stage, happenedOn } })
  },
})

async function notReadyFor(w: Writing, round: BenefitRound, stage: string): Promise<Refusal | null> {
  if (stage === 'listed_by_area') {
    const { cases } = await casesSum(w, round.id)
    return cases === 0 ? refuse('assistance.no_cases', { kind: 'conflict' }) : null
  }
  if (stage !== 'area_meeting' && stage !== 'council_reviewed') return null
  const meetings = await benefitMeetingsOf(w, round.id)
  const kind = stage === 'area_meeting' ? 'area' : 'council'
  return meetings.some((one) => one.kind === kind)
    ? null
    : refuse(kind === 'area' ? 'assistance.no_area_meeting' : 'assistance.no_council', { kind: 'conflict' })
}

/** Takes back the last stage that was noted. */
export const undoBenefitStage = action({
  name: 'assistance.undo_benefit_stage',
  permission: permissions.keep_benefits,
  input: z.object({ id: zId, reason: zText(1000) }),
  load: async (w, { id }) => {
    const round = await openBenefitHeld(w, id)
    if (isRefusal(round)) return round
    const last = stepsBy(round.steps, null).at(-1)
    return last ? { round, last } : refuse('assistance.nothing_to_undo', { kind: 'conflict' })
  },
  run: async (w, { id, reason }, { round, last }) => {
    await supersedeOfBenefits(w, 'benefit_step', last.id as Id, reason)
    const data = { title: round.title, stage: last.stage, reason }
    return done({ output: { id }, subject: { kind: 'benefit_round', id }, data })
  },
})

/** A meeting that reviewed the list: of an area, or of the council; whether the Front sat in it, and what it said. */
export const recordBenefitMeeting = action({
  name: 'assistance.record_benefit_meeting',
  permission: permissions.keep_benefits,
  input: z.object({
    id: zId.optional(),
    roundId: zId,
    kind: z.enum(['area', 'council']),
    areaId: zMaybe(zId).optional(),
    heldOn: zDay,
    place: zLine(300),
    chairedBy: zLine(200),
    frontAttended: zFlag.optional(),
    frontBy: zMaybe(zLine(200)).optional(),
    frontOpinion: zMaybe(zText(5000)).optional(),
    conclusion: zMaybe(zText(5000)).optional(),
  }),
  load: async (w, { roundId, kind, areaId, heldOn, frontAttended, frontBy }) => {
    const round = await openBenefitHeld(w, roundId)
    if (isRefusal(round)) return round
    if (heldOn > w.today) return refuse('assistance.in_future', { field: 'heldOn' })
    if (heldOn < round.openedOn)
      return refuse('assistance.before_last', { field: 'heldOn', params: { day: round.openedOn } })
    if (frontAttended && !frontBy) return refuse('assistance.front_by_needed', { field: 'frontBy' })
    if (kind === 'council') return round
    const { areas } = await loadAreas(w, w.committeeId)
    return areas.some((area) => area.id === areaId) ? round : refuse('assistance.no_area', { field: 'areaId' })
  },
  run: async (w, input, { title }) => {
    const { id = newId(), roundId, kind, areaId = null, heldOn, place, chairedBy, frontAttended = false } = input
    const { frontBy = null, frontOpinion = null, conclusion = null } = input
    const front = { frontBy: frontAttended ? frontBy : null, frontOpinion: frontAttended ? frontOpinion : null }
    const where = { areaId: kind === 'area' ? areaId : null, heldOn, place, chairedBy }
    await insertBenefitMeeting(w, { id, roundId, kind, ...where, frontAttended, ...front, conclusion })
    const data = { title, kind, heldOn, frontAttended }
    return done({ output: { id }, subject: { kind: 'benefit_round', id: roundId }, data })
  },
})

export const withdrawBenefitMeeting = action({
  name: 'assistance.withdraw_benefit_meeting',
  permission: permissions.keep_benefits,
  input: z.object({ id: zId, roundId: zId, reason: zText(1000) }),
  load: async (w, { id, roundId }) => {
    const round = await openBenefitHeld(w, roundId)
    if (isRefusal(round)) return round
    const meeting = (await benefitMeetingsOf(w, roundId)).find((one) => one.id === id)
    return meeting ? { round, meeting } : refuse('assistance.not_found', { kind: 'missing' })
  },
  run: async (w, { id, roundId, reason }, { round, meeting }) => {
    await supersedeOfBenefits(w, 'benefit_meeting', id, reason)
    const data = { title: round.title, kind: meeting.kind, heldOn: meeting.heldOn, reason }
    return done({ output: { id }, subject: { kind: 'benefit_round', id: roundId }, data })
  },
})
