import type { Person } from '../../../areas/organisation/index.ts'
import type { KeyPersonFacts, KeyPersonSecrets, Visit } from '../../../areas/outreach/index.ts'
import type { JournalEntry } from '../../../platform/journal.ts'

export interface KeyPersonData extends KeyPersonFacts {
  readonly who: Person | null
  readonly place: string | null
  readonly visits: readonly Visit[]
  /** Opened only by the act that journals the look. */
  readonly secrets: KeyPersonSecrets | null
  readonly journal: readonly JournalEntry[]
}
