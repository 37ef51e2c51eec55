import type { Entered, OidcService, Origin, SecondStep, Site } from '../../../areas/identity/index.ts'
import type { Outcome, PageContext } from '../../http/page.ts'
import { sessionCookie } from '../../shell/visitor.ts'

/** Token of a sign-in that waits for its second step. */
export const waitingCookie = 'dau_an_buoc_hai'
/** What is kept while a person is at the shared sign-in service. */
export const serviceCookie = 'dau_an_dich_vu'

export const signInPath = '/dang-nhap'
export const secondStepPath = '/dang-nhap/buoc-hai'

export const originOf = (c: PageContext): Origin => ({ address: c.address, userAgent: c.userAgent })

/** The address that people use; a security key is bound to it. */
export function siteOf(c: PageContext): Site {
  return { origin: c.house.config.url ?? c.url.origin, name: c.words.shell.product }
}

/** The shared sign-in service, when the settings name one. */
export function serviceOf(c: PageContext): OidcService | null {
  const { oidc } = c.house.config
  return oidc && { ...oidc, returnTo: `${siteOf(c).origin}${signInPath}/dich-vu/ve` }
}

/** Where the person wanted to go; only paths of our own. */
export function wanted(typed: string | undefined): string {
  return typed && /^\/(?![/\\])/.test(typed) ? typed : '/'
}

/** Writes the cookie that was earned and says where to go on. */
export function letIn(c: PageContext, entered: Entered | SecondStep, next: string): string {
  if (entered.kind === 'second_step') {
    c.setCookie(waitingCookie, entered.token, { maxAge: entered.maxAge })
    return `${secondStepPath}?tiep=${encodeURIComponent(next)}`
  }
  c.setCookie(waitingCookie, '', 'delete')
  c.setCookie(sessionCookie, entered.token, { maxAge: entered.maxAge })
  return next
}

export function goIn(c: PageContext, entered: Entered | SecondStep, next: string | undefined): Outcome {
  return { goTo: letIn(c, entered, wanted(next)) }
}
