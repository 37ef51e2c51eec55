import type { ModelFacts, TeamFacts } from '../../../areas/outreach/index.ts'
import type { Id } from '../../../values/id.ts'
import type { NamedArea } from './choosing.ts'

export interface TeamsData {
  readonly teams: readonly TeamFacts[]
  readonly next: Id | null
  readonly models: readonly ModelFacts[]
  readonly areas: readonly NamedArea[]
  readonly names: ReadonlyMap<Id, string>
}
