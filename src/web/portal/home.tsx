import {
  countPublished,
  type PublishedItem,
  type PublishedPage,
  searchPublished,
  tallyPublished,
} from '../../areas/documents/index.ts'
import type { Committee } from '../../areas/organisation/index.ts'
import type { PublishedReport } from '../../areas/reports/index.ts'
import { showDay } from '../../values/day.ts'
import { showCount } from '../../values/number.ts'
import { fill } from '../../words/shape.ts'
import { type PageContext, page, type ViewProps } from '../http/page.ts'
import { Lead, Section, Stack, Stat, StatGrid } from '../parts/index.ts'
import { portalPath, portalRoot, slugPart } from './address.ts'
import { headFigures } from './figures.ts'
import { ItemLines, itemPath, More, NothingHere } from './lines.tsx'
import { readPlace } from './place.ts'
import { inCommittee } from './reading.ts'
import { SearchForm } from './search-form.tsx'

interface Home {
  readonly committee: Committee
  readonly counts: Readonly<Record<string, number>>
  readonly overdue: number
  readonly resolved: number
  readonly shown: PublishedPage
  /** The newest report on a term, else the newest report. */
  readonly report: PublishedItem | null
}

/** The notice board of one committee: what stands where, the term in figures, what is new. */
export const homePage = page({
  path: `${portalRoot}/${slugPart}`,
  shell: 'portal',
  may: 'public',
  load: (c) =>
    inCommittee(c, async (reading, committee): Promise<Home> => {
      const { id: committeeId } = committee
      const [text, after] = [c.query('q').trim(), readPlace(c.query('sau'))]
      const counts = await countPublished(reading, committeeId)
      const tally = await tallyPublished(reading, { committeeId, kind: 'recommendation' }, ['stage', 'overdue'])
      const sum = (at: 0 | 1, value: string) =>
        tally.reduce((total, { values, count }) => total + (values[at] === value ? count : 0), 0)
      const ofTerm = { committeeId, kind: 'report', facts: { kind: ['term_marks'] } }
      const [term] = (await searchPublished(reading, ofTerm, { limit: 1 })).items
      const [any] = term
        ? [term]
        : (await searchPublished(reading, { committeeId, kind: 'report' }, { limit: 1 })).items
      return {
        committee,
        counts: Object.fromEntries(counts.map(({ kind, count }) => [kind, count])),
        overdue: sum(1, 'true'),
        resolved: sum(0, 'resolved'),
        shown: await searchPublished(reading, { committeeId, text }, { after, limit: text === '' ? 10 : 20 }),
        report: any ?? null,
      }
    }),
  title: ({ committee }) => committee.name,
  view: HomeView,
})

function HomeView({ data, c }: ViewProps<Home>) {
  const { portal } = c.words
  const { committee, shown } = data
  const text = c.query('q').trim()
  const browsing = text === '' && c.query('sau') === ''
  return (
    <Stack loose>
      {browsing ? (
        <Lead title={portal.leadTitle} text={portal.lead}>
          <Standing c={c} data={data} />
        </Lead>
      ) : (
        <Lead title={text === '' ? portal.latest : fill(portal.found, { q: text })} />
      )}
      <SearchForm c={c} parts={[committee.slug]} />
      {browsing && data.report ? <TermFigures c={c} committee={committee} report={data.report} /> : null}
      <Section title={browsing ? portal.latest : portal.title}>
        {shown.items.length === 0 ? (
          <NothingHere c={c} text={text} />
        ) : (
          <ItemLines c={c} committee={committee} items={shown.items} withKind />
        )}
        <More c={c} parts={[committee.slug]} query={{ q: text }} next={shown.next} />
      </Section>
    </Stack>
  )
}

function Standing({ c, data: { committee, counts, overdue, resolved } }: { c: PageContext; data: Home }) {
  const { stats } = c.words.portal
  const list = (section: string, query = {}) => portalPath(c, [committee.slug, section], query)
  const issued = [
    { label: stats.reports, count: counts.report ?? 0, href: list('bao-cao') },
    { label: stats.documents, count: counts.document ?? 0, href: list('van-ban') },
  ]
  const figures = [
    { label: stats.recommendations, count: counts.recommendation ?? 0, href: list('kien-nghi') },
    { label: stats.overdue, count: overdue, href: list('kien-nghi', { loc: 'overdue' }) },
    { label: stats.resolved, count: resolved, href: list('kien-nghi', { loc: 'resolved' }) },
    ...issued.filter(({ count }) => count > 0),
  ]
  return (
    <StatGrid>
      {figures.map(({ label, count, href }) => (
        <Stat key={label} label={label} value={showCount(count)} href={count > 0 ? href : undefined} />
      ))}
    </StatGrid>
  )
}

function TermFigures({ c, committee, report }: { c: PageContext; committee: Committee; report: PublishedItem }) {
  const { portal } = c.words
  const content = report.content as PublishedReport
  const path = itemPath(c, committee, report)
  const figures = headFigures(content.figures)
  if (figures.length === 0) return null
  return (
    <Section title={portal.termFigures}>
      <StatGrid>
        {figures.map(({ figure, anchor }) => (
          <Stat
            key={anchor}
            label={figure.name}
            value={figure.value}
            unit={figure.denominator === null ? figure.unit : undefined}
            href={`${path}#${anchor}`}
          />
        ))}
      </StatGrid>
      <p class="soft">{fill(portal.figuresFrom, { title: report.title, day: showDay(content.judgedOn) })}</p>
    </Section>
  )
}
