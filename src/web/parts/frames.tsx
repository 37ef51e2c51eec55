import type { ComponentChildren } from 'preact'
import { classes } from './classes.ts'
import { Icon } from './icon.tsx'
import { Breadcrumbs, type Crumb } from './navigation.tsx'
import { usePartWords } from './words.ts'

export interface PageHeadProps {
  title: string
  /** Language of the title, where it is not that of the page. */
  titleLang?: string | undefined
  kicker?: ComponentChildren
  summary?: ComponentChildren
  crumbs?: readonly Crumb[] | undefined
  /** Badges, seal, number, day. */
  meta?: ComponentChildren
  /** Buttons and links of the page, in a `Toolbar`. */
  actions?: ComponentChildren
}

/** How every page begins. */
export function PageHead({ title, titleLang, kicker, summary, crumbs, meta, actions }: PageHeadProps) {
  return (
    <header class={classes('page-head', Boolean(actions) && 'page-head-aside')}>
      {crumbs ? <Breadcrumbs items={crumbs} /> : null}
      <div>
        {kicker ? <p class="page-head-kicker">{kicker}</p> : null}
        <h1 lang={titleLang}>{title}</h1>
        {summary ? <p class="page-head-summary">{summary}</p> : null}
        {meta ? <div class="page-head-meta">{meta}</div> : null}
      </div>
      {actions ? <div class="toolbar page-head-actions">{actions}</div> : null}
    </header>
  )
}

export interface SectionProps {
  title: string
  id?: string | undefined
  /** A link or button opposite the title. */
  aside?: ComponentChildren
  children?: ComponentChildren
}

/** A part of a page under its own heading. */
export function Section({ title, id, aside, children }: SectionProps) {
  return (
    <section id={id}>
      <header class="section-head">
        <h2>{title}</h2>
        {aside}
      </header>
      {children}
    </section>
  )
}

/** A slip of paper on the sheet: what belongs together and beside the rest. */
export function Card({ title, id, aside, foot, children }: SectionProps & { foot?: ComponentChildren }) {
  return (
    <section class="card" id={id}>
      <header class="card-head">
        <h2>{title}</h2>
        {aside}
      </header>
      {children}
      {foot ? <footer class="card-foot">{foot}</footer> : null}
    </section>
  )
}

/** Main matter and what stands beside it; below each other when narrow. */
export function Beside({ children, aside }: { children?: ComponentChildren; aside: ComponentChildren }) {
  return (
    <div class="beside">
      <div class="stack">{children}</div>
      <div class="stack">{aside}</div>
    </div>
  )
}

export function Stack({ loose, children }: { loose?: boolean | undefined; children?: ComponentChildren }) {
  return <div class={classes('stack', loose && 'stack-loose')}>{children}</div>
}

export function Columns({ children }: { children?: ComponentChildren }) {
  return <div class="columns">{children}</div>
}

export function Toolbar({ children }: { children?: ComponentChildren }) {
  return <div class="toolbar">{children}</div>
}

/** An opened figure beside the page it stands on; closing is going back to the page. */
export function SidePanel({
  title,
  closeHref,
  children,
}: {
  title: string
  closeHref: string
  children?: ComponentChildren
}) {
  const words = usePartWords()
  return (
    <aside class="side-panel" id="panel" aria-label={title}>
      <header class="side-panel-head">
        <h2>{title}</h2>
        <a class="button button-small button-quiet button-icon" href={closeHref}>
          <Icon name="close" label={words.close} />
        </a>
      </header>
      {children}
    </aside>
  )
}
