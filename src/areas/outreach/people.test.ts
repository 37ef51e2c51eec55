import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { again, openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
import { type Outpost, openOutpost } from '../../../tests/support/outreaching.ts'
import { succeed } from '../../../tests/support/ward.ts'
import { type AnyAction, perform } from '../../platform/action.ts'
import type { Caller } from '../../platform/context.ts'
import { journalOf } from '../../platform/journal.ts'
import { day } from '../../values/day.ts'
import { type Id, newId } from '../../values/id.ts'
import { doc, p } from '../../values/rich.ts'
import { draftDocument, findDocument } from '../documents/index.ts'
import { addPerson, listPeople } from '../organisation/index.ts'
import * as door from './index.ts'

let house: TestDatabase
let desk: Outpost
let personId: Id
beforeAll(async () => {
  house = await openTestDatabase('2024-04-15T08:00:00+07:00')
  desk = await openOutpost(house.database)
  personId = newId()
  const known = { fullName: 'Ma Văn Đoàn', birthYear: 1950, gender: 'male', areaId: desk.areaId, position: '' }
  const sealed = { phone: '', ethnicity: 'Tày', religion: 'Phật giáo', partyMember: '' }
  await succeed(house.database, addPerson, { id: personId, ...known, education: '', ...sealed }, desk.officer)
})
afterAll(() => house.close())

const ask = (what: AnyAction, input: object, who: Caller) => perform(house.database, what, input, again(who))
const done = (what: AnyAction, input: object, who: Caller) => succeed(house.database, what, input, who)
const read = <T>(who: Caller, look: Parameters<typeof house.database.read<T>>[1]) =>
  house.database.read(who.sight, look)
const on = day('2024-04-15')

describe('key persons', () => {
  const listed = {
    kind: 'religious_dignitary',
    listedOn: '2023-01-01',
    religiousTitle: 'Trụ trì',
    note: 'Hay giúp dân',
  }

  test('what is sealed is opened one by one, and each time noted', async () => {
    const { id } = await done(door.listKeyPerson, { ...listed, personId }, desk.officer)
    expect(await ask(door.listKeyPerson, { ...listed, personId }, desk.officer)).toMatchObject({
      key: 'outreach.key_person_there',
    })
    expect(await ask(door.lookAtKeyPerson, { id }, desk.vice)).toMatchObject({ key: 'platform.not_allowed' })
    await done(door.lookAtKeyPerson, { id }, desk.chair)
    expect(await read(desk.chair, (reading) => door.openKeyPersonSecrets(reading, id))).toEqual({
      religiousTitle: 'Trụ trì',
      note: 'Hay giúp dân',
    })
    const lines = await read(desk.chair, (reading) => journalOf(reading, id))
    expect(lines.map((line) => line.action)).toContain('outreach.look_at_key_person')
    expect(JSON.stringify(lines)).not.toMatch(/Trụ trì|giúp dân/)
    const ofPerson = await read(desk.chair, (reading) => journalOf(reading, personId))
    expect(ofPerson.map((line) => line.action)).toContain('organisation.look_at_sealed')
    // An edit that says nothing of what is sealed leaves it as it is.
    await done(
      door.editKeyPerson,
      { id, editNo: 1, kind: listed.kind, listedOn: listed.listedOn, field: 'Y tế' },
      desk.officer,
    )
    expect((await read(desk.chair, (reading) => door.openKeyPersonSecrets(reading, id)))?.note).toBe('Hay giúp dân')
  })

  test('an area and an advisor see none of them', async () => {
    const seen = await read(desk.head, (reading) => door.listKeyPersons(reading, { committeeIds: [desk.committeeId] }))
    expect(seen).toEqual([])
  })

  test('a decision that ended is told by its day; a wrong visit is replaced', async () => {
    const { id } = await done(
      door.listKeyPerson,
      { kind: 'prestigious', listedOn: '2022-01-01', personId },
      desk.officer,
    )
    const decision = {
      id,
      decisionNumber: '15/QĐ-UBND',
      decidedBy: 'UBND tỉnh',
      decidedOn: '2022-01-10',
      from: '2022-01-10',
    }
    const { recognitionId } = await done(door.recogniseKeyPerson, decision, desk.officer)
    const stateOn = async (asAt: string) => {
      const facts = await read(desk.chair, (reading) => door.findKeyPerson(reading, id))
      return facts && door.keyPersonState(facts, day(asAt))
    }
    expect(await stateOn('2022-01-09')).toBe('not_recognised')
    expect(await stateOn('2024-04-15')).toBe('listed')
    await done(door.endRecognition, { id, recognitionId, to: '2024-03-31', reason: 'Thôi công nhận' }, desk.officer)
    expect([await stateOn('2024-03-31'), await stateOn('2024-04-01')]).toEqual(['listed', 'not_recognised'])
    const visit = {
      occasion: 'tet',
      visitedOn: '2024-02-05',
      visitors: 'Ban Thường trực',
      gift: 'Túi quà',
      giftValue: '500.000',
    }
    const { visitId } = await done(door.recordVisit, { ...visit, id }, desk.officer)
    const instead = { ...visit, giftValue: 300_000 }
    await done(door.correctVisit, { visitId, reason: 'Nhầm mức', instead }, desk.officer)
    const visits = await read(desk.chair, (reading) => door.visitsTo(reading, [id]))
    expect(visits.map((one) => one.giftValue)).toEqual([300_000])
  })

  test('rows of a sheet find the person they mean, or say that it is unclear', async () => {
    const row = (at: number, values: object) => ({ row: at, values: { kind: 'intellectual', ...values } })
    const rows = [
      row(2, { name: 'Hoàng Thị Trí', birthYear: '1960', area: 'Tổ 5', religiousTitle: '' }),
      row(3, { name: 'HOÀNG THỊ TRÍ', birthYear: '1960' }),
      row(4, { name: 'Nông Văn Nửa', decisionNumber: '1/QĐ' }),
      row(5, { name: 'Nông Văn Sau', decidedOn: '2030-01-01', decisionNumber: '1', decidedBy: 'UBND' }),
    ]
    const made = await done(door.importKeyPersons, { fileName: 'hat-nhan.xlsx', rows, refused: [] }, desk.officer)
    expect(made).toMatchObject({ taken: 1, alreadyThere: 1, refused: 2 })
    const { rows: people } = await read(desk.chair, (reading) =>
      listPeople(reading, { committeeId: desk.committeeId, text: 'nong van' }),
    )
    // Of a refused row nothing stays, not even the person.
    expect(people).toEqual([])
  })
})

describe('what people think', () => {
  const note = { topic: 'environment', mood: 'worried', text: 'Ông Ma Văn Đoàn nói rác ứ đọng ở ngõ 12', urgent: 'yes' }

  test('is noted from the area in a moment, and seen there and by the office only', async () => {
    const { id } = await done(door.noteOpinion, note, desk.head)
    const facts = await read(desk.officer, (reading) => door.findOpinion(reading, id))
    expect(facts?.opinion).toMatchObject({ areaId: desk.areaId, areaIds: [desk.areaId], notedOn: on, isUrgent: true })
    expect(await read(desk.otherHead, (reading) => door.findOpinion(reading, id))).toBeNull()
    const above = { ...desk.officer, sight: { ...desk.officer.sight, reach: 'province' as const } }
    const seen = await read(above, (reading) => door.findOpinion(reading, id))
    expect([seen?.opinion.topic, seen?.words]).toEqual(['environment', {}])
    expect(await ask(door.removeOpinion, { id, reason: 'x' }, desk.otherHead)).toMatchObject({
      key: 'outreach.not_found',
    })
    await done(door.removeOpinion, { id, reason: 'Nhầm' }, desk.head)
  })

  test('goes into a report only without any name, checked and issued', async () => {
    const { id } = await done(door.noteOpinion, note, desk.head)
    const named = { id, reportText: 'Theo ông Đoàn, rác ứ đọng' }
    expect(await ask(door.verifyOpinion, named, desk.officer)).toMatchObject({
      key: 'outreach.names_person',
      params: { names: 'Đoàn' },
    })
    const phoned = { id, reportText: 'Rác ứ đọng, gọi 0912 345 678' }
    expect(await ask(door.verifyOpinion, phoned, desk.officer)).toMatchObject({ key: 'outreach.names_person' })
    await done(door.verifyOpinion, { id, reportText: 'Nhân dân lo lắng vì rác ứ đọng.' }, desk.officer)
    const paper = async (text: string) => {
      const form = { key: 'outreach.people_report', version: 1, data: { opinionIds: [id] } }
      const draft = { typeCode: 'BC', abstract: 'Tình hình Nhân dân', head: {}, body: doc(p(text)), form }
      return (await done(draftDocument, draft, desk.officer)).id
    }
    const bad = await paper('Ma Văn Đoàn phản ánh rác')
    expect(await ask(door.issueOpinionReport, { documentId: bad, issuedOn: on }, desk.chair)).toMatchObject({
      key: 'outreach.names_person',
    })
    expect((await read(desk.chair, (reading) => findDocument(reading, bad)))?.issuedOn).toBeNull()
    const good = await paper('Nhân dân lo lắng vì rác ứ đọng.')
    await done(door.issueOpinionReport, { documentId: good, issuedOn: on }, desk.chair)
    const facts = await read(desk.officer, (reading) => door.findOpinion(reading, id))
    expect(door.opinionState(facts as door.OpinionFacts, null)).toBe('reported')
    expect(await ask(door.undoOpinionStep, { id, reason: 'x' }, desk.officer)).toMatchObject({
      key: 'outreach.nothing_to_undo',
    })
    await done(door.answerOpinion, { id, text: 'Đội vệ sinh đã thu gom.' }, desk.officer)
    const again = await paper('Lần nữa')
    expect(await ask(door.issueOpinionReport, { documentId: again, issuedOn: on }, desk.chair)).toMatchObject({
      key: 'outreach.opinion_out_of_order',
    })
  })
})

describe('a programme of action', () => {
  const task = (more: object = {}) => ({ kind: 'task', title: 'Tập huấn', responsible: 'Ban Thường trực', ...more })

  test('is written, issued, then changed task by task with the reason', async () => {
    const year = { year: 2024, title: 'Chương trình năm 2024' }
    const lacking = { ...year, tasks: [task({ kind: 'target' })] }
    expect(await ask(door.draftActionProgramme, lacking, desk.officer)).toMatchObject({ field: 'tasks.0.targetValue' })
    const { id } = await done(door.draftActionProgramme, { ...year, tasks: [] }, desk.officer)
    const issue = { id, happenedOn: '2024-04-15', reference: '1/CTr-MTTQ' }
    expect(await ask(door.issueActionProgramme, issue, desk.chair)).toMatchObject({ key: 'outreach.task_needed' })
    const tasks = [task({ dueOn: '2024-04-30' }), task({ kind: 'target', title: 'Giám sát', targetValue: 4 })]
    await done(door.editActionProgramme, { ...year, id, editNo: 1, tasks }, desk.officer)
    await done(door.issueActionProgramme, issue, desk.chair)
    const find = () => read(desk.chair, (reading) => door.findActionProgramme(reading, id))
    const taskId = (await find())?.tasks[0]?.task.taskId
    await done(door.recordProgress, { id, taskId, measuredOn: on, note: 'Đã mời giảng viên' }, desk.officer)
    const later = { id, reason: 'Lùi lịch', task: task({ taskId, dueOn: '2024-05-31' }) }
    await done(door.amendTask, later, desk.chair)
    const [first] = (await find())?.tasks ?? []
    expect(first).toMatchObject({ task: { taskId, dueOn: '2024-05-31', amendReason: 'Lùi lịch' } })
    expect(first?.progress).toHaveLength(1)
    const finish = { id, taskId, outcome: 'done', happenedOn: on }
    await done(door.finishTask, finish, desk.officer)
    expect(await ask(door.finishTask, finish, desk.officer)).toMatchObject({ key: 'outreach.task_over' })
    await done(door.reopenTask, { id, taskId, reason: 'Chưa xong' }, desk.officer)
    await done(door.closeActionProgramme, { id, happenedOn: on }, desk.chair)
    expect(await ask(door.finishTask, finish, desk.officer)).toMatchObject({ key: 'outreach.programme_state' })
  })
})
