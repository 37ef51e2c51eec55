import { allRefusals } from '../../values/refusal.ts'
import { sayRefusal } from '../../words/words.ts'
import type { FormMemory } from '../parts/form-memory.ts'
import type { PageContext } from './page.ts'

/** What a refused act leaves behind, as the forms of the page take it: what was typed, and each error in words. */
export function memoryOf(c: PageContext): FormMemory | null {
  if (!c.refused) return null
  const { form, refusal } = c.refused
  const errors = allRefusals(refusal).map((one) => ({ field: one.field, text: sayRefusal(c.words, one) }))
  return { act: form.act, typed: form.typed, errors }
}
