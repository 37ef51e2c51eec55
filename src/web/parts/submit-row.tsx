import type { ComponentChildren } from 'preact'
import { usePartWords } from './words.ts'

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
  plain = false,
  children,
}: {
  label: string
  question: ComponentChildren
  /** Opens more to fill in; takes nothing away. */
  plain?: boolean
  children: ComponentChildren
}) {
  return (
    <details class="confirm">
      <summary class={plain ? 'button' : 'button button-danger'}>{label}</summary>
      <div class="confirm-body">
        <p>{question}</p>
        {children}
      </div>
    </details>
  )
}
