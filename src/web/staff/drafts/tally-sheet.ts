import { stances } from '../../../areas/drafts/index.ts'
import type { Refusal } from '../../../values/refusal.ts'

/** One line of the form: a place with a number for each stance. */
interface PlaceLine {
  readonly clauseRef?: unknown
  readonly persons?: unknown
  readonly male?: unknown
  readonly female?: unknown
  readonly [stance: string]: unknown
}

/**
 * The form has a line for each place; the action takes a row for each number. People are told once for a place, and stand
 * with its first number.
 */
export function sheetInput(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { lines, persons, male, female, ...rest } = values
  const places = Array.isArray(lines) ? (lines as readonly PlaceLine[]) : []
  const people = { persons, male, female }
  const rows = places.flatMap((line) => {
    const told = stances.filter((stance) => isTold(line[stance]))
    return told.map((stance) => ({ clauseRef: line.clauseRef, stance, count: readCount(line[stance]) }))
  })
  return { ...rest, rows: rows.map((row, at) => (at === 0 ? { ...row, ...people } : row)) }
}

const isTold = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '' && value.trim() !== '0'

/** '1.200' is twelve hundred; what is no number goes on, to be refused by its name. */
const readCount = (value: unknown): string =>
  String(value)
    .trim()
    .replace(/[.\s](?=\d{3}\b)/g, '')

/** What is wrong in a row stands in the form under no field of its own: it is told in words. */
export function plainRefusal({ field, ...refusal }: Refusal): Refusal {
  const [, , part] = /^rows(\.\d+)?\.?(\w+)?$/.exec(field ?? '') ?? []
  const isRow = field?.startsWith('rows') === true
  if (!isRow) return { ...refusal, ...(field && { field }) }
  return part === 'persons' || part === 'male' || part === 'female' ? { ...refusal, field: part } : refusal
}
