import { deadlinesOf } from '../../../areas/organisation/index.ts'
import {
  countSessions,
  type Deadline,
  listProgrammes,
  listSessions,
  loadSessions,
  type ProgrammeFacts,
  preparationOf,
  programmeState,
  programmeYears,
  type SessionFacts,
  type SessionState,
  sessionYears,
  supervisionIndicators,
} from '../../../areas/supervision/index.ts'
import type { Reading } from '../../../platform/context.ts'
import { type Day, maxDay, minDay, yearOf } from '../../../values/day.ts'
import type { Figure } from '../../../values/figure.ts'
import type { Id } from '../../../values/id.ts'
import { yearPeriod } from '../../../values/period.ts'
import type { YearShown } from './year.ts'

export interface DueLine {
  readonly session: SessionFacts['session']
  readonly deadline: Deadline
}

/** The board of a year. */
export interface BoardData {
  readonly shown: YearShown
  readonly programme: ProgrammeFacts | null
  readonly completion: Figure | null
  readonly counts: ReadonlyMap<SessionState, number>
  readonly due: readonly DueLine[]
}

const soon = 30

/** What of the open sessions is due within thirty days, or late, soonest first. */
async function dueSoon(reading: Reading, committeeId: Id): Promise<readonly DueLine[]> {
  const open = await listSessions(reading, { committeeId, state: 'open', limit: 200 })
  const sessions = await loadSessions(
    reading,
    open.rows.map((row) => row.id),
  )
  const dueOf = await deadlinesOf(reading, committeeId)
  return sessions
    .flatMap((facts) =>
      preparationOf(facts, reading.today, dueOf)
        .filter((one) => one.doneOn === null && one.daysLeft <= soon)
        .map((deadline) => ({ session: facts.session, deadline })),
    )
    .sort((a, b) => a.deadline.daysLeft - b.deadline.daysLeft)
}

/** Years with a programme or with sessions. */
export async function recordedYears(reading: Reading, committeeId: Id): Promise<readonly number[]> {
  const sessions = await sessionYears(reading, committeeId)
  return [...new Set([...sessions, ...(await programmeYears(reading, committeeId))])]
}

export async function loadBoard(reading: Reading, committeeId: Id, shown: YearShown): Promise<BoardData> {
  const { year, moved } = shown
  const versions = await listProgrammes(reading, committeeId, year)
  const programme = versions.find((one) => programmeState(one, reading.today, versions) !== 'withdrawn') ?? null
  const indicator = supervisionIndicators.find((one) => one.id === 'supervision_plan_completion')
  const period = yearPeriod(year)
  const asAt: Day = maxDay(period.from, minDay(period.to, reading.today))
  const question = { committeeIds: [committeeId], period, asAt, knownAt: null }
  return {
    shown,
    programme,
    completion: (await indicator?.compute(reading, question)) ?? null,
    counts: await countSessions(reading, { committeeId, year }),
    due: moved || year === yearOf(reading.today) ? await dueSoon(reading, committeeId) : [],
  }
}
