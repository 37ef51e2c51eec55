import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Reach } from '../../src/platform/context.ts'
import { type Id, newId } from '../../src/values/id.ts'
import { deletable } from '../house/schema.ts'
import { openSampleHouse, sampleCommittees } from '../support/sample.ts'
import { attempt, connect, denied, type Table, tablesOf } from '../support/sql-role.ts'
import type { TestHouse } from '../support/web.ts'

/** What is written once: the record of who did what, and what was issued. */
const writtenOnce = [
  'platform.journal',
  'documents.issued_snapshot',
  'documents.file',
  'documents.publication_file',
  'reports.version',
  'reports.event',
  'reports.issue',
  'reports.figure_snapshot',
]

/** The only columns that may still change in tables that are otherwise written once. */
const changeable: Readonly<Record<string, readonly string[]>> = {
  'documents.publication': ['withdrawn_at', 'withdrawn_by', 'withdrawn_reason'],
  'documents.evidence': ['superseded_at', 'superseded_by', 'superseded_reason'],
  'documents.document_file': ['superseded_at', 'superseded_by', 'superseded_reason'],
  'recommendations.entry': ['superseded_at', 'superseded_by', 'superseded_by_name', 'superseded_reason'],
  'reports.report': ['withdrawn_at', 'withdrawn_reason'],
}

/** What the public surface reads besides the published views: which units there are and were. */
const publicReference = ['unit', 'unit_name', 'unit_code', 'unit_parent', 'unit_succession', 'committee']

/** Functions that run as the owner, and so go through every wall: each is asked for one narrow thing. */
const asOwner = [
  // Puts what lines are found by where the index looks first; tells and changes nothing.
  'disclosure.settle_search',
  'documents.referenced',
  // Yes or no about one draft and who looks, until which day, and which person one's own account is.
  'drafts.gave_opinion',
  'drafts.is_of_agency',
  'drafts.is_open',
  'drafts.open_until',
  'drafts.own_person',
  'identity.find_session',
  'identity.grants_of',
  'platform.enqueue',
  'platform.enqueue_later',
  // Which statements wait to be read, in whichever committee: their ids and nothing of what is in them.
  'statements.waiting',
]

const scope = { committeeId: sampleCommittees.songCau, reach: 'system' } as const

let house: TestHouse
let owner: pg.Client
let app: pg.Client
let portal: pg.Client
let tables: readonly Table[]
beforeAll(async () => {
  house = await openSampleHouse()
  owner = await connect(house.data.owner)
  app = await connect(house.data.app)
  portal = await connect(house.data.portal)
  tables = await tablesOf(owner)
}, 240_000)
afterAll(async () => {
  for (const client of [owner, app, portal]) await client.end()
  await house.close()
})

