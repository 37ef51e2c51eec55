import type { ComponentChildren } from 'preact'
import { classes } from './classes.ts'
import { Icon } from './icon.tsx'
import { usePartWords } from './words.ts'

export interface FigureProps {
  /** Already written for reading: "18", "63.230.000". */
  value: string
  /** What is counted: "cuộc", "đồng". */
  unit?: string | undefined
  /** Denominator, written "18/21". */
  of?: string | undefined
}

export interface FigureLinkProps extends FigureProps {
  /** Its definition and records. */
  href: string
  /** Name of the figure, for those who hear only the link. */
  name?: string | undefined
  large?: boolean | undefined
  /** Said when the records no longer give the issued value. */
  differs?: string | undefined
}

/** A figure that opens to its definition and its records; it looks like this wherever it stands. */
export function FigureLink({ href, name, large, differs, ...figure }: FigureLinkProps) {
  const words = usePartWords()
  return (
    <>
      <a class={classes('figure', large && 'figure-large')} href={href}>
        <Value {...figure} />
        <span class="visually-hidden">{[name, words.opensFigure].filter(Boolean).join(', ').replace(/^/, ' – ')}</span>
      </a>
      {differs ? (
        <span class="figure-differs">
          <Icon name="warn" />
          {differs}
        </span>
      ) : null}
    </>
  )
}

/** A number that opens to nothing, set like the others. */
export function PlainFigure(figure: FigureProps) {
  return (
    <span class="figure-plain">
      <Value {...figure} />
    </span>
  )
}

function Value({ value, unit, of }: FigureProps) {
  return (
    <>
      <span class="figure-value">{value}</span>
      {of ? <span class="figure-of">/{of}</span> : null}
      {unit ? <span class="figure-unit"> {unit}</span> : null}
    </>
  )
}

/** Figures side by side, like the columns of an account book. */
export function StatGrid({ children }: { children?: ComponentChildren }) {
  return <dl class="stats">{children}</dl>
}

export interface StatProps extends FigureProps {
  label: string
  href?: string | undefined
  note?: ComponentChildren
  differs?: string | undefined
}

export function Stat({ label, href, note, differs, ...figure }: StatProps) {
  return (
    <div class="stat">
      <dt>
        {label}
        {note ? <span class="stat-note">{note}</span> : null}
      </dt>
      <dd>{href ? <FigureLink href={href} large differs={differs} {...figure} /> : <PlainFigure {...figure} />}</dd>
    </div>
  )
}

/** The figures that open a public page: a calm band over its whole width. */
export function FigureBand({
  title,
  note,
  more,
  children,
}: {
  title: string
  /** Where they come from, and on which day they were so. */
  note?: ComponentChildren
  more?: { href: string; label: string } | undefined
  children?: ComponentChildren
}) {
  return (
    <section class="figure-band">
      <h2>{title}</h2>
      <StatGrid>{children}</StatGrid>
      {note || more ? (
        <p>
          {note} {more ? <a href={more.href}>{more.label}</a> : null}
        </p>
      ) : null}
    </section>
  )
}
