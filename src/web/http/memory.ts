import { allRefusals } from '../../values/refusal.ts'
import { sayRefusal } from '../../words/words.ts'
import type { FormMemory } from '../parts/form-memory.ts'
import type { PageContext } from './page.ts'
import { withoutEmptyRows } from './rows.ts'

/**
 * What a refused form remembers: pass it to every `Form` of the page; only the one that was sent shows it. Of several
 * forms with one act, `fields` are the hidden ones that tell which.
 */
export function memoryOf(c: PageContext, fields: Readonly<Record<string, string>> = {}): FormMemory | null {
  if (!c.refused) return null
  const { form, refusal } = c.refused
  if (Object.entries(fields).some(([name, value]) => form.typed[name] !== value)) return null
  if (!refusal) return { act: form.act, typed: form.typed, errors: [] }
  const errors = allRefusals(refusal).map((one) => ({ field: one.field, text: sayRefusal(c.words, one) }))
  return { act: form.act, typed: withoutEmptyRows(form.typed), errors }
}
