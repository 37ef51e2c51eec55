import type { ComponentChildren } from 'preact'
import { classes } from './classes.ts'
import { ButtonForm, type FormProps } from './form.tsx'
import { Icon, type IconName } from './icon.tsx'

export interface MenuProps {
  label: ComponentChildren
  icon?: IconName | undefined
  /** `start` opens towards the end of the line, for a menu at the start of a row. */
  align?: 'start' | 'end' | undefined
  /** `button` draws a border around the opener. */
  kind?: 'button' | 'bare' | undefined
  /** `MenuLink`s, `MenuButton`s and `MenuNote`s. */
  children?: ComponentChildren
}

/** Further choices behind one word; opens and closes without script. */
export function Menu({ label, icon, align = 'end', kind = 'button', children }: MenuProps) {
  return (
    <details class={classes('menu', align === 'start' && 'menu-start')}>
      <summary class={classes(kind === 'button' && 'button')}>
        {icon ? <Icon name={icon} /> : null}
        <span>{label}</span>
        <Icon name="down" />
      </summary>
      <div class="menu-panel">{children}</div>
    </details>
  )
}

export function MenuLink({
  href,
  icon,
  current,
  children,
}: {
  href: string
  icon?: IconName | undefined
  current?: boolean | undefined
  children?: ComponentChildren
}) {
  return (
    <a class="menu-item" href={href} aria-current={current ? 'true' : undefined}>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </a>
  )
}

/** A choice that changes something, so it posts. */
export function MenuButton({
  icon,
  children,
  ...form
}: Pick<FormProps, 'act' | 'clientId' | 'action' | 'children'> & {
  icon?: IconName
  fields?: Readonly<Record<string, string>>
}) {
  return (
    <ButtonForm {...form} class="menu-item">
      {icon ? <Icon name={icon} /> : null}
      {children}
    </ButtonForm>
  )
}

export function MenuNote({ children }: { children?: ComponentChildren }) {
  return <p class="menu-note">{children}</p>
}
