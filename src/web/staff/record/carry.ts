import type { AnyAction } from '../../../platform/action.ts'
import { isRefusal } from '../../../values/refusal.ts'
import type { Act, PageContext } from '../../http/page.ts'
import { idIn } from './address.ts'

/** An act of a record's page: the form goes to the action under the record's id, then back to where the page says. */
export function carry(what: AnyAction, back: (c: PageContext) => string): Act {
  return async (c, form) => {
    const output = await c.perform(what, { ...form.values, id: idIn(c) }, form.clientId)
    return isRefusal(output) ? output : { goTo: back(c), done: what.name }
  }
}
