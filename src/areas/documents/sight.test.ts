import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { again, callerAs, openTestDatabase, type Persona, type TestDatabase } from '../../../tests/support/acting.ts'
import { perform } from '../../platform/action.ts'
import { newId } from '../../values/id.ts'
import { type Role, roleNames } from '../identity/index.ts'
import * as door from './index.ts'
import { permissions } from './permissions.ts'

let house: TestDatabase
beforeAll(async () => {
  house = await openTestDatabase()
})
afterAll(() => house.close())

const isAction = (value: unknown): value is typeof door.draftDocument =>
  typeof value === 'object' && value !== null && 'permission' in value && 'run' in value
const actions = Object.values(door as Record<string, unknown>).filter(isAction)

/** What each action is sent: sound in form, about records that are not there. */
const origin = { kind: 'session', id: newId(), label: 'x' }
const file = {
  sha256: 'a'.repeat(64),
  sentSha256: 'b'.repeat(64),
  name: 'a.pdf',
  mime: 'application/pdf',
  size: 1,
  width: null,
  height: null,
  takenOn: null,
  previews: null,
}
const inputs: Record<string, object> = {
  'documents.draft': { typeCode: 'KH', abstract: 'x', head: {} },
  'documents.edit': { id: newId(), editNo: 1 },
  'documents.issue': { id: newId(), issuedOn: '2024-04-15' },
  'documents.withdraw': { id: newId(), reason: 'x' },
  'documents.register_incoming': { typeCode: 'CV', abstract: 'x', sender: 'x', receivedOn: '2024-04-15' },
  'documents.attach_file': { id: newId(), part: 'scan', files: [file] },
  'documents.detach_file': { partId: newId(), reason: 'x' },
  'documents.store_file': file,
  'documents.add_evidence': { origin, caption: 'x', evidenceOn: '2024-04-15', note: 'x' },
  'documents.supersede_evidence': { id: newId(), reason: 'x' },
  'documents.publish': { subject: { kind: 'session', id: newId() }, title: 'x', content: {} },
  'documents.publish_document': { id: newId(), title: 'x' },
  'documents.publish_organisation': {},
  'documents.withdraw_publication': { subject: { kind: 'session', id: newId() }, reason: 'x' },
  'documents.start_series': { series: 'KH', year: 2024, last: 5, reason: 'x' },
}

const narrowed = (role: Role): Persona => (role === 'agency_contact' ? { agencyId: null } : {})

describe('every action and every role', () => {
  test('are all of them', () => {
    expect(actions.map(({ name }) => name).sort()).toEqual(Object.keys(inputs).sort())
  })

  test.each(actions.flatMap((what) => roleNames.map((role) => [what.name, role, what] as const)))(
    '%s as %s',
    async (name, role, what) => {
      const answer = await perform(house.database, what, inputs[name], callerAs(role, newId(), narrowed(role)))
      const forbidden = (answer as { key?: string }).key === 'platform.not_allowed'
      expect(forbidden).toBe(!what.permission.roles.includes(role))
    },
  )

  test('nobody of another committee may, whatever the role there', async () => {
    const elsewhere = callerAs('ward_chair', newId())
    for (const what of actions) {
      const answer = await perform(house.database, what, inputs[what.name], {
        ...again(elsewhere),
        committeeId: newId(),
      })
      expect(answer).toMatchObject({ key: 'platform.not_allowed' })
    }
  })

  test('the officer drafts and does not issue; the accountant publishes nothing; the agency writes no document', () => {
    const may = (role: Role) =>
      Object.entries(permissions).flatMap(([key, { roles }]) => (roles.includes(role) ? [key] : []))
    expect(may('ward_officer')).not.toContain('issue')
    expect(may('ward_officer')).toContain('draft')
    expect(may('ward_accountant')).not.toContain('publish')
    expect(may('agency_contact')).toEqual(['read', 'store_file', 'read_evidence', 'add_evidence', 'supersede_evidence'])
    expect(may('central_viewer')).toEqual([])
    expect(may('system_admin')).toEqual([])
  })
})

describe('the register', () => {
  test('shows each reach its own part', async () => {
    const committeeId = newId()
    const officer = callerAs('ward_officer', committeeId)
    for (const visibility of ['internal', 'committee', 'upward', 'public']) {
      const input = { typeCode: 'KH', abstract: visibility, head: {}, visibility }
      await perform(house.database, door.draftDocument, input, again(officer))
    }
    const seen = async (role: Role, committee = committeeId) => {
      const { sight } = callerAs(role, committee)
      const page = await house.database.read(sight, (reading) => door.searchDocuments(reading, {}))
      return page.lines.map(({ abstract }) => abstract).sort()
    }
    expect(await seen('ward_chair')).toEqual(['committee', 'internal', 'public', 'upward'])
    expect(await seen('area_head')).toEqual(['committee', 'public', 'upward'])
    expect(await seen('advisor')).toEqual(['committee', 'public', 'upward'])
    expect(await seen('province_officer')).toEqual(['public', 'upward'])
    expect(await seen('agency_contact')).toEqual([])
    expect(await seen('system_admin')).toEqual([])
    expect(await seen('ward_chair', newId())).toEqual([])
  })
})

describe('the role of the application', () => {
  test.each([
    ['delete from documents.document', /permission denied/],
    ['delete from documents.evidence', /permission denied/],
    ['delete from documents.issued_snapshot', /permission denied/],
    ['update documents.issued_snapshot set content_hash = $$x$$', /permission denied/],
    ['update documents.publication set content = $${}$$', /permission denied/],
    ['update documents.publication set version = 1', /permission denied/],
    ['update documents.evidence set evidence_on = $$2020-01-01$$', /permission denied/],
    ['update documents.file set sha256 = $$x$$', /permission denied/],
    ['truncate documents.number_counter', /permission denied/],
  ])('cannot %s', async (statement, error) => {
    const client = new pg.Client(house.fresh.app)
    await client.connect()
    await expect(client.query(statement)).rejects.toThrow(error)
    await client.end()
  })
})
