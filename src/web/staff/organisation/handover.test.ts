import { afterAll, beforeAll, expect, it } from 'vitest'
import { formsIn } from '../../../../tests/support/html-forms.ts'
import { openSampleHouse, sampleCommittees } from '../../../../tests/support/sample.ts'
import { browse } from '../../../../tests/support/staff.ts'
import type { TestHouse } from '../../../../tests/support/web.ts'

const { songCau, bacKan } = sampleCommittees
const path = `/to-chuc/tiep-nhan/${songCau}`

let house: TestHouse
beforeAll(async () => {
  house = await openSampleHouse()
})
afterAll(() => house.close())

it('the chair looks at what would happen, confirms it, sees the register stand still, and takes it back', async () => {
  const chair = browse(house, bacKan, 'ward_chair')
  expect((await chair.get('/to-chuc')).text).toContain(`href="${path}"`)
  const { text } = await chair.get(path)
  expect(text).toContain('Số văn bản')
  const fields = formsIn(text).find((form) => form.fields.some(({ value }) => value === 'take_over'))?.fields ?? []
  const named = (name: RegExp) => fields.filter((one) => name.test(one.name))
  expect(named(/accountId$/).length).toBeGreaterThan(10)

  const accounts = Object.fromEntries(named(/accountId$|^mark$/).map(({ name, value }) => [name, value]))
  const roles = { 'accounts.0.role': 'ward_officer' }
  const refused = await chair.post(path, 'take_over', { ...accounts, ...roles })
  expect([refused.status, refused.text.includes('Văn bản hoặc lý do')]).toEqual([422, true])
  const taken = await chair.post(path, 'take_over', { ...accounts, ...roles, reason: 'Nghị quyết 1' })
  expect([taken.status, taken.location]).toEqual([303, `${path}?xong=organisation.take_over`])

  const done = await chair.get(path)
  expect(done.text).toContain('Chuyển 1 tài khoản')
  expect((await chair.get('/van-ban')).text).toContain('Sổ đang khóa để bàn giao đến 08:00 03/07/2025')
  expect((await browse(house, songCau, 'ward_officer').get('/van-ban')).text).toContain('đã được bàn giao và khóa lại')

  const id = formsIn(done.text)
    .find((form) => form.fields.some(({ value }) => value === 'undo'))
    ?.fields.find(({ name }) => name === 'id')?.value
  const undone = await chair.post(path, 'undo', { id: id ?? '', reason: 'Làm lại' })
  expect([undone.status, undone.location]).toEqual([303, `${path}?xong=organisation.undo_take_over`])
  expect((await chair.get('/van-ban')).text).not.toContain('Sổ đang khóa')
})

it('nobody else opens it', async () => {
  for (const role of ['ward_officer', 'system_admin'] as const)
    expect((await browse(house, bacKan, role).get(path)).status).toBe(403)
  expect((await browse(house, songCau, 'ward_chair').get(`/to-chuc/tiep-nhan/${bacKan}`)).status).toBe(404)
})
