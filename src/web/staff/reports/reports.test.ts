import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDesk } from '../../../../tests/support/recommending.ts'
import { openStaffHouse, type StaffHouse } from '../../../../tests/support/staff.ts'
import { newId } from '../../../values/id.ts'
import { doc, figure, p } from '../../../values/rich.ts'

let house: StaffHouse
let path: string
const period = '2023'

async function openOne(): Promise<string> {
  const answer = await house.as('ward_officer').post('/bao-cao/moi?loai=yearly', 'open', { kind: 'yearly', period })
  if (answer.status !== 303) throw new Error(answer.text.match(/error-summary[\s\S]{0,600}/)?.[0])
  return answer.location?.split('?')[0] ?? ''
}

beforeAll(async () => {
  house = await openStaffHouse()
  await openDesk(house.house.database, house.committeeId)
  path = await openOne()
})
afterAll(() => house.close())

describe('the pages of reports', () => {
  test('open for the office, and say no to others', async () => {
    for (const address of ['/bao-cao', '/bao-cao/moi', path, `${path}/soan`, '/chi-so', '/chi-so/term']) {
      expect([address, (await house.as('ward_officer').get(address)).status]).toEqual([address, 200])
      expect([address, (await house.as('agency_contact').get(address)).status]).toEqual([address, 403])
    }
    expect((await house.as('ward_officer').get(`${path}/ban-hanh`)).status).toBe(403)
    expect((await house.as('province_officer').get(path)).status).toBe(404)
  })

  test('a figure of the address opens beside the sheet; one that is none opens nothing', async () => {
    const officer = house.as('ward_officer')
    const query = 'so-lieu=supervision_sessions_organized&ky=2023&ngay=2023-12-31'
    expect((await officer.get(`${path}?${query}`)).text).toContain('Được tính khi')
    for (const wrong of ['so-lieu=x&ky=2023&ngay=2023-12-31', 'so-lieu=term&ky=%27;--&ngay=2023-12-31', 'ngay=x'])
      expect((await officer.get(`${path}?${wrong}`)).text).not.toContain('Được tính khi')
  })

  test('wrong, missing and hostile input is refused with what was typed', async () => {
    const officer = house.as('ward_officer')
    for (const [fields, status] of [
      [{}, 404],
      [{ kind: 'yearly', period: '2023-13' }, 422],
      [{ kind: 'yearly', period: '2023-H1' }, 422],
      [{ kind: 'yearly', period: '2999' }, 422],
      [{ kind: '../x', period }, 404],
      [{ kind: 'yearly', period, judgedOn: '2030-01-01' }, 422],
    ] as const) {
      const answer = await officer.post('/bao-cao/moi?loai=yearly', 'open', fields as Record<string, string>)
      expect([fields, answer.status]).toEqual([fields, status])
    }
    expect((await officer.get(`/bao-cao/${newId()}`)).status).toBe(404)
    expect((await officer.post(`${path}/bo`, 'withdraw', { reason: '' })).status).toBe(422)
  })

  test('its text is written, issued and dropped at the report, not in the register of documents', async () => {
    const [officer, chair] = [house.as('ward_officer'), house.as('ward_chair')]
    const draft = (await officer.get(path)).text.match(/\/van-ban\/[0-9a-f-]{36}/)?.[0]
    for (const [browser, page, there] of [
      [officer, 'soan', 'soan'],
      [chair, 'ban-hanh', 'ban-hanh'],
      [officer, 'thu-hoi', 'bo'],
    ] as const) {
      const { response } = await browser.get(`${draft}/${page}`)
      expect([page, response.headers.get('location')]).toEqual([page, `${path}/${there}`])
    }
    const sent = await chair.post(`${draft}/ban-hanh`, 'issue', { issuedOn: '2024-04-15' })
    expect(sent.location).toBe(`${path}/ban-hanh`)
  })

  test('Word and PDF, with and without sources', async () => {
    for (const ending of ['.docx', '.pdf', '.pdf?nguon=1']) {
      const { status, response } = await house.as('ward_officer').get(`${path}${ending}`)
      expect([ending, status]).toEqual([ending, 200])
      expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(5_000)
    }
  })
})

describe('what the editor asks', () => {
  test('computes the live values of a text, and refuses what is none', async () => {
    const officer = house.as('ward_officer')
    const body = doc(p(figure({ indicatorId: 'supervision_recommendations', period, value: '99' }), ' và 99'))
    const answer = await officer.json(`${path}/so-lieu`, { body })
    expect(answer).toMatchObject({ status: 200, value: { count: 1 } })
    expect(JSON.stringify(answer.value)).toContain('"value":"chưa ghi nhận"')
    expect(JSON.stringify(answer.value)).toContain(' và 99')
    for (const wrong of [{}, null, { body: { type: 'doc', content: [{ type: 'script' }] } }])
      expect((await officer.json(`${path}/so-lieu`, wrong)).status).toBe(422)
  })

  test('opens a figure as JSON', async () => {
    const { text } = await house.as('ward_officer').get(`${path}/so-lieu?so-lieu=recommendation_overdue&ky=2023`)
    expect(JSON.parse(text)).toMatchObject({ name: 'Số kiến nghị quá hạn trả lời', records: [], more: null })
  })
})

test('the list asks as many questions for twenty reports as for one', async () => {
  const officer = house.as('ward_officer')
  const count = async () => {
    house.queries.length = 0
    await officer.get('/bao-cao')
    return house.queries.length
  }
  const before = await count()
  for (let i = 0; i < 12; i += 1) await openOne()
  expect(await count()).toBe(before)
})
