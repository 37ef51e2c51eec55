import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { partsOfMemo, payerOf } from '../../src/areas/statements/index.ts'
import { dong, showDong as show } from '../../src/values/money.ts'
import { accountOf, type Truth, writeStatement } from '../generate/statement/generate.ts'
import { type LiveHouse, openLiveHouse } from '../support/live.ts'
import type { Person } from '../support/person.ts'
import { chooseWhom, payOut } from '../support/relief-round.ts'
import { donorFinds, type SentGift, settleAll, strangerSees, tellAll } from '../support/relief-told.ts'
import { carryVouchers, open, pathOf, type ReliefWard, reliefWardOn, screens, told } from '../support/relief-ward.ts'
import { sampleFurniture } from '../support/sample.ts'
import { readAllWaiting } from '../support/statement-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'dau-an-relief-'))
const seed = 11
const account = accountOf(seed)
const title = 'Ủng hộ đồng bào bị thiệt hại do bão số 3 (Yagi)'
const areas = 21
const fromAreas = 3_150_000 + (areas - 1) * 2_500_000
const showDong = (amount: number) => show(dong(amount))
let live: LiveHouse
let statement: { readonly pdf: string; readonly truth: Truth; readonly rows: readonly TruthRow[] }
let [gift, pledged]: readonly SentGift[] = []

interface TruthRow {
  readonly day: string
  readonly credit: number
  readonly debit: number
  readonly kind: string
  readonly memo: string
}

