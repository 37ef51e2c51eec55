import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { wasKnown } from '../../values/step.ts'

export const keyPersonKinds = [
  'prestigious',
  'religious_dignitary',
  'notable',
  'intellectual',
  'meritorious',
  'entrepreneur',
  'other',
] as const
export type KeyPersonKind = (typeof keyPersonKinds)[number]

/** Recognised by a decision only (Decision 12/2018/QĐ-TTg, then 28/2023/QĐ-TTg); the others are listed by the committee. */
export const byDecision: readonly KeyPersonKind[] = ['prestigious']

/** A person of the organisation in the part they play; the person's own sealed facts stay with the person. */
export interface KeyPerson {
  readonly id: Id
  readonly committeeId: Id
  readonly personId: Id
  readonly kind: KeyPersonKind
  readonly field: string | null
  readonly contribution: string | null
  readonly listedOn: Day
  readonly leftOn: Day | null
  readonly leftRecordedAt: Date | null
  readonly leftReason: string | null
  readonly hasTitle: boolean
  readonly hasNote: boolean
  readonly editNo: number
  readonly recordedAt: Date
  readonly supersededAt: Date | null
}

/** What is sealed of a key person. */
export interface KeyPersonSecrets {
  readonly religiousTitle: string | null
  readonly note: string | null
}

/** A decision by which somebody is recognised, and its days. */
export interface Recognition {
  readonly id: Id
  readonly decisionNumber: string
  readonly decidedBy: string
  readonly decidedOn: Day
  readonly from: Day
  readonly to: Day | null
  readonly recordedAt: Date
  readonly supersededAt: Date | null
}

export const occasions = ['tet', 'unity_day', 'religious_feast', 'national_day', 'illness', 'funeral', 'other'] as const
export type Occasion = (typeof occasions)[number]

export interface Visit {
  readonly id: Id
  readonly keyPersonId: Id
  readonly occasion: Occasion
  readonly visitedOn: Day
  readonly visitors: string
  readonly gift: string | null
  readonly giftValue: number | null
  readonly recordedAt: Date
  readonly supersededAt: Date | null
}

export interface KeyPersonFacts {
  readonly person: KeyPerson
  readonly recognitions: readonly Recognition[]
}

export type KeyPersonState = 'listed' | 'not_recognised' | 'left' | 'removed' | 'not_yet'

/** The decision in force on a day, as far as was known. */
export function recognisedOn(
  recognitions: readonly Recognition[],
  asAt: Day,
  knownAt: Date | null = null,
): Recognition | null {
  const holds = (one: Recognition) => wasKnown(one, knownAt) && one.from <= asAt && (one.to === null || asAt <= one.to)
  return (
    recognitions
      .filter(holds)
      .toSorted((a, b) => (a.from < b.from ? -1 : 1))
      .at(-1) ?? null
  )
}

/** Whether somebody counted among the key persons on a day; who is recognised by decision only counts under one in force. */
export function keyPersonState(
  { person, recognitions }: KeyPersonFacts,
  asAt: Day,
  knownAt: Date | null = null,
): KeyPersonState {
  if (!wasKnown(person, knownAt)) return 'removed'
  if (person.listedOn > asAt) return 'not_yet'
  const { leftOn, leftRecordedAt } = person
  const left = leftOn !== null && leftOn <= asAt && (knownAt === null || (leftRecordedAt ?? knownAt) <= knownAt)
  if (left) return 'left'
  if (!byDecision.includes(person.kind)) return 'listed'
  return recognisedOn(recognitions, asAt, knownAt) ? 'listed' : 'not_recognised'
}
