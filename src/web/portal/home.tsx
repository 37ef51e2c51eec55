import { publicScopes, type Scope } from '../../areas/disclosure/index.ts'
import { countPublished, newestPublished, type PublishedItem } from '../../areas/documents/index.ts'
import type { Committee } from '../../areas/organisation/index.ts'
import type { PublishedFigures } from '../../areas/reports/index.ts'
import { showDay } from '../../values/day.ts'
import { showCount } from '../../values/number.ts'
import { fill } from '../../words/shape.ts'
import { type PageContext, page, type ViewProps } from '../http/page.ts'
import { FigureBand, Lead, Part, Stat } from '../parts/index.ts'
import { figurePath } from './figure-address.ts'
import { figureShelf } from './figure-shelf.tsx'
import { isNumber, showPeriod } from './figures.ts'
import { portalPath, portalRoot, slugPart } from './frame/address.ts'
import { itemPath, NothingHere, ShelfLines } from './frame/lines.tsx'
import { inCommittee } from './frame/reading.ts'
import { MarkTitles } from './marks-page.tsx'
import { marksShelf } from './marks-shelf.tsx'
import { MoneyPart } from './money/list.tsx'
import { shelves } from './shelves.ts'

interface Home {
  readonly committee: Committee
  readonly counts: ReadonlyMap<string, number>
  readonly newest: ReadonlyMap<string, readonly PublishedItem[]>
  /** The marks of the newest term. */
  readonly marks: PublishedItem | null
  /** The figures that open the page: those of a term before others. */
  readonly figures: PublishedItem | null
  /** What of money is public, the newest first. */
  readonly money: readonly Scope[]
}

/** The front page: who publishes here, the term in figures, and of every kind the first few; nothing where there is nothing. */
export const homePage = page<Home>({
  path: `${portalRoot}/${slugPart}`,
  shell: 'portal',
  may: 'public',
  load: (c) =>
    inCommittee(c, async (reading, committee): Promise<Home> => {
      const { id: committeeId } = committee
      const shown = shelves.flatMap(({ kind, atHome: most, first }) =>
        most ? [{ kind, most, first: first?.(c.today) }] : [],
      )
      const counts = await countPublished(reading, committeeId)
      const leading = { kind: figureShelf.kind, most: 1, first: figureShelf.first?.(c.today) }
      const newest = await newestPublished(reading, committeeId, [
        ...shown,
        leading,
        { kind: marksShelf.kind, most: 1 },
      ])
      return {
        committee,
        money: await publicScopes(reading, committee.id),
        counts: new Map(counts.map(({ kind, count }) => [kind, count])),
        newest,
        marks: newest.get(marksShelf.kind)?.[0] ?? null,
        figures: newest.get(figureShelf.kind)?.[0] ?? null,
      }
    }),
  title: ({ committee }) => committee.name,
  description: ({ committee }, words) => fill(words.portal.leadText, { name: committee.name }),
  view: HomeView,
})

function HomeView({ data, c }: ViewProps<Home>) {
  const { portal } = c.words
  const { committee, newest, figures, marks, counts, money } = data
  return (
    <>
      <Lead title={portal.lead} text={fill(portal.leadText, { name: committee.name })} />
      {figures ? <Band c={c} committee={committee} set={figures} /> : null}
      {marks ? <Marks c={c} committee={committee} set={marks} /> : null}
      <MoneyPart c={c} committee={committee} scopes={money} />
      {newest.size === 0 && money.length === 0 ? <NothingHere c={c} text="" /> : null}
      {shelves.map((shelf) => {
        const items = shelf.atHome ? newest.get(shelf.kind) : undefined
        if (!items) return null
        const words = shelf.words(c.words)
        const href = portalPath(c, [committee.slug, shelf.section])
        const count = counts.get(shelf.kind) ?? items.length
        const label = count > items.length ? fill(portal.seeAllOf, { count: showCount(count) }) : portal.seeAll
        return (
          <Part key={shelf.kind} title={words.title} text={words.summary} more={{ href, label }}>
            <ShelfLines c={c} committee={committee} shelf={shelf} items={items} />
          </Part>
        )
      })}
    </>
  )
}

function Marks({ c, committee, set }: { c: PageContext; committee: Committee; set: PublishedItem }) {
  const { marks } = c.words.portal
  const href = itemPath(c, committee, marksShelf, set)
  return (
    <Part title={set.title} text={marksShelf.words(c.words).summary} more={{ href, label: marks.more }}>
      <MarkTitles c={c} committee={committee} item={set} />
    </Part>
  )
}

const inBand = 8

function Band({ c, committee, set }: { c: PageContext; committee: Committee; set: PublishedItem }) {
  const { portal } = c.words
  const { judgedOn, figures, period, leading } = set.content as PublishedFigures
  const chosen = figures.filter(({ indicatorId }) => leading.includes(indicatorId))
  const path = itemPath(c, committee, figureShelf, set)
  const values = { title: set.title, period: showPeriod(period), day: showDay(judgedOn) }
  const all = { href: path, label: fill(portal.allFigures, { count: showCount(figures.length) }) }
  return (
    <FigureBand title={portal.termFigures} note={fill(portal.figuresFrom, values)} more={all}>
      {(chosen.length > 0 ? chosen : figures.slice(0, inBand)).map((figure) => (
        <Stat
          key={figure.indicatorId}
          label={figure.name}
          value={figure.value}
          unit={figure.denominator === null && isNumber(figure) ? figure.unit : undefined}
          href={figurePath(c, committee, set.slug, figure.indicatorId)}
        />
      ))}
    </FigureBand>
  )
}
