import type { PublishedItem, PublishedPlace, Withdrawn } from '../../areas/documents/index.ts'
import type { Committee } from '../../areas/organisation/index.ts'
import type { PublishedRecommendation } from '../../areas/recommendations/index.ts'
import { dayAt, showDay } from '../../values/day.ts'
import { fill } from '../../words/shape.ts'
import type { PageContext } from '../http/page.ts'
import { Badge, EmptyState, LineList, Pager, Section, type Tone } from '../parts/index.ts'
import { isPublishedKind, portalPath, type Query, sections } from './address.ts'
import { writePlace } from './place.ts'

export function itemPath(c: PageContext, committee: Committee, item: { subjectKind: string; slug: string }): string {
  const section = isPublishedKind(item.subjectKind) ? sections[item.subjectKind] : sections.document
  return portalPath(c, [committee.slug, section, item.slug])
}

/** Published things as lines to read; what is said under each depends on what it is. */
export function ItemLines({
  c,
  committee,
  items,
  withKind,
}: {
  c: PageContext
  committee: Committee
  items: readonly PublishedItem[]
  withKind?: boolean
}) {
  const { kinds } = c.words.portal
  return (
    <LineList
      items={items.map((item) => ({
        id: item.id,
        href: itemPath(c, committee, item),
        title: item.title,
        meta: (
          <>
            {withKind && isPublishedKind(item.subjectKind) ? <span>{kinds[item.subjectKind]}</span> : null}
            {item.subjectKind === 'recommendation' ? (
              <RecommendationMeta c={c} content={item.content as PublishedRecommendation} />
            ) : (
              <IssuedMeta c={c} item={item} />
            )}
          </>
        ),
      }))}
    />
  )
}

function RecommendationMeta({ c, content }: { c: PageContext; content: PublishedRecommendation }) {
  const { recommendation } = c.words.portal
  const waits = content.stage === 'issued' || content.stage === 'received'
  return (
    <>
      <StageMark c={c} content={content} />
      <span>{fill(recommendation.to, { addressee: content.addressee })}</span>
      <span>{waits ? fill(recommendation.dueOn, { day: showDay(content.dueOn) }) : showDay(content.issuedOn)}</span>
    </>
  )
}

/** Where a recommendation stood when it was published; late is said before all else. */
export function StageMark({ c, content }: { c: PageContext; content: PublishedRecommendation }) {
  const { stages, recommendation } = c.words.portal
  if (content.overdue) return <Badge tone="overdue">{recommendation.overdue}</Badge>
  return <Badge tone={tones[content.stage] ?? 'neutral'}>{stages[content.stage] ?? content.stage}</Badge>
}

const tones: Readonly<Record<string, Tone>> = {
  issued: 'waiting',
  received: 'waiting',
  answered: 'due',
  implementing: 'due',
  resolved: 'done',
  unresolved_closed: 'refused',
}

function IssuedMeta({ c, item }: { c: PageContext; item: PublishedItem }) {
  const { letterOf, letterDay } = c.words.portal.recommendation
  const { numberText, issuedOn } = item.content as { numberText?: string | null; issuedOn?: string | null }
  const day = showDay(issuedOn ? (issuedOn as never) : dayAt(item.publishedAt))
  return <span>{numberText ? fill(letterOf, { number: numberText, day }) : fill(letterDay, { day })}</span>
}

/** The way on through a list, keeping what was asked. */
export function More({
  c,
  parts,
  query,
  next,
}: {
  c: PageContext
  parts: readonly string[]
  query: Query
  next: PublishedPlace | null
}) {
  const older = next ? portalPath(c, parts, { ...query, sau: writePlace(next) }) : undefined
  const newer = c.query('sau') === '' ? undefined : portalPath(c, parts, query)
  return <Pager newer={newer} older={older} />
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
  gone,
}: {
  c: PageContext
  committee: Committee
  gone: readonly Withdrawn[]
}) {
  const { portal } = c.words
  if (gone.length === 0) return null
  return (
    <Section title={portal.withdrawnList}>
      <LineList
        items={gone.map((one) => ({
          id: one.slug,
          href: itemPath(c, committee, one),
          title: one.title,
          meta: fill(portal.proof.withdrawnLine, {
            day: showDay(dayAt(one.withdrawnAt)),
            reason: one.withdrawnReason,
          }),
        }))}
      />
    </Section>
  )
}
