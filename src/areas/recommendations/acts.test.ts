import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { again, callerAs, openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
import { type Desk, openDesk, recommend } from '../../../tests/support/recommending.ts'
import { succeed } from '../../../tests/support/ward.ts'
import { perform } from '../../platform/action.ts'
import { journalOf } from '../../platform/journal.ts'
import { addDays, day } from '../../values/day.ts'
import { newId } from '../../values/id.ts'
import { doc, p } from '../../values/rich.ts'
import { addEvidence, draftDocument, evidenceOf, findDocument } from '../documents/index.ts'
import * as door from './index.ts'

let house: TestDatabase
let desk: Desk
beforeAll(async () => {
  house = await openTestDatabase('2022-10-03T08:00:00+07:00')
  desk = await openDesk(house.database)
})
afterAll(() => house.close())

const issuedOn = day('2022-09-06')
const today = day('2022-10-03')
const letter = { typeCode: 'CV', abstract: 'Kiến nghị sau giám sát', head: {}, body: doc(p('Kính gửi')) }
const factsOf = (id: string) => house.database.read(desk.chair.sight, (reading) => door.findFacts(reading, id))
const overdue = () => recommend(house.database, desk, { issuedOn, receivedOn: day('2022-09-07') })

describe('issue', () => {
  test('one letter carries several: they get its number and the day asked for in it', async () => {
    const ids = [await recommend(house.database, desk), await recommend(house.database, desk)]
    const draft = await succeed(house.database, draftDocument, letter, desk.officer)
    const sent = { ids, issuedOn: today, replyByOn: day('2022-10-31'), documentId: draft.id }
    const { numberText } = await succeed(house.database, door.issueTogether, sent, desk.chair)
    expect(numberText).toMatch(/^\d+\/MTTQ-BTT$/)
    for (const id of ids) {
      const facts = await factsOf(id)
      expect(facts?.recommendation.issue).toMatchObject({ on: today, numberText, documentId: draft.id })
      expect(facts && door.dueOf(facts, today)).toEqual({ on: '2022-10-31', basis: 'letter' })
    }
    const found = await house.database.read(desk.chair.sight, (reading) => findDocument(reading, draft.id))
    expect(found).toMatchObject({ issuedOn: today, numberText })
  })

  test('when one of them cannot go, none goes and the letter has no number', async () => {
    const [good, gone] = [await recommend(house.database, desk), await overdue()]
    const draft = await succeed(house.database, draftDocument, letter, desk.officer)
    const sent = { ids: [good, gone], issuedOn: today, documentId: draft.id }
    expect(await perform(house.database, door.issueTogether, sent, again(desk.chair))).toMatchObject({
      key: 'recommendations.already_issued',
    })
    expect((await factsOf(good))?.recommendation.issue).toBeNull()
    const found = await house.database.read(desk.chair.sight, (reading) => findDocument(reading, draft.id))
    expect(found).toMatchObject({ issuedOn: null, numberText: null })
  })

  test('the term is twenty days from the receipt, and the source of the rule is kept with it', async () => {
    const facts = await factsOf(await overdue())
    expect(facts && door.dueOf(facts, today)).toEqual({ on: '2022-09-27', basis: 'receipt' })
    expect(facts?.entries[0]).toMatchObject({ kind: 'receipt', dueSource: 'Sổ tay nghiệp vụ công tác Mặt trận' })
  })

  test('days that cannot be are refused at their field', async () => {
    const id = await recommend(house.database, desk)
    const issue = (input: object) =>
      perform(house.database, door.issueRecommendation, { id, ...input }, again(desk.chair))
    expect(await issue({ issuedOn: addDays(today, 1) })).toMatchObject({ field: 'issuedOn' })
    expect(await issue({ issuedOn: today, replyByOn: addDays(today, -1) })).toMatchObject({ field: 'replyByOn' })
    expect(await issue({ issuedOn: '30/02/2022' })).toMatchObject({ key: 'platform.not_a_day', field: 'issuedOn' })
  })
})

test('a member organisation changes its own drafts; the office changes all', async () => {
  const lead = callerAs('member_org_lead', desk.committeeId)
  const id = await recommend(house.database, desk)
  const change = { id, addresseeId: desk.agencyId, text: 'Sửa lời', legalRef: null, replyByOn: null }
  expect(await perform(house.database, door.editRecommendation, change, lead)).toMatchObject({
    key: 'recommendations.draft_of_another',
  })
  const own = await succeed(house.database, door.draftRecommendation, { ...change, id: newId() }, lead)
  await succeed(house.database, door.editRecommendation, { ...change, id: own.id }, lead)
  await succeed(house.database, door.editRecommendation, { ...change, id: own.id, text: 'Lời mới' }, desk.officer)
  expect((await factsOf(own.id))?.recommendation.text).toBe('Lời mới')
})

describe('what the agency says', () => {
  test('answers by its account, today, on what is its own', async () => {
    const id = await overdue()
    const answer = { id, answeredOn: today, stance: 'accepted', text: 'Tiếp thu.', promisedOn: addDays(today, 30) }
    const late = { ...answer, answeredOn: addDays(today, -6) }
    expect(await perform(house.database, door.answerRecommendation, late, desk.contact)).toMatchObject({
      key: 'recommendations.agency_speaks_today',
    })
    expect(await perform(house.database, door.answerRecommendation, answer, again(desk.otherContact))).toMatchObject({
      key: 'recommendations.not_found',
    })
    await succeed(house.database, door.answerRecommendation, answer, desk.contact)
    const facts = await factsOf(id)
    expect(facts && door.stateOf(facts, today)).toMatchObject({ stage: 'implementing', promisedOn: '2022-11-02' })
    expect(facts?.entries.at(-1)).toMatchObject({ kind: 'answer', byAgency: true, written: true })
  })

  test('an answer from paper is entered by the office on its own day, and taken back with a reason', async () => {
    const id = await overdue()
    const answer = { id, answeredOn: day('2022-09-20'), stance: 'rejected', text: 'Không', documentNumber: '29/UBND' }
    const { entryId } = await succeed(house.database, door.answerRecommendation, answer, desk.officer)
    await succeed(house.database, door.supersedeAnswer, { entryId, reason: 'Nhầm văn bản' }, desk.officer)
    const facts = await factsOf(id)
    expect(facts && door.stateOf(facts, today)).toMatchObject({ stage: 'received', lateness: 'overdue' })
    expect(facts?.entries.at(-1)?.supersession).toMatchObject({ reason: 'Nhầm văn bản' })
    expect(
      await perform(house.database, door.supersedeAnswer, { entryId, reason: 'x' }, again(desk.officer)),
    ).toMatchObject({ key: 'recommendations.entry_superseded' })
  })
})

describe('reminders and the level above', () => {
  test('many at once: one letter for each addressee, each with its own number', async () => {
    const here = [await overdue(), await overdue()]
    const there = await recommend(house.database, desk, { agencyId: desk.otherAgencyId, issuedOn })
    const letters = [
      { ids: here, draft: letter },
      { ids: [there], draft: letter },
    ]
    const { letters: sent } = await succeed(house.database, door.remindTogether, { on: today, letters }, desk.chair)
    expect(new Set(sent.map((one) => one.numberText)).size).toBe(2)
    for (const id of [...here, there]) {
      const facts = await factsOf(id)
      expect(facts && door.stateOf(facts, today)).toMatchObject({ remindedOn: today, reminders: 1 })
    }
  })

  test('the officer writes reminders and cannot give them a number', async () => {
    const letters = [{ ids: [await overdue()], draft: letter }]
    expect(
      await perform(house.database, door.remindTogether, { on: today, letters }, again(desk.officer)),
    ).toMatchObject({ key: 'platform.not_allowed', params: { permission: 'documents.issue' } })
    const prepared = await succeed(house.database, door.prepareLetters, { letters }, desk.officer)
    expect(prepared.documentIds).toHaveLength(1)
  })

  test('the level above is asked only once it is late, and the agency does not read of it', async () => {
    const fresh = await recommend(house.database, desk, { issuedOn: today })
    const escalation = { on: today, addressedTo: 'Ủy ban MTTQ Việt Nam thành phố' }
    expect(
      await perform(house.database, door.escalateRecommendation, { id: fresh, ...escalation }, again(desk.chair)),
    ).toMatchObject({ key: 'recommendations.not_overdue' })
    const id = await overdue()
    await succeed(house.database, door.escalateRecommendation, { id, ...escalation }, desk.chair)
    const seen = await house.database.read(desk.contact.sight, (reading) => door.findFacts(reading, id))
    expect(seen?.entries.map((entry) => entry.kind)).toEqual(['receipt'])
  })
})

describe('closing', () => {
  test('needs a written answer and proof, and the day comes last', async () => {
    const id = await overdue()
    const close = (input: object) =>
      perform(house.database, door.closeResolved, { id, closedOn: today, note: 'Đã xong', ...input }, again(desk.chair))
    expect(await close({ evidenceNote: 'Đã xem' })).toMatchObject({ key: 'recommendations.not_answered' })
    const answer = { id, answeredOn: today, stance: 'accepted', text: 'Tiếp thu' }
    await succeed(house.database, door.answerRecommendation, answer, desk.contact)
    expect(await close({})).toMatchObject({ key: 'recommendations.no_evidence' })
    expect(await close({ evidenceNote: 'x', closedOn: day('2022-09-30') })).toMatchObject({
      key: 'recommendations.closed_before_entry',
    })
    const origin = { kind: 'recommendation', id, label: 'x' }
    const proof = { origin, caption: 'Ảnh', evidenceOn: today, note: 'Đã lắp thùng rác' }
    await succeed(house.database, addEvidence, proof, desk.officer)
    expect(await close({})).toMatchObject({ id })
    const kept = await house.database.read(desk.chair.sight, (reading) => evidenceOf(reading, [id]))
    expect(kept.get(id)).toHaveLength(1)
  })

  test('unresolved is for the chair alone; a reopened one awaits its answer again', async () => {
    const id = await overdue()
    const end = { id, closedOn: today, note: 'Chuyển sang chương trình năm sau' }
    expect(await perform(house.database, door.closeUnresolved, end, again(desk.vice))).toMatchObject({
      key: 'platform.not_allowed',
    })
    await succeed(house.database, door.closeUnresolved, end, desk.chair)
    await succeed(house.database, door.reopenRecommendation, { id, reason: 'Cơ quan đã có ý kiến' }, desk.vice)
    const facts = await factsOf(id)
    expect(facts && door.stateOf(facts, today)).toMatchObject({ stage: 'received', closedOn: null })
  })
})

test('what was sent twice happens once, and the journal tells it once', async () => {
  const id = await overdue()
  const caller = again(desk.officer)
  const input = { id, on: today, note: 'Điện thoại' }
  const first = await perform(house.database, door.remindRecommendation, input, caller)
  expect(await perform(house.database, door.remindRecommendation, input, caller)).toEqual(first)
  expect((await factsOf(id))?.entries.filter((entry) => entry.kind === 'reminder')).toHaveLength(1)
  const journal = await house.database.read(desk.chair.sight, (reading) => journalOf(reading, id))
  expect(journal.map((line) => line.action)).toEqual([
    'recommendations.remind',
    'recommendations.record_receipt',
    'recommendations.issue',
    'recommendations.draft',
  ])
})

test('two answers at once are both kept, one after the other', async () => {
  const id = await overdue()
  const answer = { id, answeredOn: today, stance: 'accepted', text: 'Tiếp thu' }
  const acts = [1, 2, 3, 4].map(() => perform(house.database, door.answerRecommendation, answer, again(desk.contact)))
  expect(await Promise.all(acts)).toHaveLength(4)
  expect((await factsOf(id))?.entries.filter((entry) => entry.kind === 'answer')).toHaveLength(4)
})

describe('the public', () => {
  test('reads what was asked and answered, without what is between the offices', async () => {
    const id = await overdue()
    await succeed(house.database, door.remindRecommendation, { id, on: today }, desk.officer)
    const answer = { id, answeredOn: today, stance: 'partly', text: 'Tiếp thu một phần', documentNumber: '118/UBND' }
    await succeed(house.database, door.answerRecommendation, answer, desk.officer)
    const { slug } = await succeed(house.database, door.publishRecommendation, { id }, desk.chair)
    const [item] = await house.database.readPublished(({ db }) =>
      db.selectFrom('published.item').selectAll().where('slug', '=', slug).execute(),
    )
    expect(item?.content).toMatchObject({
      stage: 'answered',
      answers: [{ stance: 'partly', documentNumber: '118/UBND' }],
    })
    expect(JSON.stringify(item?.content)).not.toContain('ward_officer')
    await succeed(house.database, door.unpublishRecommendation, { id, reason: 'Sai số văn bản' }, desk.chair)
    const left = await house.database.readPublished(({ db }) =>
      db.selectFrom('published.item').selectAll().where('slug', '=', slug).execute(),
    )
    expect(left).toEqual([])
  })

  test('a telephone number in an answer is stopped; a draft cannot be shown', async () => {
    const id = await overdue()
    const answer = { id, answeredOn: today, stance: 'accepted', text: 'Liên hệ ông Bình 0912345678' }
    await succeed(house.database, door.answerRecommendation, answer, desk.officer)
    expect(await perform(house.database, door.publishRecommendation, { id }, again(desk.chair))).toMatchObject({
      key: 'documents.disclosure',
    })
    const draft = await recommend(house.database, desk)
    expect(await perform(house.database, door.publishRecommendation, { id: draft }, again(desk.chair))).toMatchObject({
      key: 'recommendations.not_issued',
    })
  })
})
