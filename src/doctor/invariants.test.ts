import { existsSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { allInvariants } from '../../tests/support/planting.ts'
import { openSampleHouse } from '../../tests/support/sample.ts'
import { openTestHouse, type TestHouse } from '../../tests/support/web.ts'
import { sayInvariant, wordsIn } from '../words/words.ts'
import { examine } from './index.ts'
import { invariants } from './invariants.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openSampleHouse()
})
afterAll(() => house.close())

it('every list that an area shows at its door is asked, each invariant under a name of its own area, in both languages', async () => {
  const shown = [...(await allInvariants())]
  expect(shown.length).toBeGreaterThan(3)
  const ids = shown.flatMap(([, list]) => list.map(({ id }) => id))
  expect(invariants.map(({ id }) => id).sort()).toEqual(ids.sort())
  expect(new Set(ids).size).toBe(ids.length)
  for (const [name, list] of shown) {
    const [area] = (list[0]?.id ?? name).split('.')
    expect(list.filter(({ id }) => !id.startsWith(`${area}.`))).toEqual([])
    // Where what breaks each of them is planted.
    expect(existsSync(join(import.meta.dirname, `../areas/${area}/invariant.test.ts`))).toBe(true)
  }
  const said = (language: 'vi' | 'en') => ids.map((id) => sayInvariant(wordsIn(language), id))
  for (const language of ['vi', 'en'] as const) expect(said(language).filter((text) => !text)).toEqual([])
})

it('an installation in which nothing stands yet is sound', async () => {
  const empty = await openTestHouse()
  const { database, files } = empty.house
  const checks = await examine({ owner: empty.data.owner, database, files, thorough: true })
  expect(checks.flatMap(({ findings }) => findings)).toEqual([])
  await empty.close()
})

it('the doctor tells which one does not hold, and of which records', async () => {
  const { database, files } = house.house
  const owner = new pg.Client(house.data.owner)
  await owner.connect()
  const { rows } = await owner.query<{ id: string }>(
    `update recommendations.recommendation set due_on = due_on + 1 where issued_on is not null returning id`,
  )
  await owner.end()
  const checks = await examine({ owner: house.data.owner, database, files, thorough: false })
  const broken = checks.filter(({ findings }) => findings.length > 0)
  expect(broken.map(({ name }) => name)).toEqual(['recommendations.due_by_rule'])
  const [finding] = broken[0]?.findings ?? []
  expect(finding).toMatchObject({ key: 'doctor.does_not_hold', params: { count: rows.length } })
  expect(finding?.params?.ids).toContain(rows.map(({ id }) => id).sort()[0])
})
