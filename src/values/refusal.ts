/** What kind of "no" it is; only the web layer turns it into a status code. */
export type RefusalKind = 'invalid' | 'forbidden' | 'missing' | 'conflict' | 'limit'

export type RefusalParams = Readonly<Record<string, string | number>>

/** An expected "no": a value with the key of its text, never an exception. */
export interface Refusal {
  readonly refusal: true
  readonly kind: RefusalKind
  /** Key of the text in the language files, `area.reason`. */
  readonly key: string
  /** The input field it is about, as a dotted path: `team.0.person`. */
  readonly field?: string
  readonly params?: RefusalParams
  /** Further refusals found in the same look, so that a form shows all of them at once. */
  readonly also?: readonly Refusal[]
}

interface RefusalOptions {
  kind?: RefusalKind
  field?: string
  params?: RefusalParams
  also?: readonly Refusal[]
}

/** Makes a refusal; `invalid` unless told otherwise. */
export function refuse(key: string, options: RefusalOptions = {}): Refusal {
  const { kind = 'invalid', ...rest } = options
  return { refusal: true, kind, key, ...rest }
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && (value as { refusal?: unknown }).refusal === true
}

/** The refusal itself and those found with it, as one flat list. */
export function allRefusals(refusal: Refusal): readonly Refusal[] {
  return [refusal, ...(refusal.also ?? [])]
}
