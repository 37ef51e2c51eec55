import type { PublishedConsultation } from '../../areas/legislation/index.ts'
import { type Day, showDay } from '../../values/day.ts'
import { showCount } from '../../values/number.ts'
import { fill } from '../../words/shape.ts'
import type { PageContext } from '../http/page.ts'
import { Badge, type Tone } from '../parts/index.ts'
import { inVietnamese } from './frame/said.ts'
import { type Shown, shelf } from './frame/shelf.ts'

const gathering = ['received', 'planned', 'open']

/** Drafts of higher levels on which the people are asked: those open for opinions first, then what became of the others. */
export const consultationShelf = shelf<PublishedConsultation>({
  kind: 'law_consultation',
  section: 'gop-y-phap-luat',
  theme: 'drafts',
  words: (words) => words.portalShelves.law_consultation,
  day: ({ outcome, result, collectByOn }) => outcome?.on ?? result?.sentOn ?? collectByOn,
  Meta: ({ c, content }: Shown<PublishedConsultation>) => (
    <>
      <ConsultationMark c={c} content={content} />
      <span lang={inVietnamese(c)}>{content.addressee}</span>
      <span>{sayOpinions(c, content)}</span>
    </>
  ),
  sentence: (content, { portalRecords: { consultation } }) =>
    content.result
      ? fill(consultation.sentence, { asker: content.addressee, count: showCount(content.result.opinions) })
      : fill(consultation.openSentence, { asker: content.addressee, day: showDay(content.collectByOn) }),
  filters: [
    { name: 'open', facts: (today) => ({ state: gathering, collectByOn: { from: today } }) },
    { name: 'sent', facts: () => ({ state: ['sent'] }) },
    { name: 'outcome', facts: () => ({ state: ['outcome_recorded'] }) },
  ],
  first: (today) => ({ state: gathering, collectByOn: { from: today } }),
  atHome: 4,
  columns: [
    ...['slug', 'title', 'kind', 'level', 'state', 'asker', 'body', 'received_on', 'collect_by_on', 'reply_by_on'],
    ...['sent_on', 'opinions', 'persons', 'meetings', 'agree', 'amend', 'oppose', 'question'],
    ...['outcome_title', 'outcome_number', 'outcome_on', 'noted', 'taken', 'as_at'],
  ],
  rows: ({ result, outcome, ...facts }, { slug, title }) => [
    {
      slug,
      title,
      kind: facts.kind,
      level: facts.level,
      state: facts.state,
      asker: facts.addressee,
      body: facts.body,
      received_on: facts.receivedOn,
      collect_by_on: facts.collectByOn,
      reply_by_on: facts.replyByOn,
      sent_on: result?.sentOn ?? null,
      opinions: result?.opinions ?? null,
      persons: result?.persons ?? null,
      meetings: result?.meetings ?? null,
      agree: result?.stances.agree ?? null,
      amend: result?.stances.amend ?? null,
      oppose: result?.stances.oppose ?? null,
      question: result?.stances.question ?? null,
      outcome_title: outcome?.title ?? null,
      outcome_number: outcome?.numberText ?? null,
      outcome_on: outcome?.on ?? null,
      noted: outcome?.noted ?? null,
      taken: outcome?.taken ?? null,
      as_at: facts.asAt,
    },
  ],
})

/** Published while opinions were gathered, and the last day has not passed since. */
export function isOpenNow({ state, collectByOn }: PublishedConsultation, today: Day): boolean {
  return gathering.includes(state) && collectByOn >= today
}

const tones: Readonly<Record<string, Tone>> = {
  consolidated: 'waiting',
  approved: 'waiting',
  sent: 'done',
  outcome_recorded: 'done',
  expired_unsent: 'overdue',
}

/** Whether opinions are still wanted is said before all else. */
export function ConsultationMark({ c, content }: { c: PageContext; content: PublishedConsultation }) {
  const { consultation } = c.words.portalRecords
  if (isOpenNow(content, c.today))
    return <Badge tone="due">{fill(consultation.openUntil, { day: showDay(content.collectByOn) })}</Badge>
  const state = gathering.includes(content.state) ? 'over' : content.state
  return <Badge tone={tones[state] ?? 'neutral'}>{consultation.states[state] ?? state}</Badge>
}

/** '299 lượt ý kiến'; nothing before they were put together. */
function sayOpinions(c: PageContext, { result }: PublishedConsultation): string | null {
  return result && fill(c.words.portalRecords.consultation.count, { count: showCount(result.opinions) })
}
