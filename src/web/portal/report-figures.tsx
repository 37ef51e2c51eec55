import { countRecordsPublished, findPublished, type PublishedItem } from '../../areas/documents/index.ts'
import type { Committee } from '../../areas/organisation/index.ts'
import type { PublishedFigure, PublishedReport } from '../../areas/reports/index.ts'
import { showDay } from '../../values/day.ts'
import { showCount } from '../../values/number.ts'
import type { Refusal } from '../../values/refusal.ts'
import { fill } from '../../words/shape.ts'
import { type PageContext, page, type ViewProps } from '../http/page.ts'
import { PageHead, Pager, Stack } from '../parts/index.ts'
import { figureAt } from './figure-address.ts'
import { type AnchoredFigure, byIndicator, sayParts, showPeriod } from './figures.ts'
import { itemPart, portalPath, portalRoot, slugPart } from './frame/address.ts'
import { itemCrumbs } from './frame/crumbs.ts'
import { itemPath } from './frame/lines.tsx'
import { inCommittee, notPublished } from './frame/reading.ts'
import { inVietnamese } from './frame/said.ts'
import { reportShelf } from './issued-shelves.tsx'

/** So many figures make a page that a slow telephone opens at once; an indicator is not cut in two. */
const atOnce = 60

interface ReportFigures {
  readonly committee: Committee
  readonly item: PublishedItem
  readonly content: PublishedReport
  /** How many of the records behind each figure are public, by its place. */
  readonly open: ReadonlyMap<string, number>
}

/** The figures of a report with their definitions. */
export function reportFiguresPath(
  c: Pick<PageContext, 'language'>,
  committee: Committee,
  item: PublishedItem,
  from?: number,
): string {
  const path = portalPath(c, [committee.slug, reportShelf.section, item.slug, 'so-lieu'])
  if (from === undefined) return path
  return `${path}${path.includes('?') ? '&' : '?'}tu=${from}`
}

export const reportFiguresPage = page<ReportFigures>({
  path: `${portalRoot}/${slugPart}/${reportShelf.section}/${itemPart}/so-lieu`,
  shell: 'portal',
  may: 'public',
  load: (c) =>
    inCommittee(c, async (reading, committee): Promise<ReportFigures | Refusal> => {
      const item = await findPublished(reading, committee.id, reportShelf.kind, c.param('muc'))
      const content = item?.content as PublishedReport | undefined
      if (!item || !content || content.figures.length === 0) return notPublished
      return { committee, item, content, open: await countRecordsPublished(reading, committee.id, item.id) }
    }),
  title: ({ item }, { portalRecords: { report } }) => `${report.figures}: ${item.title}`,
  description: (_, { portalRecords: { report } }) => report.figuresText,
  view: FiguresView,
})

type Indicator = readonly AnchoredFigure[]
const placeOf = (same: Indicator): number => same[0]?.place ?? 0

/** The indicators of a page that begins at a place in the report, and where its neighbours begin. */
function pageFrom(all: readonly Indicator[], from: number) {
  const pages: Indicator[][] = []
  let count = atOnce
  for (const same of all) {
    if (count >= atOnce) {
      pages.push([])
      count = 0
    }
    pages.at(-1)?.push(same)
    count += same.length
  }
  const begins = (shown: readonly Indicator[] | undefined) => shown?.[0] && placeOf(shown[0])
  const at = Math.max(
    0,
    pages.findLastIndex((shown) => (begins(shown) ?? 0) <= from),
  )
  return { shown: pages[at] ?? [], newer: at === 0 ? undefined : begins(pages[at - 1]), older: begins(pages[at + 1]) }
}

function FiguresView({ data, c }: ViewProps<ReportFigures>) {
  const { committee, item, content } = data
  const { report } = c.words.portalRecords
  const from = Number(/^\d{1,5}$/.exec(c.query('tu'))?.[0] ?? 1)
  const { shown, newer, older } = pageFrom(byIndicator(content.figures), from)
  const to = (place: number | undefined) =>
    place === undefined ? undefined : reportFiguresPath(c, committee, item, place)
  return (
    <article class="published">
      <PageHead
        title={report.figures}
        kicker={item.title}
        crumbs={[
          ...itemCrumbs(c, committee, reportShelf),
          { href: itemPath(c, committee, reportShelf, item), label: item.title },
        ]}
        summary={fill(report.judged, { day: showDay(content.judgedOn) })}
      />
      <Stack>
        <p class="soft">{report.figuresText}</p>
        <dl class="meanings">
          {shown.map((same) => (
            <Meaning key={placeOf(same)} {...data} c={c} same={same} />
          ))}
        </dl>
        <Pager newer={to(newer)} older={to(older)} />
      </Stack>
    </article>
  )
}

/** One indicator: what it counts, its values by period, and how many of the records behind each are public. */
function Meaning({
  c,
  committee,
  item,
  open,
  same,
}: ReportFigures & { readonly c: PageContext; readonly same: Indicator }) {
  const [first] = same
  if (!first) return null
  const { behind } = c.words.portalRecords.report
  return (
    <div>
      <dt lang={inVietnamese(c)}>
        {first.figure.name}
        <span class="soft">{first.figure.definition}</span>
      </dt>
      {same.map(({ figure, place }) => {
        const href = figureAt(c, committee, { section: reportShelf.section, slug: item.slug }, place)
        const values = { open: showCount(open.get(String(place)) ?? 0), all: showCount(figure.records ?? 0) }
        return (
          <dd key={place}>
            <span class="soft">{showPeriod(figure.period)}</span>
            <strong lang={inVietnamese(c)}>{sayFigure(c, figure)}</strong>
            {figure.records ? <a href={href}>{fill(behind, values)}</a> : null}
          </dd>
        )
      })}
    </div>
  )
}

function sayFigure(c: PageContext, figure: PublishedFigure): string {
  const { value, denominator } = figure
  const parts = sayParts(c, figure)
  if (parts === '') return value
  return denominator === null ? `${value} ${parts}` : `${value} (${parts})`
}
