import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
import { type Outpost, openHelpModel, openOutpost, tell } from '../../../tests/support/outreaching.ts'
import { succeed } from '../../../tests/support/ward.ts'
import type { AnyAction } from '../../platform/action.ts'
import { day } from '../../values/day.ts'
import type { Figure, Question } from '../../values/figure.ts'
import { type Id, newId } from '../../values/id.ts'
import { quarterPeriod, yearPeriod } from '../../values/period.ts'
import { addPerson, changeSetting } from '../organisation/index.ts'
import * as door from './index.ts'

let house: TestDatabase
let desk: Outpost
const made: Record<string, Id> = {}
const act = (what: AnyAction, input: object, who = desk.officer) => succeed(house.database, what, input, who)

beforeAll(async () => {
  house = await openTestDatabase('2023-12-20T09:00:00+07:00')
  desk = await openOutpost(house.database)
  await messages()
  await people()
  const tasks = [
    { kind: 'task', title: 'Một', responsible: 'x', dueOn: '2023-06-30' },
    { kind: 'task', title: 'Hai', responsible: 'x', dueOn: '2023-09-30' },
    { kind: 'task', title: 'Ba', responsible: 'x', dueOn: '2023-09-30' },
  ]
  const { id } = await act(door.draftActionProgramme, { year: 2023, title: 'Chương trình', tasks })
  await act(door.issueActionProgramme, { id, happenedOn: '2023-01-15', reference: '1/CTr' }, desk.chair)
  const facts = await house.database.read(desk.chair.sight, (r) => door.findActionProgramme(r, id))
  const ids = (facts?.tasks ?? []).map((one) => one.task.taskId)
  await act(door.finishTask, { id, taskId: ids[0], outcome: 'done', happenedOn: '2023-06-20' })
  await act(door.finishTask, { id, taskId: ids[2], outcome: 'dropped', happenedOn: '2023-08-01', note: 'Thôi' })
  Object.assign(made, { programme: id, one: ids[0], two: ids[1], three: ids[2] })
})
afterAll(() => house.close())

async function messages(): Promise<void> {
  const post = (title: string, on: string) => tell(house.database, desk, { title, text: title, publishedOn: day(on) })
  made.first = await post('Bài một', '2023-02-10')
  made.second = await post('Bài hai', '2023-05-10')
  made.draft = await tell(house.database, desk, { title: 'Nháp', approvedOn: day('2023-05-10') })
  const shared = { id: made.first, channelId: desk.areaGroupId, happenedOn: '2023-02-11' }
  made.repost = (await act(door.repostItem, shared, desk.head)).id
  const meeting = { channelKind: 'meeting', topic: 'unity', sourceReference: 'x' }
  const held = { ...meeting, title: 'Họp', heldOn: '2023-05-20', participants: 60 }
  made.meeting = (await act(door.recordOuting, held, desk.head)).id
  made.talk = (await act(door.recordOuting, { ...held, title: 'Hội nghị', participants: 110 })).id
  const recount = { id: made.meeting, kind: 'participants', measuredOn: '2023-06-01', value: 64 }
  await act(door.measureItem, recount)
  const look = { channelId: desk.areaGroupId, state: 'active', membersCount: 80 }
  await act(door.checkChannels, { checkedOn: '2023-05-01', checks: [look] }, desk.head)
  await act(door.checkChannels, {
    checkedOn: '2023-05-01',
    checks: [{ ...look, channelId: desk.groupId, state: 'asleep' }],
  })
  Object.assign(made, { group: desk.groupId, areaGroup: desk.areaGroupId })
}

async function people(): Promise<void> {
  made.model = await openHelpModel(house.database, desk, '2023-02-01')
  await act(door.recordResult, { id: made.model, kind: 'households', measuredOn: '2023-03-01', value: 12 })
  await act(door.recordResult, { id: made.model, kind: 'households', measuredOn: '2023-05-01', value: 5 })
  const asked = {
    modelId: made.model,
    areaId: desk.areaId,
    requestedOn: '2023-03-02',
    cameBy: 'phone',
    needs: ['food'],
  }
  made.request = (await act(door.requestHelp, { ...asked, name: 'x' })).id
  const team = { kind: 'covid_community', name: 'Tổ COVID', formedOn: '2023-01-05' }
  made.team = (await act(door.formTeam, team)).id
  for (const [stage, happenedOn] of [
    ['verified', '2023-03-02'],
    ['assigned', '2023-03-03'],
    ['helped', '2023-04-02'],
  ])
    await act(door.advanceHelp, { id: made.request, stage, happenedOn, teamId: made.team })
  await act(door.advanceModel, { id: made.model, stage: 'ended', happenedOn: '2023-10-31' })
  const personId = newId()
  const blank = { birthYear: '', gender: '', areaId: '', position: '', education: '' }
  const sealed = { phone: '', ethnicity: '', religion: '', partyMember: '' }
  await act(addPerson, { id: personId, fullName: 'Ma Văn Đoàn', ...blank, ...sealed })
  made.person = (await act(door.listKeyPerson, { personId, kind: 'notable', listedOn: '2023-04-01' })).id
  const visit = { id: made.person, occasion: 'tet', visitedOn: '2023-11-18', visitors: 'x' }
  made.visit = (await act(door.recordVisit, visit)).visitId
  const note = { topic: 'order', mood: 'calm', text: 'x', notedOn: '2023-05-05' }
  made.note = (await act(door.noteOpinion, note)).id
  made.loose = (await act(door.noteOpinion, note)).id
  await act(door.verifyOpinion, { id: made.note, happenedOn: '2023-05-06', reportText: 'Yên ổn' })
}

