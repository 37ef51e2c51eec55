import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
import { convene } from '../../../tests/support/meeting.ts'
import { foundWard, loadExampleUnits, succeed, type Ward } from '../../../tests/support/ward.ts'
import { type Day, day } from '../../values/day.ts'
import type { Question } from '../../values/figure.ts'
import { type Id, newId } from '../../values/id.ts'
import { customPeriod } from '../../values/period.ts'
import { foundBody } from '../organisation/index.ts'
import * as door from './index.ts'

let house: TestDatabase
let ward: Ward
let groupId: Id
const heldOn = day('2023-02-20')

beforeAll(async () => {
  house = await openTestDatabase()
  await loadExampleUnits(house.database)
  ward = await foundWard(house.database)
  groupId = newId()
  const group = { id: groupId, kind: 'advisory_group', name: 'Tổ tư vấn', areaId: '', from: '2019-03-01', decision: '' }
  await succeed(house.database, foundBody, group, ward.chair)
})
afterAll(() => house.close())

function question(over: Partial<Question> = {}): Question {
  const period = customPeriod(day('2023-01-01'), day('2023-12-31'))
  if (!period) throw new Error('no period')
  return { committeeIds: [ward.committeeId], period, asAt: day('2023-12-31'), knownAt: null, ...over }
}

const count = (asked: door.MeetingsAsked, over?: Partial<Question>) =>
  house.database.read(ward.chair.sight, (reading) => door.countMeetings(reading, question(over), asked))

const criticism: door.MeetingsAsked = {
  purposes: ['social_criticism'],
  convenedBy: ['advisory_group'],
  needs: 'minutes',
}
const comment: door.MeetingsAsked = { purposes: ['law_comment'] }

describe('one conference of two purposes', () => {
  it('is one row, counted once under each, and once where both ask for it', async () => {
    const purposes = ['social_criticism', 'law_comment'] as const
    const id = await convene(house.database, ward.chair, { purposes, bodyId: groupId, heldOn, minutedOn: heldOn })
    expect((await count(criticism)).ids).toEqual([id])
    expect((await count(comment)).ids).toEqual([id])
    expect((await count({ purposes })).ids).toEqual([id])
    await succeed(house.database, door.withdrawMeeting, { id, reason: 'ghi nhầm' }, ward.chair)
    expect((await count(criticism)).ids).toEqual([])
  })

  it('a purpose added later is not known before', async () => {
    const id = await convene(house.database, ward.chair, { purposes: ['law_comment'], heldOn, minutedOn: heldOn })
    const before = new Date(house.clock.now())
    house.clock.set('2024-04-16T08:00:00+07:00')
    const wider = { id, editNo: 1, title: 'x', purposes: ['law_comment', 'social_criticism'], place: 'y' }
    await succeed(house.database, door.editMeeting, wider, ward.chair)
    expect((await count(criticism)).ids).toEqual([id])
    expect((await count(criticism, { knownAt: before })).ids).toEqual([])
    expect((await count(comment, { knownAt: before })).ids).toEqual([id])
  })
})

describe('what qualifies', () => {
  const spring = { period: customPeriod(day('2023-03-01'), day('2023-03-31')) } as Partial<Question>

  it('held, in the period, by the day; minutes where they are asked for; not called off', async () => {
    const on = (heldOn: Day, minutedOn?: Day) =>
      convene(house.database, ward.chair, {
        purposes: ['social_criticism'],
        heldOn,
        ...(minutedOn && { minutedOn }),
      })
    const whole = await on(day('2023-03-01'), day('2023-03-04'))
    const unsigned = await on(day('2023-03-02'))
    await on(day('2022-12-31'), day('2023-01-02'))
    await convene(house.database, ward.chair, { purposes: ['social_criticism'] })
    expect((await count(criticism, spring)).ids).toEqual([whole])
    expect((await count({ purposes: ['social_criticism'] }, spring)).ids).toEqual([whole, unsigned])
    expect((await count(criticism, { ...spring, asAt: day('2023-03-03') })).ids).toEqual([])
    const undone = await house.database.read(ward.chair.sight, (reading) => door.findMeeting(reading, whole))
    const stepId = undone && door.standingStep(undone, 'minuted')?.id
    await succeed(house.database, door.undoMeetingStep, { id: whole, stepId, reason: 'ký lại' }, ward.chair)
    expect((await count(criticism, spring)).ids).toEqual([])
  })

  it('people are added up: by the minutes, else by the list', async () => {
    const asked: door.MeetingsAsked = { purposes: ['voter_meeting'] }
    const told = await convene(house.database, ward.chair, { purposes: ['voter_meeting'], heldOn, present: 120 })
    const planned = { title: 'x', purposes: ['voter_meeting'], place: 'y', happenedOn: '2023-05-01' }
    const { id } = await succeed(house.database, door.planMeeting, planned, ward.chair)
    await succeed(house.database, door.recordHolding, { id, heldOn: '2023-05-02' }, ward.chair)
    const rows = [
      { name: 'Tổ 4', present: 12, spoken: 3 },
      { name: 'Lý Văn A', spoken: 1 },
    ]
    await succeed(house.database, door.takeAttendance, { id, rows }, ward.chair)
    const sum = (what: 'present' | 'spoken' | 'opinions') =>
      house.database.read(ward.chair.sight, (reading) => door.sumMeetings(reading, question(), asked, what))
    expect(await sum('present')).toMatchObject({ numerator: 133, ids: [told, id] })
    expect(await sum('spoken')).toMatchObject({ numerator: 10 })
    expect(await sum('opinions')).toMatchObject({ numerator: 9, ids: [told] })
  })
})

it('questions do not grow with the records', async () => {
  const look = async () => {
    house.queries.length = 0
    await house.database.read(ward.chair.sight, async (reading) => {
      const { rows } = await door.listMeetings(reading, { committeeId: ward.committeeId })
      await door.loadMeetings(
        reading,
        rows.map((row) => row.id),
      )
      await door.meetingRecords(
        reading,
        rows.map((row) => row.id),
      )
    })
    return house.queries.length
  }
  const few = await look()
  for (const title of ['a', 'b', 'c', 'd', 'e']) await convene(house.database, ward.chair, { title, heldOn })
  expect(await look()).toBe(few)
})

it('another committee counts nothing of ours', async () => {
  const sight = { ...ward.chair.sight, committeeIds: [newId()] }
  const seen = await house.database.read(sight, (reading) => door.countMeetings(reading, question(), comment))
  expect(seen.ids).toEqual([])
})
