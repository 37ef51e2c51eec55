import { Hono } from 'hono'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openAccount, goodPassword as password } from '../../../../tests/support/accounts.ts'
import { callerAs } from '../../../../tests/support/acting.ts'
import { openTestHouse, type TestHouse } from '../../../../tests/support/web.ts'
import { giveCode, type Role } from '../../../areas/identity/index.ts'
import { type Id, newId } from '../../../values/id.ts'
import { isRefusal } from '../../../values/refusal.ts'
import { mount } from '../../http/mount.tsx'
import { surfaceOf } from '../../surface.ts'

let test: TestHouse
let ward: Id

beforeAll(async () => {
  test = await openTestHouse()
})
beforeEach(() => {
  ward = newId()
})
afterAll(() => test.close())

const post = (path: string, fields: Record<string, string>, cookie = '') =>
  test.fetch(path, { method: 'POST', body: new URLSearchParams(fields), cookie })

const cookiesOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0] ?? '')
    .filter((pair) => !pair.endsWith('='))
    .join('; ')

async function signedIn(role: Role, more: { mustChange?: boolean; demo?: boolean } = {}) {
  const { signInName, accountId } = await openAccount(test.house.database, { committeeId: ward, role, ...more })
  const fields = more.demo ? { act: 'demo', accountId } : { act: 'sign_in', name: signInName, password }
  const response = await post('/dang-nhap', fields)
  return { response, cookie: cookiesOf(response), accountId, signInName }
}

describe('signing in', () => {
  it('leads to the page that was wanted, with a cookie that scripts cannot read', async () => {
    const { signInName } = await openAccount(test.house.database, { committeeId: ward, role: 'ward_officer' })
    const asked = await test.fetch('/tai-khoan/phien?x=1')
    expect(asked.headers.get('location')).toBe('/dang-nhap?tiep=%2Ftai-khoan%2Fphien%3Fx%3D1')
    const page = await (await test.fetch(asked.headers.get('location') ?? '')).text()
    expect(page).toContain('value="/tai-khoan/phien?x=1"')
    const entered = await post('/dang-nhap', {
      act: 'sign_in',
      name: signInName,
      password,
      next: '/tai-khoan/phien?x=1',
    })
    expect([entered.status, entered.headers.get('location')]).toEqual([303, '/tai-khoan/phien?x=1'])
    expect(entered.headers.getSetCookie().join()).toMatch(
      /dau_an=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax/,
    )
  })

  it.each(['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)'])(
    'never leads to %s',
    async (next) => {
      const { signInName } = await openAccount(test.house.database, { committeeId: ward, role: 'ward_officer' })
      const entered = await post('/dang-nhap', { act: 'sign_in', name: signInName, password, next })
      expect(entered.headers.get('location')).toBe('/')
    },
  )

  it('says no without saying what was wrong, keeps the name and not the password', async () => {
    const refused = await post('/dang-nhap', { act: 'sign_in', name: '<b>ai</b>', password: 'bi-mat-khong-hien' })
    const page = await refused.text()
    expect(refused.status).toBe(403)
    expect(page).toContain('Tên đăng nhập hoặc mật khẩu chưa đúng')
    expect(page).toContain('&lt;b>ai&lt;/b>')
    expect(page).not.toContain('bi-mat-khong-hien')
  })

  it('asks to wait, in words and for the browser', async () => {
    const name = `ai-${ward.slice(-8)}`
    for (let i = 0; i < 5; i += 1) await post('/dang-nhap', { act: 'sign_in', name, password: 'x' })
    const closed = await post('/dang-nhap', { act: 'sign_in', name, password: 'x' })
    expect(closed.status).toBe(429)
    expect(await closed.text()).toContain('Hãy đợi 30 giây')
  })

  it('takes no form of another site', async () => {
    const headers = { 'sec-fetch-site': 'cross-site' }
    const request = new Request('http://localhost/dang-nhap', {
      method: 'POST',
      headers,
      body: new URLSearchParams({ act: 'demo' }),
    })
    expect((await test.app.request(request)).status).toBe(403)
  })

  it('hostile and huge input is refused like any wrong one', async () => {
    for (const name of ["' or 1=1 --", '\u0000', 'a'.repeat(100_000), '../../etc/passwd']) {
      expect((await post('/dang-nhap', { act: 'sign_in', name, password: 'x'.repeat(1000) })).status).toBe(403)
    }
  })

  it('signing out ends the session, not only the cookie', async () => {
    const { cookie } = await signedIn('ward_officer')
    expect((await test.fetch('/tai-khoan/phien', { cookie })).status).toBe(200)
    const left = await post('/dang-xuat', { act: 'sign_out' }, cookie)
    expect(left.headers.get('location')).toBe('/dang-nhap?xong=identity.sign_out')
    expect((await test.fetch('/tai-khoan/phien', { cookie })).status).toBe(303)
  })
})

