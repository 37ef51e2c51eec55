import { type Day, parseDay, showDay } from '../../values/day.ts'

/** '2024-03-05' in data → '05/03/2024'; anything else → nothing. */
export function dayText(value: unknown): string {
  const read: Day | null = typeof value === 'string' ? parseDay(value) : null
  return read ? showDay(read) : ''
}

/** The name of a code in a list of labels, first letter small, for the middle of a sentence. */
export function within(list: Readonly<Record<string, string>>, code: unknown): string {
  const name = list[String(code)] ?? String(code ?? '')
  return name.charAt(0).toLowerCase() + name.slice(1)
}
