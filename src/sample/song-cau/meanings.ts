import { wordsIn } from '../../words/words.ts'

/** What each figure means, as it is frozen with what is issued or published. */
export function meaningsOf(ids?: readonly string[]) {
  const texts = Object.entries(wordsIn('vi').indicators.texts)
  const wanted = texts.filter(([id]) => ids === undefined || ids.includes(id))
  return Object.fromEntries(wanted.map(([id, { name, definition, unit }]) => [id, { name, definition, unit }]))
}
