import type { ComponentChildren } from 'preact'
import { classes } from './classes.ts'
import { Field, type FieldProps, Hint, Required, Wrong, wire } from './field.tsx'
import { useField } from './form-memory.ts'

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

interface ChoicesProps extends FieldProps {
  options: readonly Option[]
  /** Side by side instead of one below the other. */
  inline?: boolean | undefined
}

/** One of a few, all in view. */
export function Radios({ value, ...props }: ChoicesProps & { value?: string | null | undefined }) {
  return <Choices {...props} type="radio" value={value} />
}

/** Any of a few. The field's name ends in `[]`. */
export function Checkboxes({ value, ...props }: ChoicesProps & { value?: readonly string[] | null | undefined }) {
  const name = props.name.endsWith('[]') ? props.name : `${props.name}[]`
  return <Choices {...props} name={name} type="checkbox" value={value} />
}

function Choices({
  name,
  label,
  hint,
  required,
  error,
  options,
  inline,
  type,
  value,
}: ChoicesProps & { type: 'radio' | 'checkbox'; value: string | readonly string[] | null | undefined }) {
  const state = useField(name, value)
  const wrong = error ?? state.error
  const { 'aria-describedby': told } = wire(state.id, name, required, hint !== undefined, wrong !== undefined)
  return (
    <fieldset
      class={classes('entry', wrong !== undefined && 'entry-wrong')}
      aria-describedby={told}
      tabindex={wrong === undefined ? undefined : -1}
      id={state.id}
    >
      <legend class="entry-label">
        {label}
        <Required when={required} />
      </legend>
      <Hint id={state.id} text={hint} />
      <Wrong id={state.id} text={wrong} />
      <div class={classes('choices', inline && 'choices-inline')}>
        {options.map((option, index) => (
          <Choice
            key={option.value}
            id={`${state.id}-${index}`}
            name={name}
            type={type}
            option={option}
            checked={state.has(option.value)}
          />
        ))}
      </div>
    </fieldset>
  )
}

function Choice({
  id,
  name,
  type,
  option,
  checked,
}: {
  id: string
  name: string
  type: 'radio' | 'checkbox'
  option: Option
  checked: boolean
}) {
  return (
    <label class="choice" for={id}>
      <input
        id={id}
        name={name}
        type={type}
        value={option.value}
        checked={checked}
        disabled={option.disabled}
        aria-describedby={option.hint ? `${id}-note` : undefined}
      />
      <span>{option.label}</span>
      {option.hint ? (
        <span class="choice-hint" id={`${id}-note`}>
          {option.hint}
        </span>
      ) : null}
    </label>
  )
}

/** A single yes; sends `value` ("yes" unless told) or nothing. */
export function Checkbox({
  name,
  label,
  hint,
  error,
  checked,
  value = 'yes',
}: FieldProps & { checked?: boolean | undefined; value?: string }) {
  const state = useField(name, checked ? value : null)
  const wrong = error ?? state.error
  const { 'aria-describedby': told, 'aria-invalid': invalid } = wire(
    state.id,
    name,
    undefined,
    hint !== undefined,
    wrong !== undefined,
  )
  return (
    <div class={classes('entry', wrong !== undefined && 'entry-wrong')}>
      <Wrong id={state.id} text={wrong} />
      <label class="choice" for={state.id}>
        <input
          id={state.id}
          name={name}
          type="checkbox"
          value={value}
          checked={state.has(value)}
          aria-describedby={told}
          aria-invalid={invalid}
        />
        <span>{label}</span>
      </label>
      <Hint id={state.id} text={hint} />
    </div>
  )
}
