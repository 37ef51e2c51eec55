import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import { zId, zMaybe, zText } from '../../platform/input.ts'
import { isRefusal, refuse } from '../../values/refusal.ts'
import { duplicatesOf, saveJudgement } from './duplicate.store.ts'
import { openAll } from './open.actions.ts'
import { permissions } from './permissions.ts'

/**
 * Says whether two proposals of one name are one recipient. One and the same proposed twice in a round keeps the council
 * from voting until one of the two is withdrawn.
 */
export const judgeDuplicate = action({
  name: 'commendation.judge_duplicate',
  permission: permissions.manage,
  input: z.object({
    id: zId,
    otherId: zId,
    same: z.enum(['yes', 'no']),
    note: zMaybe(zText(1000)).optional(),
  }),
  load: async (w, { id, otherId }) => {
    const found = await openAll(w, [id, otherId], () => null)
    if (isRefusal(found)) return found
    const alike = (await duplicatesOf(w, [id])).find((one) => one.otherId === otherId)
    return alike
      ? { name: found[0]?.case.recipient.name ?? '' }
      : refuse('commendation.not_alike', { field: 'otherId' })
  },
  run: async (w, { id, otherId, same, note = null }, { name }) => {
    await saveJudgement(w, { caseId: id, otherId, isSame: same === 'yes', note })
    const data = { name, same, note }
    return done({ output: { id }, subject: { kind: 'commendation_case', id }, data })
  },
})
