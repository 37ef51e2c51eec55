import { addEvidence, evidenceOf } from '../../areas/documents/index.ts'
import {
  approveItem,
  draftItem,
  importItems,
  measureItem,
  publishItem,
  publishNews,
  repostItem,
} from '../../areas/outreach/index.ts'
import type { FileStore } from '../../platform/files/index.ts'
import { addDays, day } from '../../values/day.ts'
import type { Diary } from '../diary.ts'
import type { Hand } from '../hand.ts'
import { planCommunication } from './communication-plans.ts'
import { channelKindOf, type SampleItem } from './item-shape.ts'
import { items, oldList } from './items.ts'
import { tellAtMeetings } from './outings.ts'
import { picturePart } from './prove.ts'

/** What was told to the people of the ward in the term. */
export function tellSongCau(diary: Diary, hand: Hand, files: FileStore): void {
  planCommunication(diary, hand)
  const rows = oldList.map(([title, channelKind, topic, publishedOn], index) => ({
    row: index + 2,
    values: { title, channelKind, topic, publishedOn },
  }))
  diary.note(day('2020-01-06'), importItems, { fileName: 'So-tin-bai-2019.xlsx', rows, refused: [] })
  for (const [at, item] of items.entries()) tell(diary, hand, item, { files, seed: 600 + at })
  tellAtMeetings(diary, hand)
}

function tell(diary: Diary, hand: Hand, item: SampleItem, drawn: { files: FileStore; seed: number }): void {
  const { key, on, channel, topic, title, text, plan, views, shown, passedOn = [] } = item
  const id = hand.id(`item ${key}`)
  const channelId = hand.id(`channel ${channel}`)
  const planId = plan ? hand.id(`plan ${plan}`) : null
  const audience = 'Nhân dân toàn phường'
  const written = { id, channelKind: channelKindOf(channel), channelId, planId, topic, title, text, audience }
  diary.note(addDays(on, -1), draftItem, written)
  diary.note(on, approveItem, { id, happenedOn: on })
  diary.note(on, publishItem, { id, happenedOn: on })
  for (const area of passedOn) {
    const to = { repostId: hand.id(`repost ${key} ${area}`), channelId: hand.id(`channel zalo to ${area}`) }
    diary.note(addDays(on, 1), repostItem, { id, ...to, happenedOn: addDays(on, 1) })
  }
  if (views) {
    const seenOn = addDays(on, 14)
    diary.note(seenOn, measureItem, { id, kind: 'views', measuredOn: seenOn, value: views })
  }
  if (!shown) return
  const origin = { kind: 'communication_item', id, label: title }
  const caption = `${title} (tranh minh họa)`
  const proof = { origin, caption, evidenceOn: on, visibility: 'public' }
  const picture = { scene: shown, seed: drawn.seed }
  diary.note(addDays(on, 1), addEvidence, async () => ({ ...proof, files: [await picturePart(drawn.files, picture)] }))
  diary.note(addDays(on, 2), publishNews, async () => {
    const found = await hand.read((reading) => evidenceOf(reading, [id]))
    return { id, photoIds: (found.get(id) ?? []).map((one) => one.id) }
  })
}
