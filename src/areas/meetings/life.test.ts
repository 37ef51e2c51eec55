import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { again, callerAs, openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
import { convene } from '../../../tests/support/meeting.ts'
import { type Desk, openDesk } from '../../../tests/support/recommending.ts'
import { succeed } from '../../../tests/support/ward.ts'
import { type AnyAction, perform } from '../../platform/action.ts'
import { addDays, day } from '../../values/day.ts'
import { type Id, newId } from '../../values/id.ts'
import { customPeriod } from '../../values/period.ts'
import { isRefusal } from '../../values/refusal.ts'
import { doc, p } from '../../values/rich.ts'
import { draftDocument, findDocument } from '../documents/index.ts'
import * as door from './index.ts'

let house: TestDatabase
let desk: Desk
const today = day('2024-04-15')
const start = day('2024-01-02')
beforeAll(async () => {
  house = await openTestDatabase()
  desk = await openDesk(house.database)
})
afterAll(() => house.close())

const read = (id: Id) => house.database.read(desk.chair.sight, (reading) => door.findMeeting(reading, id))
const act = (what: AnyAction, input: object, caller = desk.chair) => perform(house.database, what, input, again(caller))

/** One thing somebody may try, sensible or not, on a day. */
type Attempt = readonly [kind: number, choice: number, later: number]

function attempt(id: Id, [kind, choice, later]: Attempt, facts: door.MeetingFacts): Promise<unknown> | undefined {
  const happenedOn = addDays(start, later)
  const on = { id, happenedOn }
  const reference = choice % 3 ? '1/BB' : ''
  const step = facts.steps.findLast((one) => one.supersededAt === null)
  const held = { heldOn: happenedOn, place: 'x', opinions: 3, answered: choice, noted: 1 }
  const tries: readonly (() => Promise<unknown>)[] = [
    () => act(door.inviteToMeeting, { id, agencyIds: [desk.agencyId], others: choice ? 'Ông A\nBà B' : '' }),
    () => act(door.sendInvitations, { ...on, reference }),
    () => act(door.recordHolding, { id, ...held }),
    () => act(door.attachMinutes, { ...on, reference }),
    () => act(door.concludeMeeting, { ...on, note: 'x', reference }),
    () => act(door.postponeMeeting, { ...on, reason: 'x', plannedOn: choice ? '' : '2024-06-01' }),
    () => act(door.rescheduleMeeting, { ...on, plannedOn: '2024-06-02' }),
    () => act(door.correctHolding, { id, reason: 'x', ...(choice && { instead: held }) }),
    () => act(door.undoMeetingStep, { id, stepId: step?.id, reason: 'x' }),
    () => act(door.setAgenda, { id, items: [{ title: 'x', step: 1, minutes: choice ? 'y' : '' }] }),
    () => act(choice === 0 ? door.cancelMeeting : door.withdrawMeeting, { ...on, reason: choice === 1 ? 'x' : '' }),
  ]
  return tries[kind % tries.length]?.()
}

async function checkInvariants(id: Id): Promise<void> {
  const facts = (await read(id)) as door.MeetingFacts
  const state = door.meetingState(facts, today)
  const held = door.heldAt(facts, null)
  expect(facts.holdings.filter((one) => one.supersededAt === null).length).toBeLessThan(2)
  for (const stage of ['minuted', 'concluded'] as const) {
    const on = door.standingStep(facts, stage)?.happenedOn
    if (on) expect(held && held.heldOn <= on).toBe(true)
  }
  const { committeeId } = desk
  const listed = await house.database.read(desk.chair.sight, (r) => door.listMeetings(r, { committeeId, state }))
  expect(listed.rows.map((row) => row.id)).toContain(id)
  const on = held?.heldOn ?? today
  const period = customPeriod(on, on)
  if (!period) throw new Error('nothing to count with')
  const question = { committeeIds: [committeeId], period, asAt: today, knownAt: null }
  for (const needs of [undefined, 'minutes', 'conclusion'] as const) {
    const asked = { purposes: facts.meeting.purposes, ...(needs && { needs }) }
    const figure = await house.database.read(desk.chair.sight, (r) => door.countMeetings(r, question, asked))
    const proof = needs ? door.standingStep(facts, needs === 'minutes' ? 'minuted' : 'concluded') !== null : true
    expect(figure.ids.includes(id)).toBe(held !== null && proof && !['withdrawn', 'cancelled'].includes(state))
  }
}

describe('whatever is tried, in whatever order', () => {
  test.each([[['thematic']], [['dialogue']], [['social_criticism', 'law_comment']]])(
    '%s: states, list and figures agree; a refusal changes nothing',
    async (purposes) => {
      const attempts = fc.array(fc.tuple(fc.nat(10), fc.nat(3), fc.nat(100)), { minLength: 8, maxLength: 20 })
      await fc.assert(
        fc.asyncProperty(attempts, async (all) => {
          const id = newId()
          const planned = { id, title: 'x', purposes, place: 'x', happenedOn: start }
          await succeed(house.database, door.planMeeting, planned, desk.officer)
          // Days mostly go forward, so that the walk gets somewhere.
          const ordered = all.map(([kind, choice, later], at) => [kind, choice, at * 4 + (later % 5)] as const)
          for (const one of ordered) {
            const before = (await read(id)) as door.MeetingFacts
            const outcome = await attempt(id, one, before)
            if (isRefusal(outcome)) expect(await read(id)).toEqual(before)
            else await checkInvariants(id)
          }
        }),
        { numRuns: 4 },
      )
    },
  )
})

describe('papers', () => {
  test('an invitation issued goes out to all who are invited, in one act', async () => {
    const id = await convene(house.database, desk.officer, { purposes: ['social_criticism'] })
    const origin = { kind: 'meeting', id, label: 'x' }
    const words = { typeCode: 'GM', abstract: 'Dự hội nghị', head: { issuer: ['BTT'], place: 'Sông Cầu' } }
    const paper = { ...words, body: doc(p('Kính mời')), origin, visibility: 'committee' }
    const { id: documentId } = await succeed(house.database, draftDocument, paper, desk.officer)
    const issue = { id, documentId, issuedOn: '2024-04-15', stage: 'noticed' }
    expect(await act(door.issueMeetingPaper, issue, desk.officer)).toMatchObject({ kind: 'forbidden' })
    // Nobody is invited yet: neither the paper nor the step goes through.
    expect(await act(door.issueMeetingPaper, issue)).toMatchObject({ key: 'meetings.nobody_invited' })
    await succeed(
      house.database,
      door.inviteToMeeting,
      { id, agencyIds: [desk.agencyId], others: 'Ông A' },
      desk.officer,
    )
    expect(await act(door.issueMeetingPaper, issue)).toMatchObject({ numberText: expect.stringContaining('GM') })
    const [facts, invited, issued] = await house.database.read(desk.chair.sight, async (r) => [
      await door.findMeeting(r, id),
      await door.invitationsOf(r, id),
      await findDocument(r, documentId),
    ])
    expect(facts && door.meetingState(facts, today)).toBe('noticed')
    expect(invited.map((one) => [one.kind, one.sentOn])).toEqual([
      ['agency', '2024-04-15'],
      ['other', '2024-04-15'],
    ])
    expect(issued?.issuedOn).toBe('2024-04-15')
  })

  test('a paper of another record is none of it', async () => {
    const id = await convene(house.database, desk.officer, {})
    const { id: documentId } = await succeed(
      house.database,
      draftDocument,
      { typeCode: 'TB', abstract: 'x', head: {} },
      desk.officer,
    )
    const issue = { id, documentId, issuedOn: '2024-04-15' }
    expect(await act(door.issueMeetingPaper, issue)).toMatchObject({ key: 'documents.paper_not_found' })
  })
})

test('an invitation that stays on the list keeps its day; the others go or come', async () => {
  const id = await convene(house.database, desk.officer, {})
  const invite = (others: string) => succeed(house.database, door.inviteToMeeting, { id, others }, desk.officer)
  await invite('Ông A\nBà B')
  await succeed(house.database, door.sendInvitations, { id, happenedOn: '2024-04-15' }, desk.officer)
  await invite('Bà B\nÔng C')
  const now = await house.database.read(desk.chair.sight, (r) => door.invitationsOf(r, id))
  expect(now.map((one) => [one.name, one.sentOn]).toSorted()).toEqual([
    ['Bà B', '2024-04-15'],
    ['Ông C', null],
  ])
})

test('signed minutes are not written over; an agenda from an old page is refused', async () => {
  const heldOn = day('2024-03-01')
  const id = await convene(house.database, desk.officer, { heldOn })
  const set = (items: readonly object[]) => act(door.setAgenda, { id, items }, desk.officer)
  const first = (await set([
    { title: 'Khai mạc', step: 1 },
    { title: 'Thảo luận', step: 4 },
  ])) as { itemIds: Id[] }
  const told = { itemId: first.itemIds[1], title: 'Thảo luận', step: 4, minutes: 'Có 6 ý kiến.' }
  expect(isRefusal(await set([told]))).toBe(false)
  expect(await set([{ itemId: first.itemIds[0], title: 'Khai mạc' }])).toMatchObject({ key: 'platform.stale' })
  await succeed(house.database, door.attachMinutes, { id, happenedOn: heldOn, reference: '1/BB' }, desk.officer)
  expect(await set([{ title: 'Khác' }])).toMatchObject({ key: 'meetings.minutes_signed' })
  const agenda = await house.database.read(desk.chair.sight, (r) => door.agendaOf(r, id))
  expect(agenda).toMatchObject([{ title: 'Thảo luận', minutes: 'Có 6 ý kiến.' }])
})

test('the same act sent twice is done once', async () => {
  const id = await convene(house.database, desk.officer, {})
  const twice = again(desk.officer)
  const input = { id, heldOn: '2024-04-01', place: 'x' }
  const first = await perform(house.database, door.recordHolding, input, twice)
  expect(await perform(house.database, door.recordHolding, input, twice)).toEqual(first)
  expect(await act(door.recordHolding, input, desk.officer)).toMatchObject({ key: 'meetings.held_already' })
})

test('advisors and areas see the conferences that are not kept inside, never who was invited or came', async () => {
  const id = await convene(house.database, desk.officer, { heldOn: day('2024-03-01') })
  await succeed(house.database, door.inviteToMeeting, { id, others: 'Ông A' }, desk.officer)
  const hidden = { title: 'x', purposes: ['other'], visibility: 'internal' }
  const inside = await succeed(house.database, door.planMeeting, hidden, desk.officer)
  for (const role of ['advisor', 'area_head'] as const) {
    const { sight } = callerAs(role, desk.committeeId)
    await house.database.read(sight, async (reading) => {
      expect((await door.findMeeting(reading, id))?.holdings).toHaveLength(1)
      expect(await door.invitationsOf(reading, id)).toEqual([])
      expect(await door.findMeeting(reading, inside.id)).toBeNull()
      const steps = reading.db.selectFrom('meetings.step').select('id').where('meeting_id', '=', inside.id)
      expect(await steps.execute()).toEqual([])
    })
  }
  const { sight } = callerAs('agency_contact', desk.committeeId, { agencyId: desk.agencyId })
  expect(await house.database.read(sight, (reading) => door.findMeeting(reading, id))).toBeNull()
})
