import type { Day } from '../../values/day.ts'
import { type Refusal, refuse } from '../../values/refusal.ts'
import { stepsBy } from '../../values/step.ts'
import { type ItemFacts, type ItemStage, type ItemState, itemState } from './item.ts'

/** From which states a stage may be reached. Nothing is published that was not approved as it stands. */
const from: Readonly<Record<ItemStage, readonly ItemState[]>> = {
  submitted: ['draft', 'returned'],
  returned: ['submitted', 'approved'],
  approved: ['draft', 'returned', 'submitted'],
  published: ['approved'],
  corrected: ['published', 'corrected'],
  withdrawn: ['published', 'corrected'],
  archived: ['published', 'corrected', 'withdrawn'],
}

/** Why an item cannot go to a stage on a day; `null` when it can. */
export function cannotGo(facts: ItemFacts, stage: ItemStage, on: Day, today: Day): Refusal | null {
  const state = itemState(facts, null)
  if (!from[stage].includes(state))
    return refuse('outreach.item_out_of_order', { kind: 'conflict', params: { stage, state } })
  return badDay(on, stepsBy(facts.steps, null).at(-1)?.happenedOn ?? null, today)
}

/** What may happen next to an item, for a page that offers it. */
export function nextOf(state: ItemState): readonly ItemStage[] {
  return (Object.keys(from) as ItemStage[]).filter((stage) => from[stage].includes(state))
}

/** Words change as long as nobody has approved them; afterwards they are returned first, or corrected in public. */
export function mayEditItem(facts: ItemFacts): Refusal | null {
  const state = itemState(facts, null)
  return ['draft', 'returned', 'submitted'].includes(state)
    ? null
    : refuse('outreach.item_closed', { kind: 'conflict', params: { state } })
}

/** Steps come in the order of their days, and none lies in the future. */
export function badDay(on: Day, last: Day | null, today: Day): Refusal | null {
  if (on > today) return refuse('outreach.in_future', { field: 'happenedOn' })
  if (last !== null && on < last) return refuse('outreach.before_last_step', { field: 'happenedOn', params: { last } })
  return null
}
