import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zDay, zFlag, zId, zLine, zMaybe, zText } from '../../platform/input.ts'
import { type Id, newId } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { stepsBy } from '../../values/step.ts'
import { casesOfRound } from './case.store.ts'
import { cannotGo, isCarried, mayOverrule } from './case-rule.ts'
import { overruled } from './case-step.ts'
import { type CaseFacts, lastVote, stateOf } from './commendation-case.ts'
import { findMeeting, insertMeeting, insertVotes, supersedeMeeting, supersedeVotes } from './council.store.ts'
import { ballots, type CouncilMember, councilRoles, presentOf, whyNoCouncil } from './council.ts'
import { duplicatesOf } from './duplicate.store.ts'
import { rateToday } from './known.actions.ts'
import { firstOf, openAll, openCase } from './open.actions.ts'
import { permissions } from './permissions.ts'
import { openRoundFacts } from './round.actions.ts'
import { insertSteps, supersedeSteps } from './step.store.ts'

/** Members as rows of a form; who has no other role is a member. */
export const zMembers = z
  .array(
    z.object({
      personId: zMaybe(zId).optional(),
      name: zLine(120),
      position: zMaybe(zLine(200)).optional(),
      role: zMaybe(z.enum(councilRoles)).optional(),
      isPresent: zFlag.optional(),
    }),
  )
  .min(1)
  .max(60)

const zVotes = z.array(
  z.object({
    caseId: zId,
    /** Left open: not voted on in this meeting. */
    inFavour: zMaybe(z.coerce.number().int().min(0).max(60)).optional(),
    note: zMaybe(zText(1000)).optional(),
  }),
)

function membersOf(rows: z.output<typeof zMembers>): readonly CouncilMember[] {
  return rows.map(({ personId = null, name, position, role, isPresent = false }) => ({
    personId,
    name,
    position: position ?? '',
    role: role ?? 'member',
    isPresent,
  }))
}

/** A name proposed twice in the round stops the vote on both until people have said what it is. */
export async function openDuplicates(w: Writing, cases: readonly CaseFacts[]): Promise<readonly Refusal[]> {
  const found = await duplicatesOf(
    w,
    cases.map((one) => one.case.id),
  )
  const open = found.filter((one) => one.inRound && one.isSame !== false)
  const names = new Map(cases.map((one) => [one.case.id, one.case.recipient.name]))
  return [...new Set(open.map((one) => one.caseId))].map((id) =>
    refuse('commendation.duplicate_open', { kind: 'conflict', field: 'votes', params: { name: names.get(id) ?? '' } }),
  )
}

/** A meeting of the council: who was there, how it voted on each case, what the minutes say. */
export const recordCouncil = action({
  name: 'commendation.record_council',
  permission: permissions.manage,
  input: z.object({
    roundId: zId,
    meetingId: zId.optional(),
    heldOn: zDay,
    starts: zMaybe(zLine(20)).optional(),
    ends: zMaybe(zLine(20)).optional(),
    place: zLine(300),
    ballot: z.enum(ballots),
    members: zMembers,
    evenReason: zMaybe(zText(500)).optional(),
    proceedings: zMaybe(zText(20_000)).optional(),
    conclusion: zMaybe(zText(5000)).optional(),
    votes: zVotes.max(500),
  }),
  load: async (w, { roundId, heldOn, members, evenReason = null, votes }) => {
    const round = await openRoundFacts(w, roundId)
    if (isRefusal(round)) return round
    if (heldOn > w.today) return refuse('commendation.in_future', { field: 'heldOn' })
    const council = membersOf(members)
    const wrong = whyNoCouncil(council, evenReason)
    if (wrong) return wrong
    const voting = presentOf(council).length
    const many = votes.findIndex((one) => (one.inFavour ?? 0) > voting)
    if (many >= 0) return refuse('commendation.more_votes', { field: `votes.${many}.inFavour`, params: { voting } })
    const cast = votes.flatMap(({ caseId, inFavour = null, note = null }) =>
      inFavour === null ? [] : [{ caseId, inFavour, note, voting }],
    )
    if (cast.length === 0) return refuse('commendation.votes_needed', { field: 'votes' })
    const cases = await openAll(
      w,
      cast.map((one) => one.caseId),
      (facts) =>
        facts.case.roundId === roundId
          ? cannotGo(facts, 'reviewed', heldOn, w.today)
          : refuse('commendation.not_in_round', { field: 'votes' }),
    )
    if (isRefusal(cases)) return cases
    return firstOf(await openDuplicates(w, cases)) ?? { round, council, voting, cast, cases }
  },
  run: async (w, input, { round, council, voting, cast, cases }) => {
    const { meetingId: id = newId(), roundId, heldOn, place, ballot } = input
    const { starts = null, ends = null, evenReason = null, proceedings = null, conclusion = null } = input
    const told = { starts, ends, place, ballot, evenReason, proceedings, conclusion }
    await insertMeeting(w, { id, roundId, heldOn, members: council, ...told })
    await insertVotes(w, id, cast)
    const ids = cases.map((one) => one.case.id)
    await insertSteps(w, 'case', ids, { stage: 'reviewed', happenedOn: heldOn, meetingId: id })
    const percent = (await rateToday(w, 'commendation.vote_percent')) ?? 50
    const carried = cast.filter((one) => isCarried(one, percent)).length
    const data = { round: round.title, heldOn, voting, count: cast.length, carried }
    return done({ output: { id, carried }, subject: { kind: 'commendation_round', id: roundId }, data })
  },
})

