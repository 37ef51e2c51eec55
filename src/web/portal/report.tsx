import { countRecordsPublished, type PublishedItem } from '../../areas/documents/index.ts'
import type { Committee } from '../../areas/organisation/index.ts'
import type { PublishedFigure, PublishedReport } from '../../areas/reports/index.ts'
import { printedPaper } from '../../print/forms/documents/printed.ts'
import { renderHtml } from '../../print/html/html.ts'
import { showDay } from '../../values/day.ts'
import { showCount } from '../../values/number.ts'
import type { FigureAttrs } from '../../values/rich.ts'
import { fill } from '../../words/shape.ts'
import type { PageContext } from '../http/page.ts'
import { DocumentPaper, Seal, Section } from '../parts/index.ts'
import { figureAt } from './figure-address.ts'
import { type AnchoredFigure, anchored, byIndicator, sayParts, showPeriod } from './figures.ts'
import { issuedFacts, photoSource } from './frame/issued.ts'
import { itemPage } from './frame/item-page.tsx'
import { listPage } from './frame/list-page.tsx'
import { inVietnamese } from './frame/said.ts'
import type { Shown } from './frame/shelf.ts'
import { reportShelf } from './issued-shelves.tsx'

/** A report as it was issued; every figure of it leads to its definition below. */
export const reportPages = [
  listPage(reportShelf),
  itemPage<PublishedReport, ReadonlyMap<string, number>>(reportShelf, {
    Head: Issued,
    summary: ({ judgedOn }, c) => fill(c.words.portalRecords.report.judged, { day: showDay(judgedOn) }),
    more: (reading, { committee, item }) => countRecordsPublished(reading, committee.id, item.id),
    Matter: ({ more, ...shown }) => (
      <>
        <DocumentPaper label={shown.c.words.portalRecords.report.paper} html={paper(shown)} />
        <Figures {...shown} open={more} />
      </>
    ),
  }),
]

function Issued({ c, content }: Shown<PublishedReport>) {
  const { report, recommendation } = c.words.portalRecords
  const day = showDay(content.issuedOn)
  const detail = content.numberText
    ? fill(recommendation.letterOf, { number: content.numberText, day })
    : fill(recommendation.letterDay, { day })
  return (
    <>
      <Seal word={report.issued} detail={detail} />
      {content.version > 1 ? <span>{fill(report.version, { version: content.version })}</span> : null}
    </>
  )
}

/** Where each figure of a report opens: its definition and its public records. */
function figureHrefs(c: PageContext, committee: Committee, item: PublishedItem, { figures }: PublishedReport) {
  const places = new Map(anchored(figures).map(({ figure, place }) => [keyOf(figure), place]))
  return (figure: FigureAttrs): string | null => {
    const place = places.get(keyOf(figure))
    return place === undefined ? null : figureAt(c, committee, { section: reportShelf.section, slug: item.slug }, place)
  }
}

function paper({ c, committee, item, content }: Shown<PublishedReport>): string {
  const figureHref = figureHrefs(c, committee, item, content)
  const printed = printedPaper(issuedFacts(item, content), committee.name)
  return renderHtml(printed, { photoSrc: photoSource(c, committee), figureHref, titleLevel: 2 })
}

const keyOf = ({ indicatorId, period }: Pick<PublishedFigure, 'indicatorId' | 'period'>) => `${indicatorId} ${period}`

interface FiguresProps extends Shown<PublishedReport> {
  readonly open: ReadonlyMap<string, number>
}

function Figures(props: FiguresProps) {
  const { c, content } = props
  const { report } = c.words.portalRecords
  if (content.figures.length === 0) return null
  return (
    <Section title={report.figures}>
      <p class="soft">{report.figuresText}</p>
      <dl class="meanings">
        {byIndicator(content.figures).map((same) => (
          <Meaning key={same[0]?.anchor} {...props} same={same} />
        ))}
      </dl>
    </Section>
  )
}

/** One indicator: what it counts, its values by period, and how many of the records behind each are public. */
function Meaning({ c, committee, item, open, same }: FiguresProps & { same: readonly AnchoredFigure[] }) {
  const [first] = same
  if (!first) return null
  const { behind } = c.words.portalRecords.report
  return (
    <div>
      <dt lang={inVietnamese(c)}>
        {first.figure.name}
        <span class="soft">{first.figure.definition}</span>
      </dt>
      {same.map(({ figure, anchor, place }) => {
        const href = figureAt(c, committee, { section: reportShelf.section, slug: item.slug }, place)
        const values = { open: showCount(open.get(String(place)) ?? 0), all: showCount(figure.records ?? 0) }
        return (
          <dd key={anchor} id={anchor}>
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
