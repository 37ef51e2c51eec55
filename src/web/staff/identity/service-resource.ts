import { linkOidc, signInByOidc, startOidc } from '../../../areas/identity/index.ts'
import { newId } from '../../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../../values/refusal.ts'
import { type PageContext, resource, type Sent } from '../../http/page.ts'
import { goAway } from '../../http/respond.ts'
import { letIn, originOf, serviceCookie, serviceOf, signInPath, siteOf, wanted } from './entrance.ts'

const missing = refuse('platform.not_found', { kind: 'missing' })

/** Sends the person to the shared sign-in service; the cookie remembers why until they come back. */
async function send(c: PageContext, why: 'in' | 'link', next: string): Promise<Sent | Refusal> {
  const service = serviceOf(c)
  if (!service) return missing
  const started = await startOidc(c.house.database, service)
  if (isRefusal(started)) return goAway(`${signInPath}?loi=${started.key}`)
  const kept = [why, Buffer.from(next).toString('base64url'), started.kept].join('~')
  c.setCookie(serviceCookie, kept, { maxAge: started.maxAge })
  return goAway(started.url)
}

export const serviceStart = resource({
  path: `${signInPath}/dich-vu`,
  may: 'public',
  get: (c) => send(c, 'in', wanted(c.query('tiep'))),
})

export const serviceLink = resource({
  path: '/tai-khoan/dich-vu',
  may: 'signed_in',
  get: (c) => send(c, 'link', '/tai-khoan'),
})

/** Where the service sends people back. */
export const serviceReturn = resource({
  path: `${signInPath}/dich-vu/ve`,
  may: 'public',
  get: async (c) => {
    const service = serviceOf(c)
    if (!service) return missing
    const [why, next = '', kept] = (c.cookie(serviceCookie) ?? '').split('~')
    c.setCookie(serviceCookie, '', 'delete')
    const back = { kept, address: siteOf(c).origin + c.url.pathname + c.url.search }
    if (why === 'link' && c.visitor) {
      const linked = await linkOidc(c.house.database, c.caller(newId()), service, back)
      return goAway(isRefusal(linked) ? `/tai-khoan?loi=${linked.key}` : '/tai-khoan?xong=identity.link_oidc')
    }
    const entered = await signInByOidc(c.house.database, service, back, originOf(c))
    if (isRefusal(entered)) return goAway(`${signInPath}?loi=${entered.key}`)
    return goAway(letIn(c, entered, wanted(Buffer.from(next, 'base64url').toString())))
  },
})
