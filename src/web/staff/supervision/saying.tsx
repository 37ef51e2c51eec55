import type { SessionState } from '../../../areas/supervision/index.ts'
import type { PageContext } from '../../http/page.ts'
import { Badge, type Tone } from '../../parts/index.ts'

const done = new Set(['reported', 'concluded', 'closed', 'following_up', 'held', 'achieved', 'issued'])
const off = new Set(['cancelled', 'withdrawn', 'not_achieved'])
const resting = new Set(['planned', 'selected', 'invited', 'not_begun', 'draft', 'registered', 'amended'])

export function toneOf(state: string): Tone {
  if (done.has(state)) return 'done'
  if (off.has(state)) return 'refused'
  return resting.has(state) ? 'neutral' : 'waiting'
}

export function StateBadge({ c, state }: { c: PageContext; state: SessionState }) {
  return <Badge tone={toneOf(state)}>{c.words.supervisionLabels.stages[state] ?? state}</Badge>
}
