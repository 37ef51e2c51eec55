import type { DialogueState, Question } from '../../../areas/criticism/index.ts'
import { type RecommendationFacts, type Stage, stateOf } from '../../../areas/recommendations/index.ts'
import type { PageContext } from '../../http/page.ts'
import { Badge, type Tone } from '../../parts/index.ts'

const tones: Readonly<Partial<Record<DialogueState, Tone>>> = {
  closed: 'done',
  commitments_tracked: 'waiting',
  conclusion_issued: 'due',
  held: 'due',
  noticed: 'waiting',
  cancelled: 'refused',
  withdrawn: 'refused',
}

export function DialogueBadge({ c, state }: { c: PageContext; state: DialogueState }) {
  return <Badge tone={tones[state] ?? 'neutral'}>{c.words.criticismLabels.dialogueStates[state]}</Badge>
}

/** Đã trả lời tại chỗ / ghi nhận để đôn đốc, and where what was promised stands. */
export function OutcomeMark({
  c,
  question,
  asked,
}: {
  c: PageContext
  question: Question
  asked: readonly RecommendationFacts[]
}) {
  const { outcomes } = c.words.criticismLabels
  const { dialogue: words } = c.words.dialoguePages
  if (!question.answer) return <Badge tone="due">{words.unanswered}</Badge>
  if (question.answer.outcome === 'answered') return <Badge tone="done">{outcomes.answered}</Badge>
  const stage = promiseStage(c, asked)
  if (stage === null) return <Badge tone="due">{outcomes.noted}</Badge>
  return <Badge tone={stageTones[stage] ?? 'waiting'}>{c.words.recommendationPages.stages[stage]}</Badge>
}

const stageTones: Readonly<Partial<Record<Stage, Tone>>> = {
  resolved: 'done',
  unresolved_closed: 'refused',
  draft: 'due',
}

/** Where the recommendation of a question stands today; `null` before there is one. */
export function promiseStage(c: PageContext, asked: readonly RecommendationFacts[]): Stage | null {
  const [first] = asked
  return first ? (stateOf(first, c.today)?.stage ?? null) : null
}