describe('what stands before everything else', () => {
  it('the first password must be changed, and one may leave', async () => {
    const { cookie } = await signedIn('ward_officer', { mustChange: true })
    const away = await test.fetch('/tai-khoan/phien', { cookie })
    expect(away.headers.get('location')).toBe('/tai-khoan/mat-khau')
    expect(await (await test.fetch('/tai-khoan/mat-khau', { cookie })).text()).toContain('lần đăng nhập đầu tiên')
    const changed = await post(
      '/tai-khoan/mat-khau',
      { act: 'change', current: password, next: 'mot cau moi hoan toan' },
      cookie,
    )
    expect(changed.headers.get('location')).toBe('/tai-khoan?xong=identity.change_password')
    expect((await test.fetch('/tai-khoan/phien', { cookie })).status).toBe(200)
    expect((await post('/dang-xuat', { act: 'sign_out' }, cookie)).status).toBe(303)
  })

  it('a chair sets a second factor up first', async () => {
    const { cookie } = await signedIn('ward_chair')
    const away = await test.fetch('/quan-tri/tai-khoan', { cookie })
    expect(away.headers.get('location')).toBe('/tai-khoan/hai-buoc')
    const page = await test.fetch('/tai-khoan/hai-buoc', { cookie })
    expect(await page.text()).toContain('Vai trò của bạn ký duyệt hoặc giữ tiền')
    const begun = await post('/tai-khoan/hai-buoc', { act: 'begin' }, cookie)
    expect(begun.status).toBe(303)
    expect(await (await test.fetch('/tai-khoan/hai-buoc', { cookie })).text()).toContain('<svg')
    const wrong = await post('/tai-khoan/hai-buoc', { act: 'confirm', code: '12' }, cookie)
    expect([wrong.status, (await wrong.text()).includes('Mã chưa khớp')]).toEqual([422, true])
  })
})

describe('the sample', () => {
  it('offers its people, and lets them in with one press', async () => {
    const { response, cookie } = await signedIn('ward_chair', { demo: true })
    expect(response.headers.get('location')).toBe('/')
    const list = await test.fetch('/quan-tri/tai-khoan', { cookie })
    expect([list.status, (await list.text()).includes('Persona ward_chair')]).toEqual([200, true])
    expect(await (await test.fetch('/dang-nhap')).text()).toContain('Vào xem thử')
    const mine = await (await test.fetch('/tai-khoan', { cookie })).text()
    expect(mine).toContain('tài khoản dùng thử')
  })

  it('offers nobody real', async () => {
    const { accountId } = await openAccount(test.house.database, {
      committeeId: ward,
      role: 'ward_chair',
      name: 'Bà Thật',
    })
    expect(await (await test.fetch('/dang-nhap')).text()).not.toContain('Bà Thật')
    const tried = await post('/dang-nhap', { act: 'demo', accountId })
    expect([tried.status, tried.headers.getSetCookie().length]).toEqual([403, 0])
  })
})

describe('a link from the office', () => {
  it('is not used up by being looked at, and once by its button', async () => {
    const { accountId } = await openAccount(test.house.database, {
      committeeId: ward,
      role: 'area_head',
      password: null,
    })
    const given = await giveCode(test.house.database, callerAs('ward_officer', ward), { accountId, purpose: 'sign_in' })
    if (isRefusal(given)) throw new Error(given.key)
    const path = `/vao/${given.token}`
    for (let i = 0; i < 3; i += 1) expect(await (await test.fetch(path)).text()).toContain('Chào bác')
    const entered = await post(path, { act: 'enter' })
    expect([entered.status, entered.headers.get('location')]).toEqual([303, '/'])
    expect(await (await test.fetch(path)).text()).toContain('không còn dùng được')
    const again = await post(path, { act: 'enter' })
    expect([again.status, again.headers.getSetCookie().length]).toEqual([422, 0])
  })
})

