import type { ModelFacts, TeamFacts } from '../../../areas/outreach/index.ts'
import type { JournalEntry } from '../../../platform/journal.ts'
import type { Id } from '../../../values/id.ts'
import type { NamedArea } from './choosing.ts'

export interface TeamData extends TeamFacts {
  readonly names: ReadonlyMap<Id, string>
  readonly areas: readonly NamedArea[]
  readonly models: readonly ModelFacts[]
  readonly journal: readonly JournalEntry[]
}
