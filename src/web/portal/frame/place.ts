import type { PublishedPlace } from '../../../areas/documents/index.ts'
import { isId } from '../../../values/id.ts'

/** A place in a list as its address holds it; what is none of ours begins the list again. */
export function readPlace(text: string): PublishedPlace | null {
  const [rank = '', at = '', id = ''] = text.split('|')
  const isTime = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d(:\d\d)?$/.test(at)
  return /^\d$/.test(rank) && isTime && isId(id) ? { rank: Number(rank), at, id } : null
}

export function writePlace({ rank, at, id }: PublishedPlace): string {
  return [rank, at, id].join('|')
}
