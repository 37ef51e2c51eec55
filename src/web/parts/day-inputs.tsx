import { Field, type FieldProps } from './field.tsx'

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
