import { afterAll, beforeAll, expect, test } from 'vitest'
import { documentsOf } from '../../src/areas/documents/index.ts'
import { sampleId } from '../../src/sample/hand.ts'
import { expectAccessible, expectFitsWidth } from '../support/accessible.ts'
import { systemCaller } from '../support/accounts.ts'
import { freshPage } from '../support/browser.ts'
import { type LiveHouse, openLiveHouse } from '../support/live.ts'
import { printsWhole } from '../support/paper.ts'
import { type Person, personAt } from '../support/person.ts'
import { sampleCommittees, sampleFurniture } from '../support/sample.ts'

let live: LiveHouse
const phone = { width: 360, height: 740 }
const law = 'Dự thảo Luật Đường bộ (sửa đổi)'
const said = 'Đề nghị giữ lối qua đường cho trẻ em ở gần trường học.'
const text = `Điều 1. Phạm vi điều chỉnh
Luật này quy định về đường bộ.
Điều 2. Lối qua đường
1. Lối qua đường do Ủy ban nhân dân cấp tỉnh quy định.`

beforeAll(async () => {
  live = await openLiveHouse('2024-03-01T08:00:00+07:00', await sampleFurniture())
}, 240_000)
afterAll(() => live.close())

async function fits({ page }: Person): Promise<void> {
  for (const size of [phone, { width: 1280, height: 800 }]) {
    await page.setViewportSize(size)
    await expectFitsWidth(page)
    await expectAccessible(page)
  }
}

test('a law on which the people are asked: from the letter to the report that went out, and what everybody reads', async () => {
  const officer = await personAt(live, 'ward_officer')
  const consultation = await receive(officer)
  await giveOut(officer, consultation)

  live.clock.set('2024-03-08T08:00:00+07:00')
  await answer(await personAt(live, 'area_head', phone))
  await enterNumbers(await personAt(live, 'ward_officer'), consultation)

  live.clock.set('2024-03-15T08:00:00+07:00')
  await report(await personAt(live, 'ward_chair'), consultation)
  await readInPublic()
}, 240_000)

/** The letter with its draft, cut into its articles. */
async function receive(officer: Person): Promise<string> {
  const { page, send } = officer
  await page.goto('/gop-y-phap-luat')
  await page.getByRole('link', { name: 'Ghi công văn lấy ý kiến' }).first().click()
  await fits(officer)
  await send('receive', {
    askerName: 'Ủy ban MTTQ Việt Nam tỉnh Bắc Kạn',
    reference: '71/MTTQ-BTT',
    receivedOn: '2024-03-01',
    replyByOn: '2024-03-18',
    'draft.title': law,
    'draft.bodyName': 'Quốc hội',
    'draft.text': text,
  })
  expect(await page.locator('main').innerText()).toContain('Còn 17 ngày')
  return new URL(page.url()).pathname
}

/** Given to two areas, and open to them on their phones. */
async function giveOut(officer: Person, consultation: string): Promise<void> {
  const { page, send } = officer
  await page.goto(`${consultation}?muc=phan_cong`)
  await send('assign', { 'areaIds[]': [sampleId('song-cau area 4'), sampleId('song-cau area 7')] })
  await page.goto(consultation)
  await send('advance', { stage: 'open', happenedOn: '2024-03-01' })
  await fits(officer)
}

/** The head of an area: one opinion in words, then how many were of which mind. */
async function answer({ page, send }: Person): Promise<void> {
  await page.goto('/gop-y')
  await page.getByRole('link', { name: law }).click()
  await expectFitsWidth(page)
  await page.getByText('Điều 2. Lối qua đường').click()
  await page.getByRole('link', { name: 'Góp ý điều này' }).locator('visible=true').click()
  await send('give', { stance: ['amend'], text: said })
  await page.getByRole('link', { name: 'Nộp số liệu' }).click()
  await expectFitsWidth(page)
  const amend = page.locator('fieldset', { hasText: 'Điều 2. Lối qua đường' }).getByLabel('Đề nghị sửa').last()
  await amend.fill('14')
  await send('hand_in', { persons: '20' })
  expect(await page.locator('main').innerText()).toContain('14 ý kiến')
}

/** Numbers that came on paper from the other area; the words of the first are part of its own numbers. */
async function enterNumbers(officer: Person, consultation: string): Promise<void> {
  const { page, send } = officer
  await page.goto(`${consultation}?muc=y_kien`)
  await page.getByRole('link', { name: 'Ghi số liệu' }).click()
  const agree = page
    .locator('fieldset', { hasText: 'Điều 2. Lối qua đường' })
    .getByLabel('Đồng ý', { exact: true })
    .last()
  await agree.fill('36')
  await send('record', { giver: `area:${sampleId('song-cau area 7')}`, channel: 'written', givenOn: '2024-03-07' })
  await page.goto(consultation)
  expect(await page.locator('main').innerText()).toMatch(/lượt ý kiến\s+50/)
  await page.goto(`${consultation}?muc=phan_cong`)
  expect(await page.locator('main').innerText()).toContain('2/2 nơi đã nộp')
  await fits(officer)
}

/** Put together, approved, and issued with its number: that is the sending. */
async function report(chair: Person, consultation: string): Promise<void> {
  const { page, send } = chair
  await page.goto(consultation)
  await send('advance', { happenedOn: '2024-03-14' })
  await send('advance', { happenedOn: '2024-03-15' })
  await page.goto(`${consultation}?muc=van_ban`)
  await page.getByRole('button', { name: 'Báo cáo tổng hợp ý kiến' }).click()
  await page.waitForURL(/\/soan/)
  await page.goto(`${consultation}?muc=van_ban`)
  await send('issue_paper', { stage: 'sent', issuedOn: '2024-03-15' })
  const { sight } = systemCaller(sampleCommittees.songCau)
  const id = consultation.split('/').at(-1) ?? ''
  const [paper] = await live.house.database.read(sight, (reading) => documentsOf(reading, id))
  const printed = await printsWhole(live.house.database, sight, paper?.id ?? '')
  for (const words of ['Tổng số: 50 lượt ý kiến', '36', said, '72']) expect(printed).toContain(words)
  await page.goto(consultation)
  for (const words of ['Đã gửi', 'Đúng hạn', paper?.numberText ?? ''])
    expect(await page.locator('main').innerText()).toContain(words)
  await fits(chair)
  await page.goto(`${consultation}/cong-khai`)
  await send('publish')
}

async function readInPublic(): Promise<void> {
  const page = await freshPage({ baseUrl: live.url, ...phone, script: false })
  await page.goto('/cong-khai/song-cau/gop-y-phap-luat')
  await page.getByRole('link', { name: law }).first().click()
  await expectFitsWidth(page)
  const told = await page.locator('main').innerText()
  for (const words of ['Đã gửi báo cáo', 'Điều 2. Lối qua đường', '36', '14']) expect(told).toContain(words)
  expect(told).not.toContain(said)
  expect((await page.content()).length).toBeLessThan(50_000)
}
