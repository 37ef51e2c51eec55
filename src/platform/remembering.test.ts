import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../tests/support/acting.ts'
import { newId } from '../values/id.ts'
import { remembering } from './remembering.ts'
import { systemSight } from './system-caller.ts'

let house: TestDatabase
beforeAll(async () => {
  house = await openTestDatabase()
})
afterAll(() => house.close())

const at = 'select clock_timestamp()::text as at'

describe('a look that remembers', () => {
  test('asks the same question once, and another one anew', async () => {
    await house.database.read(systemSight([newId()]), async (reading) => {
      const look = remembering(reading)
      const ask = async (n: number) => (await sql<{ at: string }>`${sql.raw(at)}, ${n}::int as n`.execute(look.db)).rows
      expect(await ask(1)).toEqual(await ask(1))
      expect((await ask(1))[0]?.at).not.toEqual((await ask(2))[0]?.at)
    })
  })

  test('remembers questions of the builder too', async () => {
    await house.database.read(systemSight([newId()]), async (reading) => {
      const look = remembering(reading)
      const ask = () =>
        look.db.selectFrom('organisation.unit').select(sql<string>`clock_timestamp()::text`.as('at')).limit(1)
      expect(await ask().execute()).toBe(await ask().execute())
    })
  })

  test('sends what writes or locks each time, whatever it begins with', async () => {
    await house.database.read(systemSight([newId()]), async (reading) => {
      const look = remembering(reading)
      const set = async () => {
        const asked = sql<{ at: string }>`with w as (select set_config('app.reach', 'public', true))
          select clock_timestamp()::text as at from w`
        return (await asked.execute(look.db)).rows[0]?.at
      }
      expect(await set()).not.toBe(await set())
    })
  })

  test('forgets when something else than a question is sent', async () => {
    await house.database.read(systemSight([newId()]), async (reading) => {
      const look = remembering(reading)
      const ask = async () => (await sql<{ at: string }>`${sql.raw(at)}`.execute(look.db)).rows[0]?.at
      const first = await ask()
      await sql`set local "app.reach" = 'public'`.execute(look.db)
      expect(await ask()).not.toBe(first)
    })
  })
})
