import {
  attachMinutes,
  concludeMeeting,
  type Purpose,
  planMeeting,
  recordHolding,
} from '../../src/areas/meetings/index.ts'
import type { Caller } from '../../src/platform/context.ts'
import type { Database } from '../../src/platform/database.ts'
import { addDays, type Day } from '../../src/values/day.ts'
import type { Id } from '../../src/values/id.ts'
import { succeed } from './ward.ts'

interface Wanted {
  readonly title?: string
  readonly purposes?: readonly Purpose[]
  readonly bodyId?: Id
  readonly heldOn?: Day
  readonly present?: number
  /** Without a day it goes as far as the day before this stage. */
  readonly minutedOn?: Day
  readonly concludedOn?: Day
}

/** A conference as far as it is asked to go: planned a fortnight before, held, minuted, concluded. */
export async function convene(database: Database, caller: Caller, wanted: Wanted): Promise<Id> {
  const { title = 'Hội nghị góp ý', purposes = ['thematic'], bodyId = '', heldOn } = wanted
  const plannedOn = heldOn ?? '2024-05-20'
  const planned = { title, purposes, bodyId, plannedOn, place: 'Hội trường phường' }
  const { id } = await succeed(
    database,
    planMeeting,
    { ...planned, ...(heldOn && { happenedOn: addDays(heldOn, -14) }) },
    caller,
  )
  if (!heldOn) return id
  await succeed(database, recordHolding, { id, heldOn, present: wanted.present ?? 40, spoken: 6, opinions: 9 }, caller)
  const paper = { reference: '05/BB-MTTQ' }
  if (wanted.minutedOn) await succeed(database, attachMinutes, { id, happenedOn: wanted.minutedOn, ...paper }, caller)
  if (wanted.concludedOn)
    await succeed(
      database,
      concludeMeeting,
      { id, happenedOn: wanted.concludedOn, note: 'Thống nhất.', reference: '07/TB-MTTQ-BTT' },
      caller,
    )
  return id
}
