import type { HelpFacts, HelpSecrets, ModelFacts, TeamFacts } from '../../../areas/outreach/index.ts'
import type { Id } from '../../../values/id.ts'

export interface HelpData extends HelpFacts {
  readonly model: ModelFacts | null
  readonly teams: readonly TeamFacts[]
  readonly names: ReadonlyMap<Id, string>
  /** Opened only by the act that is written into the journal. */
  readonly secrets: readonly HelpSecrets[] | null
}
