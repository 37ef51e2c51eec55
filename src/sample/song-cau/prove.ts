import { addEvidence, describeFile } from '../../areas/documents/index.ts'
import type { FileStore } from '../../platform/files/index.ts'
import { receive } from '../../platform/files/index.ts'
import { addDays } from '../../values/day.ts'
import { isRefusal } from '../../values/refusal.ts'
import type { Diary } from '../diary.ts'
import type { Hand } from '../hand.ts'
import { drawScene, type Scene } from '../picture.ts'
import { recommendations } from './recommendations.ts'
import { sessions } from './sessions.ts'

const scenes: Readonly<Record<string, Scene>> = {
  environmental_sanitation: 'street',
  peoples_contribution_revenue_expenditure: 'board',
  poor_household_review: 'houses',
  election: 'board',
}

/** A picture of every sitting, and of what was seen before a recommendation was closed. */
export function proveSongCau(diary: Diary, hand: Hand, files: FileStore): void {
  let seed = 0
  for (const session of sessions) {
    for (const { on, place } of session.sittings) {
      seed += 1
      const origin = { kind: 'supervision_session', id: hand.id(`session ${session.key}`), label: session.title }
      const picture = { scene: scenes[session.topic] ?? 'meeting', seed }
      const caption = `Buổi làm việc tại ${place} (tranh minh họa)`
      // Received at the office the day after it was taken: the two days are not the same.
      const told = { origin, caption, evidenceOn: on, visibility: 'public' }
      diary.note(addDays(on, 1), addEvidence, async () => ({ ...told, files: [await picturePart(files, picture)] }))
    }
  }
  for (const { key, text, progress } of recommendations) {
    const last = progress.at(-1)
    if (!last) continue
    seed += 1
    const picture = { scene: 'street' as const, seed }
    const origin = { kind: 'recommendation', id: hand.id(`recommendation ${key}`), label: text.slice(0, 120) }
    const told = { origin, caption: `${last.text} (tranh minh họa)`, evidenceOn: last.on, visibility: 'public' }
    diary.note(addDays(last.on, 1), addEvidence, async () => ({ ...told, files: [await picturePart(files, picture)] }))
  }
}

/** A drawn picture, taken into the store as one sent from a telephone is. */
export async function picturePart(files: FileStore, { scene, seed }: { scene: Scene; seed: number }) {
  const bytes = await drawScene(scene, seed)
  async function* content() {
    yield new Uint8Array(bytes)
  }
  const name = `minh-hoa-${String(seed).padStart(2, '0')}.jpg`
  const received = await receive(
    files,
    { name, type: 'image/jpeg', size: bytes.length, content: content() },
    { families: ['image'] },
  )
  if (isRefusal(received)) throw new Error(`the sample's picture was refused: ${received.key}`)
  return describeFile(received)
}
