import { expect } from 'vitest'
import { showDong } from '../../src/values/money.ts'
import { expectAccessible, expectFitsWidth } from './accessible.ts'
import { freshPage } from './browser.ts'
import type { LiveHouse } from './live.ts'
import type { Person } from './person.ts'
import { away, came } from './relief-round.ts'
import { carryVouchers, open, phone, type ReliefWard, screens, told } from './relief-ward.ts'

/** Cash and account are counted, the campaign is settled. */
export async function settleAll(ward: ReliefWard, campaign: string): Promise<void> {
  const { accountant } = ward
  await carryVouchers(ward)
  await open(accountant, campaign)
  const books = await accountant.page.locator('main a[href^="/so-sach/"]').first().getAttribute('href')
  for (const place of ['Quỹ tiền mặt', 'Tài khoản']) {
    await open(accountant, `${books}/kiem-ke/moi`)
    const option = accountant.page.locator('select[name="noi"] option', { hasText: place })
    await open(accountant, `${books}/kiem-ke/moi?noi=${await option.first().getAttribute('value')}`)
    const [, booked = ''] = /Theo sổ đến hết ngày [\d/]+: ([\d.]+) đồng/.exec(await told(accountant)) ?? []
    await accountant.send('record', { counted: booked, present: 'Kế toán\nThủ quỹ\nChủ tịch' })
  }
  await screens(accountant)
  await open(accountant, campaign)
  await accountant.send('settled', { reference: '40/BC-MTTQ-BTT' })
  await screens(accountant)
}

/** Everything is made public, then the end is said; not before. The address of the public ledger. */
export async function tellAll({ chair }: ReliefWard, campaign: string, round: string): Promise<string> {
  const end = async () => {
    await open(chair, campaign)
    await chair.send('disclosed_final', { reference: '41/BC-MTTQ-BTT' })
  }
  await expect(end()).rejects.toThrow('chưa có trang công khai')
  await open(chair, campaign)
  await chair.send('publish')
  await screens(chair)
  await expect(end()).rejects.toThrow('Danh sách nhận hỗ trợ')
  await open(chair, `${round}?muc=quyet_toan`)
  await chair.send('publish')
  await screens(chair)
  for (const kind of ['receipts_statement', 'distribution_statement', 'posting']) {
    await expect(end()).rejects.toThrow('Chưa ghi')
    await open(chair, campaign)
    await chair.page.getByRole('link', { name: 'Sổ công khai', exact: true }).click()
    await chair.send('record', { kind, ...(kind === 'posting' && { place: 'Trụ sở và 21 nhà văn hóa' }) })
  }
  await open(chair, campaign)
  expect(await told(chair)).toContain('Mọi khoản, báo cáo và niêm yết đã công khai.')
  await end()
  await screens(chair)
  const page = await chair.page.getByRole('link', { name: 'Trang công khai', exact: true }).getAttribute('href')
  return String(page)
}

const look = async (page: Person['page']) => {
  await expectAccessible(page)
  await expectFitsWidth(page)
}

export interface SentGift {
  readonly name: string
  readonly amount: number
  readonly reference: string
}

/** A donor finds the own gift by any of three things, and prints what proves it. */
export async function donorFinds(live: LiveHouse, ledger: string, gift: SentGift): Promise<void> {
  const page = await freshPage({ baseUrl: live.url, ...phone })
  for (const asked of [gift.name, gift.name.toLowerCase(), showDong(gift.amount as never), gift.reference]) {
    await page.goto(ledger)
    const field = page.locator('.ledger-search input[name="q"]')
    await field.fill(asked)
    await Promise.all([page.waitForEvent('load'), field.press('Enter')])
    await look(page)
    await page.getByRole('link', { name: gift.name }).first().waitFor()
  }
  await Promise.all([page.waitForEvent('load'), page.getByRole('link', { name: gift.name }).first().click()])
  await look(page)
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.ledger-confirmation svg').isVisible()).toBe(true)
  await page.emulateMedia({ media: 'screen' })
  const proof = await page.locator('.ledger-confirmation a').getAttribute('href')
  await page.goto(String(proof))
  await look(page)
  expect(await page.locator('main').innerText()).toContain(showDong(gift.amount as never))
  await page.goto(String(proof).replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')))
  expect(await page.locator('main').innerText()).toContain('Không có giấy xác nhận nào mang mã này.')
}

interface PublicLine {
  readonly section: string
  readonly amount: number | null
  readonly goods: string | null
  readonly quantity: number | null
  readonly name: string | null
  readonly account: string | null
  readonly memo_unverified: string | null
}

/** Somebody without an account: sums that add up, nobody's number, and no page of the office. */
export async function strangerSees(
  live: LiveHouse,
  ledger: string,
  staff: readonly string[],
  account: string,
): Promise<void> {
  const page = await freshPage({ baseUrl: live.url, script: false })
  await page.goto(ledger)
  const text = await page.locator('main').innerText()
  const data = await (await page.request.get(`${ledger}/du-lieu.json`)).text()
  const lines = JSON.parse(data) as readonly PublicLine[]
  for (const section of ['received', 'given', 'remitted']) {
    const own = lines.filter((one) => one.section === section)
    const sum = own.reduce((all, one) => all + (one.amount ?? 0), 0)
    expect(own.length, section).toBeGreaterThan(0)
    expect(text).toContain(showDong(sum as never))
  }
  const rice = lines.filter((one) => one.section === 'given' && one.name === came && one.goods === 'Gạo tẻ')
  expect(rice.map((one) => one.quantity)).toEqual([10])
  expect(data).toContain(came)
  expect(data).not.toContain(away)
  const words = lines.map(({ name, account: from, memo_unverified: memo }) => [name, from, memo].join(' ')).join('\n')
  expect(words.match(/\d{9,}/g) ?? []).toEqual([])
  const said = text.replaceAll(account, '').replace(/\b(?=[0-9a-f]*[a-f])[0-9a-f]{16,}\b/g, '')
  expect(said.match(/\d{9,}/g) ?? []).toEqual([])
  for (const address of [...staff, '/cuu-tro', '/ho-tro', '/ho-dan', '/sao-ke', '/so-sach', '/cong-khai-so']) {
    await page.goto(address)
    expect(new URL(page.url()).pathname, address).toBe('/dang-nhap')
  }
}
