import { z } from 'zod'
import { action, done, within } from '../../platform/action.ts'
import { zDay, zDong, zId, zLine, zMaybe, zText } from '../../platform/input.ts'
import { newId } from '../../values/id.ts'
import { dong } from '../../values/money.ts'
import { isRefusal, refuse } from '../../values/refusal.ts'
import { holdsGoods, makeVoucher, placesOf } from '../books/index.ts'
import { heldCase } from './case.actions.ts'
import { insertSteps } from './case.store.ts'
import { paymentParts } from './case-part.ts'
import { approvedAmount, caseState, nextStages, stepOf } from './fund-case.ts'
import { casePayments, promisedOf } from './paid.store.ts'
import { insertPayment } from './part.store.ts'
import { permissions } from './permissions.ts'

const payable = ['approved', 'advanced', 'in_progress', 'accepted', 'handed_over']

/**
 * Writes the voucher of an advance or a payment for a case: it goes the way of all vouchers, through a second and a third
 * hand. All payments together stay within the decision. The first advance takes the case to its next stage.
 */
export const payCase = action({
  name: 'poverty.pay_case',
  permission: permissions.pay,
  input: z.object({
    id: zId,
    voucherId: zId.optional(),
    placeId: zId,
    part: z.enum(paymentParts),
    amount: zDong,
    datedOn: zDay,
    counterparty: zLine(300),
    address: zMaybe(zLine(300)).optional(),
    content: zText(1000),
    attached: zMaybe(zLine(200)).optional(),
  }),
  load: async (w, { id, placeId, amount }) => {
    const facts = await heldCase(w, id)
    if (isRefusal(facts)) return facts
    const state = caseState(facts)
    const bookId = stepOf(facts, 'approved')?.bookId
    if (!payable.includes(state) || !bookId)
      return refuse('poverty.not_that_state', { kind: 'conflict', params: { name: facts.case.headName, state } })
    const place = (await placesOf(w, [bookId])).find((one) => one.id === placeId)
    if (!place || holdsGoods(place)) return refuse('books.wrong_place', { field: 'placeId' })
    if (amount === 0) return refuse('poverty.amount_needed', { field: 'amount' })
    const left = dong(approvedAmount(facts) - promisedOf(await casePayments(w, [id])))
    return amount > left
      ? refuse('poverty.over_decision', { field: 'amount', params: { left } })
      : { facts, bookId, place }
  },
  run: async (w, { id, voucherId = newId(), part, ...rest }, { facts, bookId, place }) => {
    const { headName, purpose } = facts.case
    const made = await within(w, makeVoucher, {
      ...rest,
      id: voucherId,
      bookId,
      kind: place.kind === 'bank' ? 'bank_out' : 'payment',
      purpose: 'distribution',
      origin: { kind: 'fund_case', id, label: headName },
    })
    if (isRefusal(made)) return made
    await insertPayment(w, { voucherId, caseId: id, part })
    if (part === 'advance' && nextStages(purpose, caseState(facts)).includes('advanced')) {
      const approved = stepOf(facts, 'approved')?.happenedOn ?? rest.datedOn
      const happenedOn = rest.datedOn < approved ? approved : rest.datedOn
      await insertSteps(w, [{ caseId: id, stage: 'advanced', happenedOn, amount: rest.amount }])
    }
    const data = { purpose, part, amount: rest.amount, datedOn: rest.datedOn }
    return done({ output: { id, voucherId, bookId }, subject: { kind: 'fund_case', id }, data })
  },
})
