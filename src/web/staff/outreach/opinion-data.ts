import type { OpinionFacts } from '../../../areas/outreach/index.ts'
import type { JournalEntry } from '../../../platform/journal.ts'
import type { Id } from '../../../values/id.ts'

export interface OpinionData extends OpinionFacts {
  readonly names: ReadonlyMap<Id, string>
  readonly journal: readonly JournalEntry[]
}
