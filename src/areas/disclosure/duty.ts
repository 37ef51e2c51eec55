import type { Day } from '../../values/day.ts'
import { addDays, dayAt } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { DueBy } from '../organisation/index.ts'
import type { Section } from './row.ts'
import type { Scope } from './scope.ts'

export const dutyKinds = [
  'call',
  'lines',
  'end_reception',
  'receipts_statement',
  'distribution_statement',
  'fund_statement',
] as const
export type DutyKind = (typeof dutyKinds)[number]

/** Something that has to be public by a day; what was done is told with its day, so that lateness can be judged as at any. */
export interface Duty {
  readonly scope: Scope
  readonly kind: DutyKind
  readonly dueOn: Day
  readonly doneOn: Day | null
  /** Of lines, how many wait under this term. */
  readonly count: number
}

export interface WaitingDay {
  readonly scopeId: Id
  readonly section: Section
  readonly countedFrom: Day
  readonly count: number
}

/** On which day a statement of a scope was recorded first. */
export type Statements = ReadonlyMap<string, Day>
export const statementKey = (scopeId: Id, kind: string): string => `${scopeId} ${kind}`

/** The key of the last statement of a scope, whatever it tells. */
export const latestKey = (scopeId: Id): string => statementKey(scopeId, 'latest')

/**
 * The day by which the Fund tells what it received and gave: the end of the first half-year that has no statement yet. Once its
 * books are closed, the half-year in which they were is the last.
 */
function fundDue(scope: Scope, statements: Statements, dueBy: DueBy): Day | null {
  const key = 'disclosure.poor_fund_statement'
  const last = statements.get(latestKey(scope.id))
  const told = last ? dueBy(key, last) : null
  const next = dueBy(key, told ? addDays(told, 1) : scope.openedOn)
  const end = scope.distributionEndedOn ? dueBy(key, scope.distributionEndedOn) : null
  return next !== null && end !== null && next > end ? null : next
}

/**
 * What a scope owes the public, by the deadlines in force on the day each is counted from (Decree 93/2021/NĐ-CP, art. 14, and
 * the house's own stricter term for single lines).
 */
export function dutiesOf(
  scope: Scope,
  waiting: readonly WaitingDay[],
  statements: Statements,
  dueBy: DueBy,
): readonly Duty[] {
  const duty = (kind: DutyKind, dueOn: Day | null, doneOn: Day | null, count = 0): readonly Duty[] =>
    dueOn === null ? [] : [{ scope, kind, dueOn, doneOn, count }]
  const statement = (kind: 'receipts_statement' | 'distribution_statement', endedOn: Day | null) =>
    endedOn === null
      ? []
      : duty(
          kind,
          dueBy(
            kind === 'receipts_statement'
              ? 'disclosure.receipts_after_close_days'
              : 'disclosure.distribution_after_close_days',
            endedOn,
          ),
          statements.get(statementKey(scope.id, kind)) ?? null,
        )
  const lines = waiting
    .filter(({ scopeId }) => scopeId === scope.id)
    .flatMap(({ countedFrom, count }) =>
      duty('lines', dueBy('disclosure.receipts_publish_working_days', countedFrom), null, count),
    )
  const isOurs = scope.ledger !== 'state_benefit'
  return [
    ...duty(
      'call',
      dueBy('disclosure.call_document', scope.openedOn),
      scope.callPublishedAt && dayAt(scope.callPublishedAt),
    ),
    ...(scope.ledger === 'contribution'
      ? duty('end_reception', dueBy('contribution.receive_max_days', scope.openedOn), scope.receptionClosedOn)
      : []),
    ...lines,
    ...(scope.ledger === 'poor_fund' ? duty('fund_statement', fundDue(scope, statements, dueBy), null) : []),
    ...(isOurs ? statement('receipts_statement', scope.receptionClosedOn) : []),
    ...statement('distribution_statement', scope.distributionEndedOn),
  ]
}

export const isOverdue = ({ dueOn, doneOn }: Duty, asAt: Day): boolean => doneOn === null && dueOn < asAt
