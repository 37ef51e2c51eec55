import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zDay, zId, zText } from '../../platform/input.ts'
import { holds } from '../../platform/permission.ts'
import { type Day, yearOf } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { lockBooks } from './book.store.ts'
import { giveNumbers } from './number.store.ts'
import { permissions } from './permissions.ts'
import { post } from './posting.actions.ts'
import { waiverFor } from './separation.actions.ts'
import { heldVoucher } from './voucher.actions.ts'
import { insertSteps, lockVouchers } from './voucher.store.ts'
import { needsTreasurer, type VoucherFacts } from './voucher.ts'
import { cannotStep } from './voucher-rule.ts'

const zTogether = z.object({ ids: z.array(zId).min(1).max(2000), happenedOn: zDay })

/** The vouchers with their books, held; or the first of them that cannot take the step, by its place in the list. */
async function ready(
  w: Writing,
  { ids, happenedOn }: { readonly ids: readonly Id[]; readonly happenedOn: Day },
  stage: 'approved' | 'settled',
): Promise<readonly VoucherFacts[] | Refusal> {
  const wanted = [...new Set(ids)]
  const found = await lockVouchers(w, wanted)
  if (found.length < wanted.length) return refuse('books.no_voucher', { kind: 'missing' })
  const books = await lockBooks(w, [...new Set(found.map(({ voucher }) => voucher.bookId))])
  const closed = books.find((book) => book.closedOn !== null)
  if (closed) return refuse('books.book_closed', { kind: 'conflict', params: { title: closed.title } })
  for (const facts of found) {
    const refused = cannotStep(facts, stage, happenedOn, w.today)
    if (refused) return refused
  }
  return found
}

/** Approves vouchers made by somebody else, all or none, and gives each its number, without gaps. */
export const approveVouchers = action({
  name: 'books.approve_vouchers',
  permission: permissions.approve,
  input: zTogether,
  load: async (w, input) => ready(w, input, 'approved'),
  run: async (w, { happenedOn }, found) => {
    const waivers = await waiverFor(w, found, 'approved', happenedOn)
    if (isRefusal(waivers)) return waivers
    // In the order of their days, as the books are written.
    const inOrder = found.toSorted((a, b) => {
      const [one, other] = [a.voucher, b.voucher]
      return one.datedOn < other.datedOn ? -1 : one.datedOn > other.datedOn ? 1 : one.id < other.id ? -1 : 1
    })
    const numbered = inOrder.map(({ voucher: { id, kind, datedOn } }) => ({ id, kind, year: yearOf(datedOn) }))
    const numbers = await giveNumbers(w, numbered)
    const steps = found.map(({ voucher: { id } }) => ({
      voucherId: id,
      stage: 'approved' as const,
      happenedOn,
      waiverId: waivers.get(id) ?? null,
    }))
    await insertSteps(w, steps)
    return togetherDone(found, { happenedOn, numbers: [...numbers.values()] })
  },
})

/** Says that the money or goods of approved vouchers were handed over, or the bank moved them: this posts them. */
export const settleVouchers = action({
  name: 'books.settle_vouchers',
  permission: permissions.settle_any,
  input: zTogether,
  load: async (w, input) => ready(w, input, 'settled'),
  may: (actor, found, w) => {
    const hasHanded = found.some(({ voucher }) => needsTreasurer(voucher.kind))
    const hasBank = found.some(({ voucher }) => !needsTreasurer(voucher.kind))
    if (hasHanded && !holds(actor, permissions.settle, w.committeeId))
      return refuse('books.treasurer_settles', { kind: 'forbidden' })
    if (hasBank && !holds(actor, permissions.settle_bank, w.committeeId))
      return refuse('books.accountant_settles', { kind: 'forbidden' })
    return true
  },
  run: async (w, { happenedOn }, found) => {
    const waivers = await waiverFor(w, found, 'settled', happenedOn)
    if (isRefusal(waivers)) return waivers
    const refused = await post(w, found, happenedOn)
    if (refused) return refused
    const steps = found.map(({ voucher: { id } }) => ({
      voucherId: id,
      stage: 'settled' as const,
      happenedOn,
      waiverId: waivers.get(id) ?? null,
    }))
    await insertSteps(w, steps)
    return togetherDone(found, { happenedOn, numbers: found.map(({ voucher }) => voucher.numberText ?? '') })
  },
})

function togetherDone(found: readonly VoucherFacts[], told: { happenedOn: Day; numbers: readonly string[] }) {
  const ids = found.map(({ voucher }) => voucher.id)
  const amount = found.reduce((sum, { voucher }) => sum + voucher.amount, 0)
  const one = found.length === 1 ? found[0]?.voucher : undefined
  const subject = one ? { kind: 'voucher', id: one.id } : { kind: 'book', id: found[0]?.voucher.bookId ?? '' }
  const data = { count: ids.length, amount, happenedOn: told.happenedOn, numberText: told.numbers.at(0) ?? null }
  return done({ output: { ids, numbers: told.numbers }, subject, data })
}

const zReasoned = z.object({ id: zId, happenedOn: zDay.optional(), reason: zText(1000) })

/** Sends a voucher back to who made it; a new one is written in its stead. */
export const rejectVoucher = action({
  name: 'books.reject_voucher',
  permission: permissions.approve,
  input: zReasoned,
  load: async (w, { id, happenedOn = w.today }) => {
    const facts = await heldVoucher(w, id)
    return isRefusal(facts) ? facts : (cannotStep(facts, 'rejected', happenedOn, w.today) ?? facts)
  },
  run: async (w, { id, happenedOn = w.today, reason }, { voucher: { kind, amount, content } }) => {
    await insertSteps(w, [{ voucherId: id, stage: 'rejected', happenedOn, note: reason }])
    return done({ output: { id }, subject: { kind: 'voucher', id }, data: { kind, amount, content, reason } })
  },
})

/** Ends an approved voucher whose money never moved. Its number stays its own. */
export const voidVoucher = action({
  name: 'books.void_voucher',
  permission: permissions.approve,
  input: zReasoned,
  load: async (w, { id, happenedOn = w.today }) => {
    const facts = await heldVoucher(w, id)
    return isRefusal(facts) ? facts : (cannotStep(facts, 'voided', happenedOn, w.today) ?? facts)
  },
  run: async (w, { id, happenedOn = w.today, reason }, { voucher: { kind, amount, numberText } }) => {
    await insertSteps(w, [{ voucherId: id, stage: 'voided', happenedOn, note: reason }])
    return done({ output: { id }, subject: { kind: 'voucher', id }, data: { kind, amount, numberText, reason } })
  },
})
