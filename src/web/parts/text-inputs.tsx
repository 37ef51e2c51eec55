import { control, type Width } from './control.ts'
import { Field, type FieldProps } from './field.tsx'

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
  /** Takes the focus when the page opens: the first field of a form that is filled in again and again. */
  autofocus?: boolean | undefined
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
  autofocus,
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
            autofocus={autofocus}
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
