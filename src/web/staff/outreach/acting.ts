import type { AnyAction } from '../../../platform/action.ts'
import { isRefusal } from '../../../values/refusal.ts'
import type { Act, PageContext } from '../../http/page.ts'

/** An act on what the form itself names, then back to where the page says. */
export function actOn(what: AnyAction, back: (c: PageContext) => string): Act {
  return async (c, form) => {
    const output = await c.perform(what, form.values, form.clientId)
    return isRefusal(output) ? output : { goTo: back(c), done: what.name }
  }
}
