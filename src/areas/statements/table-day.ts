import { type Day, dayOf, parseDay, readVietnameseDay } from '../../values/day.ts'
import { fullTime } from './row.ts'
import type { Cell } from './table-heading.ts'

/** What the cell of a day may mean. A spreadsheet that took a text for an American date turned day and month round. */
export interface DayCell {
  readonly day: Day | null
  readonly turned: Day | null
  readonly time: string | null
}

export function readDayCell(cell: Cell): DayCell {
  if (cell instanceof Date) {
    const day = Number.isNaN(cell.getTime()) ? null : parseDay(cell.toISOString().slice(0, 10))
    if (!day) return { day: null, turned: null, time: null }
    const [year, month, date] = day.split('-').map(Number) as [number, number, number]
    const turned = dayOf(year, date, month)
    return { day, turned: turned === day ? null : turned, time: null }
  }
  const [text = '', clock] = String(cell ?? '')
    .replace(/\u00a0/g, ' ')
    .trim()
    .split(/\s+/)
  const time = clock && /^\d{1,2}:\d\d(:\d\d)?$/.test(clock) ? fullTime(clock) : null
  return { day: readVietnameseDay(text) ?? parseDay(text), turned: null, time }
}

/** `mended`: turned back, because only so does it stand between its neighbours. `doubtful`: it stands there neither way. */
export interface Placed {
  readonly day: Day | null
  readonly state: 'read' | 'mended' | 'doubtful'
}

/** Decides the days that may be turned round by those before and after that can be read one way only. */
export function placeDays(cells: readonly DayCell[]): readonly Placed[] {
  const sure = cells.map(({ day, turned }) => (turned ? null : day))
  const known = sure.filter((day) => day !== null)
  const rising = (known[0] ?? '') <= (known.at(-1) ?? '')
  const next: (Day | null)[] = []
  let after: Day | null = null
  for (let at = sure.length - 1; at >= 0; at -= 1) {
    next[at] = after
    after = sure[at] ?? after
  }
  let before: Day | null = null
  return cells.map(({ day, turned }, at) => {
    if (!day || !turned) {
      before = day ?? before
      return { day, state: 'read' }
    }
    const [low, high] = rising ? [before, next[at] ?? null] : [next[at] ?? null, before]
    const stands = (one: Day) => (low === null || low <= one) && (high === null || one <= high)
    if (stands(day)) return { day, state: 'read' }
    return stands(turned) ? { day: turned, state: 'mended' } : { day: null, state: 'doubtful' }
  })
}
