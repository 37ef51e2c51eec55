import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { again, callerAs, openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
import { criticise, explained, giveDraft } from '../../../tests/support/criticising.ts'
import { convene } from '../../../tests/support/meeting.ts'
import { type Desk, openDesk } from '../../../tests/support/recommending.ts'
import { succeed } from '../../../tests/support/ward.ts'
import { type AnyAction, perform } from '../../platform/action.ts'
import type { Caller } from '../../platform/context.ts'
import { addDays, type Day, day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { customPeriod } from '../../values/period.ts'
import { isRefusal } from '../../values/refusal.ts'
import { findPublished } from '../documents/index.ts'
import { correctOpinion, recordOpinion } from '../drafts/index.ts'
import { recordHolding } from '../meetings/index.ts'
import * as door from './index.ts'

let house: TestDatabase
let desk: Desk
const today = day('2024-04-15')
const from = day('2024-02-01')
beforeAll(async () => {
  house = await openTestDatabase()
  desk = await openDesk(house.database)
})
afterAll(() => house.close())

const act = (what: AnyAction, input: object, caller: Caller = desk.chair) =>
  perform(house.database, what, input, again(caller))
const read = (id: Id, sight = desk.chair.sight) =>
  house.database.read(sight, (reading) => door.findExercise(reading, id))
const factsOf = async (id: Id) => (await read(id)) as door.ExerciseFacts
const stateOf = async (id: Id, on: Day = today) => door.exerciseState(await factsOf(id), on)

async function figure(id: string, asAt = today, knownAt: Date | null = null) {
  const indicator = door.criticismIndicators.find((one) => one.id === id)
  const period = customPeriod(day('2019-01-01'), day('2024-12-31'))
  if (!indicator || !period) throw new Error('nothing to count with')
  const question = { committeeIds: [desk.committeeId], period, asAt, knownAt }
  return house.database.read(desk.chair.sight, (reading) => indicator.compute(reading, question))
}

describe('where an exercise stands', () => {
  it('goes from the dossier to the explanation; what is due and has not come is told by itself', async () => {
    const { id } = await criticise(house.database, desk, { from, until: 'explained', opinions: ['a'] })
    for (const [days, state] of [
      [0, 'dossier_received'],
      [5, 'collecting'],
      [10, 'convened'],
      [15, 'sent'],
      [25, 'explained'],
    ] as const)
      expect([days, await stateOf(id, addDays(from, days))]).toEqual([days, state])
    const late = await criticise(house.database, desk, { from, until: 'sent' })
    const due = (await factsOf(late.id)).sendings[0]?.dueOn ?? today
    expect(due).toBe(addDays(from, 35))
    expect([await stateOf(late.id, due), await stateOf(late.id, addDays(due, 1))]).toEqual(['sent', 'no_reply'])
  })

  it('by law it is social criticism of ward drafts and a comment on others; it is reported as the superior asks', async () => {
    for (const [level, legalKind] of [
      ['ward', 'social_criticism'],
      ['national', 'comment'],
    ] as const) {
      const draftId = await giveDraft(house.database, desk, { from, level })
      const propose = { draftId, form: 'conference', stage: 'proposed', reportedAs: 'social_criticism' }
      const { id } = await succeed(house.database, door.proposeExercise, propose, desk.officer)
      expect((await factsOf(id)).exercise).toMatchObject({ legalKind, reportedAs: 'social_criticism' })
    }
  })

  it('no stage without what it rests on', async () => {
    const draftId = await giveDraft(house.database, desk, { from })
    const propose = { draftId, form: 'conference', stage: 'proposed', happenedOn: from }
    const { id } = await succeed(house.database, door.proposeExercise, propose, desk.officer)
    const go = (stage: string, more: object = {}, caller: Caller = desk.chair) =>
      act(door.advanceExercise, { id, stage, happenedOn: today, ...more }, caller)
    expect(await go('collecting')).toMatchObject({ key: 'criticism.exercise_out_of_order' })
    expect(await go('accepted', {}, desk.officer)).toMatchObject({ key: 'criticism.signer_needed' })
    expect(await go('accepted', { happenedOn: addDays(from, -1) })).toMatchObject({ key: 'criticism.before_last_step' })
    for (const stage of ['accepted', 'dossier_received', 'collecting']) expect(isRefusal(await go(stage))).toBe(false)
    expect(await go('convened')).toMatchObject({ key: 'criticism.meeting_needed' })
    const meetingId = await convene(house.database, desk.officer, { purposes: ['social_criticism'], heldOn: from })
    await succeed(house.database, door.linkMeeting, { id, meetingId }, desk.officer)
    expect(isRefusal(await go('convened'))).toBe(false)
    expect(await act(door.unlinkMeeting, { id, meetingId, reason: 'x' })).toMatchObject({
      key: 'criticism.stage_rests_on_it',
    })
    expect(await go('document_issued')).toMatchObject({ key: 'criticism.paper_needed' })
    expect(await act(door.sendCriticism, { id, sentOn: today })).toMatchObject({
      key: 'criticism.exercise_out_of_order',
    })
  })

  it('in writing, nobody need meet', async () => {
    const { id } = await criticise(house.database, desk, { from, form: 'written_circulation', until: 'sent' })
    expect(await stateOf(id, addDays(from, 16))).toBe('sent')
  })
})

describe('what is sent', () => {
  it('is every opinion that asks for an answer, word for word as it was that day, without names of persons', async () => {
    const { id, draftId } = await criticise(house.database, desk, {
      from,
      until: 'document_issued',
      opinions: ['Bỏ khoản 2'],
    })
    const own = { draftId, authorKind: 'person', authorName: 'Lò Thị Bích', channel: 'meeting', givenOn: from }
    const opinion = { ...own, stance: 'question', text: 'Ai chịu trách nhiệm?' }
    const { id: opinionId } = await succeed(house.database, recordOpinion, opinion, desk.officer)
    await succeed(house.database, recordOpinion, { ...own, stance: 'agree', text: 'Nhất trí' }, desk.officer)
    await succeed(house.database, door.sendCriticism, { id, sentOn: today }, desk.chair)
    await succeed(
      house.database,
      correctOpinion,
      { id: opinionId, reason: 'chép sai', instead: { ...opinion, text: 'Khác' } },
      desk.officer,
    )
    const { sentOpinions } = await factsOf(id)
    expect(sentOpinions.map((one) => one.text).toSorted()).toEqual(['Ai chịu trách nhiệm?', 'Bỏ khoản 2'])
    expect(JSON.stringify(sentOpinions)).not.toContain('Lò Thị Bích')
  })

  it('can be taken back while nothing was explained', async () => {
    const { id } = await criticise(house.database, desk, { from, until: 'sent', opinions: ['a'] })
    await succeed(house.database, door.undoSending, { id, reason: 'gửi nhầm' }, desk.chair)
    expect(await stateOf(id)).toBe('document_issued')
    await succeed(house.database, door.sendCriticism, { id, sentOn: today }, desk.chair)
    const [first] = (await factsOf(id)).sentOpinions
    await explained(house.database, desk, id, [first?.id ?? ''])
    expect(await act(door.undoSending, { id, reason: 'x' })).toMatchObject({ key: 'criticism.already_explained' })
  })
})

describe('explanations', () => {
  it('answer many opinions, and an opinion many times; what is open is named; below 100 % the chair decides', async () => {
    const { id } = await criticise(house.database, desk, { from, until: 'explained', opinions: ['a', 'b', 'c'] })
    const [a, b, c] = (await factsOf(id)).sentOpinions.map((one) => one.id)
    expect(await explained(house.database, desk, id, [a ?? '', b ?? ''])).toMatchObject({ percent: 66 })
    await explained(house.database, desk, id, [b ?? ''], 'partly')
    expect(door.coverageOf((await factsOf(id)).sentOpinions, (await factsOf(id)).explanations).open).toEqual([c])
    const close = { id, happenedOn: today }
    expect(await act(door.closeExercise, close, desk.officer)).toMatchObject({
      key: 'criticism.not_all_explained',
      params: { percent: 66, count: 1 },
    })
    const decided = { ...close, decision: 'Cơ quan soạn thảo đã trả lời miệng' }
    expect(await act(door.closeExercise, decided, desk.officer)).toMatchObject({
      key: 'criticism.chair_decides_exercise',
    })
    await explained(house.database, desk, id, [c ?? ''], 'not_accepted')
    expect(isRefusal(await act(door.closeExercise, close, desk.officer))).toBe(false)
    expect(await stateOf(id)).toBe('closed')
  })

  it('without a reason nothing is refused; a row corrected stays, with what stands instead', async () => {
    const { id } = await criticise(house.database, desk, { from, until: 'explained', opinions: ['a'] })
    const [a] = (await factsOf(id)).sentOpinions.map((one) => one.id)
    const row = { id, opinionIds: [a], response: 'not_accepted' }
    expect(await act(door.explainOpinions, row)).toMatchObject({ key: 'criticism.reason_needed', field: 'reason' })
    expect(await act(door.explainOpinions, { ...row, opinionIds: [id], reason: 'x' })).toMatchObject({
      key: 'criticism.no_opinion',
    })
    const { explanationId } = await explained(house.database, desk, id, [a ?? ''])
    const instead = { opinionIds: [a], response: 'partly', reason: 'Chỉ sửa câu chữ' }
    await succeed(
      house.database,
      door.correctExplanation,
      { id, explanationId, reason: 'chép sai', instead },
      desk.officer,
    )
    const rows = (await factsOf(id)).explanations
    expect(rows.map((one) => [one.response, one.supersededAt === null])).toEqual([
      ['accepted', false],
      ['partly', true],
    ])
  })

  it('come from a sheet, each row taken, there already or refused with its reason', async () => {
    const { id } = await criticise(house.database, desk, {
      from,
      until: 'explained',
      opinions: ['Bỏ khoản 2', 'Thêm họp dân', 'Công khai thu chi'],
    })
    const rows = [
      { numbers: '1, 3', response: 'accepted', changedClause: 'Điều 5' },
      { opinion: 'them hop dan', response: 'not_accepted', reason: 'Đã có ở Điều 7' },
      { numbers: '1;3', response: 'accepted' },
      { numbers: '9', response: 'accepted' },
      { numbers: 'một', response: 'accepted' },
      { opinion: 'không ai nói', response: 'accepted' },
      { numbers: '2', response: 'not_accepted' },
      { numbers: '2' },
    ].map((values, at) => ({ row: at + 2, values }))
    const made = (await act(door.importExplanations, { id, fileName: 'gt.xlsx', rows }, desk.officer)) as {
      batchId: Id
    }
    expect(made).toMatchObject({ taken: 2, alreadyThere: 1, refused: 5 })
    const batch = await house.database.read(desk.chair.sight, (r) => door.findExplanationBatch(r, made.batchId))
    expect(batch?.account.map((one) => one.refusals[0]?.key ?? one.outcome)).toEqual([
      'taken',
      'taken',
      'there',
      'criticism.import_no_number',
      'criticism.import_numbers',
      'criticism.import_no_opinion',
      'criticism.reason_needed',
      'platform.not_a_choice',
    ])
    const facts = await factsOf(id)
    expect(
      door.coverageOf(
        facts.sentOpinions,
        facts.explanations.filter((one) => !one.supersededAt),
      ).percent,
    ).toBe(100)
  })
})

describe('the drafting body', () => {
  it('sees what was sent to it and answers in its own name; nothing else', async () => {
    const { id } = await criticise(house.database, desk, { from, until: 'document_issued', opinions: ['Bỏ khoản 2'] })
    expect(await read(id, desk.contact.sight)).toBeNull()
    await succeed(house.database, door.sendCriticism, { id, sentOn: today }, desk.chair)
    expect(await read(id, desk.otherContact.sight)).toBeNull()
    const seen = (await read(id, desk.contact.sight)) as door.ExerciseFacts
    expect(seen.sentOpinions.map((one) => one.text)).toEqual(['Bỏ khoản 2'])
    const row = {
      id,
      opinionIds: seen.sentOpinions.map((one) => one.id),
      response: 'accepted',
      changedClause: 'Điều 5',
    }
    expect(isRefusal(await act(door.explainOpinions, row, desk.otherContact))).toBe(true)
    const { explanationId } = (await act(door.explainOpinions, row, desk.contact)) as { explanationId: Id }
    expect(isRefusal(await act(door.recordReply, { id, text: 'Gửi kèm bảng giải trình' }, desk.contact))).toBe(false)
    expect(await stateOf(id)).toBe('explained')
    const office = await explained(house.database, desk, id, [row.opinionIds[0] ?? ''], 'partly')
    const correct = (which: Id) => act(door.correctExplanation, { id, explanationId: which, reason: 'x' }, desk.contact)
    expect(await correct(office.explanationId)).toMatchObject({ key: 'criticism.not_your_row' })
    expect(isRefusal(await correct(explanationId))).toBe(false)
    const ended = { id, happenedOn: today, decision: 'Đã trả lời đủ' }
    await succeed(house.database, door.closeExercise, ended, desk.chair)
    expect(await act(door.explainOpinions, row, desk.contact)).toMatchObject({ key: 'criticism.exercise_over' })
    expect(await act(door.advanceExercise, { id, stage: 'collecting', happenedOn: today }, desk.contact)).toMatchObject(
      { kind: 'forbidden' },
    )
  })

  it('neither advisors nor areas see any of it', async () => {
    const { id } = await criticise(house.database, desk, { from, until: 'sent', opinions: ['a'] })
    for (const role of ['advisor', 'area_head'] as const)
      expect(await read(id, callerAs(role, desk.committeeId).sight)).toBeNull()
    const province = await read(id, callerAs('province_officer', desk.committeeId).sight)
    expect([province?.sendings.length, province?.sentOpinions.length]).toEqual([1, 0])
  })
})

describe('figures', () => {
  it('subjects, documents, what was explained and taken up; known then, they are what they were then', async () => {
    const before = await Promise.all(
      ['criticism_subjects', 'criticism_documents', 'criticism_explained_rate', 'criticism_uptake_rate'].map((id) =>
        figure(id),
      ),
    )
    const { id, draftId } = await criticise(house.database, desk, { from, until: 'sent', opinions: ['a', 'b'] })
    const known = new Date(house.clock.now())
    const [a, b] = (await factsOf(id)).sentOpinions.map((one) => one.id)
    house.clock.set('2024-04-15T09:00:00+07:00')
    await succeed(
      house.database,
      door.recordReply,
      { id, repliedOn: addDays(from, 30), reference: '40/UBND' },
      desk.officer,
    )
    await explained(house.database, desk, id, [a ?? ''])
    await explained(house.database, desk, id, [b ?? ''], 'not_accepted')
    const after = await Promise.all(
      ['criticism_subjects', 'criticism_documents', 'criticism_explained_rate', 'criticism_uptake_rate'].map((one) =>
        figure(one),
      ),
    )
    const grown = after.map((one, at) => [
      one.numerator - (before[at]?.numerator ?? 0),
      (one.denominator ?? 0) - (before[at]?.denominator ?? 0),
    ])
    expect(grown).toEqual([
      [1, 0],
      [1, 0],
      [1, 1],
      [1, 2],
    ])
    expect(after[0]?.ids).toContain(draftId)
    const then = await figure('criticism_explained_rate', today, known)
    expect([then.ids.includes(id), then.denominatorIds?.includes(id)]).toEqual([false, true])
    await succeed(house.database, door.withdrawExercise, { id, reason: 'nhập nhầm' }, desk.chair)
    expect((await figure('criticism_subjects')).ids).not.toContain(draftId)
  })

  it('one reported as a comment is none of them', async () => {
    const draftId = await giveDraft(house.database, desk, { from, level: 'national' })
    const propose = { draftId, form: 'written_circulation', stage: 'dossier_received', happenedOn: from }
    const { id } = await succeed(house.database, door.proposeExercise, propose, desk.officer)
    for (const stage of ['collecting', 'document_issued'])
      await succeed(
        house.database,
        door.advanceExercise,
        { id, stage, happenedOn: today, reference: '1/CV' },
        desk.chair,
      )
    expect((await figure('criticism_documents')).ids).not.toContain(id)
  })
})

it('what is published: while opinions are wanted the draft, in the end numbers and the table, and no name', async () => {
  const { id, draftId } = await criticise(house.database, desk, { from, until: 'collecting', opinions: ['Bỏ khoản 2'] })
  const { editNo } = (await factsOf(id)).exercise
  const edit = { id, editNo, form: 'conference' }
  await succeed(house.database, door.editExercise, edit, desk.officer)
  expect(await act(door.publishExercise, { id })).toMatchObject({ key: 'criticism.last_day_needed' })
  const dated = { ...edit, editNo: editNo + 1, collectUntil: today }
  await succeed(house.database, door.editExercise, dated, desk.officer)
  const { slug } = await succeed(house.database, door.publishExercise, { id }, desk.chair)
  const content = async () => {
    const item = await house.database.readPublished((r) =>
      findPublished(r, desk.committeeId, 'criticism_exercise', slug),
    )
    return item?.content as unknown as door.PublishedExercise
  }
  expect(await content()).toMatchObject({ isOpen: true, opinionCount: 1, explanations: [] })
  const own = {
    draftId,
    authorKind: 'person',
    authorName: 'Lò Thị Bích',
    channel: 'meeting',
    givenOn: from,
    clauseRef: 'Điều 1',
  }
  await succeed(house.database, recordOpinion, { ...own, stance: 'oppose', text: 'Không nên' }, desk.officer)
  const meeting = { id, title: 'Hội nghị', plannedOn: today, place: 'x' }
  const { meetingId } = await succeed(house.database, door.conveneExercise, meeting, desk.officer)
  await succeed(house.database, recordHolding, { id: meetingId, heldOn: today, present: 31 }, desk.officer)
  const go = (stage: string) =>
    succeed(house.database, door.advanceExercise, { id, stage, happenedOn: today, reference: '02/PB' }, desk.chair)
  await go('convened')
  await go('document_issued')
  await succeed(house.database, door.sendCriticism, { id, sentOn: today }, desk.chair)
  await succeed(house.database, door.recordReply, { id, repliedOn: today, reference: '40/UBND' }, desk.officer)
  const ids = (await factsOf(id)).sentOpinions.map((one) => one.id)
  await explained(house.database, desk, id, ids, 'partly')
  await succeed(house.database, door.publishExercise, { id }, desk.chair)
  expect(await stateOf(id)).toBe('published')
  const told = await content()
  expect(told).toMatchObject({
    isOpen: false,
    opinionCount: 2,
    sent: 2,
    answered: 2,
    documentNumber: '02/PB',
    explanationNumber: '40/UBND',
  })
  expect(told.places).toEqual([{ clause: 'Điều 1', agree: 0, amend: 1, oppose: 1, question: 0 }])
  expect(told.explanations[0]?.opinions.map((one) => one.text).toSorted()).toEqual(['Bỏ khoản 2', 'Không nên'])
  expect(JSON.stringify(told)).not.toContain('Lò Thị Bích')
})

it('whatever is tried, in whatever order: state, list and table agree; a refusal changes nothing', async () => {
  const attempts = fc.array(fc.tuple(fc.nat(11), fc.nat(2), fc.nat(4)), { minLength: 8, maxLength: 18 })
  await fc.assert(
    fc.asyncProperty(attempts, fc.constantFrom('conference', 'written_circulation'), async (all, form) => {
      const draftId = await giveDraft(house.database, desk, { from, opinions: ['a', 'b'] })
      const begin = { draftId, form, stage: 'dossier_received', happenedOn: from }
      const { id } = await succeed(house.database, door.proposeExercise, begin, desk.officer)
      const held = await convene(house.database, desk.officer, { purposes: ['social_criticism'], heldOn: from })
      for (const [at, [kind, choice, later]] of all.entries()) {
        const before = await factsOf(id)
        const on = addDays(from, Math.min(70, at * 3 + later))
        const opinionIds = before.sentOpinions.slice(0, choice + 1).map((one) => one.id)
        const response = ['accepted', 'partly', 'not_accepted'][choice]
        const row = before.explanations.find((one) => one.supersededAt === null)
        const reply = before.replies.find((one) => one.supersededAt === null)
        const step = before.steps.findLast((one) => one.supersededAt === null)
        const next = ['collecting', 'convened', 'document_issued'][choice]
        const tries: readonly (() => Promise<unknown>)[] = [
          () => act(door.advanceExercise, { id, stage: next, happenedOn: on, reference: '1/PB' }),
          () => act(door.linkMeeting, { id, meetingId: held }),
          () => act(door.sendCriticism, { id, sentOn: on }),
          () => act(door.explainOpinions, { id, opinionIds, response, reason: 'x', explainedOn: on }),
          () => act(door.recordReply, { id, repliedOn: on, reference: choice ? '9/UBND' : '' }),
          () => act(door.correctExplanation, { id, explanationId: row?.id, reason: 'x' }),
          () => act(door.correctReply, { id, replyId: reply?.id, reason: 'x' }),
          () => act(door.closeExercise, { id, happenedOn: on, decision: choice ? 'x' : '' }),
          () => act(door.undoExerciseStep, { id, stepId: step?.id, reason: 'x' }),
          () => act(door.undoSending, { id, reason: 'x' }),
          () => act(door.advanceExercise, { id, stage: 'collecting', happenedOn: on }),
          () =>
            act(choice === 0 ? door.cancelExercise : door.unlinkMeeting, {
              id,
              happenedOn: on,
              meetingId: held,
              reason: 'x',
            }),
        ]
        const outcome = await tries[kind]?.()
        const after = await factsOf(id)
        if (isRefusal(outcome)) expect(after).toEqual(before)
        await checkInvariants(id, after)
      }
    }),
    { numRuns: 3 },
  )
})

async function checkInvariants(id: Id, facts: door.ExerciseFacts): Promise<void> {
  const state = door.exerciseState(facts, today)
  const { committeeId } = desk
  const listed = await house.database.read(desk.chair.sight, (r) =>
    door.listExercises(r, { committeeId, state, limit: 1000 }),
  )
  const line = listed.rows.find((one) => one.id === id)
  const rows = facts.explanations.filter((one) => one.supersededAt === null)
  const coverage = door.coverageOf(facts.sentOpinions, rows)
  expect([line?.sent, line?.answered]).toEqual([coverage.sent, coverage.answered])
  const sending = facts.sendings.filter((one) => one.supersededAt === null)
  expect(sending.length).toBeLessThan(2)
  const live = facts.steps.filter((one) => one.supersededAt === null).map((one) => one.stage)
  if (sending.length > 0) expect(live).toContain('document_issued')
  if (sending.length === 0)
    expect([rows.length, facts.replies.filter((one) => one.supersededAt === null).length]).toEqual([0, 0])
  if (live.includes('convened')) expect(facts.meetingIds.length).toBeGreaterThan(0)
  const closing = facts.steps.find((one) => one.supersededAt === null && one.stage === 'closed')
  if (closing) expect(closing.note !== null || coverage.percent === 100).toBe(true)
  const sent = await figure('criticism_explained_rate')
  expect(sent.denominatorIds?.includes(id) ?? false).toBe(sending.length > 0 && state !== 'withdrawn')
}
