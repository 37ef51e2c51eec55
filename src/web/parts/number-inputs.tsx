import type { ComponentChildren } from 'preact'
import { classes } from './classes.ts'
import { control, type Width } from './control.ts'
import { Field, type FieldProps } from './field.tsx'
import { usePartWords } from './words.ts'

export interface NumberInputProps extends FieldProps {
  value?: string | number | null | undefined
  /** What is counted, written after the number. */
  unit?: string | undefined
  width?: Width
  decimal?: boolean | undefined
}

/** A number typed as text, so that a mouse wheel never changes it and "1.234" is read by our own rules. */
export function NumberInput({ unit, width = 'short', decimal, ...field }: NumberInputProps) {
  return (
    <Field {...field}>
      {(wiring, value) => (
        <span class={classes('affixed', control(width)?.replace('control ', ''))}>
          <input
            {...wiring}
            class="control"
            type="text"
            inputmode={decimal ? 'decimal' : 'numeric'}
            value={value}
            autocomplete="off"
          />
          {unit ? <span class="affix">{unit}</span> : null}
        </span>
      )}
    </Field>
  )
}

/** An amount in đồng; `inWords` is the same amount as a document says it. */
export function MoneyInput({
  inWords,
  ...field
}: Omit<NumberInputProps, 'unit' | 'width' | 'decimal'> & { inWords?: ComponentChildren }) {
  const words = usePartWords()
  return (
    <div class="entry">
      <NumberInput {...field} unit={words.dong} width="medium" />
      {inWords ? <p class="entry-hint">{inWords}</p> : null}
    </div>
  )
}
