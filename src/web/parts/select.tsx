import type { ComponentChildren } from 'preact'
import { Field, type FieldProps } from './field.tsx'

export interface Option {
  value: string
  label: string
  hint?: ComponentChildren
  disabled?: boolean | undefined
  /** Heading under which a `Select` gathers it. */
  group?: string | undefined
}

export interface SelectProps extends FieldProps {
  options: readonly Option[]
  value?: string | null | undefined
  /** Text of the empty choice; without it the first option is chosen. */
  blank?: string | undefined
}

/** One of many, in a list that opens. */
export function Select({ options, blank, ...field }: SelectProps) {
  const groups = [...new Set(options.map(({ group }) => group))]
  return (
    <Field {...field}>
      {(wiring, value) => (
        <span class="select">
          <select {...wiring} class="control">
            {blank === undefined ? null : <option value="">{blank}</option>}
            {groups.map((group) => {
              const inside = options
                .filter((option) => option.group === group)
                .map((option) => <SelectOption key={option.value} option={option} value={value} />)
              return group === undefined ? (
                inside
              ) : (
                <optgroup key={group} label={group}>
                  {inside}
                </optgroup>
              )
            })}
          </select>
        </span>
      )}
    </Field>
  )
}

function SelectOption({ option, value }: { option: Option; value: string }) {
  return (
    <option value={option.value} selected={option.value === value} disabled={option.disabled}>
      {option.label}
    </option>
  )
}
