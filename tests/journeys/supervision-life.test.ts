import { afterAll, beforeAll, expect, test } from 'vitest'
import { listAgencies } from '../../src/areas/organisation/index.ts'
import type { Id } from '../../src/values/id.ts'
import { expectAccessible } from '../support/accessible.ts'
import { systemCaller } from '../support/accounts.ts'
import { freshPage } from '../support/browser.ts'
import { type LiveHouse, openLiveHouse } from '../support/live.ts'
import { type Person, personAt } from '../support/person.ts'
import { sampleCommittees, sampleFurniture } from '../support/sample.ts'
import { photo } from '../support/sample-files.ts'

let live: LiveHouse
let agencyId: Id
const title = 'Giám sát việc niêm yết thủ tục hành chính tại bộ phận một cửa'
const asked = 'Niêm yết đủ 25 thủ tục thường gặp, kèm số điện thoại tiếp nhận phản ánh, tại bộ phận một cửa.'

beforeAll(async () => {
  live = await openLiveHouse('2024-03-01T08:00:00+07:00', await sampleFurniture())
  const committeeId = sampleCommittees.songCau
  const { rows } = await live.house.database.read(systemCaller(committeeId).sight, (reading) =>
    listAgencies(reading, { committeeId, text: 'Ủy ban nhân dân phường' }),
  )
  agencyId = rows[0]?.id ?? ''
}, 240_000)
afterAll(() => live.close())

test('a supervision from its plan to a recommendation that the agency answered and the Front closed', async () => {
  const chair = await personAt(live, 'ward_chair')
  const session = await plan(chair)
  await goThere(chair, session)
  const recommendation = await report(chair, session)

  live.clock.set('2024-03-20T08:00:00+07:00')
  await answer(await personAt(live, 'agency_contact'))

  live.clock.set('2024-04-10T08:00:00+07:00')
  const agency = await personAt(live, 'agency_contact')
  await agency.page.goto('/co-quan')
  await agency.page.getByRole('link', { name: asked }).click()
  await agency.send('progress', { text: 'Đã niêm yết đủ 25 thủ tục từ ngày 08/4.', files: await picture() })

  live.clock.set('2024-04-12T08:00:00+07:00')
  await close(await personAt(live, 'ward_chair'), session, recommendation)
  await readInPublic()
}, 240_000)

async function plan({ page, send }: Person): Promise<string> {
  await page.goto('/')
  await page.getByRole('link', { name: 'Cuộc giám sát mới' }).click()
  const subject = { 'topics[]': ['public_service'], 'subjectIds[]': [agencyId] }
  await send('plan', { title, ...subject, plannedFrom: '2024-02-20', happenedOn: '2024-01-20' })
  const path = new URL(page.url()).pathname
  await send('team', { 'team.0.name': 'Nông Thị Hạnh', 'team.0.position': 'Chủ tịch', 'team.0.role': 'head' })
  return path
}

const advance = async ({ page, send }: Person, session: string, stage: string, happenedOn: string, reference = '') => {
  await page.goto(session)
  await send('advance', { stage: [stage], happenedOn, reference })
}

async function goThere(chair: Person, session: string): Promise<void> {
  await advance(chair, session, 'preparing', '2024-01-22')
  await advance(chair, session, 'notified', '2024-01-25', '05/QĐ-MTTQ-BTT')
  await chair.page.goto(`${session}/buoi/moi`)
  const minutes = { minutes: 'Kiểm tra bảng niêm yết: thiếu 7 thủ tục.', conclusion: 'Hai bên thống nhất.' }
  await chair.send('record', { heldOn: '2024-02-20', place: 'Bộ phận một cửa', ...minutes })
  await advance(chair, session, 'fieldwork', '2024-02-20')
}

/** Finds, reports, and asks: the letter went out on paper, its number is entered. */
async function report(chair: Person, session: string): Promise<string> {
  const { page, send } = chair
  await page.goto(`${session}?muc=ket_qua`)
  await send('finding', { kind: ['limitation'], text: 'Còn thiếu 7 thủ tục chưa niêm yết.', foundOn: '2024-02-20' })
  await advance(chair, session, 'drafting_report', '2024-02-22')
  await advance(chair, session, 'reported', '2024-02-26', '11/BC-MTTQ-BTT')
  await page.goto(`${session}?muc=ket_qua`)
  await send('recommend', { addresseeId: agencyId, text: asked })
  await page.goto('/')
  await page.getByRole('link', { name: asked }).click()
  const recommendation = new URL(page.url()).pathname
  await page.goto(`/kien-nghi/ban-hanh?ids=${recommendation.split('/').at(-1)}`)
  await send('record', { issuedOn: '2024-02-28', numberText: '14/MTTQ-BTT' })
  return recommendation
}

async function answer({ page, send }: Person): Promise<void> {
  await page.goto('/')
  expect(new URL(page.url()).pathname).toBe('/co-quan')
  await page.getByRole('link', { name: asked }).click()
  await expectAccessible(page)
  await send('receive')
  const text = 'Tiếp thu. Sẽ niêm yết đủ trong nửa đầu tháng 4.'
  await send('answer', { documentNumber: '88/UBND-VP', stance: ['accepted'], text, promisedOn: '2024-04-15' })
  expect(await page.getByText('Đang thực hiện').count()).toBeGreaterThan(0)
}

const picture = async () => ({ name: 'bang-niem-yet.jpg', bytes: await photo({ takenAt: '2024:04:08 09:00:00' }) })

async function close({ page, send }: Person, session: string, recommendation: string): Promise<void> {
  await page.goto(recommendation)
  expect(await page.getByText('Tiếp thu. Sẽ niêm yết đủ').count()).toBeGreaterThan(0)
  await send('close_resolved', {
    closedOn: '2024-04-12',
    note: 'Đã kiểm tra tại chỗ: đủ 25 thủ tục.',
    files: await picture(),
  })
  expect(await page.getByText('Đã giải quyết').count()).toBeGreaterThan(0)
  await page.goto(session)
  await send('advance', { stage: ['following_up'], happenedOn: '2024-04-12' })
  await send('close', { happenedOn: '2024-04-12' })
  expect(await page.getByText('Kết thúc').count()).toBeGreaterThan(0)
  await page.goto(`${recommendation}/cong-khai`)
  await send('publish')
}

async function readInPublic(): Promise<void> {
  const page = await freshPage({ baseUrl: live.url, width: 360, height: 740, script: false })
  await page.goto('/cong-khai/song-cau')
  await page.getByRole('link', { name: asked }).click()
  const said = await page.locator('main').innerText()
  for (const told of ['Đã giải quyết', '14/MTTQ-BTT', '88/UBND-VP', 'đủ 25 thủ tục', 'SHA-256'])
    expect(said).toContain(told)
}
