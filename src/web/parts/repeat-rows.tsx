import type { ComponentChildren } from 'preact'
import { Wrong } from './field.tsx'
import { useField, useRowCount } from './form-memory.ts'
import { Icon } from './icon.tsx'
import { usePartWords } from './words.ts'

export interface RepeatRowsProps {
  /** Name of the list; inputs inside are called `list.0.field`. */
  name: string
  /** Rows that are stored, or offered empty; what was typed since wins. */
  count: number
  /** Draws the fields of one row. */
  children: (index: number) => ComponentChildren
  addLabel?: string | undefined
}

/** Rows of the same fields. Works without script: `add_row` and `remove_row` draw the page again with what was typed. */
export function RepeatRows({ name, count, children, addLabel }: RepeatRowsProps) {
  const words = usePartWords()
  const { id, error } = useField(name, null)
  return (
    <div class="rows" id={id}>
      <Wrong id={id} text={error} />
      {Array.from({ length: useRowCount(name, count) }, (_, index) => (
        // Rows have no identity of their own before they are stored.
        <div class="rows-row" key={`${name}.${index}`}>
          <div class="fields">{children(index)}</div>
          <button class="button button-quiet button-icon" type="submit" name="remove_row" value={`${name}.${index}`}>
            <Icon name="close" label={words.removeRow(index + 1)} />
          </button>
        </div>
      ))}
      <button class="button rows-add" type="submit" name="add_row" value={name}>
        <Icon name="add" />
        {addLabel ?? words.addRow}
      </button>
    </div>
  )
}
