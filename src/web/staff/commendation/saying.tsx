import type { CaseState, MovementState } from '../../../areas/commendation/index.ts'
import type { PageContext } from '../../http/page.ts'
import { Badge, type Tone } from '../../parts/index.ts'

const tones: Readonly<Record<string, Tone>> = {
  decided: 'done',
  granted: 'done',
  printed: 'done',
  presented: 'done',
  recorded: 'done',
  submitted: 'waiting',
  submitted_up: 'waiting',
  reviewed: 'waiting',
  returned: 'due',
  refused: 'refused',
  withdrawn: 'refused',
  superseded: 'refused',
  running: 'waiting',
  launched: 'waiting',
  registered: 'waiting',
  closed: 'done',
}

export function toneOf(state: string): Tone {
  return tones[state] ?? 'neutral'
}

export function StateBadge({ c, state }: { c: PageContext; state: CaseState }) {
  return <Badge tone={toneOf(state)}>{c.words.commendationLabels.states[state] ?? state}</Badge>
}

export function MovementBadge({ c, state }: { c: PageContext; state: MovementState }) {
  return (
    <Badge tone={state === 'reviewed' ? 'done' : toneOf(state)}>
      {c.words.commendationLabels.movementStages[state] ?? state}
    </Badge>
  )
}
