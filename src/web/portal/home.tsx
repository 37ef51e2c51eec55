import { countPublished, newestPublished, type PublishedItem, searchPublished } from '../../areas/documents/index.ts'
import type { Committee } from '../../areas/organisation/index.ts'
import type { PublishedReport } from '../../areas/reports/index.ts'
import { showDay } from '../../values/day.ts'
import { showCount } from '../../values/number.ts'
import { fill } from '../../words/shape.ts'
import { type PageContext, page, type ViewProps } from '../http/page.ts'
import { FigureBand, Lead, Part, Stat } from '../parts/index.ts'
import { headFigures } from './figures.ts'
import { portalPath, portalRoot, slugPart } from './frame/address.ts'
import { itemPath, NothingHere, ShelfLines } from './frame/lines.tsx'
import { inCommittee } from './frame/reading.ts'
import { reportShelf } from './issued-shelves.tsx'
import { shelves } from './shelves.ts'

interface Home {
  readonly committee: Committee
  readonly counts: ReadonlyMap<string, number>
  readonly newest: ReadonlyMap<string, readonly PublishedItem[]>
  /** The newest report on a term, else the newest report. */
  readonly report: PublishedItem | null
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
      const ofTerm = { kind: ['term_marks'] }
      const reports = { committeeId, kind: 'report', first: ofTerm }
      return {
        committee,
        counts: new Map(counts.map(({ kind, count }) => [kind, count])),
        newest: await newestPublished(reading, committeeId, shown),
        report: (await searchPublished(reading, reports, { limit: 1 })).items[0] ?? null,
      }
    }),
  title: ({ committee }) => committee.name,
  description: ({ committee }, words) => fill(words.portal.leadText, { name: committee.name }),
  view: HomeView,
})

function HomeView({ data, c }: ViewProps<Home>) {
  const { portal } = c.words
  const { committee, newest, report, counts } = data
  return (
    <>
      <Lead title={portal.lead} text={fill(portal.leadText, { name: committee.name })} />
      {report ? <TermFigures c={c} committee={committee} report={report} /> : null}
      {newest.size === 0 ? <NothingHere c={c} text="" /> : null}
      {shelves.map((shelf) => {
        const items = newest.get(shelf.kind)
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

function TermFigures({ c, committee, report }: { c: PageContext; committee: Committee; report: PublishedItem }) {
  const { portal } = c.words
  const content = report.content as PublishedReport
  const path = itemPath(c, committee, reportShelf, report)
  const figures = headFigures(content.figures)
  if (figures.length === 0) return null
  const source = fill(portal.figuresFrom, { title: report.title, day: showDay(content.judgedOn) })
  return (
    <FigureBand title={portal.termFigures} note={source}>
      {figures.map(({ figure, anchor }) => (
        <Stat
          key={anchor}
          label={figure.name}
          value={figure.value}
          unit={figure.denominator === null ? figure.unit : undefined}
          href={`${path}#${anchor}`}
        />
      ))}
    </FigureBand>
  )
}
