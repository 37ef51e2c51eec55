import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { again, callerAs, openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
import { type Desk, openDesk } from '../../../tests/support/recommending.ts'
import { supervise } from '../../../tests/support/supervising.ts'
import { type AnyAction, perform } from '../../platform/action.ts'
import { day } from '../../values/day.ts'
import { type Id, newId } from '../../values/id.ts'
import { type Role, roleNames } from '../identity/index.ts'
import * as door from './index.ts'

let house: TestDatabase
let desk: Desk
beforeAll(async () => {
  house = await openTestDatabase()
  desk = await openDesk(house.database)
})
afterAll(() => house.close())

const heads: readonly Role[] = ['ward_chair', 'ward_vice_chair']
const office: readonly Role[] = [...heads, 'ward_officer']
const boards: readonly Role[] = [...office, 'inspection_member']
const on = '2024-04-15'
const id = newId()
const step = { id, happenedOn: on }
const why = { id, reason: 'x' }
const session = { title: 'x', topics: ['election'], subjectIds: [] }
const project = { name: 'x', ownerName: 'x' }
const aCase = { title: 'x', subjectName: 'x', planKind: 'year', plannedOn: on }
const promise = { leaderName: 'x', leaderPosition: 'x', year: 2024, kind: 'new_work', text: 'x', registeredOn: on }

/** Who may do what, written out beside the rule rather than read from it; and what is sent: about nothing that is there. */
const expected: Readonly<Record<string, readonly [roles: readonly Role[], input: object]>> = {
  'supervision.draft_programme': [office, { year: 2024, title: 'x', lines: [], draftedOn: '2030-01-01' }],
  'supervision.edit_programme': [office, { id, editNo: 1, title: 'x', lines: [] }],
  'supervision.circulate_programme': [office, { id, sentOn: on }],
  'supervision.record_programme_opinion': [office, { id, opinionId: id, repliedOn: on, stance: 'agreed' }],
  'supervision.record_party_opinion': [heads, step],
  'supervision.issue_programme': [['ward_chair'], step],
  'supervision.issue_programme_paper': [['ward_chair'], { id, documentId: id, issuedOn: on }],
  'supervision.amend_programme': [['ward_chair'], why],
  'supervision.close_programme': [['ward_chair'], step],
  'supervision.withdraw_programme': [heads, { ...step, reason: 'x' }],
  'supervision.add_topic': [office, { label: '…' }],
  'supervision.retire_topic': [office, { id, retiredOn: on }],
  'supervision.plan_session': [office, { ...session, form: 'joint' }],
  'supervision.edit_session': [office, { ...session, id, editNo: 1 }],
  'supervision.set_team': [office, { id, team: [] }],
  'supervision.record_subject_report': [office, { id, agencyId: id, reportOn: on }],
  'supervision.advance_session': [office, { ...step, stage: 'fieldwork' }],
  'supervision.issue_session_paper': [heads, { id, documentId: id, issuedOn: on }],
  'supervision.close_session': [office, step],
  'supervision.postpone_session': [office, { ...step, reason: 'x' }],
  'supervision.resume_session': [office, step],
  'supervision.cancel_session': [heads, { ...step, reason: 'x' }],
  'supervision.undo_step': [heads, { ...why, stepId: id }],
  'supervision.publish': [['ward_chair'], { id }],
  'supervision.unpublish': [['ward_chair'], why],
  'supervision.withdraw_session': [heads, why],
  'supervision.import_sessions': [office, { fileName: 'x.xlsx', mode: 'good_rows', rows: [] }],
  'supervision.schedule_sitting': [office, { id, scheduledOn: on, place: 'x' }],
  'supervision.record_sitting': [office, { id, heldOn: on, place: 'x' }],
  'supervision.call_off_sitting': [office, { ...why, sittingId: id, cancelledOn: on }],
  'supervision.correct_sitting': [office, { ...why, sittingId: id }],
  'supervision.add_finding': [office, { id, kind: 'cause', text: 'x', foundOn: on }],
  'supervision.correct_finding': [office, { ...why, findingId: id }],
  'supervision.register_commitment': [office, { ...promise, registeredOn: '2030-01-01' }],
  'supervision.note_commitment': [office, { id, kind: 'self_report', notedOn: on, text: 'x' }],
  'supervision.withdraw_commitment': [heads, why],
  'supervision.open_case': [boards, { ...aCase, boardId: id }],
  'supervision.edit_case': [boards, { ...aCase, id, editNo: 1 }],
  'supervision.advance_case': [boards, { ...step, stage: 'held' }],
  'supervision.withdraw_case': [heads, why],
  'supervision.register_project': [office, { ...project, happenedOn: '2030-01-01' }],
  'supervision.edit_project': [office, { ...project, id, editNo: 1 }],
  'supervision.add_investment_member': [office, { id, name: 'x', chosenFrom: 'front', role: 'member', fromOn: on }],
  'supervision.end_investment_member': [office, { id, memberId: id, toOn: on }],
  'supervision.advance_project': [office, { ...step, stage: 'notified' }],
  'supervision.withdraw_project': [heads, why],
  'supervision.write_diary': [boards, { id, kind: 'diary', writtenOn: on, text: 'x' }],
  'supervision.correct_diary': [boards, { entryId: id, reason: 'x' }],
}

const isAction = (value: unknown): value is AnyAction =>
  typeof value === 'object' && value !== null && 'permission' in value && 'run' in value
const actions = Object.values(door as Record<string, unknown>).filter(isAction)

describe('every action and every role', () => {
  test('are all of them', () => {
    expect(actions.map(({ name }) => name).sort()).toEqual(Object.keys(expected).sort())
  })

  test.each(actions)('$name', async (what) => {
    const [roles, input] = expected[what.name] as (typeof expected)[string]
    for (const role of roleNames) {
      const answer = await perform(house.database, what, input, callerAs(role, newId(), { agencyId: newId() }))
      expect((answer as { key?: string }).key === 'platform.not_allowed', role).toBe(!roles.includes(role))
    }
  })
})

describe('beyond the role', () => {
  const sent = (sessionId: Id) => ({
    id: sessionId,
    stage: 'reported',
    happenedOn: '2024-03-20',
    reference: '9/BC-MTTQ-BTT',
  })

  test('what carries the seal is signed by a chair', async () => {
    const sessionId = await supervise(house.database, desk, { form: 'event', heldOn: [day('2024-03-05')] })
    const finding = { id: sessionId, kind: 'strength', text: 'x', foundOn: '2024-03-05' }
    await perform(house.database, door.addFinding, finding, again(desk.officer))
    const refused = await perform(house.database, door.advanceSession, sent(sessionId), again(desk.officer))
    expect(refused).toMatchObject({ key: 'supervision.signer_needed' })
    const taken = await perform(house.database, door.advanceSession, sent(sessionId), again(desk.vice))
    expect(taken).toMatchObject({ stage: 'reported' })
  })

  test('an act sent twice is done once', async () => {
    const caller = again(desk.officer)
    const plan = { ...session, form: 'event', subjectIds: [desk.agencyId], happenedOn: on }
    const first = await perform(house.database, door.planSession, plan, caller)
    expect(await perform(house.database, door.planSession, plan, caller)).toEqual(first)
  })

  test('an agency, an advisor and an area see no session, and none can write one by SQL', async () => {
    for (const role of ['agency_contact', 'advisor', 'area_head'] as const) {
      const { sight } = callerAs(role, desk.committeeId, { agencyId: desk.agencyId, areaId: newId() })
      const seen = await house.database.read(sight, (reading) =>
        door.listSessions(reading, { committeeId: desk.committeeId }),
      )
      expect(seen.rows, role).toEqual([])
    }
    const { sight } = callerAs('province_officer', desk.committeeId)
    const [first] = (await house.database.read(sight, (r) => door.listSessions(r, { committeeId: desk.committeeId })))
      .rows
    expect(first).toBeDefined()
    const facts = await house.database.read(sight, (r) => door.findSession(r, first?.id ?? ''))
    expect([facts?.findings, facts?.team]).toEqual([[], []])
  })
})
