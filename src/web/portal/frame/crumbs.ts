import type { Committee } from '../../../areas/organisation/index.ts'
import type { PageContext } from '../../http/page.ts'
import type { Crumb } from '../../parts/index.ts'
import { portalPath } from './address.ts'
import type { Shelf } from './shelf.ts'
import { themeSections } from './theme.ts'

/** The way up from the list of a kind: home, its theme. */
export function shelfCrumbs(c: PageContext, committee: Committee, shelf: Shelf): readonly Crumb[] {
  const { portal } = c.words
  return [
    { href: portalPath(c, [committee.slug]), label: portal.home },
    {
      href: portalPath(c, [committee.slug, 'chu-de', themeSections[shelf.theme]]),
      label: portal.themes[shelf.theme].title,
    },
  ]
}

/** The way up from one thing of a kind: home, its theme, its list. */
export function itemCrumbs(c: PageContext, committee: Committee, shelf: Shelf): readonly Crumb[] {
  const href = portalPath(c, [committee.slug, shelf.section])
  return [...shelfCrumbs(c, committee, shelf), { href, label: shelf.words(c.words).title }]
}
