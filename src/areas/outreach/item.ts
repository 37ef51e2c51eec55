import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { stepsBy, stepTo, wasKnown } from '../../values/step.ts'
import { channelKinds } from './channel.ts'
import type { Measure } from './measure.ts'
import type { OutreachStep } from './step.ts'

/** Told face to face: such an item is a meeting with people in it (cuộc tuyên truyền), not a text. */
export const spokenKinds = ['meeting', 'door_to_door'] as const
export const itemChannelKinds = [...channelKinds, ...spokenKinds] as const
export type ItemChannelKind = (typeof itemChannelKinds)[number]

export function isSpoken(kind: ItemChannelKind): boolean {
  return (spokenKinds as readonly string[]).includes(kind)
}

export const itemTopics = [
  'policy_law',
  'holidays',
  'front_activity',
  'unity',
  'good_example',
  'welfare',
  'health',
  'election',
  'environment',
  'security',
  'other',
] as const
export type ItemTopic = (typeof itemTopics)[number]

export interface Item {
  readonly id: Id
  readonly committeeId: Id
  readonly planId: Id | null
  readonly channelKind: ItemChannelKind
  readonly channelId: Id | null
  readonly topic: ItemTopic
  readonly title: string
  readonly audience: string | null
  readonly areaId: Id | null
  readonly link: string | null
  readonly sourceDocumentId: Id | null
  readonly sourceReference: string | null
  readonly plannedOn: Day | null
  /** The item whose words this one repeats, or tells at a meeting. */
  readonly repostOf: Id | null
  readonly editNo: number
  readonly recordedAt: Date
  readonly recordedBy: Id
  readonly recordedByName: string
  readonly supersededAt: Date | null
  readonly supersededReason: string | null
}

export interface Wording {
  readonly text: string
  readonly recordedAt: Date
  readonly supersededAt: Date | null
  readonly supersededReason: string | null
}

export interface ItemFacts {
  readonly item: Item
  /** The newest last; the one that is not superseded holds. */
  readonly wordings: readonly Wording[]
  readonly steps: readonly OutreachStep[]
  readonly measures: readonly Measure[]
}

export const itemStages = [
  'submitted',
  'returned',
  'approved',
  'published',
  'corrected',
  'withdrawn',
  'archived',
] as const
export type ItemStage = (typeof itemStages)[number]
export const itemStates = ['draft', ...itemStages, 'removed'] as const
export type ItemState = (typeof itemStates)[number]

type StateFacts = { readonly item: Pick<Item, 'recordedAt' | 'supersededAt'>; readonly steps: readonly OutreachStep[] }

/** Where an item stood on a day, as far as was known then: the last thing that happened to it. */
export function itemState({ item, steps }: StateFacts, asAt: Day | null, knownAt: Date | null = null): ItemState {
  if (!wasKnown(item, knownAt)) return 'removed'
  return (stepsBy(steps, asAt, knownAt).at(-1)?.stage as ItemStage | undefined) ?? 'draft'
}

/** It is out and stands: published, and not taken back; an archived one was out. */
export function isOut(facts: StateFacts, asAt: Day | null, knownAt: Date | null = null): boolean {
  const steps = stepsBy(facts.steps, asAt, knownAt)
  return wasKnown(facts.item, knownAt) && stepTo(steps, 'published') !== null && stepTo(steps, 'withdrawn') === null
}

export function publishedOn(steps: readonly OutreachStep[], asAt: Day | null = null): Day | null {
  return stepTo(stepsBy(steps, asAt), 'published')?.happenedOn ?? null
}

export function currentText(wordings: readonly Wording[]): string {
  return wordings.find((one) => one.supersededAt === null)?.text ?? ''
}
