import { type Day, parseDay } from './day.ts'
import { type Id, idPattern, isId } from './id.ts'

/**
 * A place in a list that goes by day: the last row seen, `2024-03-17|its id`, as it stands in an address. One that is none,
 * such as of a day that no calendar has, begins at the first.
 */
export function dayPlaceIn(text: string | null | undefined): DayPlace | { readonly day: null; readonly id: null } {
  const [written = '', id, ...more] = (text ?? '').split('|')
  const day = parseDay(written)
  return day && isId(id) && more.length === 0 ? { day, id } : { day: null, id: null }
}

interface DayPlace {
  readonly day: Day
  readonly id: Id
}

const keyPlace = new RegExp(`^(${idPattern})\\|(.*)$`, 's')

/** A place in a list that goes by name: the last row's id, and the key by which the list is sorted. One that is none begins at the first. */
export function keyPlaceIn(text: string | null | undefined): { readonly id: Id; readonly key: string } | null {
  const [, id, key = ''] = keyPlace.exec(text ?? '') ?? []
  return id === undefined ? null : { id, key }
}
