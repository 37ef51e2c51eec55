import type { ComponentChildren } from 'preact'
import { classes } from './classes.ts'
import { Icon, type IconName } from './icon.tsx'

export interface LinkButtonProps {
  href: string
  icon?: IconName | undefined
  kind?: 'primary' | 'plain' | 'quiet' | 'danger' | undefined
  small?: boolean | undefined
  /** File name proposed when the link saves a file. */
  download?: boolean | string | undefined
  children?: ComponentChildren
}

/** A link that looks like a button: it goes somewhere, it changes nothing. */
export function LinkButton({ href, icon, kind = 'plain', small, download, children }: LinkButtonProps) {
  return (
    <a
      class={classes('button', kind !== 'plain' && `button-${kind}`, small && 'button-small')}
      href={href}
      download={download}
    >
      {icon ? <Icon name={icon} /> : null}
      {children}
    </a>
  )
}

/** A button inside a form. */
export function Button({
  name,
  value,
  icon,
  kind = 'plain',
  small,
  children,
}: Omit<LinkButtonProps, 'href' | 'download'> & { name?: string | undefined; value?: string | undefined }) {
  return (
    <button
      class={classes('button', kind !== 'plain' && `button-${kind}`, small && 'button-small')}
      type="submit"
      name={name}
      value={value}
    >
      {icon ? <Icon name={icon} /> : null}
      {children}
    </button>
  )
}
