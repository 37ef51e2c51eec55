import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible, expectFitsWidth } from '../support/accessible.ts'
import { freshPage } from '../support/browser.ts'
import { type LiveHouse, openLiveHouse } from '../support/live.ts'
import { type Person, personAt } from '../support/person.ts'
import { sampleFurniture } from '../support/sample.ts'

let live: LiveHouse
const round = 'Khen thưởng đột xuất phòng, chống mưa lũ năm 2024'
const name = 'Câu lạc bộ Xung kích Tổ 4'

beforeAll(async () => {
  live = await openLiveHouse('2024-03-01T08:00:00+07:00', await sampleFurniture())
}, 240_000)
afterAll(() => live.close())

const screens = async ({ page }: Person) => {
  await expectAccessible(page)
  await expectFitsWidth(page)
}
const pathOf = ({ page }: Person) => new URL(page.url()).pathname

test('a commendation, from the proposal of an area on a phone to the certificate and the public page', async () => {
  const officer = await personAt(live, 'ward_officer')
  const path = await open(officer)
  const head = await personAt(live, 'area_head', { width: 360, height: 740 })
  await propose(head)
  await sit(officer, path)
  const chair = await personAt(live, 'ward_chair')
  await submit(chair, path)
  const decision = await decide(officer, path)
  await handOver(officer, path)
  await chair.page.goto(`${decision}/cong-khai`)
  await chair.send('publish')
  await readInPublic()
  await head.page.goto('/khen-thuong/de-nghi')
  expect(await head.page.locator('main').innerText()).toContain('Đã trao')
}, 120_000)

async function open(officer: Person): Promise<string> {
  const { page, send } = officer
  await page.goto('/')
  await page.getByRole('link', { name: 'Thi đua, khen thưởng' }).click()
  await page.getByRole('link', { name: 'Mở đợt khen thưởng' }).click()
  await screens(officer)
  await send('open', { title: round, year: '2024', manner: 'unscheduled', nominateBy: '2024-03-10', submitBy: '' })
  return pathOf(officer)
}

/** What the head of an area does on a phone: who, what for, the report; all else is known. */
async function propose(head: Person): Promise<void> {
  const { page, send } = head
  await page.goto('/')
  await page.getByRole('link', { name: 'Đề nghị khen thưởng' }).last().click()
  await page.getByRole('link', { name: 'Đề nghị', exact: true }).first().click()
  await screens(head)
  const achievement = 'Đưa 12 hộ ra khỏi vùng ngập trong đêm 25/02, bảo đảm an toàn.'
  await send('nominate', { recipientKind: ['collective'], name, achievement })
  await page.getByRole('link', { name: 'Viết báo cáo thành tích' }).click()
  await send('report', { background: 'Thành lập năm 2020, có 15 thành viên.', achievements: achievement })
  await screens(head)
  expect(await page.locator('main').innerText()).toContain('Đã có báo cáo thành tích')
}

async function sit(officer: Person, path: string): Promise<void> {
  const { page, send } = officer
  await page.goto(`${path}?muc=hoi_dong`)
  await page.getByRole('link', { name: 'Ghi cuộc họp' }).click()
  await screens(officer)
  // The members are those who sat the last time.
  await send('record', { heldOn: '2024-03-01', place: 'Phòng họp UBND phường', 'votes.0.inFavour': '5' })
  expect(await page.locator('main').innerText()).toContain('5/5')
  await screens(officer)
}

async function submit(chair: Person, path: string): Promise<void> {
  const { page, send } = chair
  await page.goto(`${path}?muc=trinh`)
  await screens(chair)
  await send('submit', { reference: '12/TTr-MTTQ-BTT' })
  expect(await page.locator('main').innerText()).toContain('Đã trình, chờ kết quả')
}

async function decide(officer: Person, path: string): Promise<string> {
  const { page, send } = officer
  await page.goto(`${path}?muc=quyet_dinh`)
  await screens(officer)
  const signer = { signedBy: 'Lèng Văn Toản', signerPosition: 'Chủ tịch' }
  await send('decide', { numberText: '40/QĐ-UBND', decidedOn: '2024-03-01', ...signer })
  await page.getByRole('link', { name: '40/QĐ-UBND' }).click()
  await screens(officer)
  return pathOf(officer)
}

async function handOver(officer: Person, path: string): Promise<void> {
  const { page, send } = officer
  for (const [file, magic] of [
    ['giay-khen.pdf?kho=A3', '%PDF'],
    ['giay-khen.docx', 'PK'],
  ] as const) {
    const sent = await page.request.get(`${path}/${file}`)
    expect(sent.status(), file).toBe(200)
    expect((await sent.body()).subarray(0, magic.length).toString('latin1')).toBe(magic)
  }
  await page.goto(`${path}?muc=trao`)
  await screens(officer)
  await send('print', { happenedOn: '2024-03-01' })
  await send('present', { ceremony: 'Hội nghị biểu dương', happenedOn: '2024-03-01' })
  expect(await page.locator('main').innerText()).toContain('Ký nhận, khép sổ')
}

async function readInPublic(): Promise<void> {
  const page = await freshPage({ baseUrl: live.url, width: 360, height: 740, script: false })
  await page.goto('/cong-khai/song-cau/khen-thuong')
  await expectFitsWidth(page)
  await page.getByRole('link', { name: round }).first().click()
  const said = await page.locator('main').innerText()
  for (const told of [name, '40/QĐ-UBND', '1 tập thể', 'SHA-256']) expect(said).toContain(told)
}

test('what is sent up and comes back is sent again, and stays a proposal until it is granted', async () => {
  const chair = await personAt(live, 'ward_chair')
  const { page, send } = chair
  await page.goto('/khen-thuong?nam=2023')
  await page.getByRole('link', { name: /Kỷ niệm chương/ }).click()
  const path = pathOf(chair)
  await page.goto(`${path}?muc=trinh`)
  await screens(chair)
  const reason = 'Bổ sung xác nhận thời gian tham gia công tác Mặt trận.'
  await send('answer', { answer: ['returned'], 'ids[]': [await first(chair)], reason })
  expect(await page.locator('main').innerText()).toContain('Trình Ủy ban Trung ương')
  await send('submit', { reference: '15/TTr-MTTQ-BTT' })
  await page.goto(path)
  const said = await page.locator('main').innerText()
  expect(said.match(/Đã trình cấp trên/g)).toHaveLength(2)
  await page.goto('/khen-thuong/so?hinh-thuc=insignia')
  expect(await page.locator('main').innerText()).toContain('Chưa có lần khen nào')
  await screens(chair)
}, 60_000)

/** The first case that waits above. */
async function first({ page }: Person): Promise<string> {
  const form = page.locator('form:has(input[name="act"][value="answer"])')
  return (await form.locator('[name="ids[]"]').first().getAttribute('value')) ?? ''
}
