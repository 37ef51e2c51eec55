import { findPublished, type PublishedItem } from '../../areas/documents/index.ts'
import type { Committee } from '../../areas/organisation/index.ts'
import type { PublishedMark, PublishedMarks } from '../../areas/reports/index.ts'
import { openable } from '../../print/forms/reports/openable.ts'
import { bodyHtml } from '../../print/html/blocks.ts'
import { showDay } from '../../values/day.ts'
import type { Refusal } from '../../values/refusal.ts'
import { fill } from '../../words/shape.ts'
import { type PageContext, page, type ViewProps } from '../http/page.ts'
import { EmptyState, PageHead, Section, Stack } from '../parts/index.ts'
import { figureAt } from './figure-address.ts'
import { itemPart, portalPath, portalRoot, slugPart } from './frame/address.ts'
import { itemCrumbs } from './frame/crumbs.ts'
import { photoSource } from './frame/issued.ts'
import { itemPath } from './frame/lines.tsx'
import { Paragraphs } from './frame/paragraphs.tsx'
import { inCommittee, notPublished } from './frame/reading.ts'
import { inVietnamese } from './frame/said.ts'
import { marksShelf } from './marks-shelf.tsx'

interface OneMark {
  readonly committee: Committee
  readonly item: PublishedItem
  readonly content: PublishedMarks
  readonly mark: PublishedMark
}

/** One mark: the words it was announced with, then its figures, chart and photos; each number opens to its public records. */
export const markPage = page<OneMark>({
  path: `${portalRoot}/${slugPart}/${marksShelf.section}/${itemPart}/:so{[1-9][0-9]?}`,
  shell: 'portal',
  may: 'public',
  load: (c) =>
    inCommittee(c, async (reading, committee): Promise<OneMark | Refusal> => {
      const item = await findPublished(reading, committee.id, marksShelf.kind, c.param('muc'))
      const content = item?.content as PublishedMarks | undefined
      const mark = content?.marks.find(({ position }) => position === Number(c.param('so')))
      return item && content && mark ? { committee, item, content, mark } : notPublished
    }),
  title: ({ mark }, { portal }) => mark.title ?? fill(portal.marks.one, { position: mark.position }),
  description: ({ mark }, { portal }) => mark.text?.split('\n')[0] ?? portal.marks.untold,
  view: MarkView,
})

function MarkView({ data, c }: ViewProps<OneMark>) {
  const { committee, item, content, mark } = data
  const { marks } = c.words.portal
  const of = { position: mark.position, all: content.marks.length, number: content.termNumber }
  const announced = fill(marks.announced, { day: showDay(mark.announcedOn) })
  return (
    <article class="published">
      <PageHead
        title={mark.title ?? fill(marks.one, of)}
        titleLang={mark.title === null ? undefined : inVietnamese(c)}
        kicker={fill(marks.kicker, of)}
        crumbs={[
          ...itemCrumbs(c, committee, marksShelf).slice(0, -1),
          { href: itemPath(c, committee, marksShelf, item), label: item.title },
        ]}
        summary={announced}
      />
      <Stack loose>
        {mark.text === null ? (
          <EmptyState title={marks.untold}>{marks.untoldText}</EmptyState>
        ) : (
          <>
            <div class="mark-text">
              <Paragraphs c={c} text={mark.text} />
            </div>
            <Figures {...data} c={c} />
            <Photos {...data} c={c} />
          </>
        )}
        <p class="soft">
          {mark.text === null ? '' : `${fill(marks.judged, { day: showDay(content.judgedOn) })} `}
          <a href={`${itemPath(c, committee, marksShelf, item)}#kiem-chung`}>{marks.check}</a>
        </p>
        <Beside {...data} c={c} />
      </Stack>
    </article>
  )
}

interface PartProps extends OneMark {
  readonly c: PageContext
}

/** Markup of our own printer, never of a visitor. */
function Figures({ c, committee, item, content: { body, judgedOn }, mark }: PartProps) {
  const section = body.sections[mark.position]
  if (!section) return null
  // A number that nothing was counted for opens nothing.
  const counted = body.figures.flatMap(({ indicatorId, period, numerator, denominator }, at) =>
    numerator > 0 || denominator ? [[`${indicatorId} ${period}`, at + 1] as const] : [],
  )
  const places = new Map(counted)
  const opens = ({ indicatorId, period }: { indicatorId: string; period: string }) => {
    const place = places.get(`${indicatorId} ${period}`)
    return place === undefined ? null : figureAt(c, committee, { section: marksShelf.section, slug: item.slug }, place)
  }
  const html = bodyHtml(openable(section, judgedOn), {
    photoSrc: () => null,
    // What a chart draws is told, and opens, in the sentences and the table above it.
    figureHref: opens,
  })
  return (
    <Section title={c.words.portal.marks.figures}>
      <div class="mark-figures">
        <div class="prose doc-body" lang={inVietnamese(c)} dangerouslySetInnerHTML={{ __html: html }} />
      </div>
    </Section>
  )
}

function Photos({ c, committee, mark: { photos } }: PartProps) {
  const { marks } = c.words.portal
  const source = photoSource(c, committee)
  if (photos.length === 0) return null
  return (
    <Section title={marks.photos}>
      <ul class="mark-photos">
        {photos.map(({ fileId, caption, takenOn }) => (
          <li key={fileId}>
            <figure>
              <img src={source(fileId)} alt={caption} loading="lazy" decoding="async" lang={inVietnamese(c)} />
              <figcaption>
                <span lang={inVietnamese(c)}>{caption}</span> <time datetime={takenOn}>{showDay(takenOn)}</time>
              </figcaption>
            </figure>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** The marks before and after it that are told. */
function Beside({ c, committee, item, content, mark }: PartProps) {
  const { marks } = c.words.portal
  const told = content.marks.filter(({ text }) => text !== null)
  const before = told.findLast(({ position }) => position < mark.position)
  const after = told.find(({ position }) => position > mark.position)
  const link = (to: PublishedMark | undefined, word: string, rel: string) =>
    to ? (
      <a href={portalPath(c, [committee.slug, marksShelf.section, item.slug, String(to.position)])} rel={rel}>
        <span class="soft">{fill(word, { position: to.position })}</span>
        <strong lang={inVietnamese(c)}>{to.title}</strong>
      </a>
    ) : (
      <span />
    )
  return (
    <nav class="mark-beside" aria-label={marks.others}>
      {link(before, marks.before, 'prev')}
      {link(after, marks.after, 'next')}
    </nav>
  )
}
