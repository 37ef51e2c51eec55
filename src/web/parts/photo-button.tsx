import { type FieldProps, Hint, Wrong, wire } from './field.tsx'
import { useField } from './form-memory.ts'
import { Icon } from './icon.tsx'

export interface PhotoButtonProps extends Omit<FieldProps, 'required'> {
  /** Types as the browser's chooser takes them: `image/*,.pdf`. */
  accept: string
  /** What the button says while the pictures travel. */
  sending: string
}

/**
 * A button that opens the camera or the chooser, and sends its form as soon as something was chosen. Without script it is
 * an input of files, and the form's own button sends.
 */
export function PhotoButton({ name, label, hint, error, accept, sending }: PhotoButtonProps) {
  const state = useField(name, null)
  const wrong = error ?? state.error
  const wiring = wire(state.id, name, true, hint !== undefined && hint !== null, wrong !== undefined)
  return (
    <div class="entry photo-button">
      <Wrong id={state.id} text={wrong} />
      <div class="photo-button-face">
        <input {...wiring} class="control control-file" type="file" accept={accept} multiple data-send-on-choice />
        <label for={state.id}>
          <Icon name="photo" />
          <span class="photo-button-idle">{label}</span>
          <span class="photo-button-busy">{sending}</span>
        </label>
      </div>
      <Hint id={state.id} text={hint} />
    </div>
  )
}
