import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import { zDay, zId, zIds } from '../../platform/input.ts'
import { isRefusal, refuse } from '../../values/refusal.ts'
import { standing } from './consultation.ts'
import { cannotAssign } from './consultation-rule.ts'
import { openConsultation, tellOf } from './opening.actions.ts'
import { permissions } from './permissions.ts'
import { insertReminders } from './reminder.store.ts'

/** That the office reminded some of those who gather opinions to hand in: told to nobody else. */
export const remindAssigned = action({
  name: 'legislation.remind',
  permission: permissions.keep,
  input: z.object({ id: zId, assignmentIds: zIds.optional(), remindedOn: zDay }),
  load: async (w, { id, assignmentIds = [], remindedOn }) => {
    const found = await openConsultation(w, id)
    if (isRefusal(found)) return found
    const over = cannotAssign(found.facts)
    if (over) return over
    if (remindedOn > w.today) return refuse('legislation.in_future', { field: 'remindedOn' })
    if (remindedOn < found.facts.consultation.receivedOn)
      return refuse('legislation.reminded_before_receipt', { field: 'remindedOn' })
    const given = new Set(standing(found.facts.assignments).map((one) => one.id))
    const ids = [...new Set(assignmentIds)]
    if (ids.length === 0) return refuse('legislation.nobody_reminded', { field: 'assignmentIds' })
    return ids.every((one) => given.has(one)) ? { ...found, ids } : refuse('legislation.not_found', { kind: 'missing' })
  },
  run: async (w, { id, remindedOn }, { ids, ...found }) => {
    await insertReminders(w, ids, remindedOn)
    const { subject, data } = tellOf(found)
    return done({ output: { id, count: ids.length }, subject, data: { ...data, count: ids.length, remindedOn } })
  },
})
