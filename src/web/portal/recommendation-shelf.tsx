import type { PublishedRecommendation } from '../../areas/recommendations/index.ts'
import { type Day, showDay } from '../../values/day.ts'
import { fill } from '../../words/shape.ts'
import type { PageContext } from '../http/page.ts'
import { Badge, type Tone } from '../parts/index.ts'
import { inVietnamese } from './frame/said.ts'
import { type Shown, shelf } from './frame/shelf.ts'

const waiting = ['issued', 'received']
const late = (today: Day) => ({ stage: waiting, dueOn: { before: today } })

/** What the Front asked of whom, and what came back. What waits beyond its day stands first. */
export const recommendationShelf = shelf<PublishedRecommendation>({
  kind: 'recommendation',
  section: 'kien-nghi',
  theme: 'watch',
  words: (words) => words.portalShelves.recommendation,
  day: ({ issuedOn }) => issuedOn,
  Meta,
  sentence: ({ addressee, dueOn }, { portalRecords: { recommendation } }) =>
    fill(recommendation.sentence, { addressee, day: showDay(dueOn) }),
  filters: [
    { name: 'overdue', facts: late },
    { name: 'waiting', facts: (today) => ({ stage: waiting, dueOn: { from: today } }) },
    { name: 'answered', facts: () => ({ stage: ['answered', 'implementing'] }) },
    { name: 'resolved', facts: () => ({ stage: ['resolved'] }) },
    { name: 'closed', facts: () => ({ stage: ['unresolved_closed'] }) },
  ],
  first: late,
  atHome: 5,
  columns: [
    ...['slug', 'title', 'text', 'addressee', 'legal_ref', 'origin', 'number', 'issued_on', 'due_on', 'stage'],
    ...['overdue', 'answered_on', 'stance', 'promised_on', 'closed_on', 'conclusion', 'as_at'],
  ],
  rows: (facts, { slug, title }) => {
    const answer = facts.answers.at(-1)
    return [
      {
        slug,
        title,
        text: facts.text,
        addressee: facts.addressee,
        legal_ref: facts.legalRef,
        origin: facts.origin,
        number: facts.numberText,
        issued_on: facts.issuedOn,
        due_on: facts.dueOn,
        stage: facts.stage,
        overdue: facts.overdue,
        answered_on: answer?.on ?? null,
        stance: answer?.stance ?? null,
        promised_on: facts.promisedOn,
        closed_on: facts.closedOn,
        conclusion: facts.conclusion,
        as_at: facts.asAt,
      },
    ]
  },
})

/** Published as awaited, and its day has passed since. */
export function isOverdue({ stage, dueOn }: PublishedRecommendation, today: Day): boolean {
  return waiting.includes(stage) && dueOn < today
}

function Meta({ c, content }: Shown<PublishedRecommendation>) {
  const { recommendation } = c.words.portalRecords
  const awaited = waiting.includes(content.stage)
  return (
    <>
      <StageMark c={c} content={content} />
      <span>
        {recommendation.to} <span lang={inVietnamese(c)}>{content.addressee}</span>
      </span>
      {awaited ? <span>{fill(recommendation.dueOn, { day: showDay(content.dueOn) })}</span> : null}
    </>
  )
}

/** Where a recommendation stood when it was published; late is said before all else. */
export function StageMark({ c, content }: { c: PageContext; content: PublishedRecommendation }) {
  const { stages, overdue } = c.words.portalRecords.recommendation
  if (isOverdue(content, c.today)) return <Badge tone="overdue">{overdue}</Badge>
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
