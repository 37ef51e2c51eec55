import { createContext } from 'preact'
import { useContext } from 'preact/hooks'

export interface FormError {
  /** Dotted path of the field; without one it concerns the whole form. */
  field?: string | undefined
  text: string
}

/** What was typed into a form that was refused, and why, so that nothing must be typed twice. */
export interface FormMemory {
  act: string
  /** As typed, by field name; several values of one `name[]` are joined by line ends. */
  typed: Readonly<Record<string, string>>
  errors: readonly FormError[]
}

interface FormScope {
  id: string
  memory: FormMemory | null
}

export const FormScopeContext = createContext<FormScope>({ id: 'f', memory: null })

/** What an input needs to know of its form. */
export interface FieldState {
  id: string
  error: string | undefined
  /** The typed text, else the stored one. */
  value: string
  /** True for a choice that is to be shown as made. */
  has: (option: string) => boolean
}

export type Stored = string | number | readonly string[] | null | undefined

/** State of one field: what was typed wins over what is stored, also when it was emptied or unticked. */
export function useField(name: string, stored: Stored): FieldState {
  const { id, memory } = useContext(FormScopeContext)
  const typed = memory ? (memory.typed[name] ?? '') : undefined
  const kept = Array.isArray(stored) ? stored : stored === null || stored === undefined ? [] : [String(stored)]
  const chosen = typed === undefined ? kept : name.endsWith('[]') ? typed.split('\n') : [typed]
  return {
    id: fieldId(id, name),
    error: memory?.errors.find((error) => concerns(error, name))?.text,
    value: chosen[0] ?? '',
    has: (option) => chosen.includes(option),
  }
}

/** Rows of a repeated group to draw: as many as were typed, else as many as are stored. */
export function useRowCount(list: string, stored: number): number {
  const { memory } = useContext(FormScopeContext)
  if (!memory) return stored
  const indexes = Object.keys(memory.typed).map((name) => {
    const [, index] = name.startsWith(`${list}.`) ? (name.slice(list.length).match(/^\.(\d{1,4})(?:\.|$)/) ?? []) : []
    return index === undefined ? -1 : Number(index)
  })
  return Math.max(-1, ...indexes) + 1
}

/** `team.0.person` in form `f` → `f-team-0-person`. */
export function fieldId(form: string, name: string): string {
  return `${form}-${name.replace(/\[\]$/, '').replaceAll('.', '-')}`
}

function concerns(error: FormError, name: string): boolean {
  if (error.field === undefined) return false
  if (error.field === name) return true
  if (!name.endsWith('[]')) return false
  const list = name.slice(0, -2)
  return error.field === list || error.field.startsWith(`${list}.`)
}
