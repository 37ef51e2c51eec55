import { countPublishedKinds, type PublishedPage, searchPublished } from '../../areas/documents/index.ts'
import type { Committee } from '../../areas/organisation/index.ts'
import { excerpt } from '../../values/match.ts'
import { showCount } from '../../values/number.ts'
import { fold } from '../../values/vietnamese.ts'
import { fill } from '../../words/shape.ts'
import { type PageContext, page, type ViewProps } from '../http/page.ts'
import { PageHead, type SavedFilter, Stack } from '../parts/index.ts'
import { portalPath, portalRoot, slugPart } from './frame/address.ts'
import { More, NothingHere, PublishedLines } from './frame/lines.tsx'
import { readPlace } from './frame/place.ts'
import { inCommittee } from './frame/reading.ts'
import { SearchForm } from './frame/search-form.tsx'
import { shelfKinds, shelfOf, shelves } from './shelves.ts'

interface Searched {
  readonly committee: Committee
  readonly page: PublishedPage
  /** How many of each kind hold what was asked for. */
  readonly counts: ReadonlyMap<string, number>
}

/** Search over everything public, with accents or without; what is asked stands in the address. */
export const searchPage = page<Searched>({
  path: `${portalRoot}/${slugPart}/tim`,
  shell: 'portal',
  may: 'public',
  load: (c) =>
    inCommittee(c, async (reading, committee): Promise<Searched> => {
      const { id: committeeId } = committee
      const text = asked(c)
      const kind = shelves.find(({ section }) => section === c.query('muc'))?.kind
      const query = { committeeId, kinds: shelfKinds, text }
      const counts = await countPublishedKinds(reading, query)
      const place = { after: readPlace(c.query('sau')) }
      const page = await searchPublished(reading, { ...query, ...(kind && { kind }) }, place)
      return { committee, page, counts }
    }),
  title: (_, words) => words.portal.search.title,
  view: ({ data, c }: ViewProps<Searched>) => {
    const { portal } = c.words
    const text = asked(c)
    const parts = [data.committee.slug, 'tim']
    const section = c.query('muc')
    const all = [...data.counts.values()].reduce((sum, count) => sum + count, 0)
    return (
      <Stack>
        <div>
          <PageHead
            title={text === '' ? portal.search.title : fill(portal.search.found, { q: text })}
            summary={
              text === '' || all === 0 ? portal.search.hint : fill(portal.search.summary, { count: showCount(all) })
            }
            crumbs={[{ href: portalPath(c, [data.committee.slug]), label: portal.home }]}
          />
          <SearchForm
            c={c}
            parts={parts}
            label={portal.search.label}
            saved={kindsFound(c, parts, data, all)}
            query={{ muc: section }}
          />
        </div>
        {data.page.items.length === 0 ? (
          <NothingHere c={c} text={text} />
        ) : (
          <PublishedLines
            c={c}
            committee={data.committee}
            items={data.page.items}
            shelfOf={shelfOf}
            withKind
            said={excerpts(data.page, text)}
          />
        )}
        <More c={c} parts={parts} query={{ q: text, muc: section }} next={data.page.next} byFit={text !== ''} />
      </Stack>
    )
  },
})

function asked(c: PageContext): string {
  return c.query('q').trim().slice(0, 200)
}

/** What stands around the words that were searched for; the title, which stands above it, is not told again. */
function excerpts({ items, said }: PublishedPage, text: string): ReadonlyMap<string, string> {
  if (text === '') return said
  const titles = new Map(items.map(({ id, title }) => [id, title]))
  return new Map(
    [...said].flatMap(([id, words]) => {
      const rest = words
        .replace(titles.get(id) ?? '', '')
        .replace(/\s*\n\s*/g, ' · ')
        .replace(/^[\s·]+/, '')
      // Around all the words where they stand together, else around the first.
      const [first = ''] = fold(text).split(' ')
      const around = fold(rest).includes(fold(text)) ? text : first
      return fold(rest).includes(first) ? [[id, excerpt(rest, around)] as const] : []
    }),
  )
}

function kindsFound(
  c: PageContext,
  parts: readonly string[],
  { counts }: Searched,
  all: number,
): readonly SavedFilter[] {
  const chosen = c.query('muc')
  const found = shelves.filter(({ kind, section }) => (counts.get(kind) ?? 0) > 0 || section === chosen)
  if (found.length < 2 && chosen === '') return []
  const link = (section: string) => portalPath(c, parts, { q: asked(c), muc: section })
  const everything = { href: link(''), label: c.words.portal.search.everything, count: showCount(all) }
  return [
    { ...everything, current: !found.some(({ section }) => section === chosen) },
    ...found.map((shelf) => ({
      href: link(shelf.section),
      label: shelf.words(c.words).title,
      count: showCount(counts.get(shelf.kind) ?? 0),
      current: shelf.section === chosen,
    })),
  ]
}