function ask(id: string, more: Partial<Question> = {}): Promise<Figure> {
  const indicator = door.outreachIndicators.find((one) => one.id === id)
  if (!indicator) throw new Error(id)
  const usual = { committeeIds: [desk.committeeId], period: yearPeriod(2023), asAt: day('2023-12-20'), knownAt: null }
  return house.database.read(desk.chair.sight, (reading) => indicator.compute(reading, { ...usual, ...more }))
}
const names = (ids: readonly Id[] = []) => ids.map((id) => Object.keys(made).find((name) => made[name] === id) ?? id)
const at = (asAt: string) => ({ asAt: day(asAt) })
const named = async (id: string, more: Partial<Question> = {}) => names((await ask(id, more)).ids)

describe('what was told', () => {
  test('texts, repetitions and meetings are counted apart, under the day they went out', async () => {
    expect(await named('communication_items')).toEqual(['first', 'second'])
    expect(await named('communication_items', { period: quarterPeriod(2023, 2) })).toEqual(['second'])
    expect(await named('communication_items', at('2023-05-09'))).toEqual(['first'])
    expect(await named('communication_reposts')).toEqual(['repost'])
    expect((await named('outreach_sessions')).sort()).toEqual(['meeting', 'talk'])
  })

  test('people are those of the last count by the day', async () => {
    expect((await ask('outreach_participants')).numerator).toBe(174)
    expect((await ask('outreach_participants', at('2023-05-31'))).numerator).toBe(170)
  })

  test('what was taken back counts no more, and was counted by what was known before', async () => {
    const takenBack = new Date('2023-12-20T10:00:00+07:00')
    house.clock.set(takenBack)
    await act(door.withdrawItem, { id: made.second, happenedOn: '2023-12-20', reason: 'x' }, desk.chair)
    expect(await named('communication_items')).toEqual(['first'])
    expect(await named('communication_items', at('2023-12-19'))).toEqual(['first', 'second'])
    const knownAt = new Date(takenBack.getTime() - 1000)
    expect(await named('communication_items', { knownAt })).toEqual(['first', 'second'])
    expect(await named('communication_items', { knownAt: new Date('2023-01-01T00:00:00Z') })).toEqual([])
  })

  test('a group is alive for as long as its check counts, by the committee’s own rule', async () => {
    expect((await named('group_channels')).sort()).toEqual(['areaGroup', 'group'])
    expect(await named('zalo_groups_active', at('2023-07-30'))).toEqual(['areaGroup'])
    expect(await named('zalo_groups_active', at('2023-07-31'))).toEqual([])
    const rule = {
      key: 'deadline.outreach.channel_check_days',
      validFrom: '2023-05-01',
      value: { days: 180 },
      reason: 'x',
    }
    await act(changeSetting, rule, desk.chair)
    expect(await named('zalo_groups_active', at('2023-07-31'))).toEqual(['areaGroup'])
  })
})

describe('people and models', () => {
  test('models run on the day they end, and not after; results add up', async () => {
    expect(await named('models_running', at('2023-01-31'))).toEqual([])
    expect(await named('models_running', at('2023-10-31'))).toEqual(['model'])
    expect(await named('models_running', at('2023-11-01'))).toEqual([])
    // What ended in the period, or on its first day, was carried out in it; what had not begun, or was over, was not.
    expect(await named('models_carried_out', at('2023-12-31'))).toEqual(['model'])
    expect((await ask('model_households_helped')).numerator).toBe(17)
    expect((await ask('model_households_helped', { period: quarterPeriod(2023, 2) })).numerator).toBe(5)
  })

  test('requests, teams, key persons, visits, notes', async () => {
    expect(await named('help_requests_received', { period: quarterPeriod(2023, 1) })).toEqual(['request'])
    expect(await named('help_requests_helped', { period: quarterPeriod(2023, 1) })).toEqual([])
    expect(await named('help_requests_helped', { period: quarterPeriod(2023, 2) })).toEqual(['request'])
    expect(await named('volunteer_teams')).toEqual(['team'])
    expect(await named('key_persons', at('2023-03-31'))).toEqual([])
    expect(await named('key_persons')).toEqual(['person'])
    expect(await named('key_person_visits')).toEqual(['visit'])
    expect(await named('public_opinion_notes')).toEqual(['note'])
    expect(await named('public_opinion_notes', at('2023-05-05'))).toEqual([])
  })

  test('tasks due by the day, done or not; what was given up is no task any more', async () => {
    expect(await named('action_programmes_issued')).toEqual(['programme'])
    const whole = await ask('action_programme_progress')
    expect([names(whole.ids), names(whole.denominatorIds)]).toEqual([['one'], ['one', 'two']])
    const summer = await ask('action_programme_progress', at('2023-07-31'))
    expect([summer.numerator, summer.denominator]).toEqual([1, 1])
    const june = await ask('action_programme_progress', at('2023-06-30'))
    expect(june.denominator).toBe(1)
  })
})

test('every record kind can be named, none by a person', async () => {
  for (const indicator of door.outreachIndicators) {
    const { ids, denominatorIds = ids } = await ask(indicator.id, at('2023-10-31'))
    const found = await house.database.read(desk.chair.sight, (r) =>
      door.outreachRecords(r, indicator.recordKind, denominatorIds),
    )
    expect(found.map((one) => one.id).sort(), indicator.id).toEqual([...denominatorIds].sort())
    expect(JSON.stringify(found)).not.toContain('Đoàn')
  }
})

test('another committee has none of them', async () => {
  for (const { id } of door.outreachIndicators)
    expect([id, (await ask(id, { committeeIds: [newId()] })).numerator]).toEqual([id, 0])
})