beforeAll(async () => {
  live = await openLiveHouse('2024-09-08T08:00:00+07:00', await sampleFurniture())
  const { pdf, truth } = writeStatement({ bank: 'vcb-b', rows: 400, seed, folder })
  const [whole, ...rows] = readFileSync(truth, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  statement = { pdf, truth: whole, rows }
  ;[gift, pledged] = namedGifts(rows)
}, 240_000)
afterAll(async () => {
  await live.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Two of the statement whose sender the bank names, each named once: who will look for it, and who had promised it. */
function namedGifts(rows: readonly TruthRow[]): readonly SentGift[] {
  const named = rows
    .filter((row) => row.day > '2024-09-11' && row.credit >= 200_000)
    .flatMap(({ memo, credit }) => {
      const [name, { reference }] = [payerOf({ payer: null, memo }), partsOfMemo(memo)]
      return name && reference ? [{ name, amount: credit, reference }] : []
    })
  const isOne = (fits: (row: TruthRow) => boolean) => rows.filter(fits).length === 1
  return named
    .filter(({ name }) => isOne(({ memo }) => memo.includes(name.toUpperCase())))
    .toSorted(
      (a, b) => Number(isOne((row) => row.credit === b.amount)) - Number(isOne((row) => row.credit === a.amount)),
    )
}

test('a storm, from the call to a gift that its donor finds', async () => {
  const campaign = await callAndOpen(await reliefWardOn(live, '2024-09-08'))
  await collect(await reliefWardOn(live, '2024-09-10'), campaign)
  const later = await reliefWardOn(live, '2024-09-21')
  await fromTheBank(later, campaign)
  await giveOutGoods(later, campaign)
  const round = await chooseWhom(await reliefWardOn(live, '2024-09-23'), title)
  await payOut(await reliefWardOn(live, '2024-10-02'), round)
  const last = await reliefWardOn(live, '2024-10-10')
  await sendUpWhatIsLeft(last, campaign)
  await settleAll(last, campaign)
  const ledger = await tellAll(last, campaign, round)
  await donorFinds(live, ledger, gift as SentGift)
  await strangerSees(live, ledger, [campaign, round], account.number)
}, 900_000)

/** The officer writes the campaign down; the chair opens it with its own account. */
async function callAndOpen({ officer, chair }: ReliefWard): Promise<string> {
  await open(officer, '/cuu-tro')
  await officer.page.getByRole('link', { name: 'Cuộc vận động mới' }).click()
  await screens(officer)
  await officer.send('draft', {
    ...{ title, cause: 'disaster', purpose: 'Giúp hộ bị sập, tốc mái, ngập nhà; cứu trợ khẩn cấp.' },
    ...{ callBy: 'central_presidium', callLabel: 'Lời kêu gọi của Đoàn Chủ tịch', calledOn: '2024-09-07' },
    ...{ receivesFrom: '2024-09-09', receivesTo: '2024-09-20' },
  })
  await screens(officer)
  const path = pathOf(officer)
  await open(chair, path)
  const places = { bank: 'Vietcombank, chi nhánh Bắc Kạn', accountNumber: account.number }
  await chair.send('opened', { reference: '31/KH-MTTQ-BTT', ...places })
  await screens(chair)
  return path
}

const optionOf = async ({ page }: Person, name: string, text: string): Promise<string> =>
  (await page.locator(`select[name="${name}"] option`, { hasText: text }).first().getAttribute('value')) ?? ''

/** 21 areas: one on a phone, twenty on one page; goods; a pledge. */
async function collect(ward: ReliefWard, campaign: string): Promise<void> {
  const { head, officer, accountant } = ward
  await open(head, '/cuu-tro/tai-to')
  await head.send('collect', { amount: '3.150.000', donorKind: ['collective'] })
  await screens(head)
  await open(officer, `${campaign}/theo-to`)
  const names = await officer.page
    .locator('tbody th[scope="row"]')
    .evaluateAll((cells) => cells.map((cell) => cell.textContent?.trim() ?? ''))
  expect(names).toHaveLength(areas)
  const own = names.indexOf('Tổ 4')
  expect(own).toBeGreaterThanOrEqual(0)
  const amounts = names.flatMap((_, at) => (at === own ? [] : [[`rows.${at}.amount`, '2.500.000'] as const]))
  await officer.send('record', Object.fromEntries(amounts))
  await screens(officer)
  await open(officer, `${campaign}/ung-ho-moi`)
  await officer.send('record', {
    ...{ donorKind: ['organisation'], donorName: 'Công ty TNHH Gạo Thử Nghiệm', channel: ['in_kind'] },
    ...{ 'items.0.name': 'Gạo tẻ', 'items.0.unit': 'kg', 'items.0.quantity': '500', 'items.0.unitPrice': '16000' },
    'items.0.priceBasis': 'donor_invoice',
  })
  await screens(officer)
  await open(officer, `${campaign}/ung-ho-moi`)
  const { name, amount } = pledged as SentGift
  const promise = {
    donorName: name,
    channel: ['bank'],
    amount: String(amount),
    receivedOn: '',
    pledgedOn: '2024-09-10',
  }
  await officer.send('record', { donorKind: ['individual'], ...promise })
  await screens(officer)
  await open(accountant, `${campaign}?muc=ung_ho`)
  await accountant.send('receipt')
  await screens(accountant)
  await carryVouchers(ward)
  await open(accountant, campaign)
  expect(await told(accountant)).toContain(showDong(fromAreas))
}

/** The statement of 400 lines: read, what is no gift brought to its vouchers, gifts taken page by page with two keys. */
async function fromTheBank(ward: ReliefWard, campaign: string): Promise<void> {
  const { accountant } = ward
  const { page, send } = accountant
  await open(accountant, '/sao-ke')
  await open(accountant, '/sao-ke/tai-khoan/moi')
  const placeId = await optionOf(accountant, 'placeId', title)
  const { number, holder } = account
  await send('add', { bank: 'VCB', number, holder, openedOn: '2024-09-08', placeId })
  await screens(accountant)
  const accountId = pathOf(accountant).split('/').at(-1) ?? ''
  await open(accountant, `/sao-ke/gui?tk=${accountId}`)
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'sao-ke-thang-9.pdf', mimeType: 'application/pdf', buffer: readFileSync(statement.pdf) })
  await send('send', { accountId })
  await readAllWaiting(live.house)
  // The page looks again by itself.
  await page.getByRole('link', { name: 'Xem giao dịch của tệp' }).waitFor()
  await screens(accountant)
  const { rows, credits, debits } = statement.truth
  const sums = `${rows} giao dịch · vào ${showDong(credits)} · ra ${showDong(debits)} đồng`
  await open(accountant, `/sao-ke/giao-dich?tk=${accountId}`)
  expect(await told(accountant)).toContain(sums)
  await whatLeft(accountant, campaign, accountId)
  await giftsOfLines(accountant, accountId)
  await carryVouchers(ward)
  await open(accountant, campaign)
  expect(await told(accountant)).toContain(showDong(fromAreas + credits))
}

/** The fee gets its voucher; what else left the account is written down first, then found by its sum. */
async function whatLeft(accountant: Person, campaign: string, accountId: string): Promise<void> {
  const { page, send } = accountant
  const out = `/sao-ke/giao-dich?tk=${accountId}&chieu=debit`
  await open(accountant, out)
  await page.keyboard.press('a')
  const [refused] = await Promise.all([page.waitForEvent('load'), page.keyboard.press('c')])
  expect(await refused.locator('.error-summary, .say-no').first().innerText()).toContain('chưa có chứng từ')
  for (const row of statement.rows.filter((one) => one.debit > 0 && one.kind !== 'fee')) {
    await open(accountant, `${campaign}/phan-bo-moi`)
    const kind = row.kind === 'return' ? 'returned' : 'remittance_up'
    const why = { content: row.memo, decisionReference: '15/QĐ-MTTQ-BTT', happenedOn: row.day }
    const placeId = await optionOf(accountant, 'placeId', 'Tài khoản')
    const who = kind === 'returned' ? 'Người chuyển nhầm' : 'Ủy ban MTTQ Việt Nam tỉnh'
    await send('give', { kind, recipient: who, placeId, amount: String(row.debit), ...why })
  }
  await screens(accountant)
  await open(accountant, out)
  await page.keyboard.press('a')
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('c')])
  await screens(accountant)
  expect(await told(accountant)).toContain('Đã gắn')
}

