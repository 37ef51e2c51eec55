import { afterAll, beforeAll, test } from 'vitest'
import { sampleId } from '../../src/sample/hand.ts'
import type { LiveHouse } from '../support/live.ts'
import { personAt } from '../support/person.ts'
import { take } from './camera.ts'
import { openGuideHouse, phone } from './guide-house.ts'

let live: LiveHouse
const record = (key: string) => sampleId(`song-cau ${key}`)
const book = `/so-sach/${record('book poor-fund')}`
const fund = '/quy-vi-nguoi-ngheo'

beforeAll(async () => {
  live = await openGuideHouse()
}, 300_000)
afterAll(() => live.close())

test('books: a voucher on its way', async () => {
  const { page } = await personAt(live, 'ward_accountant', { width: 1280, height: 800 })
  await page.goto('/so-sach')
  await take(page, 'books-board', { height: 700 })
  await page.goto(`${book}/phieu/moi`)
  await take(page, 'books-voucher-new', { height: 900 })
  await page.goto(`${book}/phieu/${record('voucher fund 2023-11-16')}`)
  await take(page, 'books-voucher', { height: 900 })
  await page.goto(`${book}/noi/${record('place poor-fund cash')}?tu=2019-01-01`)
  await take(page, 'books-cash', { height: 900 })
  const chair = await personAt(live, 'ward_chair', { width: 1280, height: 800 })
  await chair.page.goto('/so-sach/cho-xu-ly')
  await chair.send('approve')
  const treasurer = await personAt(live, 'ward_treasurer', { ...phone })
  await treasurer.page.goto('/so-sach/cho-xu-ly')
  await take(treasurer.page, 'phone-books-waiting', { height: 'all' })
}, 300_000)

test('the Fund for the Poor: from the survey to the settlement', async () => {
  const { page } = await personAt(live, 'ward_officer', { width: 1280, height: 800 })
  await page.goto(fund)
  await take(page, 'fund-board', { height: 800 })
  await page.goto(`${fund}/ho-so/${record('fund-case repair 2024')}/khao-sat`)
  await take(page, 'fund-survey', { height: 1000 })
  await page.goto(`${fund}/hop-xet`)
  await take(page, 'fund-review', { height: 800 })
  await page.goto(`${fund}/ho-so/${record('fund-case house 2022')}`)
  await take(page, 'fund-case', { height: 1000 })
}, 300_000)
