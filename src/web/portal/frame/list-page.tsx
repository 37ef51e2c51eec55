import {
  countPublishedWith,
  type PublishedPage,
  type PublishedQuery,
  searchPublished,
  type Withdrawn,
  withdrawnPublications,
} from '../../../areas/documents/index.ts'
import type { Committee } from '../../../areas/organisation/index.ts'
import type { Reading } from '../../../platform/context.ts'
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
  return page({
    path: `${portalRoot}/${slugPart}/${shelf.section}`,
    shell: 'portal',
    may: 'public',
    load: (c) => inCommittee(c, (reading, committee) => load(c, reading, committee, shelf)),
    title: (_, words) => shelf.words(words).title,
    description: (_, words) => shelf.words(words).summary,
    view: ({ data, c }: ViewProps<Listed>) => <List c={c} data={data} shelf={shelf} />,
  })
}

async function load(c: PageContext, reading: Reading, committee: Committee, shelf: Shelf): Promise<Listed> {
  const { id: committeeId } = committee
  const { kind, filters = [] } = shelf
  const query: PublishedQuery = { committeeId, kind, text: c.query('q') }
  const facts = chosenOf(c, shelf)?.facts(c.today)
  const first = shelf.first?.(c.today)
  const asked = { ...query, ...(facts && { facts }), ...(first && { first }) }
  const ready = filters.map((one) => one.facts(c.today))
  return {
    committee,
    page: await searchPublished(reading, asked, { after: readPlace(c.query('sau')) }),
    counts: await countPublishedWith(reading, query, ready),
    gone: await withdrawnPublications(reading, committeeId, kind),
  }
}

function List({ c, data, shelf }: { c: PageContext; data: Listed; shelf: Shelf }) {
  const words = shelf.words(c.words)
  const { committee, page: shown, gone } = data
  const parts = [committee.slug, shelf.section]
  const chosen = chosenOf(c, shelf)
  const query = { loc: chosen?.name }
  const asked = [c.query('q'), chosen ? words.filters?.[chosen.name] : ''].filter(Boolean).join(', ')
  const isBeginning = asked === '' && c.query('sau') === ''
  return (
    <Stack>
      <div>
        <PageHead title={words.title} summary={words.summary} crumbs={shelfCrumbs(c, committee, shelf)} />
        {isBeginning && shown.items.length === 0 ? null : (
          <SearchForm c={c} parts={parts} saved={savedFilters(c, shelf, parts, data)} query={query} />
        )}
      </div>
      {shown.items.length === 0 ? (
        <NothingHere c={c} text={asked} />
      ) : (
        <ShelfLines c={c} committee={committee} shelf={shelf} items={shown.items} />
      )}
      <More c={c} parts={parts} query={{ ...query, q: c.query('q') }} next={shown.next} />
      {isBeginning ? <WithdrawnLines c={c} committee={committee} shelf={shelf} gone={gone} /> : null}
    </Stack>
  )
}

function chosenOf(c: PageContext, { filters = [] }: Shelf): ShelfFilter | undefined {
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
