import { type Evidence, evidenceOf, type Publication, publicationsOf } from '../../../areas/documents/index.ts'
import {
  type ChannelFacts,
  findChannel,
  findItem,
  findPlan,
  type ItemFacts,
  type ItemLine,
  lastCheck,
  listItems,
  type PlanFacts,
  publishedOn,
  repostsOf,
} from '../../../areas/outreach/index.ts'
import { type JournalEntry, journalOf } from '../../../platform/journal.ts'
import type { Id } from '../../../values/id.ts'
import type { Refusal } from '../../../values/refusal.ts'
import type { PageContext } from '../../http/page.ts'
import { idIn } from '../record/address.ts'
import { missing } from './address.ts'
import { openChannels, placeNames } from './choosing.ts'

/** Everything the page of one item shows. */
export interface ItemData extends ItemFacts {
  readonly channel: ChannelFacts | null
  readonly plan: PlanFacts | null
  readonly reposts: readonly ItemLine[]
  readonly original: ItemFacts | null
  /** Where it may be passed on. */
  readonly channels: readonly ChannelFacts[]
  readonly names: ReadonlyMap<Id, string>
  readonly evidence: readonly Evidence[]
  readonly publication: Publication | null
  readonly journal: readonly JournalEntry[]
}

export async function loadItemData(c: PageContext): Promise<ItemData | Refusal> {
  const id = idIn(c)
  return c.read(async (reading) => {
    const facts = await findItem(reading, id)
    if (!facts) return missing
    const { committeeId, channelId, planId, repostOf } = facts.item
    const [latest] = await publicationsOf(reading, id)
    return {
      ...facts,
      channel: channelId ? await findChannel(reading, channelId) : null,
      plan: planId ? await findPlan(reading, planId) : null,
      reposts: (await listItems(reading, { committeeId, ids: await repostsOf(reading, id), limit: 200 })).rows,
      original: repostOf ? await findItem(reading, repostOf) : null,
      channels: await openChannels(reading, committeeId),
      names: await placeNames(reading, committeeId),
      evidence: (await evidenceOf(reading, [id])).get(id) ?? [],
      publication: latest ?? null,
      journal: await journalOf(reading, id),
    }
  })
}

/** How many were in the channel on the day it went out, by the last look before that day. */
export function audienceOn({ channel, steps }: Pick<ItemData, 'channel' | 'steps'>) {
  const on = publishedOn(steps)
  const check = on && channel ? lastCheck(channel.checks, on) : null
  return check?.membersCount == null ? null : { count: check.membersCount, checkedOn: check.checkedOn }
}
