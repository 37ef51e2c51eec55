import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listAgencies } from '../../src/areas/organisation/index.ts'
import type { Id } from '../../src/values/id.ts'
import { expectAccessible, expectFitsWidth } from '../support/accessible.ts'
import { systemCaller } from '../support/accounts.ts'
import { freshPage } from '../support/browser.ts'
import { type LiveHouse, openLiveHouse } from '../support/live.ts'
import { type Person, personAt } from '../support/person.ts'
import { sampleCommittees, sampleFurniture } from '../support/sample.ts'

let live: LiveHouse
let agencyId: Id
const phone = { width: 360, height: 740 }
const draft = 'Dự thảo Quy chế quản lý chợ Sông Cầu'
const opinion = 'Giá chỗ ngồi phải công khai và do hội nghị tiểu thương thống nhất.'

beforeAll(async () => {
  live = await openLiveHouse('2024-03-01T08:00:00+07:00', await sampleFurniture())
  const { rows } = await live.house.database.read(systemCaller(sampleCommittees.songCau).sight, (reading) =>
    listAgencies(reading, { committeeId: sampleCommittees.songCau, text: 'Ủy ban nhân dân phường' }),
  )
  agencyId = rows[0]?.id ?? ''
}, 240_000)
afterAll(() => live.close())

/** As a desk and as a phone show it. */
async function fits(page: Page): Promise<void> {
  for (const size of [phone, { width: 1280, height: 800 }]) {
    await page.setViewportSize(size)
    await expectFitsWidth(page)
    await expectAccessible(page)
  }
}

test('a draft of the ward, from its receipt to the table of explanation that everybody reads', async () => {
  const officer = await personAt(live, 'ward_officer')
  const exercise = await begin(officer)
  await meet(officer, exercise)
  const chair = await personAt(live, 'ward_chair')
  await chair.page.goto(exercise)
  await chair.send('advance', { happenedOn: '2024-02-26', reference: '04/PB-MTTQ-BTT' })
  await chair.send('send', { sentOn: '2024-02-26' })
  await fits(chair.page)

  live.clock.set('2024-03-10T08:00:00+07:00')
  await explain(await personAt(live, 'agency_contact', phone))

  live.clock.set('2024-03-12T08:00:00+07:00')
  const signer = await personAt(live, 'ward_chair')
  await signer.page.goto('/')
  await signer.page.getByRole('link', { name: draft }).first().click()
  await fits(signer.page)
  await signer.page.goto(`${exercise}/cong-khai`)
  await signer.send('publish')
  await signer.send('close', { happenedOn: '2024-03-12' })
  await readInPublic('phan-bien', draft, [
    'Tiếp thu một phần',
    '1/1 ý kiến đã giải trình',
    opinion,
    'niêm yết tại cổng chợ',
  ])
}, 240_000)

async function begin({ page, send }: Person): Promise<string> {
  await page.goto('/du-thao/moi')
  const told = { title: draft, kind: 'regulation', level: 'ward', bodyId: agencyId, reference: '12/TTr-UBND' }
  await send('register', { ...told, receivedOn: '2024-02-05' })
  const place = new URL(page.url()).pathname
  await page.goto(`${place}/ghi-y-kien?ngay=2024-02-10`)
  await send('record', { clauseRef: 'Điều 3', stance: ['amend'], text: opinion })
  await page.goto(place)
  await page.getByRole('link', { name: 'Lập hồ sơ phản biện' }).click()
  await send('propose', { stage: ['dossier_received'] })
  const exercise = new URL(page.url()).pathname
  await send('advance', { happenedOn: '2024-02-06' })
  return exercise
}

/** The conference: planned from the exercise, its people counted on a phone, held. */
async function meet({ page, send }: Person, exercise: string): Promise<void> {
  await page.goto(exercise)
  await send('convene', { plannedOn: '2024-02-20', starts: '08:00', place: 'Hội trường phường' })
  await page.getByRole('link', { name: `Hội nghị phản biện ${draft}` }).click()
  const meeting = new URL(page.url()).pathname
  await page.goto(`${meeting}/diem-danh`)
  await fits(page)
  await page.goto(`${meeting}/ket-qua`)
  await send('record', { heldOn: '2024-02-20', present: '38', spoken: '7', opinions: '9' })
  await page.goto(exercise)
  await send('advance', { happenedOn: '2024-02-20' })
}

