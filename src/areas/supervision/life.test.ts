import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { again, openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
import { brokenAmong } from '../../../tests/support/planting.ts'
import { type Desk, openDesk, recommend } from '../../../tests/support/recommending.ts'
import { supervise } from '../../../tests/support/supervising.ts'
import { succeed } from '../../../tests/support/ward.ts'
import { type AnyAction, perform } from '../../platform/action.ts'
import { addDays, day } from '../../values/day.ts'
import { type Id, newId } from '../../values/id.ts'
import { customPeriod } from '../../values/period.ts'
import { isRefusal } from '../../values/refusal.ts'
import { doc, p } from '../../values/rich.ts'
import { draftDocument, findDocument } from '../documents/index.ts'
import { closeUnresolved } from '../recommendations/index.ts'
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

const read = (id: Id) => house.database.read(desk.chair.sight, (reading) => door.findSession(reading, id))
const act = (what: AnyAction, input: object) => perform(house.database, what, input, again(desk.chair))

/** One thing somebody may try, sensible or not, on a day. */
type Attempt = readonly [kind: number, stage: number, later: number]

async function attempt(id: Id, [kind, stage, later]: Attempt, facts: door.SessionFacts): Promise<unknown> {
  const happenedOn = addDays(start, later)
  const step = facts.steps.findLast((one) => one.supersededAt === null)
  const moves = door.sessionStages.filter((one) => !['closed', 'postponed', 'resumed', 'cancelled'].includes(one))
  const on = { id, happenedOn }
  const tries: readonly (() => Promise<unknown>)[] = [
    () => act(door.advanceSession, { ...on, stage: moves[stage % moves.length], reference: stage % 3 ? '1/KH' : '' }),
    () =>
      act(door.advanceSession, { ...on, stage: door.trackOf(facts.session.form).stages[stage % 8], reference: '1/KH' }),
    () => act(door.recordSitting, { id, heldOn: happenedOn, place: 'x', minutes: 'x', opinion: 'x' }),
    () => act(door.addFinding, { id, kind: 'strength', text: 'x', foundOn: happenedOn }),
    () => act(door.setTeam, { id, team: [{ name: 'x', position: '', organisation: '', role: 'head' }] }),
    () => act(door.postponeSession, { ...on, reason: 'x' }),
    () => act(door.resumeSession, on),
    () => act(door.undoStep, { id, stepId: step?.id, reason: 'x' }),
    () => act(door.closeSession, on),
    () => {
      const sittingId = facts.sittings.at(stage % 2)?.id
      const instead = { heldOn: happenedOn, place: 'x', minutes: 'x' }
      return act(door.correctSitting, { id, sittingId, reason: 'x', ...(stage > 3 && { instead }) })
    },
    () =>
      stage === 0
        ? act(door.cancelSession, { ...on, reason: 'x' })
        : act(door.withdrawSession, { id, reason: stage === 1 ? 'x' : '' }),
  ]
  return tries[kind % tries.length]?.()
}

async function checkInvariants(id: Id): Promise<void> {
  const facts = (await read(id)) as door.SessionFacts
  const live = door.stepsBy(facts.steps, null)
  expect(live.every((step) => step.happenedOn <= today)).toBe(true)
  expect(facts.steps.filter((step) => step.supersededAt === null).map((step) => step.stage)).toContain(live[0]?.stage)
  const state = door.stateOf(facts, today)
  const { committeeId } = desk
  const listed = await house.database.read(desk.chair.sight, (r) => door.listSessions(r, { committeeId, state }))
  expect(listed.rows.map((row) => row.id)).toContain(id)
  const eventOn = door.eventDay(facts, today)
  const counts =
    !['withdrawn', 'cancelled'].includes(state) && door.reportedOn(facts, today) !== null && eventOn !== null
  const indicator = door.supervisionIndicators[0]
  const period = customPeriod(eventOn ?? today, eventOn ?? today)
  if (!indicator || !period) throw new Error('nothing to count with')
  const question = { committeeIds: [committeeId], period, asAt: today, knownAt: null }
  const figure = await house.database.read(desk.chair.sight, (r) => indicator.compute(r, question))
  expect(figure.ids.includes(id)).toBe(counts)
}

describe('whatever is tried, in whatever order', () => {
  test.each(door.sessionForms)('%s: states, list and figure agree; a refusal changes nothing', async (form) => {
    const attempts = fc.array(fc.tuple(fc.nat(10), fc.nat(7), fc.nat(130)), { minLength: 8, maxLength: 22 })
    await fc.assert(
      fc.asyncProperty(attempts, async (all) => {
        const plan = { form, title: 'x', topics: ['election'], subjectIds: [desk.agencyId], happenedOn: start }
        const hostId = form === 'joint' ? desk.agencyId : ''
        const { id } = await succeed(house.database, door.planSession, { ...plan, hostId }, desk.officer)
        // Days mostly go forward, so that the walk gets somewhere.
        const ordered = all.map(
          ([kind, stage, later], at) => [kind, stage, Math.min(130, at * 4 + (later % 5))] as const,
        )
        for (const one of ordered) {
          const before = (await read(id)) as door.SessionFacts
          const outcome = await attempt(id, one, before)
          if (isRefusal(outcome)) expect(await read(id)).toEqual(before)
          else await checkInvariants(id)
        }
        expect(await brokenAmong(house.database, [desk.committeeId], door.supervisionInvariants)).toEqual([])
      }),
      { numRuns: 6 },
    )
  })
})

describe('closing', () => {
  test('waits for every recommendation, or for the chair’s own decision', async () => {
    const id = await supervise(house.database, desk, { heldOn: [day('2024-03-01')], reportedOn: day('2024-03-10') })
    const origin = { kind: 'supervision_session', id, label: 'x' }
    const closing = { id, happenedOn: '2024-04-10' }
    await recommend(house.database, desk, { origin, issuedOn: day('2024-03-12') })
    expect(await perform(house.database, door.closeSession, closing, again(desk.officer))).toMatchObject({
      key: 'supervision.recommendations_open',
      params: { count: 1 },
    })
    const decided = { ...closing, decision: 'Chuyển sang chương trình năm sau' }
    expect(await perform(house.database, door.closeSession, decided, again(desk.officer))).toMatchObject({
      key: 'supervision.chair_decides',
    })
    expect(await act(door.closeSession, decided)).toMatchObject({ open: 1 })
    expect(door.stateOf((await read(id)) as door.SessionFacts, today)).toBe('closed')
  })

  test('needs no decision once all are final', async () => {
    const id = await supervise(house.database, desk, { heldOn: [day('2024-03-01')], reportedOn: day('2024-03-10') })
    const origin = { kind: 'supervision_session', id, label: 'x' }
    const one = await recommend(house.database, desk, { origin, issuedOn: day('2024-03-12') })
    await succeed(house.database, closeUnresolved, { id: one, closedOn: '2024-04-01', note: 'x' }, desk.chair)
    const closed = await perform(
      house.database,
      door.closeSession,
      { id, happenedOn: '2024-04-10' },
      again(desk.officer),
    )
    expect(closed).toMatchObject({ open: 0 })
  })
})

describe('papers', () => {
  test('issuing a session’s plan notifies it in the same act; a refused step issues nothing', async () => {
    const plan = {
      form: 'delegation',
      title: 'x',
      topics: ['election'],
      subjectIds: [desk.agencyId],
      happenedOn: start,
    }
    const { id } = await succeed(house.database, door.planSession, plan, desk.officer)
    const origin = { kind: 'supervision_session', id, label: 'x' }
    const paper = { typeCode: 'KH', abstract: 'Giám sát x', head: {}, body: doc(p('x')), origin }
    const { id: documentId } = await succeed(house.database, draftDocument, paper, desk.officer)
    const issue = { id, documentId, issuedOn: '2024-03-01', stage: 'notified' }
    expect(await act(door.issueSessionPaper, issue)).toMatchObject({ key: 'supervision.stage_out_of_order' })
    const find = () => house.database.read(desk.chair.sight, (r) => findDocument(r, documentId))
    expect((await find())?.issuedOn).toBeNull()
    await act(door.setTeam, { id, team: [{ name: 'x', position: '', organisation: '', role: 'head' }] })
    await act(door.advanceSession, { id, stage: 'preparing', happenedOn: '2024-02-20' })
    expect(await act(door.issueSessionPaper, issue)).toMatchObject({ documentId })
    expect((await find())?.issuedOn).toBe('2024-03-01')
    expect(door.stateOf((await read(id)) as door.SessionFacts, today)).toBe('notified')
  })

  test('a step names only a document of the register that was issued', async () => {
    const id = await supervise(house.database, desk, { form: 'event', heldOn: [day('2024-03-01')] })
    const finding = { id, kind: 'strength', text: 'x', foundOn: '2024-03-01' }
    await act(door.addFinding, finding)
    const report = { id, stage: 'reported', happenedOn: '2024-03-09' }
    expect(await act(door.advanceSession, report)).toMatchObject({ key: 'supervision.paper_needed' })
    expect(await act(door.advanceSession, { ...report, documentId: newId() })).toMatchObject({
      key: 'documents.paper_not_found',
    })
    const draft = await succeed(
      house.database,
      draftDocument,
      { typeCode: 'BC', abstract: 'x', head: {} },
      desk.officer,
    )
    expect(await act(door.advanceSession, { ...report, documentId: draft.id })).toMatchObject({
      key: 'documents.paper_not_issued',
    })
  })
})

test('a sheet is accounted for row by row', async () => {
  const row = {
    topics: ['election'],
    subjects: [],
    plannedFrom: '2024-05-01',
    plannedTo: '',
    plannedTime: '',
    requestedBy: '',
  }
  const rows = [
    { ...row, row: 2, title: 'Giám sát nhập từ tệp', form: 'event' },
    { ...row, row: 3, title: 'giam sat nhap tu tep', form: 'event' },
    { ...row, row: 4, title: 'Sai hình thức', form: 'nonsense' },
    { ...row, row: 5, title: 'Sai đơn vị', form: 'event', subjects: ['Không có'] },
  ]
  const sheet = { fileName: 'kh.xlsx', rows }
  const refused = await act(door.importSessions, { ...sheet, mode: 'all_or_nothing' })
  expect(refused).toMatchObject({ key: 'supervision.import_refused', params: { count: 2 } })
  const taken = (await act(door.importSessions, { ...sheet, mode: 'good_rows' })) as {
    account: readonly door.ImportedRow[]
  }
  expect(taken.account.map((one) => [one.row, one.outcome, one.refusal?.key ?? null])).toEqual([
    [2, 'taken', null],
    [3, 'already_there', null],
    [4, 'refused', 'platform.not_a_choice'],
    [5, 'refused', 'supervision.no_agency'],
  ])
})

test('lists and whole sessions cost the same number of questions, however many they are', async () => {
  const { committeeId } = desk
  const cost = async () => {
    const before = house.queries.length
    await house.database.read(desk.chair.sight, async (reading) => {
      const { rows } = await door.listSessions(reading, { committeeId })
      await door.loadSessions(
        reading,
        rows.map((row) => row.id),
      )
    })
    return house.queries.length - before
  }
  const few = await cost()
  for (let i = 0; i < 5; i += 1) await supervise(house.database, desk, { form: 'event', heldOn: [day('2024-02-01')] })
  expect(await cost()).toBe(few)
})
