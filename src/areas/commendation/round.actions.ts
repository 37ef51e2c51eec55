import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zDay, zId, zLine, zMaybe, zText } from '../../platform/input.ts'
import { type Id, newId } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { authorities, awardForms, manners, unfit } from './award-form.ts'
import { casesOfRound } from './case.store.ts'
import { stateOf } from './commendation-case.ts'
import { findMovement } from './movement.store.ts'
import { permissions } from './permissions.ts'
import { insertRound, lockRound, type RoundValues, supersedeRound, updateRound } from './round.store.ts'
import type { Round } from './round.ts'

const zQuota = zMaybe(z.coerce.number().int().min(0).max(10_000))

const zRound = z.object({
  title: zLine(300),
  year: z.coerce.number().int().min(1990).max(2200),
  manner: z.enum(manners),
  occasion: zMaybe(zLine(300)).optional(),
  movementId: zMaybe(zId).optional(),
  form: z.enum(awardForms),
  authority: z.enum(authorities),
  nominateBy: zMaybe(zDay).optional(),
  submitBy: zMaybe(zDay).optional(),
  quotaCollective: zQuota.optional(),
  quotaIndividual: zQuota.optional(),
})

/** The round as it is kept, or what is wrong with it. */
async function complete(w: Writing, input: z.output<typeof zRound>): Promise<RoundValues | Refusal> {
  const { nominateBy = null, submitBy = null, movementId = null } = input
  if (nominateBy !== null && submitBy !== null && submitBy < nominateBy)
    return refuse('commendation.submit_before_nominate', { field: 'submitBy' })
  const wrong = unfit(input.form, input.authority, submitBy ?? w.today)
  if (wrong) return wrong
  if (movementId !== null && !(await findMovement(w, movementId)))
    return refuse('commendation.no_movement', { field: 'movementId' })
  const { title, year, manner, form, authority, occasion = null } = input
  const { quotaCollective = null, quotaIndividual = null } = input
  const values = { title, year, manner, occasion, movementId, form, authority }
  return { ...values, nominateBy, submitBy, quotaCollective, quotaIndividual }
}

/** The round, locked and standing, or why nothing more is done in it. */
export async function openRoundFacts(w: Writing, id: Id): Promise<Round | Refusal> {
  const round = await lockRound(w, id)
  if (!round) return refuse('commendation.not_found', { kind: 'missing' })
  return round.supersededAt === null ? round : refuse('commendation.round_over', { kind: 'conflict' })
}

/** Opens a round: from here on cases are proposed into it. */
export const openRound = action({
  name: 'commendation.open_round',
  permission: permissions.manage,
  input: zRound.extend({ id: zId.optional() }),
  load: complete,
  run: async (w, { id = newId() }, values) => {
    await insertRound(w, id, values)
    const { title, year, manner } = values
    return done({ output: { id }, subject: { kind: 'commendation_round', id }, data: { title, year, manner } })
  },
})

export const editRound = action({
  name: 'commendation.edit_round',
  permission: permissions.manage,
  input: zRound.extend({ id: zId, editNo: z.coerce.number().int().min(1) }),
  load: async (w, input) => {
    const round = await openRoundFacts(w, input.id)
    if (isRefusal(round)) return round
    if (round.editNo !== input.editNo) return refuse('platform.stale', { kind: 'conflict' })
    return complete(w, input)
  },
  run: async (w, { id, editNo }, values) => {
    await updateRound(w, id, editNo + 1, values)
    const output = { id, editNo: editNo + 1 }
    return done({ output, subject: { kind: 'commendation_round', id }, data: { title: values.title } })
  },
})

/** Takes a round off the list that was opened by mistake; one with cases that still stand stays. */
export const withdrawRound = action({
  name: 'commendation.withdraw_round',
  permission: permissions.sign,
  input: z.object({ id: zId, reason: zText(1000) }),
  load: async (w, { id }) => {
    const round = await openRoundFacts(w, id)
    if (isRefusal(round)) return round
    const cases = await casesOfRound(w, id)
    const standing = cases.filter((one) => !['withdrawn', 'superseded'].includes(stateOf(one, null)))
    return standing.length === 0
      ? round
      : refuse('commendation.round_has_cases', { kind: 'conflict', params: { count: standing.length } })
  },
  run: async (w, { id, reason }, { title }) => {
    await supersedeRound(w, id, reason)
    return done({ output: { id }, subject: { kind: 'commendation_round', id }, data: { title, reason } })
  },
})
