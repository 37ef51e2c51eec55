import type { ChannelFacts, ChannelState, ItemLine } from '../../../areas/outreach/index.ts'
import type { JournalEntry } from '../../../platform/journal.ts'

export interface ChannelData extends ChannelFacts {
  readonly state: ChannelState
  readonly owner: string
  readonly items: readonly ItemLine[]
  readonly journal: readonly JournalEntry[]
}
