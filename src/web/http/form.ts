import { newId } from '../../values/id.ts'
import { type Refusal, refuse } from '../../values/refusal.ts'

/** A posted form: text fields by dotted name, and files by name. */
export interface Form {
  /** Which act of the page the pressed button asks for. */
  readonly act: string
  /** The client id of the form, made when the page was drawn: sent twice, done once. */
  readonly clientId: string
  /** Fields as a tree: `team.0.person` becomes `{ team: [{ person }] }`; empty rows of a list are dropped. */
  readonly values: Readonly<Record<string, unknown>>
  /** The same fields as typed, to draw the form again after a refusal. */
  readonly typed: Readonly<Record<string, string>>
  readonly files: Readonly<Record<string, readonly File[]>>
}

const maxFields = 5_000
const ours = new Set(['act', 'client_id'])

/** Reads a form's fields; more fields than any honest form has are refused. */
export function readForm(data: FormData): Form | Refusal {
  const typed: Record<string, string> = Object.create(null)
  const lists: Record<string, string[]> = Object.create(null)
  const files: Record<string, File[]> = Object.create(null)
  let count = 0
  for (const [name, sent] of data.entries()) {
    const value = typeof sent === 'string' ? withoutNul(sent) : sent
    count += 1
    if (count > maxFields || name.length > 200)
      return refuse('platform.too_large', { kind: 'limit', params: { max: 1 } })
    if (typeof value !== 'string') {
      if (value.size > 0 || value.name !== '') files[name] = [...(files[name] ?? []), value]
      continue
    }
    typed[name] = name in typed && name.endsWith('[]') ? `${typed[name]}\n${value}` : value
    if (name.endsWith('[]')) lists[name] = [...(lists[name] ?? []), value]
  }
  return { act: typed.act ?? '', clientId: typed.client_id ?? newId(), values: asTree(typed, lists), typed, files }
}

/** No text holds a NUL, and the database cannot keep one. */
export function withoutNul(text: string): string {
  return text.replaceAll('\0', '')
}

function asTree(typed: Record<string, string>, lists: Record<string, string[]>): Record<string, unknown> {
  const tree: Record<string, unknown> = Object.create(null)
  for (const [name, value] of Object.entries(typed)) {
    if (ours.has(name)) continue
    if (name.endsWith('[]')) place(tree, name.slice(0, -2).split('.'), lists[name] ?? [])
    else place(tree, name.split('.'), value)
  }
  return closeLists(tree) as Record<string, unknown>
}

function place(tree: Record<string, unknown>, path: readonly string[], value: string | readonly string[]): void {
  let at = tree
  for (const step of path.slice(0, -1)) {
    const inner = at[step]
    if (typeof inner !== 'object' || inner === null) at[step] = Object.create(null)
    at = at[step] as Record<string, unknown>
  }
  const last = path.at(-1)
  if (last !== undefined) at[last] = value
}

/** `{ 0: a, 2: b }` becomes `[a, b]`; a row in which nothing was typed is not a row. */
function closeLists(node: unknown): unknown {
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return node
  const entries = Object.entries(node)
  const closed = entries.map(([key, inner]) => [key, closeLists(inner)] as const)
  const isList = entries.length > 0 && entries.every(([key]) => /^\d{1,4}$/.test(key))
  if (!isList) return Object.fromEntries(closed)
  return closed
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([, inner]) => inner)
    .filter((row) => !isEmptyRow(row))
}

function isEmptyRow(row: unknown): boolean {
  if (row === '') return true
  if (typeof row !== 'object' || row === null) return false
  return Object.values(row).every(isEmptyRow)
}
