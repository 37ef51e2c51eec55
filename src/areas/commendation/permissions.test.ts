import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { again, callerAs, openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
import { type AwardDesk, commend, openAwardDesk, openRoundOf } from '../../../tests/support/commending.ts'
import { type AnyAction, perform } from '../../platform/action.ts'
import { newId } from '../../values/id.ts'
import { type Role, roleNames } from '../identity/index.ts'
import * as door from './index.ts'

let house: TestDatabase
let desk: AwardDesk
beforeAll(async () => {
  house = await openTestDatabase()
  desk = await openAwardDesk(house.database)
})
afterAll(() => house.close())

const chair: readonly Role[] = ['ward_chair']
const heads: readonly Role[] = ['ward_chair', 'ward_vice_chair']
const office: readonly Role[] = [...heads, 'ward_officer']
const proposers: readonly Role[] = [...office, 'member_org_lead', 'area_head']

/** Who may do what, written out beside the rule rather than read from it. */
const expected: Readonly<Record<string, readonly Role[]>> = {
  'commendation.launch_movement': office,
  'commendation.edit_movement': office,
  'commendation.advance_movement': office,
  'commendation.withdraw_movement': heads,
  'commendation.register_participants': office,
  'commendation.withdraw_registration': office,
  'commendation.score': office,
  'commendation.open_round': office,
  'commendation.edit_round': office,
  'commendation.withdraw_round': heads,
  'commendation.nominate': proposers,
  'commendation.nominate_together': office,
  'commendation.edit_case': proposers,
  'commendation.withdraw_nomination': proposers,
  'commendation.write_report': proposers,
  'commendation.judge_duplicate': office,
  'commendation.record_council': office,
  'commendation.correct_vote': office,
  'commendation.overrule_vote': chair,
  'commendation.withdraw_council': heads,
  'commendation.submit': heads,
  'commendation.return': office,
  'commendation.refuse': office,
  'commendation.decide': office,
  'commendation.enter_decision': office,
  'commendation.revoke_decision': heads,
  'commendation.issue_paper': heads,
  'commendation.mark_printed': office,
  'commendation.present': office,
  'commendation.record': office,
  'commendation.undo_step': heads,
  'commendation.supersede_case': heads,
  'commendation.start_book': chair,
  'commendation.record_cultural_families': office,
  'commendation.publish': chair,
  'commendation.unpublish': chair,
  'commendation.import_nominations': office,
  'commendation.import_awards': office,
}

const isAction = (value: unknown): value is AnyAction =>
  typeof value === 'object' && value !== null && 'permission' in value && 'run' in value
const actions = Object.values(door as Record<string, unknown>).filter(isAction)

describe('every action and every role', () => {
  test('are all of them', () => {
    expect(actions.map(({ name }) => name).sort()).toEqual(Object.keys(expected).sort())
  })

  test.each(actions)('$name', async (what) => {
    for (const role of roleNames) {
      const answer = await perform(house.database, what, {}, callerAs(role, newId(), { agencyId: newId() }))
      expect((answer as { key?: string }).key === 'platform.not_allowed', role).toBe(
        !expected[what.name]?.includes(role),
      )
    }
  })
})

describe('what each may see', () => {
  test('the province what left the ward, without votes, reports and councils; agencies and advisors nothing', async () => {
    const roundId = await openRoundOf(house.database, desk)
    const way = { reportedOn: '2024-01-12', reviewedOn: '2024-01-20' }
    const [waiting = ''] = await commend(house.database, desk, roundId, { names: ['Tổ 1'], ...way })
    const given = { ...way, submittedOn: '2024-01-25', decidedOn: '2024-02-01' }
    const [decided = ''] = await commend(house.database, desk, roundId, { names: ['Tổ 2'], ...given })
    const province = callerAs('province_officer', desk.committeeId)
    const seen = await house.database.read(province.sight, (r) => door.loadCases(r, [waiting, decided]))
    expect(seen.map((one) => one.case.id)).toEqual([decided])
    expect([seen[0]?.votes, seen[0]?.report, seen[0]?.award?.decisionNumber]).toEqual([[], null, '02-01/QĐ-UBND'])
    expect(await house.database.read(province.sight, (r) => door.meetingsOf(r, roundId))).toEqual([])
    for (const role of ['agency_contact', 'advisor', 'inspection_member'] as const) {
      const { sight } = callerAs(role, desk.committeeId, { agencyId: desk.agencyId })
      const found = await house.database.read(sight, (r) => door.listCases(r, { committeeId: desk.committeeId }))
      expect(found.rows, role).toEqual([])
    }
  })

  test('a member organisation changes what it proposed, and nothing else', async () => {
    const roundId = await openRoundOf(house.database, desk)
    const [id = ''] = await commend(house.database, desk, roundId, { names: ['Tổ 3'] })
    const edit = { id, editNo: 1, recipientKind: 'collective', name: 'x', achievement: 'x' }
    const refused = await perform(house.database, door.editCase, edit, again(desk.lead))
    expect(refused).toMatchObject({ key: 'commendation.case_of_another' })
  })
})
