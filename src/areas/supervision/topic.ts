import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'

/** Subjects of supervision that every committee has; their labels are in the language files. */
export const standardTopics = [
  'poor_household_review',
  'covid_support_policy',
  'environmental_sanitation',
  'elected_deputy_activity',
  'peoples_contribution_revenue_expenditure',
  'election',
  'land_compensation',
  'public_service',
  'school_fees',
  'new_rural_development',
  'mediation',
  'project_investment',
  'leader_ethics',
] as const
export type StandardTopic = (typeof standardTopics)[number]

/** A subject the committee added for itself. */
export interface OwnTopic {
  readonly id: Id
  readonly code: string
  readonly label: string
  readonly retiredOn: Day | null
}

export function isStandardTopic(code: string): code is StandardTopic {
  return (standardTopics as readonly string[]).includes(code)
}

/** Standard topics have an id that never changes, so that a figure can name them as it names records. */
export function standardTopicId(code: StandardTopic): Id {
  const number = String(standardTopics.indexOf(code) + 1).padStart(12, '0')
  return `00000000-0000-7000-8000-${number}`
}

/** Code → id of every topic a committee can use. */
export function topicIds(own: readonly OwnTopic[]): ReadonlyMap<string, Id> {
  return new Map([
    ...standardTopics.map((code) => [code, standardTopicId(code)] as const),
    ...own.map((topic) => [topic.code, topic.id] as const),
  ])
}
