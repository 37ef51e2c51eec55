import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { again, openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
import { type DraftDesk, draft, openDraftDesk, shortLaw } from '../../../tests/support/drafting.ts'
import { convene } from '../../../tests/support/meeting.ts'
import { brokenAmong } from '../../../tests/support/planting.ts'
import { succeed } from '../../../tests/support/ward.ts'
import { type Action, perform } from '../../platform/action.ts'
import type { Caller } from '../../platform/context.ts'
import { addDays, type Day, day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { yearPeriod } from '../../values/period.ts'
import { draftDocument } from '../documents/index.ts'
import { giveOpinion, handInTallies, recordOpinion } from '../drafts/index.ts'
import * as door from './index.ts'

let house: TestDatabase
let desk: DraftDesk
const today = day('2025-06-30')
beforeAll(async () => {
  house = await openTestDatabase(`${today}T08:00:00+07:00`)
  desk = await openDraftDesk(house.database)
})
afterAll(() => house.close())

const ok = <I, F, O>(what: Action<I, F, O>, input: unknown, caller: Caller = desk.chair) =>
  succeed(house.database, what, input, caller)
const no = async <I, F, O>(what: Action<I, F, O>, input: unknown, caller: Caller = desk.chair) => {
  const outcome = (await perform(house.database, what, input, again(caller))) as { key?: string; field?: string }
  return [outcome.key, outcome.field]
}
const read = <T>(look: Parameters<typeof house.database.read<T>>[1], caller: Caller = desk.officer) =>
  house.database.read(caller.sight, look)

const letter = { askerName: 'Ủy ban MTTQ Việt Nam tỉnh', receivedOn: '2025-06-02', replyByOn: '' }
const law = { title: 'Dự thảo Luật Đất đai (sửa đổi)', kind: 'law', level: 'national', text: shortLaw }
const receive = async (more: object = {}) =>
  ok(door.receiveConsultation, { ...letter, draft: law, ...more }, desk.officer)

describe('a letter that asks', () => {
  test('gets the day of the rule in force on the day it came, or its own', async () => {
    expect((await receive()).replyByOn).toBe('2025-06-17')
    expect((await receive({ replyByOn: '2025-06-25' })).replyByOn).toBe('2025-06-25')
    const before = { ...letter, receivedOn: '2025-03-31', draft: law }
    expect(await no(door.receiveConsultation, before)).toEqual(['legislation.no_reply_by', 'replyByOn'])
    expect(await no(door.receiveConsultation, { ...letter, replyByOn: '2025-06-01', draft: law })).toEqual([
      'legislation.reply_before_receipt',
      'replyByOn',
    ])
    expect(await no(door.receiveConsultation, { ...letter, askerName: '', draft: law })).toEqual([
      'legislation.no_asker',
      'askerId',
    ])
    expect(await no(door.receiveConsultation, letter)).toEqual(['legislation.no_draft', 'draftId'])
    expect(await no(door.receiveConsultation, { ...letter, draft: { ...law, title: '' } })).toEqual([
      'platform.required',
      'draft.title',
    ])
    const { id, draftId } = await receive()
    const facts = await read((reading) => door.findConsultation(reading, id))
    expect(facts?.consultation).toMatchObject({ draftId, replySource: expect.stringContaining('64/2025/QH15') })
    expect(await no(door.editConsultation, { ...letter, id, editNo: 9 })).toEqual(['platform.stale', undefined])
    await ok(door.editConsultation, { ...letter, id, editNo: 1, replyByOn: '2025-06-20' })
    expect((await read((reading) => door.findConsultation(reading, id)))?.consultation.replySource).toBe('letter')
  })
})

describe('from the letter to what became of it', () => {
  test('areas and organisations hand in, the report goes out, opinions are found in the law', async () => {
    const { id, draftId } = await receive()
    expect(await no(door.openOpinions, { id, happenedOn: '2025-06-04' })).toEqual([
      'legislation.nobody_assigned',
      undefined,
    ])
    const assigned = { id, areaIds: [desk.areaId, desk.otherAreaId], organisationIds: [desk.organisationId], dueOn: '' }
    expect((await ok(door.assignConsultation, assigned)).count).toBe(3)
    expect(await no(door.assignConsultation, assigned)).toEqual(['legislation.nobody_new', 'areaIds'])
    await ok(door.planConsultation, { id, happenedOn: '2025-06-03', reference: '15/KH-MTTQ-BTT' })
    house.clock.set('2025-06-04T08:00:00+07:00')
    expect(await no(giveOpinion, { draftId, stance: 'agree' }, desk.head)).toEqual(['drafts.not_found', undefined])
    await ok(door.openOpinions, { id, happenedOn: '2025-06-04' })
    const rows = [
      { clauseRef: '2', stance: 'agree', count: 31 },
      { clauseRef: '2', stance: 'amend', count: 4 },
    ]
    await ok(handInTallies, { draftId, givenOn: '2025-06-04', rows }, desk.head)
    const { id: opinionId } = await ok(
      giveOpinion,
      { draftId, clauseRef: '2.1', stance: 'amend', text: 'Nêu rõ căn cứ' },
      desk.head,
    )
    await ok(giveOpinion, { draftId, clauseRef: '3', stance: 'agree' }, desk.lead)
    const facts = await read((reading) => door.findConsultation(reading, id))
    expect(facts?.assignments.map((one) => one.dueOn)).toEqual(['2025-06-14', '2025-06-14', '2025-06-14'])
    const withdrawn = facts?.assignments.find((one) => one.areaId === desk.otherAreaId)?.id
    const remind = { id, assignmentIds: [withdrawn], remindedOn: '2025-06-04' }
    await ok(door.remindAssigned, remind)
    const reminded = (who?: Caller) => read((reading) => door.lastReminded(reading, [withdrawn ?? '']), who)
    expect([...(await reminded()).values()]).toEqual(['2025-06-04'])
    expect((await reminded(desk.otherHead)).size).toBe(0)
    expect(await no(door.remindAssigned, { ...remind, remindedOn: '2025-12-01' })).toEqual([
      'legislation.in_future',
      'remindedOn',
    ])
    expect(await no(door.remindAssigned, { ...remind, assignmentIds: [] })).toEqual([
      'legislation.nobody_reminded',
      'assignmentIds',
    ])
    await ok(door.unassignConsultation, { id, assignmentId: withdrawn, reason: 'Ghép với Tổ 1' })
    expect(await no(door.remindAssigned, remind)).toEqual(['legislation.not_found', undefined])
    expect(await no(giveOpinion, { draftId, stance: 'agree' }, desk.otherHead)).toEqual(['drafts.not_found', undefined])
    house.clock.set('2025-06-14T08:00:00+07:00')
    for (const step of [door.consolidateOpinions, door.approveConsultation])
      await ok(step, { id, happenedOn: '2025-06-14' })
    expect(await no(door.sendConsultation, { id, happenedOn: '2025-06-14' })).toEqual([
      'legislation.no_paper',
      'reference',
    ])
    const origin = { kind: 'law_consultation', id, label: 'Luật Đất đai' }
    const paper = await ok(draftDocument, { typeCode: 'BC', abstract: 'Tổng hợp ý kiến', head: {}, origin })
    await ok(door.issueConsultationPaper, { id, documentId: paper.id, issuedOn: '2025-06-14', stage: 'sent' })
    const late = await no(door.assignConsultation, { id, areaIds: [desk.areaId] })
    expect(late).toEqual(['legislation.gathering_over', undefined])
    house.clock.set(`${today}T08:00:00+07:00`)
    expect(await no(door.noteUptake, { id, opinionId, verdict: 'taken', notedOn: today })).toEqual([
      'legislation.no_outcome',
      undefined,
    ])
    const issued = {
      id,
      happenedOn: today,
      title: 'Luật Đất đai',
      numberText: '31/2024/QH15',
      promulgatedOn: '2025-06-20',
    }
    await ok(door.recordOutcome, issued)
    await ok(door.noteUptake, { id, opinionId, verdict: 'partly', place: 'Điều 158', notedOn: today })
    expect(await no(door.noteUptake, { id, opinionId, verdict: 'taken', notedOn: today })).toEqual([
      'legislation.uptake_reason',
      'reason',
    ])
    await ok(door.noteUptake, { id, opinionId, verdict: 'taken', notedOn: today, reason: 'Xem lại' })
    const seen = await read((reading) => door.uptakesOf(reading, [opinionId]), desk.head)
    expect(seen.get(opinionId)).toMatchObject({ verdict: 'taken', place: null })
    expect(await read((reading) => door.uptakesOf(reading, [opinionId]), desk.otherHead)).toEqual(new Map())
    const last = (await read((reading) => door.findConsultation(reading, id)))?.steps.at(-1)?.id
    await ok(door.undoConsultationStep, { id, stepId: last, reason: 'Nhầm luật' })
    expect((await read((reading) => door.findConsultation(reading, id)))?.outcome).toBeNull()
  })

  test('conferences are named with it by their purpose; one that is not answered is let go with the reason', async () => {
    const { id } = await receive()
    const meetingId = await convene(house.database, desk.chair, {
      purposes: ['social_criticism', 'law_comment'],
      heldOn: day('2025-06-10'),
    })
    const other = await convene(house.database, desk.chair, { purposes: ['dialogue'], heldOn: day('2025-06-10') })
    await ok(door.linkMeeting, { id, meetingId })
    expect(await no(door.linkMeeting, { id, meetingId })).toEqual(['legislation.linked_already', 'meetingId'])
    expect(await no(door.linkMeeting, { id, meetingId: other })).toEqual(['legislation.not_its_purpose', 'meetingId'])
    await ok(door.unlinkMeeting, { id, meetingId, reason: 'Của luật khác' })
    const state = async () =>
      door.stateOf((await read((reading) => door.findConsultation(reading, id))) as door.ConsultationFacts, today)
    expect(await state()).toBe('expired_unsent')
    await ok(door.dropConsultation, { id, happenedOn: '2025-06-28', reason: 'Không thuộc lĩnh vực' })
    expect(await state()).toBe('dropped')
    expect(await no(door.planConsultation, { id, happenedOn: '2025-06-29' })).toEqual([
      'legislation.dropped',
      undefined,
    ])
    expect(await no(door.undoConsultationStep, { id, stepId: id, reason: 'x' })).toEqual([
      'legislation.not_last',
      undefined,
    ])
    const twice = await receive()
    await ok(door.withdrawConsultation, { id: twice.id, reason: 'Ghi hai lần' })
    expect(await no(door.assignConsultation, { id: twice.id, areaIds: [desk.areaId] })).toEqual([
      'legislation.withdrawn',
      undefined,
    ])
  })
})

describe('figures', () => {
  const question = (asAt: Day = today) => ({
    committeeIds: [desk.committeeId],
    period: yearPeriod(2025),
    asAt,
    knownAt: null,
  })
  const count = async (id: string, asAt?: Day) => {
    const indicator = door.legislationIndicators.find((one) => one.id === id)
    return read(
      (reading) => indicator?.compute(reading, question(asAt)) as Promise<{ numerator: number; ids: readonly Id[] }>,
    )
  }

  test('a draft sent counts once, on the day it went out; opinions once, and people apart', async () => {
    const [before, opinions, people] = [
      await count('law_consultations'),
      await count('law_opinions'),
      await count('law_opinion_persons'),
    ]
    const { id: draftId } = await draft(house.database, desk, {
      receivedOn: day('2025-06-02'),
      opinionsByOn: day('2025-06-17'),
    })
    const send = async () => {
      const { id } = await ok(door.receiveConsultation, { ...letter, draftId })
      for (const step of [door.consolidateOpinions, door.approveConsultation])
        await ok(step, { id, happenedOn: '2025-06-12' })
      await ok(door.sendConsultation, { id, happenedOn: '2025-06-12', reference: '40/BC-MTTQ-BTT' })
      return id
    }
    const first = await send()
    await send()
    const sent = await count('law_consultations')
    expect([sent.numerator - before.numerator, sent.ids.includes(first)]).toEqual([1, true])
    expect((await count('law_consultations', day('2025-06-11'))).ids).not.toContain(first)
    const said = {
      draftId,
      authorKind: 'person',
      channel: 'phone',
      givenOn: '2025-06-10',
      stance: 'agree',
      clauseRef: '1',
    }
    for (const authorName of ['Bà Lan', 'bà Lan', 'Ông Sơn']) await ok(recordOpinion, { ...said, authorName })
    expect((await count('law_opinions')).numerator - opinions.numerator).toBe(3)
    expect((await count('law_opinion_persons')).numerator - people.numerator).toBe(2)
    const named = await read((reading) => door.legislationRecords(reading, 'law_opinion', []))
    expect(named).toEqual([])
    expect((await count('law_consultation_meetings')).numerator).toBe(1)
  })
})

describe('a walk', () => {
  test('whatever is tried, the register, the facts and the invariants agree', async () => {
    const { id } = await receive({ replyByOn: '2025-06-20' })
    await ok(door.assignConsultation, { id, areaIds: [desk.areaId] })
    const acts = [
      ...[
        door.planConsultation,
        door.openOpinions,
        door.consolidateOpinions,
        door.approveConsultation,
        door.sendConsultation,
      ],
    ]
    const attempt = fc.tuple(fc.nat(7), fc.nat(27))
    await fc.assert(
      fc.asyncProperty(fc.array(attempt, { minLength: 6, maxLength: 14 }), async (attempts) => {
        for (const [which, after] of attempts) {
          const happenedOn = addDays(day('2025-06-02'), after)
          const facts = (await read((reading) => door.findConsultation(reading, id))) as door.ConsultationFacts
          const last = facts.steps.filter((one) => one.supersededAt === null).at(-1)
          const what = acts[which]
          if (what) await perform(house.database, what, { id, happenedOn, reference: '1/BC' }, again(desk.chair))
          else if (last)
            await perform(
              house.database,
              door.undoConsultationStep,
              { id, stepId: last.id, reason: 'Gỡ' },
              again(desk.chair),
            )
          const now = (await read((reading) => door.findConsultation(reading, id))) as door.ConsultationFacts
          const { lines } = await read((reading) => door.searchConsultations(reading, { ids: [id] }))
          expect(lines[0]?.state).toBe(door.stateOf(now, today))
          expect(lines[0]?.reached).toBe(door.stageOf(now, today))
          const counts = await read((reading) => door.countConsultations(reading, { ids: [id] }))
          expect(counts.get(door.stateOf(now, today) as door.ConsultationState)).toBe(1)
        }
        expect(await brokenAmong(house.database, [desk.committeeId], door.legislationInvariants)).toEqual([])
      }),
      { numRuns: 8 },
    )
  }, 60_000)
})
