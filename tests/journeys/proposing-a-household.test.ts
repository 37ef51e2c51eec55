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

test('without a network a proposal waits on the phone, goes out by itself, once, and says what the office did not take', async () => {
  const expectedProblems = /ERR_INTERNET_DISCONNECTED|ERR_FAILED/
  const { page } = await personAt(live, 'area_head', { width: 360, height: 740, expectedProblems })
  const fill = async (headName: string) => {
    await page.locator('input[name="headName"]').fill(headName)
    await page.getByLabel('Sửa chữa nhà').check()
    await page.getByLabel('Hoàn cảnh', { exact: false }).first().fill('Nhà dột.')
  }
  const send = () => page.getByRole('button', { name: 'Gửi về văn phòng' }).click()
  await page.goto(`${own}/de-nghi`)
  await page.context().setOffline(true)
  for (const one of ['Lý Thị Ngoài Sóng', name]) {
    await fill(one)
    await send()
    await page.locator('#hop-gui').getByText(one).waitFor()
  }
  await expectAccessible(page)
  await expectFitsWidth(page)
  expect(await page.locator('#hop-gui').innerText()).toContain('tự gửi khi có mạng')
  await page.context().setOffline(false)
  await page.getByText('Đã gửi về văn phòng: Lý Thị Ngoài Sóng').waitFor()
  // The second one the office knows already: it stays, with the reason, and opens with what was written.
  await page.locator('#hop-gui').getByText(`đã có “${name}”`).waitFor()
  await page.locator('#hop-gui').getByText('Văn phòng chưa nhận được').waitFor()
  await page.locator('#hop-gui').getByRole('link', { name: 'Mở để sửa' }).click()
  await page.reload()
  await page.waitForFunction(
    (said) => document.querySelector<HTMLInputElement>('[name="headName"]')?.value === said,
    name,
  )
  expect(await page.locator('textarea[name="reason"]').inputValue()).toBe('Nhà dột.')

  // The answer is lost on the way: the server did it, the phone does not know, and sends it again.
  await page.goto(`${own}/de-nghi`)
  await page.route('**/de-nghi', async (route) => {
    if (route.request().method() === 'POST') await route.fetch({ maxRedirects: 0 })
    await route.abort()
  })
  await fill('Triệu Văn Một Lần')
  await send()
  await page.locator('#hop-gui').getByText('Triệu Văn Một Lần').waitFor()
  await page.unroute('**/de-nghi')
  await page.goto(own)
  await page.getByText('Đã gửi về văn phòng: Triệu Văn Một Lần').waitFor()
  await page.reload()
  expect(await page.getByRole('link', { name: 'Triệu Văn Một Lần' }).count()).toBe(1)
}, 240_000)
