import type { Id } from '../../values/id.ts'

/** What is known of somebody in the files. */
export interface Likened {
  readonly nameKey: string
  readonly areaId: Id
  readonly birthYear: number | null
  readonly citizenHash: string | null
}

/** Somebody asked about: the fingerprint of the card under the present secret and under each former one. */
export interface AskedAbout extends Omit<Likened, 'citizenHash'> {
  readonly citizenHashes: readonly string[]
}

/** `same_card`: the same citizen's card; `same_person`: name, area and year of birth; `maybe`: name and area, a year missing. */
export type Likeness = 'same_card' | 'same_person' | 'maybe'

/**
 * How alike two entries are; `null` when they are two people. Two different cards are two people, whatever their names.
 * A finding is shown; the decision stays with people.
 */
export function likenessOf(a: AskedAbout, b: Likened): Likeness | null {
  if (a.citizenHashes.length > 0 && b.citizenHash !== null)
    return a.citizenHashes.includes(b.citizenHash) ? 'same_card' : null
  if (a.nameKey !== b.nameKey || a.areaId !== b.areaId) return null
  if (a.birthYear === null || b.birthYear === null) return 'maybe'
  return a.birthYear === b.birthYear ? 'same_person' : null
}
