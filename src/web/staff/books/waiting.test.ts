import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTill, type Till } from '../../../../tests/support/bookkeeping.ts'
import { browse } from '../../../../tests/support/staff.ts'
import { succeed } from '../../../../tests/support/ward.ts'
import { openTestHouse, type TestHouse } from '../../../../tests/support/web.ts'
import { makeVouchers } from '../../../areas/books/index.ts'

const at = '/so-sach/cho-xu-ly'
let house: TestHouse
let till: Till
beforeAll(async () => {
  house = await openTestHouse()
  till = await openTill(house.house.database)
  const rows = Array.from({ length: 203 }, (_, row) => {
    const place = row < 201 ? { kind: 'receipt', placeId: till.cash } : { kind: 'bank_in', placeId: till.bank }
    return { ...place, datedOn: '2024-03-01', amount: 1000 + row, counterparty: 'Ông Thử', content: `Góp ${row}` }
  })
  const shared = { bookId: till.bookId, purpose: 'contribution' }
  await succeed(
    house.house.database,
    makeVouchers,
    { rows: rows.map((row) => ({ ...shared, ...row })) },
    till.accountant,
  )
})
afterAll(() => house.close())

const idsIn = (text: string) => [...text.matchAll(/name="ids\[\]" value="([0-9a-f-]{36})"/g)].map(([, id = '']) => id)
const linkOf = (text: string, rel: string) =>
  new RegExp(`rel="${rel}" href="([^"]+)"`).exec(text)?.[1]?.replaceAll('&amp;', '&') ?? ''

it('goes on to the vouchers behind the first page, and back; an act stays where it was done', async () => {
  const chair = browse(house, till.committeeId, 'ward_chair')
  const first = await chair.get(at)
  expect(idsIn(first.text)).toHaveLength(200)
  expect(first.text).toContain('200 trong 203 phiếu')
  expect(linkOf(first.text, 'prev')).toBe('')
  const next = linkOf(first.text, 'next')
  const second = await chair.get(next)
  const left = idsIn(second.text)
  expect(left).toHaveLength(3)
  expect(idsIn(first.text).filter((id) => left.includes(id))).toEqual([])
  expect(linkOf(second.text, 'next')).toBe('')
  expect(linkOf(second.text, 'prev')).toBe(at)
  expect(second.text).toContain('3 trong 203 phiếu')

  const some = await chair.post(next, 'approve', { 'ids[]': left.slice(1), happenedOn: '2024-04-15' })
  expect(some.location).toContain(next)
  expect(idsIn((await chair.get(next)).text)).toEqual(left.slice(0, 1))
  await chair.post(next, 'approve', { 'ids[]': left.slice(0, 1), happenedOn: '2024-04-15' })
  // Nothing is left behind that place: the heap stands at its beginning.
  const done = await chair.get(next)
  expect(idsIn(done.text)).toHaveLength(200)
  expect(done.text).not.toContain('trong 200 phiếu')
  expect(linkOf(done.text, 'prev')).toBe('')
})

it('begins at the first where the address says no place', async () => {
  const chair = browse(house, till.committeeId, 'ward_chair')
  for (const wrong of ['2024-99-99|', 'x', `2024-99-99|${'-'.repeat(36)}`])
    expect(idsIn((await chair.get(`${at}?duyet-sau=${encodeURIComponent(wrong)}`)).text)).toHaveLength(200)
})
