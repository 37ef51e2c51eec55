import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zDay, zId, zMaybe, zText } from '../../platform/input.ts'
import { holds } from '../../platform/permission.ts'
import type { Day } from '../../values/day.ts'
import { type Id, newId } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { type CaseValues, insertCases, updateCase } from './case.store.ts'
import { mayEdit } from './case-rule.ts'
import type { CaseFacts } from './commendation-case.ts'
import { type Known, loadKnown, rateToday } from './known.actions.ts'
import { openCase } from './open.actions.ts'
import { permissions } from './permissions.ts'
import { type CaseInput, caseShape, type Frame, prepareCase, zCase } from './prepare.actions.ts'
import { openRoundFacts } from './round.actions.ts'
import { findRound } from './round.store.ts'
import type { Round } from './round.ts'
import { insertSteps } from './step.store.ts'

/** What proposals into a round take over from it. */
export async function frameOf(w: Writing, round: Round, on: Day): Promise<Frame> {
  const { id: roundId, movementId, manner, form, authority } = round
  const summaryWords = await rateToday(w, 'commendation.summary_words')
  return { roundId, movementId, manner, form, authority, on, summaryWords }
}

/** An area proposes while the round asks for proposals; the office may always write one down. */
function mayPropose(w: Writing, round: Round): Refusal | null {
  if (holds(w.actor, permissions.manage, w.committeeId) || round.nominateBy === null) return null
  return w.today <= round.nominateBy
    ? null
    : refuse('commendation.nominations_closed', { kind: 'conflict', params: { nominateBy: round.nominateBy } })
}

/** The round as those see it who may not change it: an area head reads it, and locks nothing. */
async function roundFor(w: Writing, roundId: Id): Promise<Round | Refusal> {
  if (w.sight.reach !== 'area') return openRoundFacts(w, roundId)
  const round = await findRound(w, roundId)
  return round && round.supersededAt === null ? round : refuse('commendation.not_found', { kind: 'missing' })
}

interface Prepared {
  readonly round: Round
  readonly cases: readonly { readonly id: Id; readonly values: CaseValues }[]
}

async function prepareAll(
  w: Writing,
  roundId: Id,
  inputs: readonly (CaseInput & { readonly id?: Id | undefined })[],
  nominatedOn: Day,
): Promise<Prepared | Refusal> {
  if (nominatedOn > w.today) return refuse('commendation.in_future', { field: 'nominatedOn' })
  const round = await roundFor(w, roundId)
  if (isRefusal(round)) return round
  const closed = mayPropose(w, round)
  if (closed) return closed
  const known = await loadKnown(
    w,
    inputs.flatMap(({ personId }) => personId ?? []),
  )
  const frame = await frameOf(w, round, nominatedOn)
  const cases: { id: Id; values: CaseValues }[] = []
  for (const input of inputs) {
    const values = prepareCase(w, input, frame, known)
    if (isRefusal(values)) return values
    cases.push({ id: input.id ?? newId(), values })
  }
  return { round, cases }
}

export async function insertNominated(w: Writing, cases: Prepared['cases'], nominatedOn: Day): Promise<void> {
  await insertCases(w, cases)
  await insertSteps(
    w,
    'case',
    cases.map((one) => one.id),
    { stage: 'nominated', happenedOn: nominatedOn },
  )
}

/** Proposes one recipient for an award: danh sách đề nghị, one line of it. */
export const nominate = action({
  name: 'commendation.nominate',
  permission: permissions.nominate,
  input: z.object({ ...caseShape, id: zId.optional(), roundId: zId, nominatedOn: zMaybe(zDay).optional() }),
  load: (w, input) => prepareAll(w, input.roundId, [input], input.nominatedOn ?? w.today),
  run: async (w, { nominatedOn }, { round, cases }) => {
    await insertNominated(w, cases, nominatedOn ?? w.today)
    const [made] = cases
    const id = made?.id ?? ''
    const { form, authority, recipient } = made?.values ?? {}
    const data = { name: recipient?.name, form, authority, round: round.title }
    return done({ output: { id }, subject: { kind: 'commendation_case', id }, data })
  },
})

/** Proposes many at once, all or none. */
export const nominateTogether = action({
  name: 'commendation.nominate_together',
  permission: permissions.manage,
  input: z.object({
    roundId: zId,
    nominatedOn: zMaybe(zDay).optional(),
    cases: z
      .array(zCase.extend({ id: zId.optional() }))
      .min(1)
      .max(500),
  }),
  load: (w, { roundId, cases, nominatedOn }) => prepareAll(w, roundId, cases, nominatedOn ?? w.today),
  run: async (w, { nominatedOn }, { round, cases }) => {
    await insertNominated(w, cases, nominatedOn ?? w.today)
    const ids = cases.map((one) => one.id)
    const data = { count: ids.length, round: round.title }
    return done({ output: { ids }, subject: { kind: 'commendation_round', id: round.id }, data })
  },
})

/** Who may change a proposal: the office all, others what they proposed themselves. */
export function mayChange(w: Writing, facts: CaseFacts): Refusal | null {
  if (holds(w.actor, permissions.manage, w.committeeId)) return null
  const { recordedBy, proposer } = facts.case
  const own = recordedBy === w.actor.accountId || (w.sight.areaId !== null && proposer.areaId === w.sight.areaId)
  return own ? null : refuse('commendation.case_of_another', { kind: 'forbidden' })
}

/** Changes a proposal until the council has seen it, or after it came back from above. */
export const editCase = action({
  name: 'commendation.edit_case',
  permission: permissions.nominate,
  input: z.object({ ...caseShape, id: zId, editNo: z.coerce.number().int().min(1) }),
  load: async (w, input) => {
    const facts = await openCase(w, input.id)
    if (isRefusal(facts)) return facts
    if (facts.case.editNo !== input.editNo) return refuse('platform.stale', { kind: 'conflict' })
    const refused = mayChange(w, facts) ?? mayEdit(facts)
    if (refused) return refused
    const { roundId, movementId, manner, form, authority } = facts.case
    const summaryWords = await rateToday(w, 'commendation.summary_words')
    const frame: Frame = { roundId, movementId, manner, form, authority, on: w.today, summaryWords }
    const known: Known = await loadKnown(w, input.personId ? [input.personId] : [])
    return prepareCase(w, input, frame, known)
  },
  run: async (w, { id, editNo }, values) => {
    await updateCase(w, id, editNo + 1, values)
    const output = { id, editNo: editNo + 1 }
    return done({ output, subject: { kind: 'commendation_case', id }, data: { name: values.recipient.name } })
  },
})

/** The proposal taken back by who made it, on a day: as at a day before it stood. */
export const withdrawNomination = action({
  name: 'commendation.withdraw_nomination',
  permission: permissions.nominate,
  input: z.object({ id: zId, happenedOn: zDay, reason: zText(1000) }),
  load: async (w, { id, happenedOn }) => {
    const facts = await openCase(w, id, { stage: 'withdrawn', on: happenedOn })
    if (isRefusal(facts)) return facts
    return mayChange(w, facts) ?? facts
  },
  run: async (w, { id, happenedOn, reason }, facts) => {
    await insertSteps(w, 'case', [id], { stage: 'withdrawn', happenedOn, note: reason })
    const data = { name: facts.case.recipient.name, happenedOn, reason }
    return done({ output: { id }, subject: { kind: 'commendation_case', id }, data })
  },
})
