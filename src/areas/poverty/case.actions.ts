import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zDay, zDong, zId, zLine, zMaybe, zText } from '../../platform/input.ts'
import type { Day } from '../../values/day.ts'
import { type Id, newId } from '../../values/id.ts'
import type { Dong } from '../../values/money.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { listHouseholds } from '../households/index.ts'
import { insertCases, insertSteps, lockCases, type NewCase, updateCase } from './case.store.ts'
import { type CaseFacts, type CaseStage, casePurposes, caseState, nextStages } from './fund-case.ts'
import { permissions } from './permissions.ts'

export const caseShape = {
  purpose: z.enum(casePurposes),
  askedAmount: zMaybe(zDong).optional(),
  reason: zText(3000),
  proposedBy: zMaybe(zLine(200)).optional(),
}

/** One case, held; missing where it is not this committee's or was taken off the list. */
export async function heldCase(w: Writing, id: Id): Promise<CaseFacts | Refusal> {
  const [facts] = await lockCases(w, [id])
  return facts && facts.case.supersededAt === null ? facts : refuse('poverty.no_case', { kind: 'missing' })
}

/** Why a case cannot reach a stage on a day; `null` when it can. */
export function cannotReach(facts: CaseFacts, stage: CaseStage, on: Day, today: Day): Refusal | null {
  const state = caseState(facts)
  const { purpose, headName, proposedOn } = facts.case
  if (!nextStages(purpose, state).includes(stage))
    return refuse('poverty.not_that_state', { kind: 'conflict', params: { name: headName, state } })
  if (on > today) return refuse('poverty.in_future', { field: 'happenedOn' })
  const last = facts.steps.map((step) => step.happenedOn).reduce((a, b) => (a > b ? a : b), proposedOn)
  return on < last ? refuse('poverty.before', { field: 'happenedOn', params: { day: last } }) : null
}

/** Proposes households, one case for each: one house, or a round of gifts for Tết. */
export const proposeCases = action({
  name: 'poverty.propose_cases',
  permission: permissions.keep,
  input: z.object({
    id: zId.optional(),
    householdIds: z.array(zId).min(1).max(500),
    ...caseShape,
    proposedOn: zDay,
  }),
  load: async (w, { householdIds, proposedOn }) => {
    if (proposedOn > w.today) return refuse('poverty.in_future', { field: 'proposedOn' })
    const ids = [...new Set(householdIds)]
    const { rows } = await listHouseholds(w, { committeeId: w.committeeId, ids, limit: ids.length })
    const open = rows.filter((one) => one.closedOn === null)
    return open.length < ids.length ? refuse('poverty.no_household', { field: 'householdIds' }) : open
  },
  run: async (w, { id, householdIds: _, askedAmount = null, proposedBy = null, ...rest }, households) => {
    const cases: readonly NewCase[] = households.map((one, at) => ({
      ...rest,
      askedAmount: askedAmount as Dong | null,
      proposedBy,
      fromArea: false,
      id: at === 0 && id ? id : newId(),
      householdId: one.id,
      areaId: one.areaId,
      headName: one.headName,
    }))
    await insertCases(w, cases)
    const first = cases[0]?.id ?? w.committeeId
    const data = { count: cases.length, purpose: rest.purpose, proposedOn: rest.proposedOn }
    return done({
      output: { id: first, ids: cases.map((one) => one.id) },
      subject: { kind: 'fund_case', id: first },
      data,
    })
  },
})

export const editCase = action({
  name: 'poverty.edit_case',
  permission: permissions.keep,
  input: z.object({ ...caseShape, id: zId, editNo: z.coerce.number().int().min(1) }),
  load: async (w, { id, editNo }) => {
    const facts = await heldCase(w, id)
    if (isRefusal(facts)) return facts
    if (facts.case.editNo !== editNo) return refuse('platform.stale', { kind: 'conflict' })
    const state = caseState(facts)
    return state === 'proposed' || state === 'surveyed'
      ? facts
      : refuse('poverty.not_that_state', { kind: 'conflict', params: { name: facts.case.headName, state } })
  },
  run: async (w, { id, editNo, askedAmount = null, proposedBy = null, ...rest }) => {
    await updateCase(w, id, editNo + 1, { ...rest, askedAmount: askedAmount as Dong | null, proposedBy })
    const data = { purpose: rest.purpose }
    return done({ output: { id, editNo: editNo + 1 }, subject: { kind: 'fund_case', id }, data })
  },
})

const zEnding = z.object({ id: zId, happenedOn: zDay.optional(), reason: zText(1000) })
type Ending = z.output<typeof zEnding>

/** The case, which can end that way on the day. */
async function ending(w: Writing, { id, happenedOn = w.today }: Ending, stage: 'declined' | 'withdrawn') {
  const facts = await heldCase(w, id)
  return isRefusal(facts) ? facts : (cannotReach(facts, stage, happenedOn, w.today) ?? facts)
}

async function end(w: Writing, { id, happenedOn = w.today, reason }: Ending, facts: CaseFacts, stage: CaseStage) {
  await insertSteps(w, [{ caseId: id, stage, happenedOn, note: reason }])
  const data = { purpose: facts.case.purpose, happenedOn }
  return done({ output: { id }, subject: { kind: 'fund_case', id }, data })
}

/** The Fund does not support this household now, and why. */
export const declineCase = action({
  name: 'poverty.decline_case',
  permission: permissions.keep,
  input: zEnding,
  load: (w, input) => ending(w, input, 'declined'),
  run: (w, input, facts: CaseFacts) => end(w, input, facts, 'declined'),
})

/** The household does not ask any more. */
export const withdrawCase = action({
  name: 'poverty.withdraw_case',
  permission: permissions.keep,
  input: zEnding,
  load: (w, input) => ending(w, input, 'withdrawn'),
  run: (w, input, facts: CaseFacts) => end(w, input, facts, 'withdrawn'),
})