describe('accounts of the office', () => {
  it.each<[Role, number]>([
    ['ward_officer', 200],
    ['ward_vice_chair', 403],
    ['ward_treasurer', 403],
    ['agency_contact', 403],
    ['advisor', 403],
    ['province_officer', 403],
  ])('%s: %i', async (role, status) => {
    const { cookie } = await signedIn(role)
    expect((await test.fetch('/quan-tri/tai-khoan', { cookie })).status).toBe(status)
  })

  it('opens an account once, however often the form is sent, and shows its code', async () => {
    const { cookie } = await signedIn('ward_chair', { demo: true })
    const person = { displayName: 'Ông Sơn', signInName: `09${Math.floor(Math.random() * 1e8)}`.padEnd(10, '1') }
    const grant = { 'grant.role': 'advisor', 'grant.fromOn': '2024-04-15', 'grant.toOn': '' }
    const form = { act: 'open', client_id: newId(), ...person, ...grant }
    const [one, two] = [
      await post('/quan-tri/tai-khoan/moi', form, cookie),
      await post('/quan-tri/tai-khoan/moi', form, cookie),
    ]
    expect(one.status).toBe(303)
    expect(two.headers.get('location')).toBe(one.headers.get('location'))
    const path = (one.headers.get('location') ?? '').split('?')[0]?.split('#')[0] ?? ''
    const shown = await post(path, { act: 'code', purpose: 'sign_in', client_id: newId() }, cookie)
    expect(await shown.text()).toMatch(/class="qr-code">\d{4} \d{4}</)
    expect(await (await test.fetch(path, { cookie })).text()).not.toMatch(/class="qr-code">/)
  })

  it('shows what is wrong beside the field', async () => {
    const { cookie } = await signedIn('ward_chair', { demo: true })
    const refused = await post(
      '/quan-tri/tai-khoan/moi',
      { act: 'open', displayName: '', signInName: 'Bà Hạnh' },
      cookie,
    )
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('id="open-displayName-error"')
  })

  it('an account that is not there is not there', async () => {
    const { cookie } = await signedIn('ward_officer')
    for (const id of [newId(), 'x', "'--"]) {
      expect((await test.fetch(`/quan-tri/tai-khoan/${encodeURIComponent(id)}`, { cookie })).status).toBe(404)
    }
  })
})

describe('the shared sign-in service', () => {
  it('is not there until the settings name one', async () => {
    const { cookie } = await signedIn('ward_officer')
    for (const path of ['/dang-nhap/dich-vu', '/dang-nhap/dich-vu/ve', '/tai-khoan/dich-vu']) {
      expect((await test.fetch(path, { cookie })).status).toBe(404)
    }
    expect(await (await test.fetch('/dang-nhap')).text()).not.toContain('dịch vụ chung')
  })

  it('out of reach, it says so on the page of signing in; other addresses say nothing', async () => {
    const oidc = { issuer: 'http://127.0.0.1:9/', clientId: 'dau-an', clientSecret: 'x' }
    const app = new Hono()
    mount(app, surfaceOf({ ...test.house, config: { ...test.house.config, oidc } }))
    const away = await app.request('http://localhost/dang-nhap/dich-vu?tiep=/van-ban')
    expect([away.status, away.headers.get('location')]).toEqual([303, '/dang-nhap?loi=identity.oidc_unreachable'])
    const page = await (await app.request('http://localhost/dang-nhap?loi=identity.oidc_unreachable')).text()
    expect(page).toContain('Chưa liên lạc được với dịch vụ đăng nhập chung')
    expect(page).toContain('Đăng nhập bằng dịch vụ chung')
    const back = await app.request('http://localhost/dang-nhap/dich-vu/ve?code=x&state=y')
    expect(back.headers.get('location')).toBe('/dang-nhap?loi=identity.oidc_failed')
    const forged = await (await app.request('http://localhost/dang-nhap?loi=identity.<script>')).text()
    expect(forged).not.toContain('notice-error')
  })
})

describe('security keys', () => {
  const ask = (path: string, body: unknown, cookie = '') =>
    test.fetch(path, {
      method: 'POST',
      body: JSON.stringify(body),
      cookie,
      headers: { 'content-type': 'application/json' },
    })

  it('gives a challenge, and refuses what does not answer it', async () => {
    const options = (await (await ask('/dang-nhap/khoa', { ask: true })).json()) as { challenge: string; rpId: string }
    expect(options).toMatchObject({ rpId: 'localhost', userVerification: 'required' })
    for (const response of [null, 1, {}, { id: 'x', response: {} }, { id: 'x', response: { userHandle: 'AA' } }]) {
      expect((await ask('/dang-nhap/khoa', { response })).status).toBe(403)
    }
  })

  it('adds none to somebody who is not signed in', async () => {
    expect((await ask('/tai-khoan/khoa', { ask: true })).status).toBe(403)
  })

  it('may be set up by who can go nowhere else', async () => {
    const { cookie } = await signedIn('ward_chair')
    expect(await (await ask('/tai-khoan/khoa', { ask: true }, cookie)).json()).toHaveProperty('challenge')
  })
})
