import type { Form } from './form.ts'

type Typed = Readonly<Record<string, string>>

/**
 * A form whose pressed button asked for one row more (`add_row=team`) or less (`remove_row=team.2`), to be drawn again;
 * `null` when another button was pressed. Nothing is done, nothing is lost.
 */
export function changeRows(form: Form): Form | null {
  const { add_row: add, remove_row: remove, ...typed } = form.typed
  if (add) return { ...form, typed: { ...typed, [`${add}.${countRows(typed, add)}`]: '' } }
  const [, list, index] = remove?.match(/^(.+)\.(\d{1,4})$/) ?? []
  return list === undefined ? null : { ...form, typed: withoutRow(typed, list, Number(index)) }
}

/** How many rows of the list were drawn when the form was sent. */
export function countRows(typed: Typed, list: string): number {
  return Object.keys(typed).reduce((most, name) => Math.max(most, (indexIn(name, list) ?? -1) + 1), 0)
}

interface Cell {
  readonly list: string
  readonly index: number
  /** What follows the row's number in the name: `.person`, or nothing. */
  readonly rest: string
}

/**
 * The same fields without the rows in which nothing was typed, numbered as the action's input numbers them. Each field is
 * looked at once, however many rows a form claims to have.
 */
export function withoutEmptyRows(typed: Typed): Typed {
  const cells = new Map(Object.keys(typed).map((name) => [name, cellOf(name)]))
  const filled = new Map<string, Set<number>>()
  for (const [name, cell] of cells)
    if (cell && typed[name] !== '') filled.set(cell.list, (filled.get(cell.list) ?? new Set()).add(cell.index))
  const places = new Map([...filled].map(([list, rows]) => [list, placesOf(rows)]))
  const kept = Object.entries(typed).flatMap(([name, value]) => {
    const cell = cells.get(name)
    if (!cell) return [[name, value] as const]
    const place = places.get(cell.list)?.get(cell.index)
    return place === undefined ? [] : [[`${cell.list}.${place}${cell.rest}`, value] as const]
  })
  return Object.fromEntries(kept)
}

const placesOf = (rows: ReadonlySet<number>): ReadonlyMap<number, number> =>
  new Map([...rows].sort((a, b) => a - b).map((index, at) => [index, at]))

/** `team.2.person` → the person of row 2 of `team`; `null` for a field of no list. */
function cellOf(name: string): Cell | null {
  const [, list, index, rest = ''] = name.match(/^(.+?)\.(\d{1,4})(\..*)?$/su) ?? []
  return list === undefined ? null : { list, index: Number(index), rest }
}

function withoutRow(typed: Typed, list: string, gone: number): Typed {
  const moved = Object.entries(typed).flatMap(([name, value]) => {
    const index = indexIn(name, list)
    if (index === gone) return []
    if (index === null || index < gone) return [[name, value] as const]
    const rest = name.slice(`${list}.${index}`.length)
    return [[`${list}.${index - 1}${rest}`, value] as const]
  })
  return Object.fromEntries(moved)
}

/** `team.2.person` in `team` → 2; `null` for a field outside the list. */
function indexIn(name: string, list: string): number | null {
  if (!name.startsWith(`${list}.`)) return null
  const index = name.slice(list.length + 1).match(/^\d{1,4}(?=\.|$)/)?.[0]
  return index === undefined ? null : Number(index)
}
