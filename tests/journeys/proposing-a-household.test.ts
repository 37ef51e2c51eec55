import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible, expectFitsWidth } from '../support/accessible.ts'
import { type LiveHouse, openLiveHouse } from '../support/live.ts'
import { type Person, personAt } from '../support/person.ts'
import { sampleFurniture } from '../support/sample.ts'
import { photo } from '../support/sample-files.ts'

let live: LiveHouse
beforeAll(async () => {
  live = await openLiveHouse('2024-03-01T08:00:00+07:00', await sampleFurniture())
}, 240_000)
afterAll(() => live.close())

const own = '/quy-vi-nguoi-ngheo/khu-toi'
const name = 'Hoàng Văn Mái Dột'
const screens = async ({ page }: Person) => {
  await expectAccessible(page)
  await expectFitsWidth(page)
}

test('a household in need goes from the phone of its area to the office, once, with its photo', async () => {
  const head = await personAt(live, 'area_head', { width: 360, height: 740 })
  await head.page.goto('/')
  await screens(head)
  await head.page.getByRole('link', { name: 'Đề nghị Quỹ hỗ trợ một hộ' }).click()
  await screens(head)
  await head.page.getByRole('link', { name: 'Đề nghị một hộ' }).click()
  await head.page.getByLabel('Tìm tên chủ hộ trong khu').fill('mai dot')
  await head.page.locator('main').getByRole('button', { name: 'Tìm' }).click()
  expect(await head.page.locator('main').innerText()).toContain('chưa có tên này')
  await screens(head)
  const told = { headName: name, purpose: ['house_repair'], reason: 'Mái tôn thủng, mưa dột cả gian giữa.' }
  const files = { name: 'mai.jpg', bytes: await photo({ takenAt: '2024:03:01 07:20:00' }) }
  await head.send('propose', { ...told, files })
  await head.page.getByText('Đã gửi đề nghị về văn phòng.').waitFor()
  await screens(head)
  expect(await head.page.locator('main').innerText()).toContain('Minh chứng (1)')

  // Proposed again under the same name, the list knows the household, and says what to do.
  await head.page.goto(`${own}/de-nghi`)
  await expect(head.send('propose', told)).rejects.toThrow('đã có “Hoàng Văn Mái Dột”')
  await screens(head)
  await head.page.goto(`${own}/de-nghi?q=mai+dot`)
  await head.page.getByRole('link', { name }).click()
  await expect(head.send('propose', { purpose: told.purpose, reason: 'x' })).rejects.toThrow('đang chờ')

  const officer = await personAt(live, 'ward_officer')
  await officer.page.goto('/')
  await officer.page.getByRole('link', { name }).first().click()
  const seen = await officer.page.locator('main').innerText()
  for (const text of ['Sửa chữa nhà', 'Khu dân cư gửi từ điện thoại', 'Minh chứng (1)', 'Đã đề nghị'])
    expect(seen).toContain(text)
  await officer.page.getByRole('link', { name: 'Ghi phiếu khảo sát' }).click()
  const survey = { surveyors: 'Lường Văn Tú', living: 'Nhà gỗ cũ', situation: 'Mái thủng' }
  await officer.send('survey', survey)
  await head.page.goto(own)
  await head.page.getByRole('link', { name }).click()
  expect(await head.page.locator('main').innerText()).toContain('Đã khảo sát')
  expect(await head.page.getByText('Rút đề nghị').count()).toBe(0)
}, 240_000)
