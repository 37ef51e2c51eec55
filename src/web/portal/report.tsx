import { findPublished, type PublishedItem } from '../../areas/documents/index.ts'
import type { PublishedFigure, PublishedReport } from '../../areas/reports/index.ts'
import { printedPaper } from '../../print/forms/documents/printed.ts'
import { renderHtml } from '../../print/html/html.ts'
import { showDay } from '../../values/day.ts'
import { showCount } from '../../values/number.ts'
import type { FigureAttrs } from '../../values/rich.ts'
import { fill } from '../../words/shape.ts'
import { type PageContext, page, type ViewProps } from '../http/page.ts'
import { DocumentPaper, PageHead, Seal, Section, Stack } from '../parts/index.ts'
import { itemPart, portalPath, portalRoot, slugPart } from './address.ts'
import { type AnchoredFigure, anchored, byIndicator, isNumber, showPeriod } from './figures.ts'
import { type AtAddress, findAtAddress, Gone, Proof, titleOf } from './proof.tsx'
import { inCommittee, notPublished } from './reading.ts'

/** A report as it was issued; every figure of it leads to its definition below. */
export const reportPage = page({
  path: `${portalRoot}/${slugPart}/bao-cao/${itemPart}`,
  shell: 'portal',
  may: 'public',
  load: (c) =>
    inCommittee(c, async (reading, committee) => {
      const [kind, slug] = ['report', c.param('muc')]
      const item = await findPublished(reading, committee.id, kind, slug)
      return (await findAtAddress(reading, committee, { kind, slug, item })) ?? notPublished
    }),
  title: titleOf,
  view: ({ data, c }: ViewProps<AtAddress>) => {
    const { portal } = c.words
    const content = data.item?.content as PublishedReport | undefined
    const list = portalPath(c, [data.committee.slug, 'bao-cao'])
    const day = content && showDay(content.judgedOn)
    return (
      <>
        <PageHead
          title={titleOf(data)}
          crumbs={[{ href: list, label: portal.reports }]}
          meta={content ? <Issued c={c} content={content} /> : undefined}
          summary={day ? fill(portal.report.judged, { day }) : undefined}
        />
        <Stack loose>
          <Gone c={c} at={data} />
          {data.item && content ? (
            <>
              <DocumentPaper label={portal.report.paper} html={paper(c, data, data.item, content)} />
              <Figures c={c} figures={content.figures} />
            </>
          ) : null}
          <Proof c={c} at={data} />
        </Stack>
      </>
    )
  },
})

function Issued({ c, content }: { c: PageContext; content: PublishedReport }) {
  const { report, recommendation } = c.words.portal
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

function paper(c: PageContext, { committee }: AtAddress, item: PublishedItem, content: PublishedReport): string {
  const { figures, issuedHash, ...words } = content
  const anchors = new Map(anchored(figures).map(({ figure, anchor }) => [keyOf(figure), anchor]))
  const figureHref = (figure: FigureAttrs) => {
    const anchor = anchors.get(keyOf(figure))
    return anchor ? `#${anchor}` : null
  }
  const photoSrc = (fileId: string) => portalPath(c, [committee.slug, 'tep', fileId], { co: '1280' })
  const facts = {
    ...words,
    id: item.subjectId,
    form: null,
    code: '',
    contentHash: issuedHash,
    madeAt: item.publishedAt,
  }
  return renderHtml(printedPaper(facts, committee.name), { photoSrc, figureHref, titleLevel: 2 })
}

const keyOf = ({ indicatorId, period }: Pick<PublishedFigure, 'indicatorId' | 'period'>) => `${indicatorId} ${period}`

function Figures({ c, figures }: { c: PageContext; figures: readonly PublishedFigure[] }) {
  const { report } = c.words.portal
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
  const { value, unit, numerator, denominator } = figure
  if (!isNumber(figure)) return value
  if (denominator === null) return `${value} ${unit}`
  const { outOf } = c.words.portal.report
  const parts = fill(outOf, { numerator: showCount(numerator), denominator: showCount(denominator) })
  return `${value} (${parts} ${unit})`
}
