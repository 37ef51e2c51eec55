import type { ComponentChildren } from 'preact'
import type { PublishedItem, PublishedPlace, Withdrawn } from '../../../areas/documents/index.ts'
import type { Committee } from '../../../areas/organisation/index.ts'
import { type Day, dayAt, showDay } from '../../../values/day.ts'
import { fill } from '../../../words/shape.ts'
import type { PageContext } from '../../http/page.ts'
import { EmptyState, Marked, Pager } from '../../parts/index.ts'
import { portalPath, type Query } from './address.ts'
import { writePlace } from './place.ts'
import { inVietnamese } from './said.ts'
import type { Shelf } from './shelf.ts'

/** The address of one thing of a kind. */
export function itemPath(
  c: Pick<PageContext, 'language'>,
  committee: Committee,
  shelf: Shelf,
  { slug }: { slug: string },
): string {
  return portalPath(c, [committee.slug, shelf.section, slug])
}

interface LinesProps {
  readonly c: PageContext
  readonly committee: Committee
  readonly items: readonly PublishedItem[]
}

/** Things of one kind as lines to read: the day, the title, what it says about itself. */
export function ShelfLines({ shelf, ...props }: LinesProps & { shelf: Shelf }) {
  return <PublishedLines {...props} shelfOf={() => shelf} />
}

/** Things of several kinds as lines; each says what it is, and where it was found if it was searched for. */
export function PublishedLines({
  c,
  committee,
  items,
  shelfOf,
  withKind,
  said,
}: LinesProps & {
  shelfOf: (item: PublishedItem) => Shelf | undefined
  withKind?: boolean
  /** Words around what was searched for. */
  said?: ReadonlyMap<string, string>
}) {
  return (
    <ul class="entries">
      {items.map((item) => {
        const shelf = shelfOf(item)
        if (!shelf) return null
        const { Meta, day } = shelf
        const found = said?.get(item.id)
        return (
          <Entry
            key={item.id}
            day={day?.(item.content) ?? dayAt(item.publishedAt)}
            href={itemPath(c, committee, shelf, item)}
            lang={inVietnamese(c)}
            title={<Marked text={item.title} query={said ? c.query('q') : ''} />}
            text={found ? <Marked text={found} query={c.query('q')} /> : null}
          >
            {withKind ? <span class="entry-kind">{shelf.words(c.words).one}</span> : null}
            {Meta ? <Meta c={c} committee={committee} item={item} content={item.content} /> : null}
          </Entry>
        )
      })}
    </ul>
  )
}

interface EntryProps {
  day: Day
  href: string
  title: ComponentChildren
  lang?: 'vi' | undefined
  text?: ComponentChildren
  children?: ComponentChildren
}

function Entry({ day, href, title, lang, text, children }: EntryProps) {
  return (
    <li>
      <time datetime={day}>{showDay(day)}</time>
      <div class="entry">
        <a class="entry-title" href={href} lang={lang}>
          {title}
        </a>
        {text ? (
          <p class="entry-text" lang={lang}>
            {text}
          </p>
        ) : null}
        {children ? <p class="entry-meta">{children}</p> : null}
      </div>
    </li>
  )
}

/** The way on through a list, keeping what was asked. */
export function More({
  c,
  parts,
  query,
  next,
  byFit = false,
}: {
  c: PageContext
  parts: readonly string[]
  query: Query
  next: PublishedPlace | null
  byFit?: boolean
}) {
  const older = next ? portalPath(c, parts, { ...query, sau: writePlace(next) }) : undefined
  const newer = c.query('sau') === '' ? undefined : portalPath(c, parts, query)
  return <Pager newer={newer} older={older} byFit={byFit} />
}

/** A list without a line: nothing published yet, or nothing that fits. */
export function NothingHere({ c, text }: { c: PageContext; text: string }) {
  const { portal } = c.words
  return text === '' ? (
    <EmptyState title={portal.empty}>{portal.emptyText}</EmptyState>
  ) : (
    <EmptyState title={fill(portal.emptySearch, { q: text })}>{portal.emptySearchText}</EmptyState>
  )
}

/** What was public and is not any more stays told, with the day and the reason. */
export function WithdrawnLines({
  c,
  committee,
  shelf,
  gone,
}: {
  c: PageContext
  committee: Committee
  shelf: Shelf
  gone: readonly Withdrawn[]
}) {
  const { portal } = c.words
  if (gone.length === 0) return null
  return (
    <section class="withdrawn">
      <h2>{portal.withdrawnList}</h2>
      <ul class="entries">
        {gone.map((one) => {
          const day = dayAt(one.withdrawnAt)
          const values = { day: showDay(day), reason: one.withdrawnReason }
          return (
            <Entry
              key={one.slug}
              day={day}
              href={itemPath(c, committee, shelf, one)}
              title={one.title}
              lang={inVietnamese(c)}
            >
              <span>{fill(portal.proof.withdrawnLine, values)}</span>
            </Entry>
          )
        })}
      </ul>
    </section>
  )
}
