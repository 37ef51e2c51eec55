import type { PublishedPlace } from '../../areas/documents/index.ts'
import { isId } from '../../values/id.ts'

/** A place in a list as its address holds it; what is none of ours begins the list again. */
export function readPlace(text: string): PublishedPlace | null {
  const [exact, at, id] = text.split('|')
  const isTime = at !== undefined && /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d(:\d\d)?$/.test(at)
  return isTime && isId(id) ? { exact: exact === '1', at, id } : null
}

export function writePlace({ exact, at, id }: PublishedPlace): string {
  return [exact ? '1' : '0', at, id].join('|')
}
