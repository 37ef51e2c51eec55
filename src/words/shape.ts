import { showCount } from '../values/number.ts'

/** A text with `{name}` places, or a function of the same values where grammar needs more. */
export type Phrase = string | ((values: Readonly<Record<string, unknown>>) => string)

/** What every area's language file holds besides its own labels. */
export interface AreaWords {
  /** Key of a refusal → what is wrong and the way out. */
  readonly refusals: Readonly<Record<string, Phrase>>
  /** Name of an action → the sentence of the journal. */
  readonly journal: Readonly<Record<string, Phrase>>
  /** Name of an action → what the screen says when it is done. */
  readonly notices: Readonly<Record<string, Phrase>>
  /** Id of an invariant → what must be so, as a sentence. */
  readonly invariants?: Readonly<Record<string, string>>
}

/** Places where a number says how many, unlike a year, the number of a document or a place in a list. */
const counts: ReadonlySet<string> = new Set(
  'count rows pages all done taken refused known lines more left found total sent received opinions people most checked faults'.split(
    ' ',
  ),
)

const said = (name: string, value: unknown): string =>
  Number.isInteger(value) && counts.has(name) ? showCount(value as number) : String(value ?? '')

/** Fills the places of a phrase, counts as '1.234'; a place without a value stays empty, never "undefined". */
export function fill(phrase: Phrase, values: Readonly<Record<string, unknown>> = {}): string {
  if (typeof phrase === 'function') return phrase(values)
  return phrase.replace(/\{(\w+)\}/g, (_, name: string) => said(name, values[name]))
}

/** What each indicator is called, counts and leaves out; under the id by which it is reported. */
export interface IndicatorText {
  readonly name: string
  readonly definition: string
  /** What one counted thing is called behind a number; of a rate, what its parts are. */
  readonly unit: string
  /** When a record begins to count. */
  readonly qualifying: string
  /** Where the records are kept. */
  readonly source: string
}
