import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import { zDay, zDong, zId } from '../../platform/input.ts'
import { type Dong, dong, sumDong } from '../../values/money.ts'
import { refuse } from '../../values/refusal.ts'
import { lockBooks, placesNow } from '../books/index.ts'
import { checkPaper, paperShape } from '../documents/index.ts'
import { cannotReach } from './case.actions.ts'
import { insertSteps, lockCases } from './case.store.ts'
import { promisedFrom } from './paid.store.ts'
import { permissions } from './permissions.ts'

/**
 * Quyết định hỗ trợ: what the Fund gives to each household, out of its own set of books. No more is granted than lies in
 * the Fund and was not granted to others before.
 */
export const approveCases = action({
  name: 'poverty.approve_cases',
  permission: permissions.approve,
  input: z.object({
    bookId: zId,
    happenedOn: zDay,
    ...paperShape,
    lines: z
      .array(z.object({ caseId: zId, amount: zDong }))
      .min(1)
      .max(200),
  }),
  load: async (w, { bookId, happenedOn, documentId, reference, lines }) => {
    const found = await lockCases(w, [...new Set(lines.map((line) => line.caseId))])
    if (found.length < lines.length) return refuse('poverty.no_case', { kind: 'missing' })
    for (const [at, line] of lines.entries()) {
      const facts = found.find((one) => one.case.id === line.caseId)
      if (!facts || facts.case.supersededAt !== null) return refuse('poverty.no_case', { kind: 'missing' })
      const refused = cannotReach(facts, 'approved', happenedOn, w.today)
      if (refused) return refused
      if (line.amount === 0) return refuse('poverty.amount_needed', { field: `lines.${at}.amount` })
    }
    if (!documentId && !reference) return refuse('poverty.paper_needed', { field: 'reference' })
    const paper = await checkPaper(w, documentId)
    if (paper) return paper
    const [book] = await lockBooks(w, [bookId])
    if (book?.ledger !== 'poor_fund' || book.closedOn !== null)
      return refuse('poverty.not_the_fund', { field: 'bookId' })
    const left = sumDong((await placesNow(w, bookId)).map((one) => one.amount))
    const free = dong(left - (await promisedFrom(w, bookId)))
    const wanted = sumDong(lines.map((line) => line.amount))
    return wanted > free ? refuse('poverty.fund_too_small', { kind: 'conflict', params: { free, wanted } }) : found
  },
  run: async (w, { bookId, happenedOn, documentId, reference, lines }) => {
    const steps = lines.map(({ caseId, amount }) => ({ caseId, stage: 'approved' as const, amount: amount as Dong }))
    await insertSteps(
      w,
      steps.map((step) => ({ ...step, happenedOn, bookId, documentId, reference })),
    )
    const amount = sumDong(lines.map((line) => line.amount))
    const only = lines.length === 1 ? lines[0]?.caseId : undefined
    const subject = only ? { kind: 'fund_case', id: only } : { kind: 'book', id: bookId }
    return done({ output: { count: lines.length }, subject, data: { count: lines.length, amount, happenedOn } })
  },
})
