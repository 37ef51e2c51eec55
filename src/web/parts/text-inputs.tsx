import type { ComponentChildren } from 'preact'
import { classes } from './classes.ts'
import { Field, type FieldProps } from './field.tsx'
import { usePartWords } from './words.ts'

type Width = 'short' | 'medium' | 'full'

function control(width: Width = 'full'): string | undefined {
  return classes('control', width !== 'full' && `control-${width}`)
}

export interface TextInputProps extends FieldProps {
  value?: string | null | undefined
  type?: 'text' | 'email' | 'tel' | 'url' | undefined
  width?: Width
  maxLength?: number | undefined
  autocomplete?: AutoFill
  inputMode?: 'text' | 'numeric' | 'decimal' | 'tel'
  placeholder?: string | undefined
  /** Proposed texts; others may be typed. */
  suggestions?: readonly string[] | undefined
}

type AutoFill = 'off' | 'name' | 'username' | 'one-time-code' | 'tel' | 'organization' | undefined

/** One line of text. */
export function TextInput({
  type = 'text',
  width,
  maxLength,
  autocomplete = 'off',
  inputMode,
  placeholder,
  suggestions,
  ...field
}: TextInputProps) {
  return (
    <Field {...field}>
      {(wiring, value) => (
        <>
          <input
            {...wiring}
            class={control(width)}
            type={type}
            value={value}
            maxlength={maxLength}
            autocomplete={autocomplete}
            inputmode={inputMode}
            placeholder={placeholder}
            list={suggestions ? `${wiring.id}-list` : undefined}
          />
          {suggestions ? (
            <datalist id={`${wiring.id}-list`}>
              {suggestions.map((text) => (
                <option key={text} value={text} />
              ))}
            </datalist>
          ) : null}
        </>
      )}
    </Field>
  )
}

/** A secret: never written back into the page, also not after a refusal. */
export function PasswordInput({
  autocomplete,
  ...field
}: FieldProps & { autocomplete: 'current-password' | 'new-password' }) {
  return (
    <Field {...field}>
      {(wiring) => <input {...wiring} class="control" type="password" autocomplete={autocomplete} maxlength={200} />}
    </Field>
  )
}

/** Several lines; grows with its text where the browser can. */
export function TextArea({
  rows = 4,
  maxLength,
  ...field
}: FieldProps & { value?: string | null | undefined; rows?: number; maxLength?: number | undefined }) {
  return (
    <Field {...field}>
      {(wiring, value) => (
        <textarea {...wiring} class="control" rows={rows} maxlength={maxLength}>
          {value}
        </textarea>
      )}
    </Field>
  )
}

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

export interface DayInputProps extends FieldProps {
  /** YYYY-MM-DD */
  value?: string | null | undefined
  min?: string | undefined
  max?: string | undefined
}

/** A day, chosen with the device's own calendar. */
export function DayInput({ min, max, ...field }: DayInputProps) {
  return (
    <Field {...field}>
      {(wiring, value) => (
        <input {...wiring} class="control control-medium" type="date" value={value} min={min} max={max} />
      )}
    </Field>
  )
}

/** A time of the day, HH:MM. */
export function TimeInput(field: FieldProps & { value?: string | null | undefined }) {
  return (
    <Field {...field}>
      {(wiring, value) => <input {...wiring} class="control control-short" type="time" value={value} />}
    </Field>
  )
}
