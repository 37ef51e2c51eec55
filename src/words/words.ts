import type { Refusal } from '../values/refusal.ts'
import * as english from './en/index.ts'
import { type AreaWords, fill, type Phrase } from './shape.ts'
import * as vietnamese from './vi/index.ts'

export type Language = 'vi' | 'en'

/** All texts of one language, by area. Vietnamese is the source: English has the same shape, checked by the compiler. */
export type Words = typeof vietnamese

export function wordsIn(language: Language): Words {
  return language === 'en' ? english : vietnamese
}

export function readLanguage(value: string | null | undefined): Language {
  return value === 'en' ? 'en' : 'vi'
}

/** What is wrong and the way out. */
export function sayRefusal(words: Words, refusal: Refusal): string {
  return fill(find(words, 'refusals', refusal.key) ?? find(words, 'refusals', 'platform.invalid') ?? '', refusal.params)
}

/** The sentence of a journal line; an action without a sentence shows its name (a test sees to it that none lacks one). */
export function sayJournal(words: Words, action: string, data: Readonly<Record<string, unknown>>): string {
  return fill(find(words, 'journal', action) ?? action, data)
}

/** What the screen says after an act; `null` for a name that is not ours. */
export function sayNotice(words: Words, action: string): string | null {
  const phrase = find(words, 'notices', action)
  return phrase === undefined ? null : fill(phrase)
}

/** What must be so, for an invariant; `null` for an id that is not one. */
export function sayInvariant(words: Words, id: string): string | null {
  const phrase = find(words, 'invariants', id)
  return phrase === undefined ? null : fill(phrase)
}

function find(words: Words, part: keyof AreaWords, key: string): Phrase | undefined {
  for (const area of Object.values(words) as unknown as AreaWords[]) {
    const phrases = area[part] ?? {}
    if (Object.hasOwn(phrases, key)) return phrases[key]
  }
  return undefined
}
