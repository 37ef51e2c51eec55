import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
import { type Desk, openDesk, recommend } from '../../../tests/support/recommending.ts'
import { succeed } from '../../../tests/support/ward.ts'
import { addDays, day } from '../../values/day.ts'
import * as door from './index.ts'

let house: TestDatabase
let desk: Desk
const asAt = day('2022-10-03')
const texts = ['Lắp thùng rác ở Tổ 4', 'Lấp hố ga ở Tổ 11', 'Công khai quyết toán nhà văn hóa', 'Hòa giải ở cơ sở']

beforeAll(async () => {
  house = await openTestDatabase('2022-10-03T08:00:00+07:00')
  desk = await openDesk(house.database)
  for (const [at, text] of texts.entries()) {
    await recommend(house.database, desk, { text, issuedOn: addDays(day('2022-07-01'), at * 20) })
  }
  for (let n = 0; n < 20; n += 1) {
    const agencyId = n % 2 === 0 ? desk.agencyId : desk.otherAgencyId
    await recommend(house.database, desk, { text: `Việc số ${n}`, agencyId, issuedOn: addDays(asAt, -n) })
  }
  await recommend(house.database, desk, { text: 'Dự thảo' })
})
afterAll(() => house.close())

const search = (query: Partial<door.RegisterQuery>, page: Parameters<typeof door.searchRegister>[2] = {}) =>
  house.database.read(desk.chair.sight, (reading) => door.searchRegister(reading, { asAt, ...query }, page))

async function allPages(query: Partial<door.RegisterQuery>, limit: number): Promise<string[]> {
  const seen: string[] = []
  let after: door.RegisterPlace | null = null
  do {
    const page: door.RegisterPage = await search(query, { after, limit })
    seen.push(...page.lines.map((line) => line.text))
    after = page.next
  } while (after !== null)
  return seen
}

describe('the register', () => {
  test.each([{ order: 'newest' }, { order: 'due' }, { order: 'due', text: 'việc' }, { text: 'o' }] as const)(
    'pages through %o without losing or repeating a row',
    async (query) => {
      const whole = (await search(query, { limit: 200 })).lines.map((line) => line.text)
      expect(new Set(whole).size).toBe(whole.length)
      expect(await allPages(query, 3)).toEqual(whole)
    },
  )

  test('what is due first comes first, and what has no term last', async () => {
    const { lines } = await search({ order: 'due' }, { limit: 200 })
    const due = lines.map((line) => line.dueOn)
    expect(due.slice(0, -1)).toEqual(due.slice(0, -1).toSorted())
    expect(lines.at(-1)).toMatchObject({ stage: 'draft', dueOn: null })
  })

  test('a text finds words without their marks, and ranks the very marks first', async () => {
    expect((await search({ text: 'lap' })).lines.map((line) => line.text)).toEqual([texts[1], texts[0]])
    expect((await search({ text: 'Lắp' })).lines.map((line) => line.text)).toEqual([texts[0], texts[1]])
    expect((await search({ text: 'hoà giải' })).lines.map((line) => line.text)).toEqual([texts[3]])
    expect((await search({ text: `'; drop table x; --` })).lines).toEqual([])
  })

  test('filters by addressee, year, age and lateness', async () => {
    const other = await search({ addresseeId: desk.otherAgencyId }, { limit: 200 })
    expect(other.lines).toHaveLength(10)
    expect((await search({ year: 2021 })).lines).toEqual([])
    const long = await search({ late: 'long_overdue' })
    expect(long.lines.map((line) => line.text)).toEqual([texts[2], texts[1], texts[0]])
    expect((await search({ ageing: 'over_15' })).lines.map((line) => line.text)).toEqual([texts[3]])
    expect((await search({ stages: ['draft'] })).lines.map((line) => line.text)).toEqual(['Dự thảo'])
  })

  test('the counts are those of the lists', async () => {
    const counts = await house.database.read(desk.chair.sight, (reading) => door.countRegister(reading, { asAt }))
    expect(counts).toMatchObject({ all: 25, stages: { issued: 24, draft: 1 } })
    for (const ageing of door.ageings) {
      const { lines } = await search({ ageing }, { limit: 200 })
      expect([ageing, counts.ageings[ageing] ?? 0]).toEqual([ageing, lines.length])
    }
    expect(counts.overdue).toBe((await search({ late: 'overdue' })).lines.length)
  })

  test('looks back: the register of a day is that of the day', async () => {
    const { lines } = await search({ asAt: day('2022-07-10') })
    expect(lines.map((line) => [line.text, line.daysOver])).toEqual([[texts[0], -11]])
    const known = await search({ asAt: addDays(asAt, 30), knownAt: new Date('2022-10-01T00:00:00Z') })
    expect(known.lines).toEqual([])
  })

  test('superseded and withdrawn rows are there for who asks', async () => {
    const id = await recommend(house.database, desk, { text: 'Nhập nhầm', issuedOn: asAt })
    await succeed(house.database, door.supersedeRecommendation, { id, reason: 'x' }, desk.chair)
    expect((await search({ text: 'nhập nhầm' })).lines).toEqual([])
    expect((await search({ text: 'nhập nhầm', stages: ['superseded'] })).lines).toHaveLength(1)
  })

  test('an export holds every row in as many questions as it has pieces', async () => {
    const before = house.queries.length
    const rows = await house.database.read(desk.chair.sight, async (reading) => {
      const found: string[] = []
      for await (const lines of door.wholeRegister(reading, { asAt })) found.push(...lines.map((line) => line.text))
      return found
    })
    expect(rows).toHaveLength(25)
    expect(house.queries.slice(before).filter((text) => text.includes('recommendations.'))).toHaveLength(1)
  })
})
