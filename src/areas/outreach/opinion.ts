import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { namesIn } from '../../values/person-name.ts'
import { stepsBy, wasKnown } from '../../values/step.ts'
import type { OutreachStep } from './step.ts'

export const opinionTopics = [
  'livelihood',
  'land_clearance',
  'environment',
  'order',
  'infrastructure',
  'welfare_policy',
  'health_education',
  'cadres',
  'religion_ethnicity',
  'other',
] as const
export type OpinionTopic = (typeof opinionTopics)[number]
export const moods = ['agreeing', 'calm', 'worried', 'upset'] as const
export type Mood = (typeof moods)[number]
export const heardPlaces = ['meeting', 'zalo', 'street', 'home', 'petition', 'other'] as const
export type HeardIn = (typeof heardPlaces)[number]

/** What people say and feel; never who said it. */
export interface Opinion {
  readonly id: Id
  readonly committeeId: Id
  readonly topic: OpinionTopic
  readonly mood: Mood
  readonly isUrgent: boolean
  readonly heardIn: HeardIn
  readonly notedOn: Day
  /** The area from which it was noted; none where the office did. */
  readonly areaId: Id | null
  /** The areas it is about. */
  readonly areaIds: readonly Id[]
  readonly recordedAt: Date
  readonly recordedBy: Id
  readonly recordedByName: string
  readonly supersededAt: Date | null
}

/** As it was heard; as a report may say it; what was answered; why it was set aside. */
export const wordingKinds = ['heard', 'for_report', 'answer', 'set_aside'] as const
export type WordingKind = (typeof wordingKinds)[number]

export interface OpinionFacts {
  readonly opinion: Opinion
  readonly words: Readonly<Partial<Record<WordingKind, string>>>
  readonly steps: readonly OutreachStep[]
}

export const opinionStages = ['verified', 'reported', 'answered', 'set_aside'] as const
export type OpinionStage = (typeof opinionStages)[number]
export type OpinionState = 'noted' | OpinionStage | 'removed'
export const opinionStates: readonly OpinionState[] = ['noted', ...opinionStages]

const from: Readonly<Record<OpinionStage, readonly OpinionState[]>> = {
  verified: ['noted'],
  reported: ['verified'],
  answered: ['verified', 'reported'],
  set_aside: ['noted', 'verified'],
}

export function mayOpinionGo(state: OpinionState, stage: OpinionStage): boolean {
  return from[stage].includes(state)
}

export function opinionState(
  { opinion, steps }: Pick<OpinionFacts, 'steps'> & { readonly opinion: Pick<Opinion, 'recordedAt' | 'supersededAt'> },
  asAt: Day | null,
  knownAt: Date | null = null,
): OpinionState {
  if (!wasKnown(opinion, knownAt)) return 'removed'
  return (stepsBy(steps, asAt, knownAt).at(-1)?.stage as OpinionStage | undefined) ?? 'noted'
}

/**
 * What looks like the name of a person in words meant for a report: behind a form of address, or built like a name, or
 * the full name of somebody the committee knows.
 */
export function personsNamed(text: string, known: readonly string[] = []): readonly string[] {
  const whole = text.normalize('NFC')
  const found = namesIn(whole).map((spot) => spot.text)
  const people = known.filter((name) => name.trim().includes(' ') && stands(whole, name.normalize('NFC')))
  return [...new Set([...found, ...people.filter((name) => !found.some((one) => one.includes(name)))])]
}

function stands(text: string, name: string): boolean {
  const at = text.toLocaleLowerCase('vi').indexOf(name.toLocaleLowerCase('vi'))
  return at >= 0 && !/\p{L}/u.test(text.charAt(at + name.length)) && !/\p{L}/u.test(text.charAt(at - 1))
}
