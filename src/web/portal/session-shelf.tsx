import type { PublishedSession } from '../../areas/supervision/index.ts'
import { showDay } from '../../values/day.ts'
import { fill } from '../../words/shape.ts'
import type { PageContext } from '../http/page.ts'
import { inVietnamese } from './frame/said.ts'
import { type Shown, shelf } from './frame/shelf.ts'

/** What the Front supervised, and what it found. */
export const sessionShelf = shelf<PublishedSession>({
  kind: 'supervision_session',
  section: 'giam-sat',
  theme: 'watch',
  words: (words) => words.portalShelves.supervision_session,
  day: ({ heldOn }) => heldOn,
  Meta: ({ c, content }: Shown<PublishedSession>) => (
    <>
      <span>{c.words.supervisionLabels.forms[content.form]}</span>
      <span lang={inVietnamese(c)}>{content.subjects.join(', ')}</span>
    </>
  ),
  sentence: ({ subjects, heldOn }, { portalRecords: { session } }) =>
    fill(session.sentence, { subjects: subjects.join(', '), day: showDay(heldOn) }),
  filters: [
    { name: 'led', facts: () => ({ form: ['document_review', 'delegation', 'via_boards', 'event'] }) },
    { name: 'joint', facts: () => ({ form: ['joint'] }) },
  ],
  atHome: 3,
  columns: [
    ...['slug', 'title', 'form', 'topics', 'subjects', 'host', 'place', 'sittings', 'held_on', 'reported_on'],
    ...['report_number', 'findings', 'recommendations', 'as_at'],
  ],
  rows: (facts, { slug, title }) => [
    {
      slug,
      title,
      form: facts.form,
      topics: facts.topics.map(({ code }) => code).join('; '),
      subjects: facts.subjects.join('; '),
      host: facts.host,
      place: facts.place,
      sittings: facts.sittings.length,
      held_on: facts.heldOn,
      reported_on: facts.reportedOn,
      report_number: facts.reportNumber,
      findings: facts.findings.length,
      recommendations: facts.recommendations,
      as_at: facts.asAt,
    },
  ],
})

/** The topics of a session, by the names they have on the screen. */
export function sayTopics(c: PageContext, { topics }: PublishedSession): string {
  const { topics: labels } = c.words.supervisionLabels
  return topics.map(({ code, label }) => label ?? labels[code] ?? code).join(', ')
}
