import type { ComponentChildren } from 'preact'
import { Brand } from './brand.tsx'
import { Html, type HtmlProps } from './html.tsx'
import { Icon } from './icon.tsx'
import { type NavGroup, Rail, SkipLink } from './navigation.tsx'
import { usePartWords } from './words.ts'

export interface StaffShellProps extends HtmlProps {
  brand: { name: string; href: string }
  /** Unit and term, usually a `Menu` that switches them. */
  place?: ComponentChildren
  search: { action: string; label: string; value?: string | undefined }
  nav: readonly NavGroup[]
  /** `children` is the inside of the menu: `MenuLink`s and a `MenuButton` to sign out. */
  account: { name: string; children: ComponentChildren }
  /** A strip over everything: demo mode, maintenance. */
  banner?: ComponentChildren
  /** `Notice`s that stand over the page's own content. */
  notices?: ComponentChildren
  footer?: ComponentChildren
}

/** The office's surface: head with search, index of the register, page, foot. */
export function StaffShell(props: StaffShellProps) {
  return (
    <Html {...props} body="staff">
      <SkipLink />
      {props.banner ? (
        <aside class="banner" aria-label={props.brand.name}>
          {props.banner}
        </aside>
      ) : null}
      <Top {...props} />
      <Rail id="rail" groups={props.nav} />
      <main class="staff-main" id="main" tabindex={-1}>
        {props.notices ? <div class="notices">{props.notices}</div> : null}
        {props.children}
      </main>
      <footer class="staff-foot">{props.footer}</footer>
    </Html>
  )
}

function Top({ brand, place, search, account }: StaffShellProps) {
  const words = usePartWords()
  return (
    <header class="top">
      <Brand name={brand.name} href={brand.href} />
      <div class="top-place">{place}</div>
      <search class="search">
        <form action={search.action}>
          <label class="visually-hidden" for="search">
            {search.label}
          </label>
          <input
            class="control"
            id="search"
            type="search"
            name="q"
            value={search.value}
            placeholder={search.label}
            autocomplete="off"
          />
          <button class="button button-icon" type="submit">
            <Icon name="search" label={words.search} />
          </button>
        </form>
      </search>
      <details class="menu account">
        <summary>
          <Icon name="person" />
          <span class="top-account-name">{account.name}</span>
          <Icon name="down" />
        </summary>
        <div class="menu-panel">{account.children}</div>
      </details>
      <button class="button button-quiet button-icon top-menu" type="button" popovertarget="rail">
        <Icon name="menu" label={words.menu} />
      </button>
    </header>
  )
}
