import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTill, type Till } from '../../../../tests/support/bookkeeping.ts'
import { openDesk } from '../../../../tests/support/recommending.ts'
import { browse } from '../../../../tests/support/staff.ts'
import { succeed } from '../../../../tests/support/ward.ts'
import { openTestHouse, type TestHouse } from '../../../../tests/support/web.ts'
import { approveVouchers, makeVoucher } from '../../../areas/books/index.ts'
import type { Role } from '../../../areas/identity/index.ts'

let house: TestHouse
let till: Till
beforeAll(async () => {
  house = await openTestHouse()
  const { database } = house.house
  const desk = await openDesk(database)
  till = await openTill(database, desk.chair.committeeId)
  const voucher = { bookId: till.bookId, kind: 'receipt', purpose: 'contribution', placeId: till.cash }
  const words = { datedOn: '2024-04-10', counterparty: 'Bà Lý Thị Thử', content: 'Ủng hộ' }
  const ids: string[] = []
  for (const amount of [100_000, 200_000, 300_000])
    ids.push((await succeed(database, makeVoucher, { ...voucher, ...words, amount }, till.accountant)).id)
  await succeed(database, approveVouchers, { ids: ids.slice(0, 1), happenedOn: '2024-04-11' }, till.chair)
})
afterAll(() => house.close())

const dayOf = async (role: Role) => (await browse(house, till.committeeId, role).get('/')).text
/** What stands on the page, without its marks. */
const said = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

test('the day of who handles money begins with money, and each figure leads to what it counts', async () => {
  for (const role of ['ward_accountant', 'ward_treasurer'] as const) {
    const html = await dayOf(role)
    const text = said(html)
    expect(text).toContain('Phiếu chờ duyệt 2 ')
    expect(text).toContain('Phiếu chờ thu chi, nhập xuất 1 ')
    expect(text).not.toContain('Kiến nghị quá hạn trả lời')
    const waiting = said((await browse(house, till.committeeId, role).get('/so-sach/cho-xu-ly')).text)
    expect(waiting.match(/Bà Lý Thị Thử/g)).toHaveLength(3)
    expect(html).toContain('href="/so-sach/cho-xu-ly"')
  }
  // Lines of statements are told to who decides them.
  expect(await dayOf('ward_accountant')).toContain('Giao dịch sao kê chưa xử lý')
  expect(await dayOf('ward_treasurer')).not.toContain('Giao dịch sao kê chưa xử lý')
  expect(await dayOf('ward_accountant')).toContain('Gửi sao kê')
  expect(await dayOf('ward_treasurer')).not.toContain('Gửi sao kê')
})

test('the day of the others begins with what was recommended', async () => {
  for (const role of ['ward_chair', 'ward_officer'] as const) {
    const text = await dayOf(role)
    expect(text).toContain('Kiến nghị quá hạn trả lời')
    expect(text).not.toContain('Phiếu chờ thu chi, nhập xuất')
  }
})