/** A hundred lines at a press of two keys; the pledge is pointed at where its line comes by. */
async function giftsOfLines(accountant: Person, accountId: string): Promise<void> {
  const { page } = accountant
  const address = `/sao-ke/nhan-ung-ho?tk=${accountId}`
  let linked = 0
  for (await open(accountant, address); (await page.locator('#decide').count()) > 0; ) {
    const choice = page.locator('#decide select', { has: page.locator('option', { hasText: pledged?.name ?? '' }) })
    if ((await choice.count()) > 0) {
      await choice.first().selectOption({ index: 1 })
      linked += 1
    }
    await page.locator('h1').click()
    await page.keyboard.press('a')
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('g')])
    expect(await page.locator('.error-summary, .say-no').allInnerTexts()).toEqual([])
  }
  expect(linked).toBe(1)
  await screens(accountant)
}

/** The chair lets the giving out begin; rice leaves the store for the kitchen of the schools that are flooded. */
async function giveOutGoods(ward: ReliefWard, campaign: string): Promise<void> {
  const { chair, accountant } = ward
  await open(chair, campaign)
  await chair.send('distributing', { reference: '16/QĐ-MTTQ-BTT' })
  await screens(chair)
  await open(accountant, `${campaign}?muc=phan_bo`)
  await open(accountant, `${campaign}/phan-bo-moi`)
  const what = { kind: 'distribution', usePurpose: 'food_water_medicine', recipient: 'Bếp ăn cứu trợ Trường Tiểu học' }
  await accountant.send('give', {
    ...{ ...what, placeId: await optionOf(accountant, 'placeId', 'Kho phường') },
    ...{ 'items.0.lotId': await optionOf(accountant, 'items.0.lotId', 'Gạo tẻ'), 'items.0.quantity': '480' },
    ...{ content: 'Gạo nấu cho học sinh ở lại trường', decisionReference: '16/QĐ-MTTQ-BTT' },
  })
  await screens(accountant)
  await carryVouchers(ward)
}

/** Ten kilograms came back with who was away: they go up, for the store must be empty at the end. */
async function sendUpWhatIsLeft(ward: ReliefWard, campaign: string): Promise<void> {
  const { accountant } = ward
  await open(accountant, `${campaign}/phan-bo-moi`)
  await accountant.send('give', {
    ...{ kind: 'remittance_up', recipient: 'Ủy ban MTTQ Việt Nam tỉnh' },
    ...{ placeId: await optionOf(accountant, 'placeId', 'Kho phường'), 'items.0.quantity': '10' },
    'items.0.lotId': await optionOf(accountant, 'items.0.lotId', 'Gạo tẻ'),
    ...{ content: 'Gạo còn lại sau phát', decisionReference: '39/QĐ-MTTQ-BTT' },
  })
  await screens(accountant)
}
