import { type PublishedItem, searchPublished } from '../../areas/documents/index.ts'
import type { Committee } from '../../areas/organisation/index.ts'
import type { PublishedReport } from '../../areas/reports/index.ts'
import { bodyHtml } from '../../print/html/blocks.ts'
import { showDay } from '../../values/day.ts'
import type { RichDoc } from '../../values/rich.ts'
import { fill } from '../../words/shape.ts'
import { type PageContext, page, type ViewProps } from '../http/page.ts'
import { PageHead } from '../parts/index.ts'
import { portalPath, portalRoot, slugPart } from './frame/address.ts'
import { shelfCrumbs } from './frame/crumbs.ts'
import { photoSource } from './frame/issued.ts'
import { itemPath } from './frame/lines.tsx'
import { inCommittee, notPublished } from './frame/reading.ts'
import { reportShelf } from './issued-shelves.tsx'
import { type Chapter, chapterAnchor, chaptersOf, marksFacts } from './marks.ts'
import { figureHrefs } from './report.tsx'

interface Marks {
  readonly committee: Committee
  readonly report: PublishedItem
}

/** The marks of the term as a story: the published report told part by part, each figure opening to its records. */
export const marksPage = page<Marks>({
  path: `${portalRoot}/${slugPart}/dau-an`,
  shell: 'portal',
  may: 'public',
  load: (c) =>
    inCommittee(c, async (reading, committee): Promise<Marks | typeof notPublished> => {
      const query = { committeeId: committee.id, kind: reportShelf.kind, facts: marksFacts }
      const [report] = (await searchPublished(reading, query, { limit: 1, withTexts: true })).items
      return report ? { committee, report } : notPublished
    }),
  title: (_, words) => words.portal.marks.title,
  description: ({ report }) => report.title,
  view: ({ data: { committee, report }, c }: ViewProps<Marks>) => {
    const { marks } = c.words.portal
    const content = report.content as PublishedReport
    const { opening, chapters } = chaptersOf(content)
    const told = (body: RichDoc, part: string) =>
      bodyHtml(body, {
        photoSrc: photoSource(c, committee),
        figureHref: figureHrefs(c, committee, report, content),
        idPrefix: part,
      })
    return (
      <>
        <PageHead
          title={marks.title}
          summary={fill(marks.summary, { day: showDay(content.judgedOn) })}
          crumbs={shelfCrumbs(c, committee, reportShelf)}
        />
        <Prose html={told(opening, 'mo-dau')} />
        <ol class="chapters" lang="vi">
          {chapters.map((chapter) => (
            <Told key={chapter.number} chapter={chapter} html={told(chapter.body, chapterAnchor(chapter))} />
          ))}
        </ol>
        <p>
          <a href={itemPath(c, committee, reportShelf, report)}>{fill(marks.source, { title: report.title })}</a>
        </p>
      </>
    )
  },
})

function Told({ chapter, html }: { chapter: Chapter; html: string }) {
  return (
    <li id={chapterAnchor(chapter)}>
      <div>
        <h2>{chapter.title}</h2>
        <Prose html={html} />
      </div>
    </li>
  )
}

/** Markup of our own printer, never of a visitor. */
function Prose({ html }: { html: string }) {
  return html === '' ? null : <div class="prose doc-body" dangerouslySetInnerHTML={{ __html: html }} />
}

/** The marks by their titles, each leading to its part of the story. */
export function MarkTitles({
  c,
  committee,
  chapters,
}: {
  c: PageContext
  committee: Committee
  chapters: readonly Chapter[]
}) {
  const path = portalPath(c, [committee.slug, 'dau-an'])
  return (
    <ol class="mark-titles" lang="vi">
      {chapters.map((chapter) => (
        <li key={chapter.number}>
          <a href={`${path}#${chapterAnchor(chapter)}`}>{chapter.title}</a>
        </li>
      ))}
    </ol>
  )
}
