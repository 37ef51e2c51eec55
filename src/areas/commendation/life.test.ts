import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { again, openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
import {
  type AwardDesk,
  commend,
  council,
  openAwardDesk,
  openRoundOf,
  proposal,
} from '../../../tests/support/commending.ts'
import { brokenAmong } from '../../../tests/support/planting.ts'
import { walkUntil } from '../../../tests/support/walking.ts'
import { succeed } from '../../../tests/support/ward.ts'
import { type AnyAction, perform } from '../../platform/action.ts'
import { addDays, day } from '../../values/day.ts'
import type { Question } from '../../values/figure.ts'
import { type Id, newId } from '../../values/id.ts'
import { customPeriod } from '../../values/period.ts'
import { isRefusal } from '../../values/refusal.ts'
import { stepsBy } from '../../values/step.ts'
import * as door from './index.ts'

let house: TestDatabase
let desk: AwardDesk
const today = day('2024-04-15')
const start = day('2024-01-02')
beforeAll(async () => {
  house = await openTestDatabase()
  desk = await openAwardDesk(house.database)
})
afterAll(() => house.close())

const read = async (id: Id): Promise<door.CaseFacts> => {
  const facts = await house.database.read(desk.chair.sight, (reading) => door.findCase(reading, id))
  if (!facts) throw new Error('the case is gone')
  return facts
}
const act = (what: AnyAction, input: object) => perform(house.database, what, input, again(desk.chair))

/** Where the walks have been: one that never gets to an award proves little. */
const reached = new Set<door.CaseState>()

/** One thing somebody may try, sensible or not, on a day. */
type Attempt = readonly [kind: number, more: number, later: number]

async function attempt(id: Id, roundId: Id, [kind, more, later]: Attempt, facts: door.CaseFacts): Promise<unknown> {
  const happenedOn = addDays(start, later)
  const ids = [id]
  const last = stepsBy(facts.steps, null).at(-1)
  const votes = [{ caseId: id, inFavour: more % 6 }]
  const paper = { abstract: 'x', signedBy: 'x', signerPosition: 'x', withBonus: 'yes' }
  const tries: readonly (() => Promise<unknown>)[] = [
    () => act(door.writeReport, { id, reportedOn: happenedOn, background: 'x', achievements: 'x' }),
    () => act(door.recordCouncil, { roundId, heldOn: happenedOn, place: 'x', ballot: 'open', members: council, votes }),
    () => act(door.submitCases, { ids, submittedOn: happenedOn, addressedTo: 'x', reference: more % 4 ? '1/TTr' : '' }),
    () => act(door.decideCases, { ids, numberText: `${newId()}`, decidedOn: happenedOn, ...paper }),
    () => act(door.returnCases, { ids, happenedOn, reason: 'x' }),
    () => act(door.overruleVote, { id, happenedOn, reason: 'x' }),
    () => act(door.presentAwards, { ids, happenedOn, ceremony: 'x' }),
    () => act(more % 2 ? door.markPrinted : door.recordAwards, { ids, happenedOn }),
    () => act(door.undoStep, { id, stepId: last?.id, reason: 'x' }),
    () =>
      facts.award && more % 2
        ? act(door.revokeDecision, { id: facts.award.decisionId, reason: 'x' })
        : act(door.editCase, { ...proposal('Tổ dân phố số 4'), id, editNo: facts.case.editNo - (more % 2) }),
    () => (more === 0 ? act(door.refuseCases, { ids, happenedOn, reason: 'x' }) : act(door.submitCases, { ids: [] })),
    () =>
      more === 0
        ? act(door.withdrawNomination, { id, happenedOn, reason: 'x' })
        : act(door.supersedeCase, { id, reason: more === 1 ? 'x' : '' }),
  ]
  return tries[kind % tries.length]?.()
}

const question = (facts: door.CaseFacts): Question => {
  const on = facts.award?.decidedOn ?? today
  const period = customPeriod(on, on)
  if (!period) throw new Error('no period')
  return { committeeIds: [desk.committeeId], period, asAt: today, knownAt: null }
}

async function checkInvariants(id: Id): Promise<void> {
  const facts = await read(id)
  const live = stepsBy(facts.steps, null)
  expect(live.every((step) => step.happenedOn <= today)).toBe(true)
  const state = door.stateOf(facts, today)
  reached.add(state)
  const given = door.givenStates.includes(state)
  expect([state, facts.award !== null]).toEqual([state, given])
  const { committeeId } = desk
  await house.database.read(desk.chair.sight, async (reading) => {
    const listed = await door.listCases(reading, { committeeId, state, limit: 5000 })
    expect(listed.rows.map((row) => row.id)).toContain(id)
    const name = `commendations_${door.levelOf(facts.case.authority)}_collective`
    const figure = await door.commendationIndicators.find((one) => one.id === name)?.compute(reading, question(facts))
    expect(figure?.ids.includes(id)).toBe(given)
  })
  expect(await brokenAmong(house.database, [committeeId], door.commendationInvariants)).toEqual([])
  const vote = door.lastVote(facts)
  const sent = live.some((step) => step.stage === 'submitted' || step.stage === 'submitted_up')
  if (sent && live.at(-1)?.stage !== 'reviewed') expect(vote).not.toBeNull()
}

describe('whatever is tried, in whatever order', () => {
  test.each(['ward_front', 'city_people_committee'] as const)(
    '%s: states, list, figure and book agree; a refusal changes nothing',
    async (authority) => {
      const attempts = fc.array(fc.tuple(fc.nat(11), fc.nat(5), fc.nat(100)), { minLength: 9, maxLength: 20 })
      const isGiven = () => [...reached].some((state) => door.givenStates.includes(state))
      await walkUntil(isGiven, () =>
        fc.assert(
          fc.asyncProperty(attempts, async (all) => {
            const roundId = await openRoundOf(house.database, desk, { authority })
            const made = { ...proposal(`Tập thể ${newId()}`), roundId, nominatedOn: start }
            const { id } = await succeed(house.database, door.nominate, made, desk.officer)
            // Days mostly go forward, and so do the steps, so that the walk gets somewhere.
            const ordered = all.map(([kind, more, later], at) => {
              const onward = at < 6 && at % 2 === 0 ? Math.floor(at / 2) : kind
              return [
                at === 6 ? 3 : onward,
                onward === 1 ? 5 - (more % 3) : more,
                Math.min(100, at * 4 + (later % 5)),
              ] as const
            })
            for (const one of ordered) {
              const before = await read(id)
              const outcome = await attempt(id, roundId, one, before)
              if (isRefusal(outcome)) expect(await read(id)).toEqual(before)
              else await checkInvariants(id)
            }
          }),
          { numRuns: 4 },
        ),
      )
      expect(isGiven()).toBe(true)
    },
  )
})

describe('an upward nomination', () => {
  test('returned once and sent again stays a nomination, counted once under its first submission', async () => {
    const insignia = { form: 'insignia', authority: 'central_front' }
    const roundId = await openRoundOf(house.database, desk, { ...insignia, title: 'Kỷ niệm chương' })
    const person = { recipientKind: 'person', personId: desk.personId, honorific: 'mrs' }
    const [id = ''] = await commend(house.database, desk, roundId, {
      names: ['Nông Thị Thử'],
      more: person,
      reportedOn: '2024-01-12',
      reviewedOn: '2024-01-20',
      submittedOn: '2024-01-25',
    })
    const ask = async (indicatorId: string, from: string, to: string, asAt = today) => {
      const indicator = door.commendationIndicators.find((one) => one.id === indicatorId)
      const period = customPeriod(day(from), day(to))
      if (!indicator || !period) throw new Error(indicatorId)
      const asked = { committeeIds: [desk.committeeId], period, asAt, knownAt: null }
      return (await house.database.read(desk.chair.sight, (r) => indicator.compute(r, asked))).ids
    }
    expect(await ask('insignia_nominations_individual', '2024-01-01', '2024-01-31')).toEqual([id])
    await succeed(
      house.database,
      door.returnCases,
      { ids: [id], happenedOn: '2024-02-10', reason: 'Bổ sung minh chứng' },
      desk.officer,
    )
    expect(door.stateOf(await read(id), today)).toBe('returned')
    const again_ = { ids: [id], submittedOn: '2024-03-01', addressedTo: 'Ủy ban MTTQ tỉnh', reference: '20/TTr' }
    await succeed(house.database, door.submitCases, again_, desk.chair)
    expect(door.stateOf(await read(id), today)).toBe('submitted_up')
    expect(await ask('insignia_nominations_individual', '2024-01-01', '2024-12-31')).toEqual([id])
    expect(await ask('insignia_nominations_individual', '2024-03-01', '2024-03-31')).toEqual([])
    const all = ['ward', 'city', 'province'].map((level) => `commendations_${level}_individual`)
    for (const one of all) expect(await ask(one, '2024-01-01', '2024-12-31')).not.toContain(id)
    await succeed(
      house.database,
      door.withdrawNomination,
      { id, happenedOn: '2024-04-01', reason: 'Xin rút' },
      desk.officer,
    )
    expect(await ask('insignia_nominations_individual', '2024-01-01', '2024-12-31')).toEqual([])
    expect(await ask('insignia_nominations_individual', '2024-01-01', '2024-12-31', day('2024-03-15'))).toEqual([id])
  })
})

describe('a name proposed twice', () => {
  test('is shown, and stops the vote until people have said what it is', async () => {
    const roundId = await openRoundOf(house.database, desk)
    const name = `Bế Văn ${newId().slice(-6)}`
    const [first = ''] = await commend(house.database, desk, roundId, { names: [name], reportedOn: '2024-01-12' })
    const [second = ''] = await commend(house.database, desk, roundId, {
      names: [name.toLowerCase()],
      reportedOn: '2024-01-12',
    })
    const shown = () => house.database.read(desk.chair.sight, (r) => door.duplicatesOf(r, [first]))
    expect(await shown()).toMatchObject([{ otherId: second, inRound: true, isSame: null, likeness: 'one_name' }])
    const votes = [first, second].map((caseId) => ({ caseId, inFavour: 5 }))
    const meeting = { roundId, heldOn: '2024-01-20', place: 'x', ballot: 'open', members: council, votes }
    const refused = await act(door.recordCouncil, meeting)
    expect(refused).toMatchObject({
      key: 'commendation.duplicate_open',
      also: [{ key: 'commendation.duplicate_open' }],
    })
    await act(door.judgeDuplicate, { id: second, otherId: first, same: 'yes' })
    expect(await act(door.recordCouncil, meeting)).toMatchObject({ key: 'commendation.duplicate_open' })
    await act(door.judgeDuplicate, { id: first, otherId: second, same: 'no', note: 'Hai tập thể khác nhau' })
    expect(await act(door.recordCouncil, meeting)).toMatchObject({ carried: 2 })
  })

  test('in another round or an earlier award is told beside, and stops nothing', async () => {
    const name = `Mông Thị ${newId().slice(-6)}`
    const earlier = await openRoundOf(house.database, desk)
    const way = {
      reportedOn: '2024-01-12',
      reviewedOn: '2024-01-20',
      submittedOn: '2024-01-25',
      decidedOn: '2024-02-01',
    }
    const [given = ''] = await commend(house.database, desk, earlier, { names: [name], ...way, number: `${name}/QĐ` })
    const roundId = await openRoundOf(house.database, desk)
    const [id = ''] = await commend(house.database, desk, roundId, {
      names: [name],
      reportedOn: '2024-03-01',
      reviewedOn: '2024-03-05',
    })
    const found = await house.database.read(desk.chair.sight, (r) => door.duplicatesOf(r, [id]))
    expect(found).toMatchObject([{ otherId: given, inRound: false, state: 'decided', listedOn: '2024-02-01' }])
    expect(door.stateOf(await read(id), today)).toBe('reviewed')
  })
})

describe('votes and decisions', () => {
  test('a case below the share is sent only by the chair’s own decision', async () => {
    const roundId = await openRoundOf(house.database, desk)
    const lost = { names: [`Tổ ${newId()}`], reportedOn: '2024-01-12', reviewedOn: '2024-01-20', inFavour: 2 }
    const [id = ''] = await commend(house.database, desk, roundId, lost)
    const sending = { ids: [id], submittedOn: '2024-01-25', addressedTo: 'x', reference: '1/TTr' }
    expect(await act(door.submitCases, sending)).toMatchObject({
      key: 'commendation.vote_lost',
      params: { inFavour: 2, voting: 5 },
    })
    const decision = { id, happenedOn: '2024-01-22', reason: 'Thành tích cứu hộ, Hội đồng chưa biết' }
    const byVice = await perform(house.database, door.overruleVote, decision, again(desk.vice))
    expect(byVice).toMatchObject({ key: 'platform.not_allowed' })
    expect(await act(door.overruleVote, decision)).toMatchObject({ id })
    expect(await act(door.submitCases, sending)).toMatchObject({ ids: [id] })
  })

  test('numbers of the book follow each other, a decision taken back leaves its own used', async () => {
    const year = async () =>
      house.database.read(desk.chair.sight, (r) => door.lastNumber(r, desk.committeeId, 'ward_people_committee', 2024))
    const before = await year()
    const way = {
      reportedOn: '2024-01-12',
      reviewedOn: '2024-01-20',
      submittedOn: '2024-01-25',
      decidedOn: '2024-02-02',
    }
    const roundId = await openRoundOf(house.database, desk)
    const ids = await commend(house.database, desk, roundId, {
      names: ['A', 'B', 'C'].map((one) => `${one} ${newId()}`),
      ...way,
    })
    const numbers = await Promise.all(ids.map(async (id) => (await read(id)).award?.number))
    expect(numbers).toEqual([before + 1, before + 2, before + 3])
    const first = await read(ids[0] ?? '')
    expect([first.award?.coefficient, first.award?.bonus]).toEqual([300, 540_000])
    await act(door.revokeDecision, { id: first.award?.decisionId, reason: 'Ghi nhầm số' })
    expect((await read(ids[0] ?? '')).award).toBeNull()
    const paper = { numberText: newId(), decidedOn: '2024-02-03', abstract: 'x', signedBy: 'x', signerPosition: 'x' }
    await act(door.decideCases, { ids, ...paper })
    expect((await read(ids[0] ?? '')).award?.number).toBe(before + 4)
    const behind = { authority: 'ward_people_committee', year: 2024, last: before + 6, reason: 'x' }
    expect(await act(door.startBook, behind)).toMatchObject({
      key: 'commendation.book_behind',
      params: { last: before + 6 },
    })
  })

  test('the same paper is entered once; the Front’s own is a signer’s to enter', async () => {
    const paper = {
      authority: 'province_front',
      numberText: '77/QĐ-MTTQ',
      decidedOn: '2023-11-10',
      abstract: 'Khen',
      signedBy: 'x',
      signerPosition: 'x',
    }
    const recipients = [{ ...proposal('Nhân dân Tổ 5'), recipientKind: 'area', areaId: desk.otherAreaId }]
    const entered = await act(door.enterDecision, { ...paper, recipients })
    expect(entered).toMatchObject({ ids: [expect.any(String)] })
    expect(await act(door.enterDecision, { ...paper, numberText: '77/qđ-mttq', recipients })).toMatchObject({
      key: 'commendation.decision_known',
    })
    const own = { ...paper, authority: 'ward_front', numberText: '3/QĐ-MTTQ-BTT', recipients }
    const byOfficer = await perform(house.database, door.enterDecision, own, again(desk.officer))
    expect(byOfficer).toMatchObject({ key: 'commendation.signer_needed' })
    const late = { ...paper, authority: 'city_front', decidedOn: '2024-05-01', recipients }
    expect(await act(door.enterDecision, late)).toMatchObject({ key: 'commendation.in_future' })
    const wrong = await act(door.enterDecision, {
      ...paper,
      numberText: '78/QĐ',
      recipients: [{ ...proposal(''), name: '' }],
    })
    expect(wrong).toMatchObject({ key: 'commendation.name_needed', field: 'recipients.0.name' })
  })
})

test('an area head proposes for the area and sees its own alone', async () => {
  const roundId = await openRoundOf(house.database, desk, { nominateBy: '2024-04-20' })
  const own = { ...proposal('Hộ ông Phùng Văn Sơn'), recipientKind: 'family', areaId: desk.areaId, roundId }
  const { id } = await succeed(house.database, door.nominate, own, desk.head)
  const report = { id, reportedOn: '2024-04-15', background: 'x', achievements: 'x' }
  await succeed(house.database, door.writeReport, report, desk.head)
  const [other = ''] = await commend(house.database, desk, roundId, { names: ['Tập thể của văn phòng'] })
  const seen = await house.database.read(desk.head.sight, (r) =>
    door.listCases(r, { committeeId: desk.committeeId, limit: 5000 }),
  )
  expect(seen.rows.map((row) => row.id)).toEqual([id])
  expect(
    await perform(house.database, door.editCase, { ...own, id: other, editNo: 1 }, again(desk.head)),
  ).toMatchObject({ key: 'commendation.not_found' })
  await act(door.editRound, {
    id: roundId,
    editNo: 1,
    title: 'x',
    year: 2024,
    manner: 'regular',
    form: 'commendation_certificate',
    authority: 'ward_front',
    nominateBy: '2024-04-10',
  })
  const late = await perform(house.database, door.nominate, own, again(desk.head))
  expect(late).toMatchObject({ key: 'commendation.nominations_closed' })
})

test('lists and whole cases cost the same number of questions, however many they are', async () => {
  const { committeeId } = desk
  const cost = async () => {
    const before = house.queries.length
    await house.database.read(desk.chair.sight, async (reading) => {
      const { rows } = await door.listCases(reading, { committeeId })
      const ids = rows.map((row) => row.id)
      await door.loadCases(reading, ids)
      await door.duplicatesOf(reading, ids)
    })
    return house.queries.length - before
  }
  const few = await cost()
  const roundId = await openRoundOf(house.database, desk)
  await commend(house.database, desk, roundId, { names: Array.from({ length: 20 }, (_, at) => `Tập thể số ${at}`) })
  expect(await cost()).toBe(few)
})
