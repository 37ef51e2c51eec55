import type { ComponentChildren } from 'preact'

/** Fields that belong together, under one heading. */
export function Fieldset({
  title,
  hint,
  children,
}: {
  title: string
  hint?: ComponentChildren
  children?: ComponentChildren
}) {
  return (
    <fieldset class="fieldset">
      <legend>{title}</legend>
      {hint ? <p class="entry-hint">{hint}</p> : null}
      {children}
    </fieldset>
  )
}

/** Short fields side by side while there is room. */
export function FieldRow({ children }: { children?: ComponentChildren }) {
  return <div class="fields">{children}</div>
}
