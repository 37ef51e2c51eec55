import type { AreaState, PlanState } from '../../../areas/festival/index.ts'
import { type Day, showDay } from '../../../values/day.ts'
import { showCount, showPercent } from '../../../values/number.ts'
import { fill } from '../../../words/shape.ts'
import type { PageContext } from '../../http/page.ts'
import { Badge, type Tone } from '../../parts/index.ts'

const tones: Readonly<Record<string, Tone>> = {
  registered: 'waiting',
  approved: 'waiting',
  held: 'due',
  reported: 'due',
  verified: 'done',
  consolidated: 'done',
  returned: 'overdue',
  postponed: 'overdue',
  not_held: 'refused',
  issued: 'waiting',
  amended: 'refused',
  withdrawn: 'refused',
}

export function StateBadge({ c, state }: { c: PageContext; state: AreaState | 'withdrawn' }) {
  return <Badge tone={tones[state] ?? 'neutral'}>{c.words.festivalLabels.states[state] ?? state}</Badge>
}

export function PlanBadge({ c, state }: { c: PageContext; state: PlanState }) {
  return <Badge tone={tones[state] ?? 'neutral'}>{c.words.festivalLabels.planStates[state] ?? state}</Badge>
}

/** '86/100 (86%)'; nothing of nothing. */
export function sayPart(part: number | null, whole: number | null): string {
  if (part === null || !whole) return ''
  return `${showCount(part)}/${showCount(whole)} (${showPercent(part, whole) ?? ''})`
}

/** '08:00, 12/11/2023' */
export function sayWhen(starts: string | null, on: Day | null): string {
  return [starts?.replace('h', ':'), on && showDay(on)].filter(Boolean).join(', ')
}

/** 'Sổ hộ ngày 01/11/2023: 102 hộ'; nobody may have counted. */
export function sayRegister(
  c: PageContext,
  { households, countedOn }: { readonly households: number | null; readonly countedOn: Day | null },
): string {
  const { report } = c.words.festivalPages
  if (households === null) return report.noRegister
  return fill(report.register, { count: showCount(households), day: countedOn === null ? '' : showDay(countedOn) })
}
