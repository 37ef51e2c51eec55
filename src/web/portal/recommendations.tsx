import {
  type PublishedPage,
  type PublishedQuery,
  searchPublished,
  tallyPublished,
  type Withdrawn,
  withdrawnPublications,
} from '../../areas/documents/index.ts'
import type { Committee } from '../../areas/organisation/index.ts'
import { showCount } from '../../values/number.ts'
import { type PageContext, page, type ViewProps } from '../http/page.ts'
import { PageHead, type SavedFilter, Stack } from '../parts/index.ts'
import { portalPath, portalRoot, slugPart } from './address.ts'
import { ItemLines, More, NothingHere, WithdrawnLines } from './lines.tsx'
import { readPlace } from './place.ts'
import { inCommittee } from './reading.ts'
import { SearchForm } from './search-form.tsx'

/** What waits longest stands first. */
const filters = {
  overdue: { overdue: ['true'] },
  waiting: { stage: ['issued', 'received'] },
  answered: { stage: ['answered', 'implementing'] },
  resolved: { stage: ['resolved'] },
  closed: { stage: ['unresolved_closed'] },
} as const
type Filter = keyof typeof filters

interface Listed {
  readonly committee: Committee
  readonly page: PublishedPage
  readonly tally: readonly { readonly values: readonly [string | null, string | null]; readonly count: number }[]
  readonly gone: readonly Withdrawn[]
}

/** Every published recommendation and where it stands. */
export const recommendationsPage = page({
  path: `${portalRoot}/${slugPart}/kien-nghi`,
  shell: 'portal',
  may: 'public',
  load: (c) =>
    inCommittee(c, async (reading, committee): Promise<Listed> => {
      const { id: committeeId } = committee
      const query: PublishedQuery = { committeeId, kind: 'recommendation', text: c.query('q') }
      const chosen = filterOf(c)
      return {
        committee,
        page: await searchPublished(
          reading,
          { ...query, ...(chosen && { facts: filters[chosen] }) },
          { after: readPlace(c.query('sau')) },
        ),
        tally: await tallyPublished(reading, query, ['stage', 'overdue']),
        gone: await withdrawnPublications(reading, committeeId, 'recommendation'),
      }
    }),
  title: (_, words) => words.portal.recommendations,
  view: ({ data, c }: ViewProps<Listed>) => {
    const { portal } = c.words
    const parts = [data.committee.slug, 'kien-nghi']
    const query = { loc: c.query('loc') }
    return (
      <Stack loose>
        <div>
          <PageHead title={portal.recommendations} summary={portal.recommendation.summary} />
          <SearchForm c={c} parts={parts} saved={savedFilters(c, parts, data)} query={query} />
        </div>
        {data.page.items.length === 0 ? (
          <NothingHere c={c} text={c.query('q') || filterName(c)} />
        ) : (
          <ItemLines c={c} committee={data.committee} items={data.page.items} />
        )}
        <More c={c} parts={parts} query={{ ...query, q: c.query('q') }} next={data.page.next} />
        <WithdrawnLines c={c} committee={data.committee} gone={data.gone} />
      </Stack>
    )
  },
})

function filterOf(c: PageContext): Filter | null {
  const name = c.query('loc')
  return Object.hasOwn(filters, name) ? (name as Filter) : null
}

function filterName(c: PageContext): string {
  const chosen = filterOf(c)
  return chosen ? c.words.portal.filters[chosen] : ''
}

function savedFilters(c: PageContext, parts: readonly string[], { tally }: Listed): readonly SavedFilter[] {
  const { filters: names } = c.words.portal
  const chosen = filterOf(c)
  const counted = (name: Filter) => {
    const wanted: { stage?: readonly string[]; overdue?: readonly string[] } = filters[name]
    const takes = ([stage, overdue]: readonly [string | null, string | null]) =>
      wanted.overdue ? overdue === 'true' : (wanted.stage ?? []).includes(stage ?? '')
    return tally.reduce((sum, { values, count }) => sum + (takes(values) ? count : 0), 0)
  }
  const href = (loc: string) => portalPath(c, parts, { loc, q: c.query('q') })
  const all = tally.reduce((sum, { count }) => sum + count, 0)
  const ready = (Object.keys(filters) as Filter[]).map((name) => ({
    href: href(name),
    label: names[name],
    count: showCount(counted(name)),
    current: chosen === name,
  }))
  return [...ready, { href: href(''), label: names.all, count: showCount(all), current: chosen === null }]
}
