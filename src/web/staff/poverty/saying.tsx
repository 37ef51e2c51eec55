import type { CaseState } from '../../../areas/poverty/index.ts'
import type { PageContext } from '../../http/page.ts'
import { Badge, Seal, type Tone } from '../../parts/index.ts'

const tones: Readonly<Partial<Record<CaseState, Tone>>> = {
  proposed: 'due',
  surveyed: 'due',
  reviewed: 'due',
  approved: 'waiting',
  advanced: 'waiting',
  in_progress: 'waiting',
  accepted: 'waiting',
  handed_over: 'done',
  declined: 'refused',
}

/** How a case stands; what is settled bears the seal. */
export function StateBadge({ c, state }: { readonly c: PageContext; readonly state: CaseState }) {
  const word = c.words.poverty.states[state] ?? state
  return state === 'settled' ? <Seal word={word} small /> : <Badge tone={tones[state]}>{word}</Badge>
}
