import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { type Refusal, refuse } from '../../values/refusal.ts'
import { furthest, nextStages, type Step, stepsBy, type Track } from './step.ts'

export const memberSources = ['front', 'inspection_board', 'residents'] as const
export type MemberSource = (typeof memberSources)[number]

export const projectStages = ['registered', 'board_established', 'notified', 'supervising', 'closed'] as const
export type ProjectStage = (typeof projectStages)[number]

/** An investment on the ground of the ward, watched by a board of its residents. Money is whole đồng. */
export interface InvestmentProject {
  readonly id: Id
  readonly name: string
  readonly ownerId: Id | null
  readonly ownerName: string
  readonly contractor: string | null
  readonly budget: number | null
  readonly budgetSource: string | null
  readonly areaId: Id | null
  readonly place: string | null
  readonly startsOn: Day | null
  readonly endsOn: Day | null
  /** The day from which the board means to supervise; its plan is told so many days before. */
  readonly superviseFromOn: Day | null
  readonly editNo: number
  readonly recordedAt: Date
  readonly supersededAt: Date | null
}

export interface InvestmentMember {
  readonly id: Id
  readonly personId: Id | null
  readonly name: string
  readonly chosenFrom: MemberSource
  readonly role: 'head' | 'deputy' | 'member'
  readonly from: Day
  readonly to: Day | null
}

export interface DiaryEntry {
  readonly id: Id
  readonly projectId: Id
  readonly kind: 'diary' | 'report'
  readonly writtenOn: Day
  readonly text: string
  readonly proposal: string | null
  readonly author: string
  readonly recordedBy: Id
  readonly recordedAt: Date
  readonly supersededAt: Date | null
}

export interface ProjectFacts {
  readonly project: InvestmentProject
  readonly members: readonly InvestmentMember[]
  readonly steps: readonly Step[]
}

const track: Track = { stages: projectStages, optional: [] }

export function projectState({ steps }: Pick<ProjectFacts, 'steps'>, asAt: Day | null): ProjectStage {
  return (furthest(track, stepsBy(steps, asAt)) as ProjectStage | null) ?? 'registered'
}

export function nextProjectStages(facts: ProjectFacts): readonly string[] {
  return nextStages(track, projectState(facts, null))
}

export function membersOn(members: readonly InvestmentMember[], on: Day): readonly InvestmentMember[] {
  return members.filter((one) => one.from <= on && (one.to === null || on <= one.to))
}

export type BoardLack = 'too_few' | 'no_front' | 'no_inspection_board' | 'no_residents'

/** What a board lacks: at least `least` members, of the Front, of the Inspection Board and of the residents. */
export function boardLacks(members: readonly InvestmentMember[], least: number): readonly BoardLack[] {
  const from = (source: MemberSource) => members.some((one) => one.chosenFrom === source)
  const lacks: BoardLack[] = []
  if (members.length < least) lacks.push('too_few')
  if (!from('front')) lacks.push('no_front')
  if (!from('inspection_board')) lacks.push('no_inspection_board')
  if (!from('residents')) lacks.push('no_residents')
  return lacks
}

export function cannotMoveProject(
  facts: ProjectFacts,
  stage: ProjectStage,
  on: Day,
  today: Day,
  least: number,
): Refusal | null {
  if (!nextProjectStages(facts).includes(stage))
    return refuse('supervision.project_out_of_order', {
      kind: 'conflict',
      params: { stage, state: projectState(facts, null) },
    })
  if (on > today) return refuse('supervision.in_future', { field: 'happenedOn' })
  const last = stepsBy(facts.steps, null).at(-1)?.happenedOn
  if (last && on < last) return refuse('supervision.before_last_step', { field: 'happenedOn', params: { last } })
  const count = membersOn(facts.members, on).length
  if (stage === 'board_established' && count < least)
    return refuse('supervision.board_too_small', { params: { have: count, want: least } })
  return null
}
