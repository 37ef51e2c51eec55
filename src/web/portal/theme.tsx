import { publicScopes, type Scope } from '../../areas/disclosure/index.ts'
import { countPublished, newestPublished, type PublishedItem } from '../../areas/documents/index.ts'
import type { Committee } from '../../areas/organisation/index.ts'
import { showCount } from '../../values/number.ts'
import { fill } from '../../words/shape.ts'
import { page, type ViewProps } from '../http/page.ts'
import { PageHead, Part, Stack } from '../parts/index.ts'
import { portalPath, portalRoot, slugPart } from './frame/address.ts'
import { ShelfLines } from './frame/lines.tsx'
import { inCommittee, notPublished } from './frame/reading.ts'
import { readTheme, type Theme } from './frame/theme.ts'
import { MoneyPart } from './money/list.tsx'
import { moneyPlace, shelves } from './shelves.ts'

interface OfTheme {
  readonly committee: Committee
  readonly theme: Theme
  readonly counts: ReadonlyMap<string, number>
  readonly newest: ReadonlyMap<string, readonly PublishedItem[]>
  readonly money: readonly Scope[]
}

/** What a theme holds: each of its lists with the newest, and how many there are. */
export const themePage = page<OfTheme>({
  path: `${portalRoot}/${slugPart}/chu-de/:chuDe{[a-z-]+}`,
  shell: 'portal',
  may: 'public',
  load: (c) =>
    inCommittee(c, async (reading, committee): Promise<OfTheme | typeof notPublished> => {
      const theme = readTheme(c.param('chuDe'))
      if (!theme) return notPublished
      const own = shelves.filter((shelf) => shelf.theme === theme)
      const counts = new Map((await countPublished(reading, committee.id)).map(({ kind, count }) => [kind, count]))
      const wanted = own.map(({ kind, first }) => ({ kind, most: 3, first: first?.(c.today) }))
      const money = theme === moneyPlace.theme ? await publicScopes(reading, committee.id) : []
      return { committee, theme, counts, newest: await newestPublished(reading, committee.id, wanted), money }
    }),
  title: ({ theme }, words) => words.portal.themes[theme].title,
  description: ({ theme }, words) => words.portal.themes[theme].summary,
  view: ({ data: { committee, theme, counts, newest, money }, c }: ViewProps<OfTheme>) => {
    const { portal } = c.words
    const { title, summary } = portal.themes[theme]
    const crumbs = [{ href: portalPath(c, [committee.slug]), label: portal.home }]
    return (
      <>
        <PageHead title={title} summary={summary} crumbs={crumbs} />
        <Stack>
          <MoneyPart c={c} committee={committee} scopes={money} />
          {shelves.map((shelf) => {
            const items = newest.get(shelf.kind)
            if (!items) return null
            const words = shelf.words(c.words)
            const href = portalPath(c, [committee.slug, shelf.section])
            const label = fill(portal.seeAllOf, { count: showCount(counts.get(shelf.kind) ?? items.length) })
            return (
              <Part key={shelf.kind} title={words.title} text={words.summary} more={{ href, label }}>
                <ShelfLines c={c} committee={committee} shelf={shelf} items={items} />
              </Part>
            )
          })}
        </Stack>
      </>
    )
  },
})
