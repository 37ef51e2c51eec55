import { classes } from './classes.ts'
import { type FieldProps, Hint, Required, Wrong, wire } from './field.tsx'
import { useField } from './form-memory.ts'
import type { Option } from './select.tsx'

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
