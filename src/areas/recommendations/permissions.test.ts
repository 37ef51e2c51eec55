import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { callerAs, openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
import { type AnyAction, perform } from '../../platform/action.ts'
import { newId } from '../../values/id.ts'
import { type Role, roleNames } from '../identity/index.ts'
import * as door from './index.ts'

let house: TestDatabase
beforeAll(async () => {
  house = await openTestDatabase()
})
afterAll(() => house.close())

const heads: readonly Role[] = ['ward_chair', 'ward_vice_chair']
const office: readonly Role[] = [...heads, 'ward_officer']
const withAgency: readonly Role[] = [...office, 'agency_contact']
const ward: readonly Role[] = [...office, 'ward_accountant', 'ward_treasurer', 'member_org_lead']

/** Who may do what, written out beside the rule rather than read from it; and what is sent: about nothing that is there. */
const on = '2024-04-15'
const draft = { typeCode: 'CV', abstract: 'x', head: {} }
const content = { addresseeId: newId(), text: 'x', legalRef: null, replyByOn: null }
const file = {
  sha256: 'a'.repeat(64),
  sentSha256: 'b'.repeat(64),
  name: 'so.xlsx',
  mime: 'x',
  size: 1,
  width: null,
  height: null,
  takenOn: null,
  previews: null,
}
const oldRow = { text: 'x', addressee: 'x', issuedOn: on }
const expected: Readonly<Record<string, readonly [roles: readonly Role[], input: object]>> = {
  'recommendations.draft': [[...office, 'member_org_lead'], content],
  'recommendations.edit': [[...office, 'member_org_lead'], { id: newId(), ...content }],
  'recommendations.prepare_letters': [[...office, 'member_org_lead'], { letters: [{ ids: [newId()], draft }] }],
  'recommendations.issue': [heads, { id: newId(), issuedOn: on }],
  'recommendations.issue_together': [heads, { ids: [newId()], issuedOn: on }],
  'recommendations.record_receipt': [withAgency, { id: newId(), receivedOn: on }],
  'recommendations.extend': [heads, { id: newId(), agreedOn: on, dueOn: on, reason: 'x' }],
  'recommendations.answer': [withAgency, { id: newId(), answeredOn: on, stance: 'accepted', text: 'x' }],
  'recommendations.record_progress': [withAgency, { id: newId(), on, text: 'x' }],
  'recommendations.remind': [office, { id: newId(), on }],
  'recommendations.remind_together': [office, { on, letters: [{ ids: [newId()] }] }],
  'recommendations.escalate': [heads, { id: newId(), on, addressedTo: 'x' }],
  'recommendations.close_resolved': [heads, { id: newId(), closedOn: on, note: 'x' }],
  'recommendations.close_unresolved': [['ward_chair'], { id: newId(), closedOn: on, note: 'x' }],
  'recommendations.reopen': [heads, { id: newId(), reason: 'x' }],
  'recommendations.supersede_answer': [office, { entryId: newId(), reason: 'x' }],
  'recommendations.supersede_step': [office, { entryId: newId(), reason: 'x' }],
  'recommendations.withdraw': [heads, { id: newId(), withdrawnOn: on, reason: 'x' }],
  'recommendations.supersede': [heads, { id: newId(), reason: 'x' }],
  'recommendations.publish': [['ward_chair'], { id: newId() }],
  'recommendations.unpublish': [['ward_chair'], { id: newId(), reason: 'x' }],
  'recommendations.import_row': [office, { row: oldRow, proof: null }],
  'recommendations.import': [office, { file, rows: [], refused: [] }],
  'recommendations.save_filter': [ward, { name: 'x', query: 'x' }],
  'recommendations.remove_filter': [ward, { id: newId() }],
}

const isAction = (value: unknown): value is AnyAction =>
  typeof value === 'object' && value !== null && 'permission' in value && 'run' in value
const actions = Object.values(door as Record<string, unknown>).filter(isAction)

describe('every action and every role', () => {
  test('are all of them', () => {
    expect(actions.map(({ name }) => name).sort()).toEqual(Object.keys(expected).sort())
  })

  test.each(actions.flatMap((what) => roleNames.map((role) => [what.name, role, what] as const)))(
    '%s as %s',
    async (name, role, what) => {
      const [roles, input] = expected[name] as (typeof expected)[string]
      const answer = await perform(house.database, what, input, callerAs(role, newId(), { agencyId: newId() }))
      expect((answer as { key?: string }).key === 'platform.not_allowed').toBe(!roles.includes(role))
    },
  )

  test('publishing asks for the second factor', async () => {
    const chair = callerAs('ward_chair', newId(), { strength: 'password' })
    expect(await perform(house.database, door.publishRecommendation, { id: newId() }, chair)).toMatchObject({
      key: 'platform.second_factor_needed',
    })
  })
})
