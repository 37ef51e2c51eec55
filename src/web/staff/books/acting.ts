import type { AnyAction } from '../../../platform/action.ts'
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
