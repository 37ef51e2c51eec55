import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { again, callerAs, openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
import { talk } from '../../../tests/support/dialogue.ts'
import { convene } from '../../../tests/support/meeting.ts'
import { type Desk, openDesk } from '../../../tests/support/recommending.ts'
import { succeed } from '../../../tests/support/ward.ts'
import { type AnyAction, perform } from '../../platform/action.ts'
import { addDays, type Day, day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { customPeriod } from '../../values/period.ts'
import { isRefusal } from '../../values/refusal.ts'
import { addEvidence, findPublished } from '../documents/index.ts'
import { concludeMeeting, inviteToMeeting, recordHolding, sendInvitations, undoMeetingStep } from '../meetings/index.ts'
import { answerRecommendation, closeResolved, issueRecommendation } from '../recommendations/index.ts'
import * as door from './index.ts'

let house: TestDatabase
let desk: Desk
const today = day('2024-04-15')
beforeAll(async () => {
  house = await openTestDatabase()
  desk = await openDesk(house.database)
})
afterAll(() => house.close())

const act = (what: AnyAction, input: object, caller = desk.chair) => perform(house.database, what, input, again(caller))
const read = (id: Id) => house.database.read(desk.chair.sight, (reading) => door.findDialogue(reading, id))
const stateOf = async (id: Id, on: Day | null = today) =>
  door.dialogueStateOf((await read(id)) as door.DialogueRecord, on)

async function rate(asAt: Day, knownAt: Date | null = null) {
  const indicator = door.criticismIndicators.find((one) => one.id === 'dialogue_commitments_done_rate')
  const period = customPeriod(day('2019-01-01'), asAt)
  if (!indicator || !period) throw new Error('nothing to count with')
  const question = { committeeIds: [desk.committeeId], period, asAt, knownAt }
  return house.database.read(desk.chair.sight, (reading) => indicator.compute(reading, question))
}

async function settle(id: Id, on: Day): Promise<void> {
  const answer = { id, answeredOn: on, stance: 'accepted', text: 'Đã làm.', promisedOn: on }
  await succeed(house.database, answerRecommendation, answer, desk.officer)
  const proof = { origin: { kind: 'recommendation', id, label: 'x' }, caption: 'x', evidenceOn: on, note: 'đã thấy' }
  await succeed(house.database, addEvidence, proof, desk.officer)
  await succeed(house.database, closeResolved, { id, closedOn: on, note: 'Đã xong.' }, desk.chair)
}

describe('where a dialogue stands', () => {
  it('is told by its conference, its questions and what was asked of whom', async () => {
    const heldOn = day('2024-03-01')
    const concludedOn = day('2024-03-08')
    const questions = [{ text: 'Đường vào Tổ 4' }, { text: 'Đèn đường Tổ 9', dueOn: day('2024-04-01') }]
    const { id } = await talk(house.database, desk, { heldOn, concludedOn, questions })
    for (const [on, state] of [
      ['2024-02-10', 'planned'],
      ['2024-03-01', 'held'],
      ['2024-03-08', 'commitments_tracked'],
    ] as const)
      expect([on, await stateOf(id, day(on))]).toEqual([on, state])
  })

  it('of one whose promise nobody asked for, the conclusion is only issued', async () => {
    const questions = [{ text: 'Đèn đường Tổ 9', dueOn: day('2024-04-01'), follow: false }]
    const { id } = await talk(house.database, desk, {
      heldOn: day('2024-03-01'),
      concludedOn: day('2024-03-08'),
      questions,
    })
    expect(await stateOf(id)).toBe('conclusion_issued')
    expect(await act(door.closeDialogue, { id, happenedOn: today })).toMatchObject({ key: 'criticism.not_followed' })
  })

  it('topics are collected once there are some', async () => {
    const empty = await talk(house.database, desk, {})
    const collect = { id: empty.id, happenedOn: '2024-04-15' }
    expect(await act(door.collectTopics, collect)).toMatchObject({ key: 'criticism.question_needed' })
    const some = await talk(house.database, desk, { questions: [{ text: 'Nước sạch' }] })
    await succeed(house.database, door.collectTopics, { ...collect, id: some.id }, desk.officer)
    expect(await stateOf(some.id)).toBe('topics_collected')
    await succeed(house.database, inviteToMeeting, { id: some.meetingId, others: 'Ông A' }, desk.officer)
    await succeed(house.database, sendInvitations, { id: some.meetingId, happenedOn: today }, desk.officer)
    expect(await stateOf(some.id)).toBe('noticed')
  })

  it('a conference stands under one dialogue; one for something else under none', async () => {
    const meetingId = await convene(house.database, desk.officer, { purposes: ['dialogue'] })
    const plan = { meetingId, ledBy: 'party_secretary' }
    await succeed(house.database, door.planDialogue, plan, desk.officer)
    expect(await act(door.planDialogue, plan)).toMatchObject({ key: 'criticism.dialogue_exists' })
    const other = await convene(house.database, desk.officer, { purposes: ['thematic'] })
    expect(await act(door.planDialogue, { ...plan, meetingId: other })).toMatchObject({
      key: 'criticism.not_a_dialogue',
    })
  })
})

describe('questions', () => {
  it('noted ones name who is to do it; answered ones what was said; each is answered once', async () => {
    const { id, questionIds } = await talk(house.database, desk, { questions: [{ text: 'Vỉa hè' }, { text: 'Rác' }] })
    const answer = (more: object) =>
      act(door.answerQuestion, { id, questionId: questionIds[0], answeredOn: today, ...more })
    expect(await answer({ outcome: 'noted' })).toMatchObject({
      key: 'criticism.responsible_needed',
      field: 'responsibleId',
    })
    expect(await answer({ outcome: 'answered' })).toMatchObject({ key: 'criticism.answer_needed' })
    expect(await answer({ outcome: 'noted', responsibleName: 'Đội đô thị', dueOn: '2024-04-01' })).toMatchObject({
      key: 'criticism.due_before',
    })
    expect(isRefusal(await answer({ outcome: 'noted', responsibleName: 'Đội đô thị' }))).toBe(false)
    expect(await answer({ outcome: 'answered', answer: 'x' })).toMatchObject({ key: 'criticism.answered_already' })
    // Who is no agency of ours cannot be asked by letter: an agency must be chosen.
    const follow = { id, questionId: questionIds[0] }
    expect(await act(door.followQuestion, follow)).toMatchObject({ key: 'criticism.addressee_needed' })
    expect(isRefusal(await act(door.followQuestion, { ...follow, addresseeId: desk.agencyId }))).toBe(false)
    expect(await act(door.followQuestion, { ...follow, addresseeId: desk.agencyId })).toMatchObject({
      key: 'criticism.already_followed',
    })
    expect(await act(door.followQuestion, { id, questionId: questionIds[1] })).toMatchObject({
      key: 'criticism.not_noted',
    })
  })

  it('a wording corrected keeps its answer; one that became a recommendation stays', async () => {
    const heldOn = day('2024-03-01')
    const questions = [
      { text: 'Vỉa hè', dueOn: day('2024-04-10'), follow: false },
      { text: 'Rác', dueOn: day('2024-04-11') },
    ]
    const { id, questionIds } = await talk(house.database, desk, { heldOn, questions })
    const instead = { raised: 'before', askedOn: heldOn, askerKind: 'anonymous', text: 'Vỉa hè trước chợ' }
    const correct = (questionId: Id | undefined) =>
      act(door.correctQuestion, { id, questionId, reason: 'ghi thiếu', instead })
    expect(isRefusal(await correct(questionIds[0]))).toBe(false)
    expect(await correct(questionIds[1])).toMatchObject({ key: 'criticism.already_followed' })
    const record = (await read(id)) as door.DialogueRecord
    expect(record.questions.map((one) => [one.text, one.answer?.dueOn])).toEqual([
      ['Vỉa hè trước chợ', '2024-04-10'],
      ['Rác', '2024-04-11'],
    ])
  })

  it('who asked is for the office alone; that something was promised the level above counts too', async () => {
    const questions = [{ text: 'Nước', dueOn: day('2024-04-02') }]
    const { id } = await talk(house.database, desk, {
      heldOn: day('2024-03-01'),
      concludedOn: day('2024-03-05'),
      questions,
    })
    const { sight } = callerAs('province_officer', desk.committeeId)
    await house.database.read(sight, async (reading) => {
      expect((await door.findDialogue(reading, id))?.questions).toEqual([])
      expect(await reading.db.selectFrom('criticism.question_answer').select('id').execute()).not.toEqual([])
    })
    for (const role of ['agency_contact', 'area_head', 'advisor'] as const) {
      const seen = await house.database.read(callerAs(role, desk.committeeId).sight, (r) => door.findDialogue(r, id))
      expect(seen).toBeNull()
    }
  })
})

describe('what was promised', () => {
  it('is kept when it is settled by its day; the rest of what is due is not', async () => {
    const before = await rate(today)
    const questions = [
      { text: 'kept', dueOn: day('2024-04-05') },
      { text: 'late', dueOn: day('2024-04-05') },
      { text: 'not yet due', dueOn: day('2024-05-05') },
    ]
    const talked = await talk(house.database, desk, {
      heldOn: day('2024-03-01'),
      concludedOn: day('2024-03-05'),
      questions,
    })
    const [kept, late, later] = talked.questionIds
    await settle(talked.recommendationIds[0] ?? '', day('2024-04-04'))
    await settle(talked.recommendationIds[1] ?? '', day('2024-04-10'))
    const now = await rate(today)
    expect([now.numerator - before.numerator, (now.denominator ?? 0) - (before.denominator ?? 0)]).toEqual([1, 2])
    expect(now.ids).toContain(kept)
    expect(now.ids).not.toContain(late)
    expect(now.denominatorIds).not.toContain(later)
    expect((await rate(day('2024-04-04'))).denominatorIds).not.toContain(kept)
  })

  it('a dialogue is closed when all of it is at its end, or by the chair’s own decision', async () => {
    const questions = [{ text: 'Vỉa hè', dueOn: day('2024-04-05') }]
    const { id } = await talk(house.database, desk, {
      heldOn: day('2024-03-01'),
      concludedOn: day('2024-03-05'),
      questions,
    })
    const close = { id, happenedOn: '2024-04-15' }
    expect(await act(door.closeDialogue, close, desk.officer)).toMatchObject({ key: 'criticism.recommendations_open' })
    const decided = { ...close, decision: 'Chuyển theo dõi ở kỳ sau' }
    expect(await act(door.closeDialogue, decided, desk.officer)).toMatchObject({ key: 'criticism.chair_decides' })
    expect(isRefusal(await act(door.closeDialogue, decided))).toBe(false)
    expect(await stateOf(id)).toBe('closed')
    expect(
      await act(door.askQuestion, { id, raised: 'before', askedOn: today, askerKind: 'anonymous', text: 'x' }),
    ).toMatchObject({
      key: 'criticism.dialogue_over',
    })
    const record = (await read(id)) as door.DialogueRecord
    const step = record.steps.find((one) => one.stage === 'closed')
    await succeed(house.database, door.undoDialogueStep, { id, stepId: step?.id, reason: 'nhầm' }, desk.chair)
    expect(await stateOf(id)).toBe('commitments_tracked')
  })
})

it('what is published names nobody who asked, and tells what became of what was promised', async () => {
  const questions = [{ text: 'Đường vào Tổ 4' }, { text: 'Đèn đường', dueOn: day('2024-04-12') }]
  const talked = await talk(house.database, desk, {
    heldOn: day('2024-03-01'),
    concludedOn: day('2024-03-05'),
    questions,
  })
  const { id } = talked
  const asked = {
    id,
    raised: 'before',
    askedOn: '2024-02-20',
    askerKind: 'person',
    asker: 'Lò Thị Bích',
    text: 'Nước sạch',
  }
  await succeed(house.database, door.askQuestion, asked, desk.officer)
  await settle(talked.recommendationIds[0] ?? '', day('2024-04-11'))
  expect(await act(door.publishDialogue, { id }, desk.officer)).toMatchObject({ kind: 'forbidden' })
  const { slug } = await succeed(house.database, door.publishDialogue, { id }, desk.chair)
  const item = await house.database.readPublished((reading) =>
    findPublished(reading, desk.committeeId, 'dialogue', slug),
  )
  const content = item?.content as unknown as door.PublishedDialogue
  expect(JSON.stringify(content)).not.toContain('Lò Thị Bích')
  expect(content).toMatchObject({
    heldOn: '2024-03-01',
    present: 80,
    answered: 1,
    noted: 1,
    conclusionNumber: '09/TB-UBND',
  })
  expect(content.questions.map((one) => [one.text, one.outcome, one.promise?.stage])).toEqual([
    ['Nước sạch', null, undefined],
    ['Đường vào Tổ 4', 'answered', undefined],
    ['Đèn đường', 'noted', 'resolved'],
  ])
})

it('whatever is tried, the state is the one its facts tell, and a refusal changes nothing', async () => {
  const attempts = fc.array(fc.tuple(fc.nat(8), fc.nat(2), fc.nat(40)), { minLength: 8, maxLength: 18 })
  await fc.assert(
    fc.asyncProperty(attempts, async (all) => {
      const heldOn = day('2024-02-01')
      const { id, meetingId, questionIds } = await talk(house.database, desk, {
        questions: [{ text: 'a' }, { text: 'b' }],
      })
      for (const [at, [kind, choice, later]] of all.entries()) {
        const on = addDays(heldOn, at * 3 + (later % 3))
        const before = (await read(id)) as door.DialogueRecord
        const questionId = before.questions[choice]?.id ?? questionIds[choice]
        const outcome =
          choice === 0
            ? { outcome: 'answered', answer: 'x' }
            : { outcome: 'noted', responsibleId: desk.agencyId, dueOn: addDays(on, 30) }
        const draft = [...before.recommendations.values()].flat().find((one) => one.recommendation.issue === null)
        const step = before.steps.findLast((one) => one.supersededAt === null)
        const tries: readonly (() => Promise<unknown>)[] = [
          () => act(door.collectTopics, { id, happenedOn: on }),
          () => act(recordHolding, { id: meetingId, heldOn: on, place: 'x' }),
          () => act(door.answerQuestion, { id, questionId, answeredOn: today, ...outcome }),
          () => act(door.followQuestion, { id, questionId }),
          () => act(concludeMeeting, { id: meetingId, happenedOn: today, note: 'x', reference: '1/TB' }),
          () => act(issueRecommendation, { id: draft?.recommendation.id, issuedOn: today }),
          () => act(door.closeDialogue, { id, happenedOn: today, decision: choice ? 'x' : '' }),
          () => act(door.undoDialogueStep, { id, stepId: step?.id, reason: 'x' }),
          () => act(undoMeetingStep, { id: meetingId, stepId: before.meeting.steps.at(-1)?.id, reason: 'x' }),
        ]
        const result = await tries[kind]?.()
        const after = (await read(id)) as door.DialogueRecord
        if (isRefusal(result)) expect(after).toEqual(before)
        const state = door.dialogueStateOf(after, null)
        const noted = after.questions.filter((one) => one.answer?.outcome === 'noted')
        const asked = (one: door.Question) => after.recommendations.get(one.id) ?? []
        if (state === 'closed') expect(after.questions.every((one) => one.answer !== null)).toBe(true)
        if (state === 'commitments_tracked')
          expect(noted.every((one) => asked(one).some(({ recommendation }) => recommendation.issue))).toBe(true)
        expect(after.questions.every((one) => asked(one).length < 2)).toBe(true)
        expect(after.questions.every((one) => asked(one).length === 0 || one.answer?.outcome === 'noted')).toBe(true)
      }
    }),
    { numRuns: 6 },
  )
})
