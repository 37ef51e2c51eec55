import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import { zDay, zDong, zId, zLine, zMaybe, zText } from '../../platform/input.ts'
import { newId } from '../../values/id.ts'
import { isRefusal, refuse } from '../../values/refusal.ts'
import { openHousehold } from './household.actions.ts'
import { supportKinds } from './household.ts'
import { mergedInto } from './merge.store.ts'
import { insertSupports, membersOf, supersedeSupport, supportsOf } from './part.store.ts'
import { permissions } from './permissions.ts'

/** Support from elsewhere (đã nhận hỗ trợ từ nguồn khác), so that the council sees all that a household had. */
export const recordOutsideSupport = action({
  name: 'households.record_outside_support',
  permission: permissions.keep,
  input: z.object({
    id: zId.optional(),
    householdId: zId,
    memberId: zMaybe(zId).optional(),
    receivedOn: zDay,
    kind: z.enum(supportKinds),
    amount: zMaybe(zDong).optional(),
    goods: zMaybe(zLine(300)).optional(),
    source: zLine(300),
  }),
  load: async (w, { householdId, memberId, receivedOn, amount, goods }) => {
    const household = await openHousehold(w, householdId)
    if (isRefusal(household)) return household
    if (receivedOn > w.today) return refuse('households.in_future', { field: 'receivedOn' })
    if (!amount && !goods) return refuse('households.amount_or_goods', { field: 'amount' })
    const people = memberId ? await membersOf(w, [householdId]) : []
    return memberId && !people.some((one) => one.id === memberId)
      ? refuse('households.no_member', { field: 'memberId' })
      : household
  },
  run: async (w, { id = newId(), memberId = null, amount = null, goods = null, ...rest }) => {
    await insertSupports(w, [{ ...rest, id, memberId, amount, goods, origin: null }])
    const { householdId, receivedOn, kind, source } = rest
    return done({ output: { id }, subject: { kind: 'household', id: householdId }, data: { kind, receivedOn, source } })
  },
})

/** Takes a line from elsewhere out of the history again; what we paid is taken out where it was paid. */
export const withdrawOutsideSupport = action({
  name: 'households.withdraw_outside_support',
  permission: permissions.keep,
  input: z.object({ id: zId, householdId: zId, reason: zText(500) }),
  load: async (w, { id, householdId }) => {
    const household = await openHousehold(w, householdId)
    if (isRefusal(household)) return household
    // Also what the history has out of a file that became one with this.
    const files = [householdId, ...(await mergedInto(w, householdId))]
    const support = (await supportsOf(w, files)).find((one) => one.id === id)
    if (!support) return refuse('households.no_support', { kind: 'missing' })
    return support.origin === null ? support : refuse('households.not_from_elsewhere', { kind: 'conflict' })
  },
  run: async (w, { id, householdId, reason }, { receivedOn, source }) => {
    await supersedeSupport(w, id, reason)
    return done({
      output: { id },
      subject: { kind: 'household', id: householdId },
      data: { receivedOn, source, reason },
    })
  },
})
