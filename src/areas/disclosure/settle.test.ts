import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { again, openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
import { gift, openPublicScope, type PublicScope, published, settled } from '../../../tests/support/disclosing.ts'
import { brokenAmong } from '../../../tests/support/planting.ts'
import { succeed } from '../../../tests/support/ward.ts'
import type { Database } from '../../platform/database.ts'
import * as door from './index.ts'
import { risingTerms } from './term.store.ts'

let house: TestDatabase
let owner: pg.Pool
let scope: PublicScope
beforeAll(async () => {
  house = await openTestDatabase()
  owner = new pg.Pool({ ...house.fresh.owner, max: 1 })
  scope = await openPublicScope(house.database)
})
beforeEach(() => owner.query('delete from graphile_worker._private_jobs'))
afterAll(async () => {
  await owner.end()
  await house.close()
})

async function publishedRows(count: number, memo: string) {
  const rows = Array.from({ length: count }, () => gift({ memo }))
  await published(house.database, scope, rows)
  return rows
}
const publish = (count: number, memo = 'ung ho dong bao') => publishedRows(count, memo)
const waiting = async () =>
  (await owner.query('select task_identifier as name from graphile_worker.jobs order by 1')).rows.map(
    ({ name }) => name,
  )
/** How much of the list beside the index is not taken in; asking takes it in. */
const beside = async () =>
  Number((await owner.query(`select gin_clean_pending_list('disclosure.search_terms') as n`)).rows[0].n)
const found = async (...words: string[]) => {
  const told = await house.database.read(scope.chair.sight, (r) => door.findScope(r, scope.scopeId))
  const look = (r: Parameters<typeof door.completions>[0]) => door.completions(r, told?.scope as door.Scope, words, 20)
  return (await house.database.readPublished(look)).map(({ term }) => term)
}

it('the queue is asked when there is something to settle, and once to count however often there is', async () => {
  await publish(299)
  expect(await waiting()).toEqual([])
  await publish(1)
  expect(await waiting()).toEqual(['settle_public_search'])
  await publish(700)
  await publish(1000)
  const settling = ['settle_public_search', 'settle_public_search', 'settle_public_search']
  expect(await waiting()).toEqual(['count_frequent_words', ...settling])
  const { rows } = await owner.query(
    `select run_at > now() + interval '20 seconds' as later from graphile_worker.jobs where task_identifier like 'count%'`,
  )
  expect(rows).toEqual([{ later: true }])
})

it('what was published is settled, and what became frequent is told', async () => {
  await beside()
  await publish(60, 'gop gao cho ba con')
  await publish(600, 'gop gao cho ba con')
  expect(await found('gop', 'gao', 'cho', 'b')).toEqual([])
  await settled(house.database, scope)
  expect(await beside()).toBe(0)
  expect(await found('gop', 'gao', 'cho', 'b')).toContain('gop gao cho ba con')
  await publish(5, 'gop gao cho ba con')
  await settled(house.database, scope)
  expect(await brokenAmong(house.database, [scope.committeeId], door.disclosureInvariants)).toEqual([])
})

it('what is published while it is counted is in what is told', async () => {
  await publish(600, 'ao am mua dong')
  let told = 0
  const busy: Database = {
    ...house.database,
    read: async (sight, look) => {
      const seen = await house.database.read(sight, look)
      for (const memo of ['ao am mua dong', 'ao am', 'mua dong ao am mua']) await publish(70, memo)
      told += 1
      return seen
    },
  }
  await settled(busy, scope)
  expect(told).toBe(1)
  expect(await found('ao', 'am', 'm')).toContain('ao am mua dong')
  expect(await brokenAmong(house.database, [scope.committeeId], door.disclosureInvariants)).toEqual([])
  const { rows } = await owner.query(
    `select term, rows::int, newest[1]::int as newest from disclosure.term
    where scope_id = $1 and term in ('ao am', 'ao am mua', 'ao am mua dong') order by term`,
    [scope.scopeId],
  )
  const { rows: last } = await owner.query('select last_no::int as no from disclosure.scope where id = $1', [
    scope.scopeId,
  ])
  expect(rows).toEqual([
    { term: 'ao am', rows: 810, newest: last[0].no },
    { term: 'ao am mua', rows: 740, newest: last[0].no },
    { term: 'ao am mua dong', rows: 670, newest: last[0].no - 140 },
  ])
})

it('what was counted while a line was taken back is not told, and counted anew', async () => {
  const [first] = await publishedRows(600, 'thuoc men cho tram')
  const { chair, scopeId } = scope
  const busy: Database = {
    ...house.database,
    read: async (sight, look) => {
      const seen = await house.database.read(sight, look)
      await succeed(house.database, door.withdrawRows, { scopeId, ids: [first?.id], reason: 'ghi nhầm' }, again(chair))
      return seen
    },
  }
  await owner.query('delete from graphile_worker._private_jobs')
  await settled(busy, scope)
  expect(await found('thuoc', 'm')).toEqual([])
  const { rows } = await owner.query(
    `select payload ->> 'disturbed' as disturbed, run_at > now() + interval '40 seconds' as later from graphile_worker._private_jobs`,
  )
  expect(rows).toEqual([{ disturbed: '1', later: true }])
  await settled(house.database, scope)
  expect(await found('thuoc', 'm')).toContain('thuoc men cho tram')
  expect(await brokenAmong(house.database, [scope.committeeId], door.disclosureInvariants)).toEqual([])
})

it('of a long list not every line is looked at, and what is frequent is found', async () => {
  await publish(9000, 'chuyen tien')
  await publish(1500, 'muoi mam cho dong bao')
  await settled(house.database, scope)
  expect(await found('muoi', 'm')).toContain('muoi mam cho dong bao')
  expect(await brokenAmong(house.database, [scope.committeeId], door.disclosureInvariants)).toEqual([])
}, 60_000)

it('of much that has become frequent some is counted at once, shorter runs first, and the rest after it', async () => {
  await publish(600, 'banh chung xanh')
  const told = await house.database.read(scope.chair.sight, async (reading) => {
    const found = await door.findScope(reading, scope.scopeId)
    return risingTerms(reading, found?.scope as door.Scope, 2)
  })
  expect([told.terms.length, told.more]).toEqual([2, true])
  expect(told.terms.map(({ term }) => term.includes(' '))).toEqual([false, false])
  await settled(house.database, scope)
  expect(await found('banh', 'c')).toContain('banh chung xanh')
})

it('a scope that is gone, or that has nothing frequent, is passed over', async () => {
  const other = await openPublicScope(house.database, { committeeId: scope.committeeId, title: 'Một mục khác' })
  await settled(house.database, other)
  await settled(house.database, { ...other, scopeId: other.committeeId })
  expect(await waiting()).toEqual([])
})
