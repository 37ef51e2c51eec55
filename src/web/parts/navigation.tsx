import { Icon, type IconName } from './icon.tsx'
import { shownCount, usePartWords } from './words.ts'

export interface NavItem {
  href: string
  label: string
  icon?: IconName | undefined
  count?: number | string | undefined
  current?: boolean | undefined
}

export interface NavGroup {
  label?: string | undefined
  items: readonly NavItem[]
}

export function SkipLink() {
  return (
    <a class="skip" href="#main">
      {usePartWords().skipToContent}
    </a>
  )
}

/** The register's index. A popover on a phone (opened and closed by the browser itself), always there on a wide screen. */
export function Rail({ id, groups }: { id: string; groups: readonly NavGroup[] }) {
  return (
    <nav class="rail" id={id} popover="auto" aria-label={usePartWords().mainNavigation}>
      {groups.map((group) => (
        <div key={group.label ?? ''}>
          {group.label ? <p class="rail-group">{group.label}</p> : null}
          <ul class="rail-items">
            {group.items.map((item) => (
              <li key={item.href}>
                <NavLink item={item} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}

function NavLink({ item }: { item: NavItem }) {
  return (
    <a href={item.href} aria-current={item.current ? 'page' : undefined}>
      {item.icon ? <Icon name={item.icon} /> : null}
      {item.label}
      {item.count === undefined ? null : <span class="count">{shownCount(item.count)}</span>}
    </a>
  )
}

export interface Crumb {
  label: string
  href?: string | undefined
}

/** The way back up; the last crumb is the page itself and has no link. */
export function Breadcrumbs({ items }: { items: readonly Crumb[] }) {
  return (
    <nav class="breadcrumbs" aria-label={usePartWords().breadcrumbs}>
      <ol class="breadcrumbs-items">
        {items.map(({ label, href }) => (
          <li key={label}>{href ? <a href={href}>{label}</a> : <span aria-current="page">{label}</span>}</li>
        ))}
      </ol>
    </nav>
  )
}

/** Views of one record, each with an address of its own. */
export function Tabs({ label, items }: { label: string; items: readonly NavItem[] }) {
  return (
    <nav class="tabs" aria-label={label}>
      {items.map((item) => (
        <NavLink key={item.href} item={item} />
      ))}
    </nav>
  )
}
