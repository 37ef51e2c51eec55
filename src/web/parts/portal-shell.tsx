import type { ComponentChildren } from 'preact'
import { Mark } from './brand.tsx'
import { Html, type HtmlProps } from './html.tsx'
import { Icon } from './icon.tsx'
import { SkipLink } from './navigation.tsx'
import { usePartWords } from './words.ts'

export interface PortalEntry {
  href: string
  label: string
  current?: boolean | undefined
}

/** What a reader comes for, and the lists under it. */
export interface PortalTheme extends PortalEntry {
  entries: readonly PortalEntry[]
  /** The page, or one of the lists, stands under this theme. */
  within?: boolean | undefined
}

export interface PortalShellProps extends HtmlProps {
  /** Whose notice board it is, e.g. the committee, and the line over its name. */
  name: string
  note?: string | undefined
  href: string
  /** What the index is called on the button that opens it. */
  index: string
  themes: readonly PortalTheme[]
  search?: PortalSearch | undefined
  /** The same page in the other language. */
  language: { href: string; label: string }
  banner?: ComponentChildren
  footer?: ComponentChildren
}

export interface PortalSearch {
  action: string
  label: string
  /** What stands in the field until something is typed. */
  hint: string
  submit: string
  hidden?: Readonly<Record<string, string>> | undefined
}

/** The public surface: no script, no cookie; headed like a printed bulletin. */
export function PortalShell(props: PortalShellProps) {
  return (
    <Html {...props} body="portal">
      <SkipLink />
      <PortalHead {...props} />
      <main class="portal-main" id="main" tabindex={-1}>
        {props.children}
      </main>
      <footer class="portal-foot">
        <div class="portal-foot-columns">{props.footer}</div>
      </footer>
    </Html>
  )
}

function PortalHead({ name, note, href, index, themes, language, search, banner, lang }: PortalShellProps) {
  return (
    <header class="portal-head">
      {banner ? <p class="banner">{banner}</p> : null}
      <div class="masthead">
        <a class="masthead-name" href={href} lang={lang === 'vi' ? undefined : 'vi'}>
          <Mark />
          <span>
            {note ? <span lang={lang}>{note}</span> : null}
            <strong>{name}</strong>
          </span>
        </a>
        <div class="masthead-tools">
          {themes.length > 0 ? (
            <button class="masthead-tool masthead-index" type="button" popovertarget="muc-luc">
              <Icon name="menu" />
              {index}
            </button>
          ) : null}
          {search ? <MastheadSearch {...search} /> : null}
          <a
            class="masthead-tool"
            href={language.href}
            hreflang={lang === 'vi' ? 'en' : 'vi'}
            lang={lang === 'vi' ? 'en' : 'vi'}
          >
            {language.label}
          </a>
        </div>
      </div>
      {themes.length > 0 ? <PortalIndex themes={themes} /> : null}
    </header>
  )
}

/** A field where there is room; on a phone a link to the page that has one. */
function MastheadSearch({ action, label, hint, submit, hidden = {} }: PortalSearch) {
  const query = new URLSearchParams(hidden).toString()
  return (
    <search>
      <a class="masthead-tool masthead-search-link" href={query === '' ? action : `${action}?${query}`}>
        <Icon name="search" />
        {submit}
      </a>
      <form class="masthead-search" action={action}>
        {Object.entries(hidden).map(([field, value]) => (
          <input key={field} type="hidden" name={field} value={value} />
        ))}
        <input class="control" type="search" name="q" aria-label={label} placeholder={hint} maxlength={200} />
        <button class="button button-icon" type="submit">
          <Icon name="search" label={submit} />
        </button>
      </form>
    </search>
  )
}

/** The index by theme: a row of its own on a wide screen, with the lists of the theme one reads in below; on a phone a sheet. */
function PortalIndex({ themes }: { themes: readonly PortalTheme[] }) {
  return (
    <nav class="portal-nav" id="muc-luc" popover="auto" aria-label={usePartWords().mainNavigation}>
      <ul class="portal-nav-items">
        {themes.map(({ href, label, current, within, entries }) => (
          <li key={href} class={within ? 'portal-within' : undefined}>
            <a class="portal-theme" href={href} aria-current={current ? 'page' : undefined}>
              {label}
            </a>
            {entries.length > 0 ? (
              <ul class="portal-nav-lists">
                {entries.map((entry) => (
                  <li key={entry.href}>
                    <a class="portal-list" href={entry.href} aria-current={entry.current ? 'page' : undefined}>
                      {entry.label}
                    </a>
                  </li>
                ))}
              </ul>
            ) : null}
          </li>
        ))}
      </ul>
    </nav>
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

/** A part of a public page: what it is on the left, as in a printed bulletin, and its matter beside it. */
export function Part({
  title,
  id,
  text,
  more,
  children,
}: {
  title: string
  id?: string | undefined
  text?: ComponentChildren
  more?: { href: string; label: string } | undefined
  children?: ComponentChildren
}) {
  return (
    <section class="part" id={id}>
      <header class="part-head">
        <h2>{title}</h2>
        {text ? <p>{text}</p> : null}
        {more ? <a href={more.href}>{more.label}</a> : null}
      </header>
      <div class="part-matter">{children}</div>
    </section>
  )
}
