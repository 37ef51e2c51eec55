import type { OpinionPage, OpinionState } from '../../../areas/outreach/index.ts'
import type { Id } from '../../../values/id.ts'
import type { NamedArea } from './choosing.ts'

export interface OpinionsData extends OpinionPage {
  readonly states: ReadonlyMap<OpinionState, number>
  /** Urgent, and nobody has checked them. */
  readonly urgent: number
  readonly names: ReadonlyMap<Id, string>
  readonly areas: readonly NamedArea[]
}
