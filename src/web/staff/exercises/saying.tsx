import type { Coverage, ExerciseState, Response, SentOpinion } from '../../../areas/criticism/index.ts'
import { fill } from '../../../words/shape.ts'
import type { PageContext } from '../../http/page.ts'
import { Badge, type Tone } from '../../parts/index.ts'

const tones: Readonly<Partial<Record<ExerciseState, Tone>>> = {
  collecting: 'waiting',
  convened: 'due',
  document_issued: 'due',
  sent: 'waiting',
  no_reply: 'overdue',
  explained: 'due',
  published: 'done',
  closed: 'done',
  cancelled: 'refused',
  withdrawn: 'refused',
}

export function ExerciseBadge({ c, state }: { c: PageContext; state: ExerciseState }) {
  return <Badge tone={tones[state] ?? 'neutral'}>{c.words.criticismLabels.exerciseStates[state] ?? state}</Badge>
}

const responseTones: Readonly<Record<Response, Tone>> = { accepted: 'done', partly: 'waiting', not_accepted: 'refused' }

export function ResponseBadge({ c, response }: { c: PageContext; response: Response }) {
  return <Badge tone={responseTones[response]}>{c.words.criticismLabels.responses[response]}</Badge>
}

/** '12/15 ý kiến đã giải trình'; empty before anything was sent. */
export function sayCoverage(c: PageContext, { sent, answered }: Pick<Coverage, 'sent' | 'answered'>): string {
  return sent === 0 ? '' : fill(c.words.exercisePages.list.coverage, { sent, answered })
}

/** An opinion with its number in what was sent: so sheets and both offices call it. */
export interface Numbered extends SentOpinion {
  readonly number: number
}

export const numbered = (sent: readonly SentOpinion[]): readonly Numbered[] =>
  sent.map((one, at) => ({ ...one, number: at + 1 }))

export function sayNumbered(c: PageContext, one: Numbered): string {
  const words = one.text ?? one.proposedWording ?? c.words.draftLabels.stances[one.stance as 'amend'] ?? ''
  const text = [`${one.number}. ${one.clauseRef ?? ''}`.trim(), words].join(' – ')
  return text.length > 240 ? `${text.slice(0, 238)}…` : text
}
