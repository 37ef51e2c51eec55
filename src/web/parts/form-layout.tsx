import type { ComponentChildren } from 'preact'
import { Wrong } from './field.tsx'
import { useField, useRowCount } from './form-memory.ts'
import { Icon } from './icon.tsx'
import { usePartWords } from './words.ts'

/** Fields that belong together, under one heading. */
export function Fieldset({
  title,
  hint,
  children,
}: {
  title: string
  hint?: ComponentChildren
  children?: ComponentChildren
}) {
  return (
    <fieldset class="fieldset">
      <legend>{title}</legend>
      {hint ? <p class="entry-hint">{hint}</p> : null}
      {children}
    </fieldset>
  )
}

/** Short fields side by side while there is room. */
export function FieldRow({ children }: { children?: ComponentChildren }) {
  return <div class="fields">{children}</div>
}

export interface RepeatRowsProps {
  /** Name of the list; inputs inside are called `list.0.field`. */
  name: string
  /** Rows that are stored, or offered empty; what was typed since wins. */
  count: number
  /** Draws the fields of one row. */
  children: (index: number) => ComponentChildren
  addLabel?: string | undefined
}

/** Rows of the same fields. Works without script: `add_row` and `remove_row` draw the page again with what was typed. */
export function RepeatRows({ name, count, children, addLabel }: RepeatRowsProps) {
  const words = usePartWords()
  const { id, error } = useField(name, null)
  return (
    <div class="rows" id={id}>
      <Wrong id={id} text={error} />
      {Array.from({ length: useRowCount(name, count) }, (_, index) => (
        // Rows have no identity of their own before they are stored.
        <div class="rows-row" key={`${name}.${index}`}>
          <div class="fields">{children(index)}</div>
          <button class="button button-quiet button-icon" type="submit" name="remove_row" value={`${name}.${index}`}>
            <Icon name="close" label={words.removeRow(index + 1)} />
          </button>
        </div>
      ))}
      <button class="button rows-add" type="submit" name="add_row" value={name}>
        <Icon name="add" />
        {addLabel ?? words.addRow}
      </button>
    </div>
  )
}

interface PressProps {
  label: string
  name?: string | undefined
  value?: string | undefined
}

export interface SubmitRowProps {
  primary: string | PressProps
  secondary?: readonly PressProps[] | undefined
  cancel?: { href: string; label?: string | undefined } | undefined
  /** What cannot be taken back: asks once more before it is sent. */
  danger?: (PressProps & { question: string; confirm: string }) | undefined
}

/** The buttons at the end of a form: one main, others quieter, the dangerous one behind a question. */
export function SubmitRow({ primary, secondary, cancel, danger }: SubmitRowProps) {
  const words = usePartWords()
  const main = typeof primary === 'string' ? { label: primary } : primary
  return (
    <div class="submit-row">
      <button class="button button-primary" type="submit" name={main.name} value={main.value}>
        {main.label}
      </button>
      {secondary?.map(({ label, name, value }) => (
        <button key={label} class="button" type="submit" name={name} value={value}>
          {label}
        </button>
      ))}
      {cancel ? (
        <a class="button button-quiet" href={cancel.href}>
          {cancel.label ?? words.cancel}
        </a>
      ) : null}
      {danger ? (
        <Confirm label={danger.label} question={danger.question}>
          <button class="button button-primary button-danger" type="submit" name={danger.name} value={danger.value}>
            {danger.confirm}
          </button>
        </Confirm>
      ) : null}
    </div>
  )
}

/** A question that must be opened before its answer can be pressed. */
export function Confirm({
  label,
  question,
  children,
}: {
  label: string
  question: ComponentChildren
  children: ComponentChildren
}) {
  return (
    <details class="confirm">
      <summary class="button button-danger">{label}</summary>
      <div class="confirm-body">
        <p>{question}</p>
        {children}
      </div>
    </details>
  )
}
