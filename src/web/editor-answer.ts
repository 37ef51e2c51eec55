import { isRefusal, type Refusal } from '../values/refusal.ts'
import { sayRefusal } from '../words/words.ts'
import type { PageContext, Sent } from './http/page.ts'
import { json } from './http/respond.ts'
import type { SaveAnswer, Theirs } from './islands/editor/settings.ts'

/** What the editor is told of a save: the new state, somebody else's version, or why not, in words. */
export async function editorAnswer(
  c: PageContext,
  result: { readonly editNo: number } | Refusal,
  theirs: () => Promise<Theirs | null>,
): Promise<Sent> {
  return json(await answerOf(c, result, theirs))
}

async function answerOf(
  c: PageContext,
  result: { readonly editNo: number } | Refusal,
  theirs: () => Promise<Theirs | null>,
): Promise<SaveAnswer> {
  if (!isRefusal(result)) return { saved: true, editNo: result.editNo }
  const other = result.key === 'platform.stale' ? await theirs() : null
  if (other) return { saved: false, reason: 'stale', theirs: other }
  return { saved: false, reason: 'refused', text: sayRefusal(c.words, result) }
}
