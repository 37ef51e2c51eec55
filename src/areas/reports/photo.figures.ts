import type { Reading } from '../../platform/context.ts'
import type { Id } from '../../values/id.ts'
import { namesIn } from '../../values/person-name.ts'
import type { Photo } from '../../values/rich.ts'
import { type Evidence, evidenceOf } from '../documents/index.ts'
import type { Computed } from './computed.ts'

/** Of each figure so many of its records are asked for photos, the last counted first: a report shows a few. */
const mostAsked = 200

/** The photos that prove what figures counted, by figure, newest first. */
export async function photosBehind(
  reading: Reading,
  figures: Iterable<Computed>,
): Promise<ReadonlyMap<string, readonly Evidence[]>> {
  const asked = [...figures].map(({ indicator, figure }) => [indicator.id, figure.ids.slice(-mostAsked)] as const)
  const evidence = await evidenceOf(reading, [...new Set(asked.flatMap(([, ids]) => ids))])
  return new Map(
    asked.map(([id, ids]) => {
      const photos = ids.flatMap((record) => evidence.get(record) ?? []).filter(isPhoto)
      return [id, photos.toSorted((a, b) => (a.evidenceOn < b.evidenceOn ? 1 : -1))]
    }),
  )
}

const isPhoto = ({ kind, file }: Evidence): boolean => kind === 'photo' && file !== null

/** One photo of each record, each photo once. */
export function onePerRecord(photos: readonly Evidence[]): readonly Evidence[] {
  const byRecord = new Map<Id, Evidence>()
  for (const one of photos) if (!byRecord.has(one.origin.id)) byRecord.set(one.origin.id, one)
  return [...new Map([...byRecord.values()].map((one) => [one.file?.id, one])).values()]
}

/**
 * A photo as a report shows it: the day it was taken, and a caption that names no private person. Where both caption and
 * record name somebody, nothing is said but that it is a photo; the office may write more.
 */
export function photoFor({ file, caption, origin, evidenceOn }: Evidence, unnamed: string): Photo['attrs'] | null {
  if (!file) return null
  const said =
    [caption, origin.label].find((text) => text !== '' && namesIn(text.normalize('NFC')).length === 0) ?? unnamed
  return { fileId: file.id, caption: said, takenOn: evidenceOn, alt: said }
}
