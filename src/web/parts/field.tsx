import type { ComponentChildren } from 'preact'
import { classes } from './classes.ts'
import { type Stored, useField } from './form-memory.ts'
import { Icon } from './icon.tsx'
import { usePartWords } from './words.ts'

/** What every input of the kit takes. */
export interface FieldProps {
  /** Dotted path, the same the action's input uses; `name[]` for lists. */
  name: string
  label: string
  hint?: ComponentChildren
  required?: boolean | undefined
  /** Overrules the error that the form remembers. */
  error?: string | undefined
}

/** Attributes that tie a control to its label, hint and error. */
export interface Wiring {
  id: string
  name: string
  required: boolean | undefined
  'aria-describedby': string | undefined
  'aria-invalid': 'true' | undefined
}

interface WiredProps extends FieldProps {
  value?: Stored
  children: (wiring: Wiring, value: string) => ComponentChildren
}

/** Label, hint and error around one control; `children` draws the control with the wiring it is given. */
export function Field({ name, label, hint, required, error, value, children }: WiredProps) {
  const state = useField(name, value)
  const wrong = error ?? state.error
  const wiring = wire(state.id, name, required, hint !== undefined && hint !== null, wrong !== undefined)
  return (
    <div class={classes('entry', wrong !== undefined && 'entry-wrong')}>
      <label class="entry-label" for={state.id}>
        {label}
        <Required when={required} />
      </label>
      <Hint id={state.id} text={hint} />
      <Wrong id={state.id} text={wrong} />
      {children(wiring, state.value)}
    </div>
  )
}

export function wire(id: string, name: string, required: boolean | undefined, hinted: boolean, wrong: boolean): Wiring {
  const told = [hinted && `${id}-hint`, wrong && `${id}-error`].filter(Boolean).join(' ')
  return { id, name, required, 'aria-describedby': told || undefined, 'aria-invalid': wrong ? 'true' : undefined }
}

export function Required({ when }: { when: boolean | undefined }) {
  const words = usePartWords()
  return when ? <span class="entry-required">{words.required}</span> : null
}

export function Hint({ id, text }: { id: string; text: ComponentChildren }) {
  if (text === undefined || text === null) return null
  return (
    <div class="entry-hint" id={`${id}-hint`}>
      {text}
    </div>
  )
}

export function Wrong({ id, text }: { id: string; text: string | undefined }) {
  if (text === undefined) return null
  return (
    <p class="entry-error" id={`${id}-error`}>
      <Icon name="error" />
      {text}
    </p>
  )
}
