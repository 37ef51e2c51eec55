import type { Id } from './id.ts'

/** What one look found: how many records were looked at, and those of which the invariant does not hold. */
export interface Held {
  readonly looked: number
  readonly broken: readonly Id[]
}

/**
 * What must hold of the records at all times, whoever and whatever wrote them. An area shows its own at the door;
 * `dau-an doctor` asks them of the live database, and tests after every step of a walk.
 */
export interface Invariant<Look> {
  /** `area.what_holds`; its text in the language files says what must be so. */
  readonly id: string
  readonly find: (look: Look) => Promise<Held>
}