/** The drafting body on a phone: what was sent to it, one answer, its paper. */
async function explain({ page, send }: Person): Promise<void> {
  await page.goto('/giai-trinh')
  await page.getByRole('link', { name: draft }).click()
  await expectAccessible(page)
  await page.locator('input[name="opinionIds[]"]').first().check()
  await send('explain', {
    response: ['partly'],
    changedClause: 'Điều 3',
    changedText: 'Giá chỗ ngồi niêm yết tại cổng chợ.',
    reason: 'Mức giá do Ủy ban nhân dân quyết định theo phân cấp.',
  })
  await send('reply', { reference: '40/UBND-VP' })
  expect(await page.locator('main').innerText()).not.toContain('Chưa giải trình')
}

test('what somebody asked at a dialogue becomes a recommendation, is answered, and stands on the board of promises', async () => {
  live.clock.set('2024-03-15T08:00:00+07:00')
  const asked = 'Bao giờ sửa đường vào Tổ 17?'
  const officer = await personAt(live, 'ward_officer', phone)
  const { page, send } = officer
  await page.goto('/doi-thoai/moi')
  await send('plan', { plannedOn: '2024-03-14', place: 'Hội trường phường', happenedOn: '2024-03-01' })
  const dialogue = new URL(page.url()).pathname
  await send('ask', {
    text: asked,
    raised: 'at_meeting',
    askedOn: '2024-03-14',
    askerKind: 'anonymous',
    field: 'Giao thông',
  })
  await page.getByRole('link', { name: 'Khách mời, kết quả, kết luận' }).click()
  const meeting = new URL(page.url()).pathname
  await page.goto(`${meeting}/ket-qua`)
  await send('record', { heldOn: '2024-03-14', present: '80', spoken: '9', opinions: '1' })
  await page.goto(dialogue)
  await send('answer', { outcome: ['noted'], answer: 'Ghi nhận.', responsibleId: agencyId, dueOn: '2024-06-30' })
  await fits(page)
  await send('follow', { text: 'Sửa 120 m đường vào Tổ 17.', addresseeId: agencyId, replyByOn: '2024-04-30' })
  const recommendation = new URL(page.url()).pathname
  const chair = await personAt(live, 'ward_chair')
  await chair.page.goto(`/kien-nghi/ban-hanh?ids=${recommendation.split('/').at(-1)}`)
  await chair.send('record', { issuedOn: '2024-03-15', numberText: '19/MTTQ-BTT' })

  const agency = await personAt(live, 'agency_contact', phone)
  await agency.page.goto('/co-quan')
  await agency.page.getByRole('link', { name: 'Sửa 120 m đường vào Tổ 17.' }).click()
  await agency.send('receive')
  await agency.send('answer', {
    documentNumber: '51/UBND-VP',
    stance: ['accepted'],
    text: 'Tiếp thu, sửa trong tháng 6.',
    promisedOn: '2024-06-20',
  })
  await page.goto('/doi-thoai/theo-doi')
  await fits(page)
  const board = await page.locator('main').innerText()
  for (const words of [asked, 'Đang thực hiện']) expect(board).toContain(words)
  const published = await personAt(live, 'ward_chair')
  await published.page.goto(`${dialogue}/cong-khai`)
  await published.send('publish')
  const title = 'Hội nghị đối thoại giữa người đứng đầu cấp ủy, chính quyền với Nhân dân'
  await readInPublic('doi-thoai', title, [asked, 'Ghi nhận để đôn đốc', '80'])
}, 240_000)

async function readInPublic(section: string, title: string, words: readonly string[]): Promise<void> {
  const page = await freshPage({ baseUrl: live.url, ...phone, script: false })
  await page.goto(`/cong-khai/song-cau/${section}`)
  await page.getByRole('link', { name: title, exact: true }).first().click()
  await expectFitsWidth(page)
  const said = await page.locator('main').innerText()
  for (const told of words) expect(said).toContain(told)
  expect((await page.content()).length).toBeLessThan(50_000)
}
