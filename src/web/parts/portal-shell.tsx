import type { ComponentChildren } from 'preact'
import { Mark } from './brand.tsx'
import { Html, type HtmlProps } from './html.tsx'
import type { NavItem } from './navigation.tsx'
import { SkipLink } from './navigation.tsx'
import { usePartWords } from './words.ts'

export interface PortalShellProps extends HtmlProps {
  /** Whose notice board it is, e.g. the committee, and the line under its name. */
  name: string
  note?: string | undefined
  href: string
  nav: readonly NavItem[]
  /** What stands opposite the name: a search form, the other language. */
  aside?: ComponentChildren
  banner?: ComponentChildren
  footer?: ComponentChildren
}

/** The public surface: no script, no cookie; headed like a printed bulletin. */
export function PortalShell(props: PortalShellProps) {
  return (
    <Html indexed {...props} body="portal">
      <SkipLink />
      <PortalHead {...props} />
      <main class="portal-main" id="main" tabindex={-1}>
        {props.children}
      </main>
      <footer class="portal-foot">{props.footer}</footer>
    </Html>
  )
}

function PortalHead({ name, note, href, nav, aside, banner }: PortalShellProps) {
  const words = usePartWords()
  return (
    <header class="portal-head">
      {banner ? <p class="banner">{banner}</p> : null}
      <div class="masthead">
        <a class="masthead-name" href={href}>
          <Mark />
          <span>
            <strong>{name}</strong>
            {note ? <span>{note}</span> : null}
          </span>
        </a>
        {aside}
      </div>
      <nav class="portal-nav" aria-label={words.mainNavigation}>
        <ul class="portal-nav-items">
          {nav.map((item) => (
            <li key={item.href}>
              <a href={item.href} aria-current={item.current ? 'page' : undefined}>
                {item.label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  )
}

/** How a public page opens: one large sentence, what it means, and its figures. */
export function Lead({
  title,
  kicker,
  text,
  children,
}: {
  title: string
  kicker?: string | undefined
  text?: ComponentChildren
  children?: ComponentChildren
}) {
  return (
    <header class="lead">
      <div>
        {kicker ? <p class="page-head-kicker">{kicker}</p> : null}
        <h1>{title}</h1>
      </div>
      {text ? <p class="lead-text">{text}</p> : null}
      {children}
    </header>
  )
}
