import type { ComponentChildren } from 'preact'
import { Mark } from './brand.tsx'
import { classes } from './classes.ts'
import { Icon, type IconName } from './icon.tsx'

export type Tone = 'neutral' | 'waiting' | 'due' | 'overdue' | 'done' | 'refused'

/** State of a record as a dyed word. What is issued or posted has a `Seal` instead. */
export function Badge({ tone = 'neutral', children }: { tone?: Tone | undefined; children?: ComponentChildren }) {
  return <span class={classes('badge', tone !== 'neutral' && `badge-${tone}`)}>{children}</span>
}

export interface SealProps {
  /** "Đã ban hành", "Đã ghi sổ". */
  word: string
  /** Number and day of the act. */
  detail?: ComponentChildren
  small?: boolean | undefined
}

/** The mark of what was issued or posted; small in a table, large at the head of its page. */
export function Seal({ word, detail, small }: SealProps) {
  return (
    <span class={classes('seal', small && 'seal-small')}>
      <Mark />
      <span class="seal-word">{word}</span>
      {detail && !small ? <span class="seal-detail">{detail}</span> : null}
    </span>
  )
}

export interface NoticeProps {
  tone?: 'info' | 'success' | 'warn' | 'error' | undefined
  title?: string | undefined
  children?: ComponentChildren
}

const signs: Record<NonNullable<NoticeProps['tone']>, IconName> = {
  info: 'info',
  success: 'check',
  warn: 'warn',
  error: 'error',
}

/** Something to know before reading on; an error interrupts a screen reader, the others wait their turn. */
export function Notice({ tone = 'info', title, children }: NoticeProps) {
  return (
    <div class={`notice notice-${tone}`} role={tone === 'error' ? 'alert' : 'status'}>
      <Icon name={signs[tone]} />
      <div class="notice-body">
        {title ? <p class="notice-title">{title}</p> : null}
        {children}
      </div>
    </div>
  )
}

export interface ProgressProps {
  label: string
  /** Work done and work in all; without them it is only under way. */
  done?: number | undefined
  of?: number | undefined
  text?: string | undefined
  /** Looks again at how far it is; the page may be left meanwhile. */
  again: { href: string; label: string }
}

/** Long work that goes on without the page. */
export function Progress({ label, done, of, text, again }: ProgressProps) {
  return (
    <div class="progress">
      <div class="progress-label">
        <span>{label}</span>
        <span class="soft">{text}</span>
      </div>
      <progress aria-label={label} value={done} max={of} />
      <a href={again.href}>{again.label}</a>
    </div>
  )
}
