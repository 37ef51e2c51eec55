import type { PublishedExercise } from '../../areas/criticism/index.ts'
import { type Day, showDay } from '../../values/day.ts'
import { fill } from '../../words/shape.ts'
import type { PageContext } from '../http/page.ts'
import { Badge, type Tone } from '../parts/index.ts'
import { inVietnamese } from './frame/said.ts'
import { type Cell, type Shown, shelf } from './frame/shelf.ts'

const waiting = ['sent', 'no_reply']

/** Drafts that are criticised: those open for opinions first, then what was taken up of the others and why not. */
export const exerciseShelf = shelf<PublishedExercise>({
  kind: 'criticism_exercise',
  section: 'phan-bien',
  theme: 'drafts',
  words: (words) => words.portalShelves.criticism_exercise,
  day: ({ openUntil, explainedOn, sentOn }) => openUntil ?? explainedOn ?? sentOn,
  Meta: ({ c, content }: Shown<PublishedExercise>) => (
    <>
      <ExerciseMark c={c} content={content} />
      <span lang={inVietnamese(c)}>{content.addressee}</span>
      <span>{sayAnswered(c, content)}</span>
    </>
  ),
  sentence: (content, { portalRecords: { exercise } }) =>
    content.openUntil
      ? fill(exercise.openSentence, { addressee: content.addressee, day: showDay(content.openUntil) })
      : fill(exercise.sentence, { addressee: content.addressee, sent: content.sent, answered: content.answered }),
  filters: [
    { name: 'open', facts: (today) => ({ state: ['collecting'], openUntil: { from: today } }) },
    { name: 'waiting', facts: () => ({ state: waiting }) },
    { name: 'explained', facts: () => ({ state: ['explained', 'published', 'closed'] }) },
  ],
  first: (today) => ({ state: ['collecting'], openUntil: { from: today } }),
  atHome: 4,
  columns: [
    ...['slug', 'title', 'form', 'legal_kind', 'state', 'addressee', 'open_until', 'opinions', 'document_number'],
    ...['sent_on', 'due_on', 'explained_on', 'explanation_number', 'sent', 'answered', 'clause', 'opinion'],
    ...['response', 'changed_clause', 'changed_text', 'reason', 'as_at'],
  ],
  rows: (facts, { slug, title }) => {
    const common: Readonly<Record<string, Cell>> = {
      slug,
      title,
      form: facts.form,
      legal_kind: facts.legalKind,
      state: facts.state,
      addressee: facts.addressee,
      open_until: facts.openUntil,
      opinions: facts.opinionCount,
      document_number: facts.documentNumber,
      sent_on: facts.sentOn,
      due_on: facts.dueOn,
      explained_on: facts.explainedOn,
      explanation_number: facts.explanationNumber,
      sent: facts.sent,
      answered: facts.answered,
    }
    const none = { clause: null, opinion: null, response: null, changed_clause: null, changed_text: null, reason: null }
    if (facts.explanations.length === 0) return [{ ...common, ...none, as_at: facts.asAt }]
    return facts.explanations.map((row) => ({
      ...common,
      clause: row.clause,
      opinion: row.opinions.map((one) => one.text).join('; '),
      response: row.response,
      changed_clause: row.changedClause,
      changed_text: row.changedText,
      reason: row.reason,
      as_at: facts.asAt,
    }))
  },
})

/** Published as open, and the last day has not passed since. */
export function isOpenNow({ isOpen, openUntil }: PublishedExercise, today: Day): boolean {
  return isOpen && (openUntil === null || openUntil >= today)
}

/** Where it stood when it was published; whether opinions are still wanted is said before all else. */
export function ExerciseMark({ c, content }: { c: PageContext; content: PublishedExercise }) {
  const { exercise } = c.words.portalRecords
  if (isOpenNow(content, c.today))
    return (
      <Badge tone="due">
        {content.openUntil ? fill(exercise.openUntil, { day: showDay(content.openUntil) }) : exercise.open}
      </Badge>
    )
  const late = content.state === 'sent' && content.dueOn !== null && content.dueOn < c.today
  const state = late ? 'no_reply' : content.isOpen ? 'over' : content.state
  return <Badge tone={tones[state] ?? 'neutral'}>{exercise.states[state] ?? state}</Badge>
}

const tones: Readonly<Record<string, Tone>> = {
  sent: 'waiting',
  no_reply: 'overdue',
  explained: 'done',
  published: 'done',
  closed: 'done',
}

/** '6/6 ý kiến đã giải trình'; nothing before it was sent. */
export function sayAnswered(c: PageContext, { sent, answered }: PublishedExercise): string | null {
  return sent === 0 ? null : fill(c.words.portalRecords.exercise.answered, { sent, answered })
}
