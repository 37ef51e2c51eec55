import { type PublishedItem, searchPublished } from '../../areas/documents/index.ts'
import type { Committee } from '../../areas/organisation/index.ts'
import type { PublishedMark, PublishedMarks } from '../../areas/reports/index.ts'
import { showDay } from '../../values/day.ts'
import { fill } from '../../words/shape.ts'
import type { PageContext } from '../http/page.ts'
import { Section } from '../parts/index.ts'
import { portalPath } from './frame/address.ts'
import { itemPage } from './frame/item-page.tsx'
import { ShelfLines } from './frame/lines.tsx'
import { newestPage } from './frame/newest-page.tsx'
import { inVietnamese } from './frame/said.ts'
import type { Shown } from './frame/shelf.ts'
import { markPage } from './mark-page.tsx'
import { countsOf, marksShelf } from './marks-shelf.tsx'

/** The marks of a term, one under the other; each opens on a page of its own. */
export const marksPages = [
  newestPage(marksShelf),
  itemPage<PublishedMarks, readonly PublishedItem[]>(marksShelf, {
    summary: (content, c) =>
      fill(c.words.portal.marks.summary, { ...countsOf(content), day: showDay(content.judgedOn) }),
    more: async (reading, { committee, item }) => {
      const query = { committeeId: committee.id, kind: marksShelf.kind }
      const { items } = await searchPublished(reading, query, { limit: 12 })
      return items.filter(({ id }) => id !== item.id)
    },
    Matter: ({ more, ...shown }) => (
      <>
        <MarkList {...shown} />
        {more.length > 0 ? (
          <Section title={shown.c.words.portal.marks.terms}>
            <ShelfLines c={shown.c} committee={shown.committee} shelf={marksShelf} items={more} />
          </Section>
        ) : null}
      </>
    ),
  }),
  markPage,
]

function MarkList({ c, committee, item, content }: Shown<PublishedMarks>) {
  return (
    <ol class="marks">
      {content.marks.map((mark) => (
        <li key={mark.position} value={mark.position} class={mark.text === null ? 'mark-untold' : undefined}>
          <div>
            <h2 lang={mark.title === null ? undefined : inVietnamese(c)}>
              <MarkTitle c={c} committee={committee} item={item} mark={mark} />
            </h2>
            {mark.text === null ? null : <p lang={inVietnamese(c)}>{firstLine(mark.text)}</p>}
          </div>
        </li>
      ))}
    </ol>
  )
}

const firstLine = (text: string): string => text.split('\n').find((line) => line.trim() !== '') ?? ''

interface TitleProps {
  c: PageContext
  committee: Committee
  item: Pick<PublishedItem, 'slug'>
  mark: PublishedMark
}

/** A mark by its title, leading to its page; of one that is not told, that it is not. */
function MarkTitle({ c, committee, item, mark: { position, title, text } }: TitleProps) {
  const { marks } = c.words.portal
  if (title === null) return <span>{marks.untold}</span>
  if (text === null) return <span>{fill(marks.unwritten, { title })}</span>
  return <a href={portalPath(c, [committee.slug, marksShelf.section, item.slug, String(position)])}>{title}</a>
}

/** The marks by their titles, for the home page. */
export function MarkTitles({ c, committee, item }: Omit<TitleProps, 'mark'> & { item: PublishedItem }) {
  const { marks } = item.content as PublishedMarks
  const untold = marks.filter(({ text }) => text === null).length
  return (
    <>
      <ol class="mark-titles" lang={inVietnamese(c)}>
        {marks
          .filter(({ text }) => text !== null)
          .map((mark) => (
            <li key={mark.position} value={mark.position}>
              <MarkTitle c={c} committee={committee} item={item} mark={mark} />
            </li>
          ))}
      </ol>
      {untold > 0 ? <p class="soft">{fill(c.words.portal.marks.rest, { count: untold })}</p> : null}
    </>
  )
}
