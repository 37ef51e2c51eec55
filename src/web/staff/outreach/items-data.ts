import type { ItemCounts, ItemPage } from '../../../areas/outreach/index.ts'
import type { NamedArea } from './choosing.ts'

export interface ItemsData extends ItemPage {
  readonly counts: ItemCounts
  readonly years: readonly number[]
  readonly areas: readonly NamedArea[]
}
