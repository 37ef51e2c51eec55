import {
  countPublishedWith,
  type PublishedPage,
  type PublishedQuery,
  searchPublished,
  type Withdrawn,
  withdrawnPublications,
} from '../../../areas/documents/index.ts'
import type { Committee } from '../../../areas/organisation/index.ts'
import { showCount } from '../../../values/number.ts'
import { type AnyPage, type PageContext, page, type ViewProps } from '../../http/page.ts'
import { PageHead, type SavedFilter, Stack } from '../../parts/index.ts'
import { portalPath, portalRoot, slugPart } from './address.ts'
import { shelfCrumbs } from './crumbs.ts'
import { More, NothingHere, ShelfLines, WithdrawnLines } from './lines.tsx'
import { readPlace } from './place.ts'
import { inCommittee } from './reading.ts'
import { SearchForm } from './search-form.tsx'
import type { Shelf, ShelfFilter } from './shelf.ts'

interface Listed {
  readonly committee: Committee
  readonly page: PublishedPage
  readonly counts: { readonly all: number; readonly each: readonly number[] }
  readonly gone: readonly Withdrawn[]
}

/** The list of one kind of published things: what comes first, then the newest; ready filters, search, and what was taken back. */
export function listPage(shelf: Shelf): AnyPage {
  const filters = shelf.filters ?? []
  return page({
    path: `${portalRoot}/${slugPart}/${shelf.section}`,
    shell: 'portal',
    may: 'public',
    load: (c) =>
      inCommittee(c, async (reading, committee): Promise<Listed> => {
        const { id: committeeId } = committee
        const query: PublishedQuery = { committeeId, kind: shelf.kind, text: c.query('q') }
        const facts = chosenOf(c, filters)?.facts(c.today)
        const first = shelf.first?.(c.today)
        return {
          committee,
          page: await searchPublished(
            reading,
            { ...query, ...(facts && { facts }), ...(first && { first }) },
            { after: readPlace(c.query('sau')) },
          ),
          counts: await countPublishedWith(
            reading,
            query,
            filters.map((one) => one.facts(c.today)),
          ),
          gone: await withdrawnPublications(reading, committeeId, shelf.kind),
        }
      }),
    title: (_, words) => shelf.words(words).title,
    description: (_, words) => shelf.words(words).summary,
    view: ({ data, c }: ViewProps<Listed>) => {
      const words = shelf.words(c.words)
      const parts = [data.committee.slug, shelf.section]
      const chosen = chosenOf(c, filters)
      const query = { loc: chosen?.name }
      const asked = [c.query('q'), chosen ? words.filters?.[chosen.name] : ''].filter(Boolean).join(', ')
      return (
        <Stack>
          <div>
            <PageHead title={words.title} summary={words.summary} crumbs={shelfCrumbs(c, data.committee, shelf)} />
            <SearchForm c={c} parts={parts} saved={savedFilters(c, shelf, parts, data)} query={query} />
          </div>
          {data.page.items.length === 0 ? (
            <NothingHere c={c} text={asked} />
          ) : (
            <ShelfLines c={c} committee={data.committee} shelf={shelf} items={data.page.items} />
          )}
          <More c={c} parts={parts} query={{ ...query, q: c.query('q') }} next={data.page.next} />
          {asked === '' && c.query('sau') === '' ? (
            <WithdrawnLines c={c} committee={data.committee} shelf={shelf} gone={data.gone} />
          ) : null}
        </Stack>
      )
    },
  })
}

function chosenOf(c: PageContext, filters: readonly ShelfFilter[]): ShelfFilter | undefined {
  return filters.find(({ name }) => name === c.query('loc'))
}

/** What nothing falls under is not offered, unless it was asked for. */
function savedFilters(
  c: PageContext,
  shelf: Shelf,
  parts: readonly string[],
  { counts }: Listed,
): readonly SavedFilter[] {
  const texts = shelf.words(c.words).filters ?? {}
  const chosen = c.query('loc')
  const href = (loc: string) => portalPath(c, parts, { loc, q: c.query('q') })
  const ready = (shelf.filters ?? []).flatMap(({ name }, at) => {
    const count = counts.each[at] ?? 0
    if (count === 0 && name !== chosen) return []
    return [{ href: href(name), label: texts[name] ?? name, count: showCount(count), current: name === chosen }]
  })
  if (ready.length === 0) return []
  const isAll = !ready.some(({ current }) => current)
  const all = { href: href(''), label: c.words.portal.all, count: showCount(counts.all), current: isAll }
  return [all, ...ready]
}