/** A vote written down wrongly: the old one is superseded, the case stays reviewed. */
export const correctVote = action({
  name: 'commendation.correct_vote',
  permission: permissions.manage,
  input: z.object({
    id: zId,
    meetingId: zId,
    inFavour: z.coerce.number().int().min(0).max(60),
    reason: zText(1000),
  }),
  load: async (w, { id, meetingId, inFavour }) => {
    const facts = await openCase(w, id)
    if (isRefusal(facts)) return facts
    const vote = facts.votes.find((one) => one.meetingId === meetingId)
    if (!vote) return refuse('commendation.not_found', { kind: 'missing' })
    if (stateOf(facts, null) !== 'reviewed' && stateOf(facts, null) !== 'returned')
      return refuse('commendation.vote_used', { kind: 'conflict', params: { name: facts.case.recipient.name } })
    if (inFavour > vote.voting)
      return refuse('commendation.more_votes', { field: 'inFavour', params: { voting: vote.voting } })
    return { facts, vote }
  },
  run: async (w, { id, meetingId, inFavour, reason }, { facts, vote }) => {
    await supersedeVotes(w, [id], meetingId, reason)
    await insertVotes(w, meetingId, [{ caseId: id, inFavour, voting: vote.voting, note: vote.note }])
    const data = { name: facts.case.recipient.name, before: vote.inFavour, inFavour, voting: vote.voting, reason }
    return done({ output: { id }, subject: { kind: 'commendation_case', id }, data })
  },
})

/** The chair submits what the council did not carry: the decision and its reason stay with the case. */
export const overruleVote = action({
  name: 'commendation.overrule_vote',
  permission: permissions.overrule,
  input: z.object({ id: zId, happenedOn: zDay, reason: zText(2000) }),
  load: async (w, { id, happenedOn }) => {
    const facts = await openCase(w, id)
    if (isRefusal(facts)) return facts
    if (happenedOn > w.today) return refuse('commendation.in_future', { field: 'happenedOn' })
    const vote = lastVote(facts)
    if (vote && happenedOn < vote.heldOn)
      return refuse('commendation.before_last_step', { field: 'happenedOn', params: { last: vote.heldOn } })
    const percent = (await rateToday(w, 'commendation.vote_percent')) ?? 50
    return mayOverrule(facts, percent) ?? { facts, vote }
  },
  run: async (w, { id, happenedOn, reason }, { facts, vote }) => {
    const said = { stage: overruled, happenedOn, meetingId: vote?.meetingId ?? null, note: reason }
    await insertSteps(w, 'case', [id], said)
    const data = { name: facts.case.recipient.name, inFavour: vote?.inFavour, voting: vote?.voting, reason }
    return done({ output: { id }, subject: { kind: 'commendation_case', id }, data })
  },
})

/** A whole meeting written down by mistake, while nothing rests on it: its votes and reviews go with it. */
export const withdrawCouncil = action({
  name: 'commendation.withdraw_council',
  permission: permissions.sign,
  input: z.object({ roundId: zId, meetingId: zId, reason: zText(1000) }),
  load: async (w, { roundId, meetingId }) => {
    const round = await openRoundFacts(w, roundId)
    if (isRefusal(round)) return round
    const meeting = await findMeeting(w, meetingId)
    if (meeting?.roundId !== roundId) return refuse('commendation.not_found', { kind: 'missing' })
    const cases = await casesReviewed(w, roundId, meetingId)
    return (
      firstOf(
        cases.flatMap((facts) =>
          lastStepIsReview(facts, meetingId)
            ? []
            : refuse('commendation.vote_used', { kind: 'conflict', params: { name: facts.case.recipient.name } }),
        ),
      ) ?? { round, meeting, cases }
    )
  },
  run: async (w, { roundId, meetingId, reason }, { round, meeting, cases }) => {
    const ids = cases.map((one) => one.case.id)
    const steps = cases.flatMap((facts) =>
      stepsBy(facts.steps, null)
        .filter((step) => step.meetingId === meetingId)
        .map((step) => step.id),
    )
    if (ids.length > 0) await supersedeVotes(w, ids, meetingId, reason)
    await supersedeSteps(w, steps, reason)
    await supersedeMeeting(w, meetingId, reason)
    const data = { round: round.title, heldOn: meeting.heldOn, count: ids.length, reason }
    return done({ output: { id: roundId }, subject: { kind: 'commendation_round', id: roundId }, data })
  },
})

async function casesReviewed(w: Writing, roundId: Id, meetingId: Id): Promise<readonly CaseFacts[]> {
  const all = await casesOfRound(w, roundId)
  return all.filter((facts) => stepsBy(facts.steps, null).some((step) => step.meetingId === meetingId))
}

function lastStepIsReview(facts: CaseFacts, meetingId: Id): boolean {
  return stepsBy(facts.steps, null).at(-1)?.meetingId === meetingId
}
