import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from './postgres.ts'

let one: FreshDatabase
let two: FreshDatabase

beforeAll(async () => {
  ;[one, two] = await Promise.all([freshDatabase(), freshDatabase()])
})

afterAll(async () => {
  await Promise.all([one.drop(), two.drop()])
})

test('each file gets a database of its own, already migrated', async () => {
  const names = await Promise.all([one, two].map((fresh) => valueIn(fresh.owner, 'select current_database()')))
  expect(names).toEqual([one.name, two.name])
  expect(await valueIn(one.owner, 'select count(*) > 0 from platform.migration')).toBe(true)
})

test('the application and the portal connect as roles that own nothing', async () => {
  expect(await valueIn(one.app, 'select current_user')).toBe('dau_an_app')
  expect(await valueIn(one.portal, 'select current_user')).toBe('dau_an_portal')
  await expect(valueIn(one.app, 'create table platform.mine ()')).rejects.toThrow(/permission denied/)
})

async function valueIn(config: pg.ClientConfig, query: string): Promise<unknown> {
  const client = new pg.Client(config)
  await client.connect()
  try {
    const { rows } = await client.query({ text: query, rowMode: 'array' })
    return rows[0]?.[0]
  } finally {
    await client.end()
  }
}
