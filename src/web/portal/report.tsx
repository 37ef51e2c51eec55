import type { PublishedItem } from '../../areas/documents/index.ts'
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
import { anchored } from './figures.ts'
import { issuedFacts, photoSource } from './frame/issued.ts'
import { itemPage } from './frame/item-page.tsx'
import { listPage } from './frame/list-page.tsx'
import type { Shown } from './frame/shelf.ts'
import { reportShelf } from './issued-shelves.tsx'
import { reportFiguresPage, reportFiguresPath } from './report-figures.tsx'

/** A report as it was issued; every figure of it leads to its definition and its public records. */
export const reportPages = [
  listPage(reportShelf),
  itemPage<PublishedReport>(reportShelf, {
    Head: Issued,
    summary: ({ judgedOn }, c) => fill(c.words.portalRecords.report.judged, { day: showDay(judgedOn) }),
    Matter: (shown) => (
      <>
        <DocumentPaper label={shown.c.words.portalRecords.report.paper} html={paper(shown)} />
        <ToFigures {...shown} />
      </>
    ),
  }),
  reportFiguresPage,
]

/** The definitions are longer than many reports: they have a page of their own. */
function ToFigures({ c, committee, item, content }: Shown<PublishedReport>) {
  const { report } = c.words.portalRecords
  if (content.figures.length === 0) return null
  return (
    <Section title={report.figures}>
      <p>
        <a href={reportFiguresPath(c, committee, item)}>
          {fill(report.toFigures, { count: showCount(content.figures.length) })}
        </a>
      </p>
    </Section>
  )
}

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
