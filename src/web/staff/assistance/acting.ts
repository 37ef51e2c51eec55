import type { AnyAction } from '../../../platform/action.ts'
import { isRefusal } from '../../../values/refusal.ts'
import type { Act, PageContext } from '../../http/page.ts'
import { idIn } from '../record/address.ts'

/** An act on the round of the page: its id goes with what the form names. */
export function inRound(what: AnyAction, back: (c: PageContext) => string): Act {
  return async (c, form) => {
    const output = await c.perform(what, { ...form.values, roundId: idIn(c) }, form.clientId)
    return isRefusal(output) ? output : { goTo: back(c), done: what.name }
  }
}
