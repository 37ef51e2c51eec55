import { z } from 'zod'
import { action, done, within } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zDay, zDong, zId, zMaybe, zText } from '../../platform/input.ts'
import { newId } from '../../values/id.ts'
import type { Dong } from '../../values/money.ts'
import { isRefusal, refuse } from '../../values/refusal.ts'
import { listBooks, stands } from '../books/index.ts'
import { withdrawReversed } from '../disclosure/index.ts'
import { checkPaper, paperShape } from '../documents/index.ts'
import { insertSupports, supersedeSupportsOf } from '../households/index.ts'
import { cannotReach, heldCase } from './case.actions.ts'
import { insertSteps, supersedeStep } from './case.store.ts'
import { approvedAmount, type CaseFacts, caseState, isHouse, stepOf } from './fund-case.ts'
import { casePayments, isWaiting, paidOf } from './paid.store.ts'
import { insertAcceptance, supersedeAcceptance } from './part.store.ts'
import { permissions } from './permissions.ts'
import { publishedAs } from './publication.store.ts'

/** The house is begun, once the household has undertaken to build it and to live in it (bản cam kết). */
export const beginWork = action({
  name: 'poverty.begin_work',
  permission: permissions.keep,
  input: z.object({ id: zId, happenedOn: zDay, ...paperShape, note: zMaybe(zText(1000)).optional() }),
  load: async (w, { id, happenedOn, documentId }) => {
    const facts = await heldCase(w, id)
    if (isRefusal(facts)) return facts
    return cannotReach(facts, 'in_progress', happenedOn, w.today) ?? (await checkPaper(w, documentId)) ?? facts
  },
  run: async (w, { id, ...step }, { case: { purpose } }: CaseFacts) => {
    await insertSteps(w, [{ ...step, caseId: id, stage: 'in_progress' }])
    return done({ output: { id }, subject: { kind: 'fund_case', id }, data: { purpose, happenedOn: step.happenedOn } })
  },
})

const zCount = zMaybe(z.coerce.number().int().min(1).max(100_000) as unknown as z.ZodType<number>).optional()

/** Biên bản nghiệm thu: what was built and what it cost; the Fund's share is what its vouchers say. */
export const acceptWork = action({
  name: 'poverty.accept_work',
  permission: permissions.keep,
  input: z.object({
    id: zId,
    happenedOn: zDay,
    present: zText(2000),
    result: zText(3000),
    areaM2: zCount,
    totalCost: zMaybe(zDong).optional(),
    ownAmount: zMaybe(zDong).optional(),
    otherAmount: zMaybe(zDong).optional(),
    labourDays: zCount,
  }),
  load: async (w, { id, happenedOn, totalCost, ownAmount, otherAmount }) => {
    const facts = await heldCase(w, id)
    if (isRefusal(facts)) return facts
    const shares = (ownAmount ?? 0) + (otherAmount ?? 0)
    if (totalCost && shares > totalCost) return refuse('poverty.shares_over_cost', { field: 'totalCost' })
    return cannotReach(facts, 'accepted', happenedOn, w.today) ?? facts
  },
  run: async (w, { id, happenedOn, present, result, ...rest }, { case: { purpose } }: CaseFacts) => {
    const { areaM2 = null, labourDays = null } = rest
    const [totalCost, ownAmount, otherAmount] = [rest.totalCost, rest.ownAmount, rest.otherAmount].map(
      (one) => (one ?? null) as Dong | null,
    ) as [Dong | null, Dong | null, Dong | null]
    const amounts = { totalCost, ownAmount, otherAmount, areaM2, labourDays }
    await insertAcceptance(w, { ...amounts, id: newId(), caseId: id, acceptedOn: happenedOn, present, result })
    await insertSteps(w, [{ caseId: id, stage: 'accepted', happenedOn }])
    return done({ output: { id }, subject: { kind: 'fund_case', id }, data: { purpose, happenedOn } })
  },
})

