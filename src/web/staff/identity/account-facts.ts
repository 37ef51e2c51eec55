import type { AccountLine, GivenCode, Proofs } from '../../../areas/identity/index.ts'
import type { Places } from './role-fields.tsx'

/** What the page of one account shows. */
export interface AccountFacts {
  readonly account: AccountLine
  readonly places: Places
  readonly proofs: Proofs | null
  /** Just made: shown now and never again. */
  readonly given: GivenCode | null
}
