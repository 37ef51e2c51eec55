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

/** The same fields without the rows in which nothing was typed, numbered as the action's input numbers them. */
export function withoutEmptyRows(typed: Typed): Typed {
  const lists = new Set(Object.keys(typed).flatMap((name) => name.match(/^(.+?)\.\d{1,4}(?:\.|$)/)?.[1] ?? []))
  let kept = typed
  for (const list of lists) {
    for (let index = countRows(kept, list) - 1; index >= 0; index -= 1) {
      const row = Object.keys(kept).filter((name) => indexIn(name, list) === index)
      if (row.every((name) => kept[name] === '')) kept = withoutRow(kept, list, index)
    }
  }
  return kept
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
