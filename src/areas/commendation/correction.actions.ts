import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import { zId, zMaybe, zText } from '../../platform/input.ts'
import { isRefusal, refuse } from '../../values/refusal.ts'
import { supersedeAwards } from './award.store.ts'
import { markSuperseded } from './case.store.ts'
import { mayUndo } from './case-rule.ts'
import { openCase } from './open.actions.ts'
import { permissions } from './permissions.ts'
import { supersedeSteps } from './step.store.ts'

/** Takes back the last step of a case, written down by mistake. A decision is taken back as a whole, not for one case. */
export const undoStep = action({
  name: 'commendation.undo_step',
  permission: permissions.sign,
  input: z.object({ id: zId, stepId: zId, reason: zText(1000) }),
  load: async (w, { id, stepId }) => {
    const facts = await openCase(w, id)
    if (isRefusal(facts)) return facts
    const refused = mayUndo(facts, stepId)
    if (refused) return refused
    const step = facts.steps.find((one) => one.id === stepId)
    if (step?.decisionId) return refuse('commendation.revoke_whole', { kind: 'conflict' })
    if (step?.meetingId && step.stage === 'reviewed') return refuse('commendation.withdraw_whole', { kind: 'conflict' })
    return { facts, step }
  },
  run: async (w, { id, stepId, reason }, { facts, step }) => {
    await supersedeSteps(w, [stepId], reason)
    const data = { name: facts.case.recipient.name, stage: step?.stage, happenedOn: step?.happenedOn, reason }
    return done({ output: { id }, subject: { kind: 'commendation_case', id }, data })
  },
})

/** Takes a case out of all counts that was entered by mistake; the record stays, with the reason. */
export const supersedeCase = action({
  name: 'commendation.supersede_case',
  permission: permissions.sign,
  input: z.object({ id: zId, reason: zText(1000), insteadId: zMaybe(zId).optional() }),
  load: (w, { id }) => openCase(w, id),
  run: async (w, { id, reason, insteadId = null }, facts) => {
    await supersedeAwards(w, [id], reason)
    await markSuperseded(w, [id], insteadId, reason)
    const data = { name: facts.case.recipient.name, reason }
    return done({ output: { id }, subject: { kind: 'commendation_case', id }, data })
  },
})
