import { Field, type FieldProps } from './field.tsx'

export interface FileInputProps extends FieldProps {
  /** Types as the browser's chooser takes them: `image/*,.pdf`. */
  accept?: string | undefined
  multiple?: boolean | undefined
  /** Opens the phone's camera at once instead of the gallery. */
  camera?: boolean | undefined
}

/** Files to send; the form around it must be `upload`. Size and kind limits belong in the hint. */
export function FileInput({ accept, multiple, camera, ...field }: FileInputProps) {
  return (
    <Field {...field}>
      {(wiring) => (
        <input
          {...wiring}
          class="control control-file"
          type="file"
          accept={accept}
          multiple={multiple}
          capture={camera ? 'environment' : undefined}
        />
      )}
    </Field>
  )
}
