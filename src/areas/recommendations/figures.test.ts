import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { again, openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
import { type Desk, openDesk, recommend } from '../../../tests/support/recommending.ts'
import { succeed } from '../../../tests/support/ward.ts'
import { day } from '../../values/day.ts'
import type { Figure, Question } from '../../values/figure.ts'
import { type Id, newId } from '../../values/id.ts'
import { yearPeriod } from '../../values/period.ts'
import * as door from './index.ts'

let house: TestDatabase
let desk: Desk
/** Ids by what became of them. */
const made: Record<string, Id> = {}
const session = { kind: 'supervision_session', id: newId(), label: 'Giám sát hỗ trợ COVID-19' }
const board = { kind: 'inspection_board', id: newId(), label: 'Ban Thanh tra nhân dân' }

beforeAll(async () => {
  house = await openTestDatabase('2021-12-24T09:00:00+07:00')
  desk = await openDesk(house.database)
  const issuedOn = day('2021-10-12')
  const receivedOn = day('2021-10-13')
  made.draft = await recommend(house.database, desk, { origin: session })
  made.late = await recommend(house.database, desk, { origin: session, issuedOn, receivedOn })
  made.answered = await recommend(house.database, desk, { origin: session, issuedOn, receivedOn })
  made.resolved = await recommend(house.database, desk, { origin: board, issuedOn, receivedOn })
  made.withdrawn = await recommend(house.database, desk, { origin: session, issuedOn, receivedOn })
  made.earlier = await recommend(house.database, desk, { origin: session, issuedOn: day('2020-07-01') })
  const answer = { answeredOn: day('2021-11-26'), stance: 'partly', text: 'x', promisedOn: day('2022-03-31') }
  for (const id of [made.answered, made.resolved, made.earlier]) {
    await succeed(house.database, door.answerRecommendation, { id, ...answer }, desk.officer)
  }
  const closing = { id: made.resolved, closedOn: day('2021-12-20'), note: 'x', evidenceNote: 'x' }
  await succeed(house.database, door.closeResolved, closing, desk.chair)
  const withdrawal = { id: made.withdrawn, withdrawnOn: day('2021-12-01'), reason: 'x' }
  await succeed(house.database, door.withdrawRecommendation, withdrawal, desk.chair)
})
afterAll(() => house.close())

const ask = (
  compute: (reading: Parameters<typeof door.countRecommendations>[0], question: Question) => Promise<Figure>,
  more: Partial<Question> = {},
) =>
  house.database.read(desk.chair.sight, (reading) =>
    compute(reading, {
      committeeIds: [desk.committeeId],
      period: yearPeriod(2021),
      asAt: day('2021-12-31'),
      knownAt: null,
      ...more,
    }),
  )
const namesOf = (ids: readonly Id[] = []) =>
  Object.keys(made)
    .filter((name) => ids.includes(made[name] ?? ''))
    .sort()

describe('counting', () => {
  test('takes what was issued in the period and stands on the day, by where it came from', async () => {
    const of = (kinds: readonly string[] | null) =>
      ask((reading, question) => door.countRecommendations(reading, question, kinds))
    expect(namesOf((await of(['supervision_session'])).ids)).toEqual(['answered', 'late'])
    expect(namesOf((await of(null)).ids)).toEqual(['answered', 'late', 'resolved'])
    expect((await of(['dialogue'])).numerator).toBe(0)
    const before = await ask((reading, question) => door.countRecommendations(reading, question), {
      asAt: day('2021-11-30'),
    })
    expect(namesOf(before.ids)).toEqual(['answered', 'late', 'resolved', 'withdrawn'])
  })

  test('an item counts in the period of its own day, not of its entry', async () => {
    const figure = await ask(door.countRecommendations, { period: yearPeriod(2020) })
    expect(namesOf(figure.ids)).toEqual(['earlier'])
  })
})

describe('rates', () => {
  test('answered, of those whose term was over; resolved, of those answered; overdue', async () => {
    const answered = await ask(door.recommendationAnswerRate.compute)
    expect([answered.numerator, answered.denominator]).toEqual([3, 4])
    expect(namesOf(answered.denominatorIds)).toEqual(['answered', 'earlier', 'late', 'resolved'])
    const resolved = await ask(door.recommendationResolvedRate.compute)
    expect([namesOf(resolved.ids), resolved.denominator]).toEqual([['resolved'], 3])
    expect(namesOf((await ask(door.recommendationOverdue.compute)).ids)).toEqual(['late'])
  })

  test('on the due day itself nothing is overdue and nothing is owed', async () => {
    const asAt = day('2021-11-02')
    expect(namesOf((await ask(door.recommendationOverdue.compute, { asAt })).ids)).toEqual(['earlier'])
    expect(namesOf((await ask(door.recommendationAnswerRate.compute, { asAt })).denominatorIds)).toEqual(['earlier'])
    const next = await ask(door.recommendationOverdue.compute, { asAt: day('2021-11-03') })
    expect(namesOf(next.ids)).toEqual(['answered', 'earlier', 'late', 'resolved', 'withdrawn'])
  })
})

test('an extension agreed in October and written down in December changes the figures it must, and no other', async () => {
  const id = await recommend(house.database, desk, { issuedOn: day('2021-10-12'), receivedOn: day('2021-10-13') })
  const before = house.clock.now()
  const days = ['2021-10-28', '2021-11-02', '2021-11-03', '2021-11-30', '2021-12-01'].map(day)
  const overdueOn = (knownAt: Date | null) =>
    Promise.all(
      days.map(async (asAt) => (await ask(door.recommendationOverdue.compute, { asAt, knownAt })).ids.includes(id)),
    )
  expect(await overdueOn(null)).toEqual([false, false, true, true, true])
  house.clock.set('2021-12-24T15:00:00+07:00')
  const extension = { id, agreedOn: day('2021-10-29'), dueOn: day('2021-11-30'), reason: 'Giãn cách' }
  await succeed(house.database, door.extendRecommendation, extension, again(desk.chair))
  expect(await overdueOn(null)).toEqual([false, false, false, false, true])
  expect(await overdueOn(before)).toEqual([false, false, true, true, true])
})

test('superseding one takes one off what is known now, and nothing off what was known then', async () => {
  const count = (knownAt: Date | null) => ask(door.countRecommendations, { knownAt })
  const then = house.clock.now()
  const known = await count(null)
  house.clock.set('2021-12-27T09:00:00+07:00')
  await succeed(
    house.database,
    door.supersedeRecommendation,
    { id: made.late, reason: 'Nhập hai lần' },
    again(desk.chair),
  )
  const after = await count(null)
  expect(after.numerator).toBe(known.numerator - 1)
  expect(known.ids.filter((id) => !after.ids.includes(id))).toEqual([made.late])
  expect(await count(then)).toEqual(known)
})

test('a figure asks one question of the database however many it counts', async () => {
  await ask(door.recommendationAnswerRate.compute)
  const before = house.queries.length
  await ask(door.recommendationAnswerRate.compute)
  expect(house.queries.slice(before).filter((text) => text.includes('recommendations.')).length).toBe(1)
  const named = await house.database.read(desk.chair.sight, (reading) =>
    door.recommendationRecords(reading, [made.resolved ?? '']),
  )
  expect(named).toMatchObject([{ kind: 'recommendation', day: '2021-10-12' }])
})
