import type { PublishedItem } from '../../areas/documents/index.ts'
import { searchPublished, type Withdrawn, withdrawnPublications } from '../../areas/documents/index.ts'
import type { PublishedArea, PublishedFestival } from '../../areas/festival/index.ts'
import type { Committee } from '../../areas/organisation/index.ts'
import type { Day } from '../../values/day.ts'
import { compareVietnamese } from '../../values/order.ts'
import { type PageContext, page, type ViewProps } from '../http/page.ts'
import { PageHead, Section, Stack } from '../parts/index.ts'
import { festivalShelf } from './festival-shelf.tsx'
import { portalRoot, slugPart } from './frame/address.ts'
import { shelfCrumbs } from './frame/crumbs.ts'
import { itemPath, More, NothingHere, ShelfLines, WithdrawnLines } from './frame/lines.tsx'
import { readPlace } from './frame/place.ts'
import { inCommittee } from './frame/reading.ts'
import { inVietnamese } from './frame/said.ts'
import { SearchForm } from './frame/search-form.tsx'

interface Board {
  readonly committee: Committee
  readonly page: Awaited<ReturnType<typeof searchPublished>>
  readonly gone: readonly Withdrawn[]
}

/** So many years stand beside each other on a narrow phone. */
const mostYears = 5

/** Ngày hội ở các khu dân cư: years beside each other, area by area, then each year with its pictures. */
export const festivalBoard = page<Board>({
  path: `${portalRoot}/${slugPart}/${festivalShelf.section}`,
  shell: 'portal',
  may: 'public',
  title: (_, words) => festivalShelf.words(words).title,
  description: (_, words) => festivalShelf.words(words).summary,
  load: (c) =>
    inCommittee(c, async (reading, committee) => {
      const query = { committeeId: committee.id, kind: festivalShelf.kind, text: c.query('q') }
      return {
        committee,
        page: await searchPublished(reading, query, { after: readPlace(c.query('sau')) }),
        gone: await withdrawnPublications(reading, committee.id, festivalShelf.kind),
      }
    }),
  view: BoardView,
})

function BoardView({ data, c }: ViewProps<Board>) {
  const words = festivalShelf.words(c.words)
  const { committee, page: shown, gone } = data
  const parts = [committee.slug, festivalShelf.section]
  const isBeginning = c.query('q') === '' && c.query('sau') === ''
  const items = shown.items as readonly Published[]
  return (
    <Stack loose>
      <div>
        <PageHead title={words.title} summary={words.summary} crumbs={shelfCrumbs(c, committee, festivalShelf)} />
        {shown.items.length > mostYears || !isBeginning ? (
          <SearchForm c={c} parts={parts} saved={[]} query={{}} />
        ) : null}
      </div>
      {shown.items.length === 0 ? (
        <NothingHere c={c} text={c.query('q')} />
      ) : (
        <ShelfLines c={c} committee={committee} shelf={festivalShelf} items={shown.items} />
      )}
      <More c={c} parts={parts} query={{ q: c.query('q') }} next={shown.next} />
      {isBeginning && items.length > 0 ? <Matrix c={c} committee={committee} items={items} /> : null}
      {isBeginning ? <WithdrawnLines c={c} committee={committee} shelf={festivalShelf} gone={gone} /> : null}
    </Stack>
  )
}

type Published = PublishedItem & { readonly content: PublishedFestival }

interface MatrixProps {
  readonly c: PageContext
  readonly committee: Committee
  readonly items: readonly Published[]
}

/** Areas down, years across: the day on which each held it. Nobody is ranked; areas stand in their own order. */
function Matrix({ c, committee, items }: MatrixProps) {
  const { festival: words } = c.words.portalRecords
  const years = items.toSorted((a, b) => a.content.year - b.content.year).slice(-mostYears)
  const areas = [...new Set(years.flatMap(({ content }) => content.rows.map((row) => row.area)))].toSorted(byNumber)
  const found = new Map(
    years.map(({ content }) => [content.year, new Map(content.rows.map((row) => [row.area, row]))] as const),
  )
  return (
    <Section title={words.board}>
      <p class="soft">{words.boardNote}</p>
      <div class="table-frame">
        <table class="table festival-board">
          <caption class="visually-hidden">{words.board}</caption>
          <thead>
            <tr>
              <th scope="col">{words.area}</th>
              {years.map((item) => (
                <th key={item.id} scope="col">
                  <a href={itemPath(c, committee, festivalShelf, item)}>{item.content.year}</a>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {areas.map((area) => (
              <tr key={area}>
                <th scope="row" lang={inVietnamese(c)}>
                  {area}
                </th>
                {years.map(({ id, content }) => (
                  <td key={id}>
                    <Cell c={c} row={found.get(content.year)?.get(area)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  )
}

function Cell({ c, row }: { readonly c: PageContext; readonly row: PublishedArea | undefined }) {
  const { festival: words } = c.words.portalRecords
  if (!row) return <span class="soft">{words.none}</span>
  return (
    <>
      <time datetime={row.heldOn}>{dayAndMonth(row.heldOn)}</time>
      {row.joint ? (
        <abbr title={words.jointLong} class="soft">
          {words.jointMark}
        </abbr>
      ) : null}
      {row.festivities || !row.ceremony ? null : (
        <abbr title={words.ceremonyOnlyLong} class="soft">
          {words.ceremonyOnlyMark}
        </abbr>
      )}
    </>
  )
}

/** '12/11': the year stands above. */
function dayAndMonth(on: Day): string {
  return `${on.slice(8)}/${on.slice(5, 7)}`
}

const numberIn = (name: string): number => Number(/\d+/.exec(name)?.[0] ?? Number.NaN)

/** 'Tổ 2' before 'Tổ 10'. */
function byNumber(a: string, b: string): number {
  const [one, other] = [numberIn(a), numberIn(b)]
  return Number.isNaN(one) || Number.isNaN(other) || one === other ? compareVietnamese(a, b) : one - other
}
