import { voucherTarget } from '../../../areas/relief/index.ts'
import { allocationsTo } from '../../../areas/statements/index.ts'
import type { AnyAction } from '../../../platform/action.ts'
import type { Id } from '../../../values/id.ts'
import { isRefusal } from '../../../values/refusal.ts'
import type { Act, PageContext } from '../../http/page.ts'
import { idIn } from '../record/address.ts'

/** An act of the second id of an address, then back to where the page says. */
export function carryPart(what: AnyAction, back: (c: PageContext) => string): Act {
  return async (c, form) => {
    const output = await c.perform(what, { ...form.values, id: idIn(c, 'part') }, form.clientId)
    return isRefusal(output) ? output : { goTo: back(c), done: what.name }
  }
}

/** Ends a voucher; `freeing` does it where lines of a bank statement stand behind the voucher, and lets these go. */
export function endPart(
  what: AnyAction,
  freeing: AnyAction,
  how: string,
  back: (c: PageContext, id: Id) => string,
): Act {
  return async (c, form) => {
    const id = idIn(c, 'part')
    const lines = await c.read((reading) => allocationsTo(reading, voucherTarget, [id]))
    const [act, more] = lines.length > 0 ? [freeing, { how }] : [what, {}]
    const output = await c.perform(act, { ...form.values, ...more, id }, form.clientId)
    return isRefusal(output) ? output : { goTo: back(c, output.id), done: act.name }
  }
}

/** A step of the voucher of the address, as the acts of many vouchers take it. */
export function stepPart(what: AnyAction, back: (c: PageContext) => string): Act {
  return async (c, form) => {
    const output = await c.perform(what, { ...form.values, ids: [idIn(c, 'part')] }, form.clientId)
    return isRefusal(output) ? output : { goTo: back(c), done: what.name }
  }
}

/** An act that names the book of the address. */
export function carryBook(what: AnyAction, back: (c: PageContext) => string): Act {
  return async (c, form) => {
    const output = await c.perform(what, { ...form.values, bookId: idIn(c) }, form.clientId)
    return isRefusal(output) ? output : { goTo: back(c), done: what.name }
  }
}