describe('the role of the application', () => {
  it('deletes nothing but what has run out', async () => {
    expect(tables.length).toBeGreaterThan(60)
    for (const { name } of tables) {
      const deleted = await attempt(app, scope, `delete from ${name}`)
      // A view of several tables cannot be deleted from by anybody.
      expect([name, typeof deleted]).toEqual([name, name in deletable ? 'number' : 'string'])
    }
  })

  it('empties no table', async () => {
    for (const { name } of tables) expect([name, await attempt(app, scope, `truncate ${name}`)]).not.toEqual([name, 0])
  })

  it('changes no line of the journal and nothing that was issued', async () => {
    for (const { name, columns } of tables.filter((table) => writtenOnce.includes(table.name))) {
      for (const column of columns) {
        const answer = await attempt(app, scope, `update ${name} set ${column} = ${column}`)
        expect([name, column, answer]).toEqual([name, column, denied])
      }
    }
    expect(tables.filter(({ name }) => writtenOnce.includes(name))).toHaveLength(writtenOnce.length)
  })

  it.each(Object.entries(changeable))('of %s only what takes a row back can be written later', async (name, free) => {
    const table = tables.find((one) => one.name === name)
    for (const column of table?.columns ?? []) {
      const answer = await attempt(app, scope, `update ${name} set ${column} = ${column}`)
      expect([column, answer === denied]).toEqual([column, !free.includes(column)])
    }
  })

  it('shows the answers to acts to an office, and below it to whoever asked for them', async () => {
    const { committeeId } = scope
    const { rows: asked } = await owner.query<{ accountId: Id; count: number }>(
      `select account_id as "accountId", count(*)::int as count from platform.request where committee_id = $1
       group by 1 order by 2 desc limit 2`,
      [committeeId],
    )
    const all = asked.reduce((sum, { count }) => sum + count, 0)
    const seen = (reach: Reach, accountId?: Id) =>
      attempt(app, { committeeId, reach, ...(accountId && { accountId }) }, 'select outcome from platform.request')
    expect(await seen('staff')).toBeGreaterThanOrEqual(all)
    for (const reach of ['agency', 'area', 'advisor', 'province', 'admin', 'public'] as const) {
      expect([reach, await seen(reach)]).toEqual([reach, 0])
      expect([reach, await seen(reach, newId())]).toEqual([reach, 0])
      for (const { accountId, count } of asked) expect([reach, await seen(reach, accountId)]).toEqual([reach, count])
    }
  })

  it('cannot become anybody else, change a table or lower a wall', async () => {
    const { rows } = await owner.query<{ name: string; free: boolean }>(
      `select rolname as name, rolsuper or rolcreaterole or rolcreatedb or rolbypassrls or rolreplication as free
       from pg_roles where rolname in ('dau_an_app', 'dau_an_portal')`,
    )
    expect(rows.map(({ free }) => free)).toEqual([false, false])
    const { rows: held } = await owner.query(
      `select from pg_auth_members m join pg_roles r on r.oid = m.member where r.rolname in ('dau_an_app', 'dau_an_portal')`,
    )
    expect(held).toEqual([])
    for (const statement of [
      'alter table platform.journal disable row level security',
      'drop table platform.journal',
      'create table platform.own (a int)',
      'create policy everybody on platform.journal using (true)',
      'select * from graphile_worker._private_jobs',
    ]) {
      expect([statement, await attempt(app, scope, statement)]).toEqual([statement, denied])
    }
  })

  it('has the owner do a few narrow things, and the public role none', async () => {
    const { rows } = await owner.query<{ name: string; app: boolean; portal: boolean }>(
      `select n.nspname || '.' || p.proname as name, has_function_privilege('dau_an_app', p.oid, 'execute') as app,
         has_function_privilege('dau_an_portal', p.oid, 'execute') as portal
       from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       where p.prosecdef and n.nspname <> 'graphile_worker' order by 1`,
    )
    expect(rows).toEqual(asOwner.map((name) => ({ name, app: true, portal: false })))
  })
})

describe('the role of the public pages', () => {
  const isPublic = (name: string) => {
    const [schema, table] = name.split('.')
    return schema === 'published' || (schema === 'organisation' && publicReference.includes(table ?? ''))
  }

  it('reads what is published and which units there are, and nothing else', async () => {
    for (const { name } of tables) {
      const answer = await attempt(portal, scope, `select * from ${name} limit 1`)
      expect([name, answer === denied]).toEqual([name, !isPublic(name)])
    }
  })

  it('writes nothing', async () => {
    for (const { name, columns } of tables) {
      const column = columns[0]
      for (const statement of [`delete from ${name}`, `update ${name} set ${column} = ${column}`]) {
        expect([name, await attempt(portal, scope, statement)]).not.toEqual([name, expect.any(Number)])
      }
      const row = await attempt(portal, scope, `insert into ${name} select * from ${name} limit 1`)
      expect([name, row]).not.toEqual([name, expect.any(Number)])
    }
  })

  it('does not see what was withdrawn', async () => {
    const count = async (client: pg.Client, from: string) =>
      Number((await client.query(`select count(*) from ${from}`)).rows[0]?.count)
    expect(await count(portal, 'published.item')).toBeGreaterThan(0)
    expect(await count(portal, 'published.item')).toBe(
      await count(owner, 'documents.publication where withdrawn_at is null'),
    )
    await owner.query(
      `update documents.publication set withdrawn_at = now(), withdrawn_by = id, withdrawn_reason = 'x'`,
    )
    expect(await count(portal, 'published.item')).toBe(0)
    expect(await count(portal, 'published.file')).toBe(0)
  })
})
