import type { PublishedFigure, PublishedReport } from '../../areas/reports/index.ts'
import { printedPaper } from '../../print/forms/documents/printed.ts'
import { renderHtml } from '../../print/html/html.ts'
import { showDay } from '../../values/day.ts'
import type { FigureAttrs } from '../../values/rich.ts'
import { fill } from '../../words/shape.ts'
import type { PageContext } from '../http/page.ts'
import { DocumentPaper, Seal, Section } from '../parts/index.ts'
import { type AnchoredFigure, anchored, byIndicator, sayParts, showPeriod } from './figures.ts'
import { issuedFacts, photoSource } from './frame/issued.ts'
import { itemPage } from './frame/item-page.tsx'
import { listPage } from './frame/list-page.tsx'
import type { Shown } from './frame/shelf.ts'
import { reportShelf } from './issued-shelves.tsx'

/** A report as it was issued; every figure of it leads to its definition below. */
export const reportPages = [
  listPage(reportShelf),
  itemPage<PublishedReport>(reportShelf, {
    Head: Issued,
    summary: ({ judgedOn }, c) => fill(c.words.portalRecords.report.judged, { day: showDay(judgedOn) }),
    Matter: ({ c, committee, item, content }) => (
      <>
        <DocumentPaper label={c.words.portalRecords.report.paper} html={paper({ c, committee, item, content })} />
        <Figures c={c} figures={content.figures} />
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

function paper({ c, committee, item, content }: Shown<PublishedReport>): string {
  const anchors = new Map(anchored(content.figures).map(({ figure, anchor }) => [keyOf(figure), anchor]))
  const figureHref = (figure: FigureAttrs) => {
    const anchor = anchors.get(keyOf(figure))
    return anchor ? `#${anchor}` : null
  }
  const printed = printedPaper(issuedFacts(item, content), committee.name)
  return renderHtml(printed, { photoSrc: photoSource(c, committee), figureHref, titleLevel: 2 })
}

const keyOf = ({ indicatorId, period }: Pick<PublishedFigure, 'indicatorId' | 'period'>) => `${indicatorId} ${period}`

function Figures({ c, figures }: { c: PageContext; figures: readonly PublishedFigure[] }) {
  const { report } = c.words.portalRecords
  if (figures.length === 0) return null
  return (
    <Section title={report.figures}>
      <p class="soft">{report.figuresText}</p>
      <dl class="meanings">
        {byIndicator(figures).map((same) => (
          <Meaning key={same[0]?.anchor} c={c} same={same} />
        ))}
      </dl>
    </Section>
  )
}

/** One indicator: its values by period, and what it counts. */
function Meaning({ c, same }: { c: PageContext; same: readonly AnchoredFigure[] }) {
  const [first] = same
  if (!first) return null
  return (
    <div>
      <dt>
        {first.figure.name}
        <span class="soft">{first.figure.definition}</span>
      </dt>
      {same.map(({ figure, anchor }) => (
        <dd key={anchor} id={anchor}>
          <span class="soft">{showPeriod(figure.period)}</span>
          <strong>{sayFigure(c, figure)}</strong>
        </dd>
      ))}
    </div>
  )
}

function sayFigure(c: PageContext, figure: PublishedFigure): string {
  const { value, denominator } = figure
  const parts = sayParts(c, figure)
  if (parts === '') return value
  return denominator === null ? `${value} ${parts}` : `${value} (${parts})`
}
