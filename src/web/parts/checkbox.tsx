import { classes } from './classes.ts'
import { type FieldProps, Hint, Wrong, wire } from './field.tsx'
import { useField } from './form-memory.ts'

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