/** Biên bản bàn giao: what was given stands in the household's history from now on. */
export const handOver = action({
  name: 'poverty.hand_over',
  permission: permissions.keep,
  input: z.object({ id: zId, happenedOn: zDay, ...paperShape, note: zMaybe(zText(1000)).optional() }),
  load: async (w, { id, happenedOn, documentId }) => {
    const facts = await heldCase(w, id)
    if (isRefusal(facts)) return facts
    return cannotReach(facts, 'handed_over', happenedOn, w.today) ?? (await checkPaper(w, documentId)) ?? facts
  },
  run: async (w, { id, ...step }, facts: CaseFacts) => {
    const { purpose, householdId, headName } = facts.case
    await insertSteps(w, [{ ...step, caseId: id, stage: 'handed_over' }])
    const kind = isHouse(purpose) ? ('house' as const) : purpose === 'tet_gift' ? ('gift' as const) : ('cash' as const)
    const origin = { kind: 'fund_case', id, label: headName }
    const line = { id: newId(), householdId, memberId: null, receivedOn: step.happenedOn, kind, origin, goods: null }
    await insertSupports(w, [{ ...line, amount: approvedAmount(facts), source: await sourceOf(w, facts) }])
    return done({ output: { id }, subject: { kind: 'fund_case', id }, data: { purpose, happenedOn: step.happenedOn } })
  },
})

/** The books that paid, by their title: the source as the history of the household tells it. */
async function sourceOf(w: Writing, facts: CaseFacts): Promise<string> {
  const bookId = stepOf(facts, 'approved')?.bookId
  const [book] = bookId ? await listBooks(w, { ids: [bookId] }) : []
  return book?.title ?? ''
}

/** Quyết toán: nothing waits any more; what was spent is what the books posted. */
export const settleCase = action({
  name: 'poverty.settle_case',
  permission: permissions.pay,
  input: z.object({ id: zId, happenedOn: zDay, note: zMaybe(zText(1000)).optional() }),
  load: async (w, { id, happenedOn }) => {
    const facts = await heldCase(w, id)
    if (isRefusal(facts)) return facts
    const refused = cannotReach(facts, 'settled', happenedOn, w.today)
    if (refused) return refused
    const payments = await casePayments(w, [id])
    if (isWaiting(payments)) return refuse('poverty.vouchers_wait', { kind: 'conflict' })
    const paid = paidOf(payments)
    return paid === 0 ? refuse('poverty.nothing_paid', { kind: 'conflict' }) : { facts, paid }
  },
  run: async (w, { id, happenedOn, note }, { facts, paid }) => {
    await insertSteps(w, [{ caseId: id, stage: 'settled', happenedOn, amount: paid, note }])
    const { purpose, householdId, headName } = facts.case
    if (paid !== approvedAmount(facts)) {
      const source = await sourceOf(w, facts)
      await supersedeSupportsOf(w, 'fund_case', [id], source)
      const receivedOn = stepOf(facts, 'handed_over')?.happenedOn ?? happenedOn
      const kind = isHouse(purpose) ? ('house' as const) : ('cash' as const)
      const line = { id: newId(), householdId, memberId: null, receivedOn, kind, goods: null, source }
      await insertSupports(w, [{ ...line, amount: paid, origin: { kind: 'fund_case', id, label: headName } }])
    }
    return done({ output: { id }, subject: { kind: 'fund_case', id }, data: { purpose, amount: paid, happenedOn } })
  },
})

/** Takes back the last step, recorded by mistake; it stays behind, with the reason. */
export const undoStep = action({
  name: 'poverty.undo_step',
  permission: permissions.keep,
  input: z.object({ id: zId, reason: zText(1000) }),
  load: async (w, { id }) => {
    const facts = await heldCase(w, id)
    if (isRefusal(facts)) return facts
    const state = caseState(facts)
    const step = facts.steps.find((one) => one.stage === state)
    if (!step) return refuse('poverty.nothing_to_undo', { kind: 'conflict' })
    const payments = await casePayments(w, [id])
    const rests =
      (state === 'approved' || state === 'advanced') && payments.some((one) => !one.isReversed && stands(one.state))
    return rests ? refuse('poverty.payments_rest_on_it', { kind: 'conflict' }) : { facts, step }
  },
  run: async (w, { id, reason }, { facts, step }) => {
    const published = step.stage === 'handed_over' ? await publishedAs(w, id) : null
    await supersedeStep(w, id, step.stage, reason)
    if (step.stage === 'accepted') await supersedeAcceptance(w, id)
    if (step.stage === 'handed_over') {
      await supersedeSupportsOf(w, 'fund_case', [id], reason)
      if (published) {
        const taken = await within(w, withdrawReversed, { scopeId: published.scopeId, ids: [published.stepId], reason })
        if (isRefusal(taken)) return taken
      }
    }
    return done({
      output: { id },
      subject: { kind: 'fund_case', id },
      data: { purpose: facts.case.purpose, stage: step.stage },
    })
  },
})
