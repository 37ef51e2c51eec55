import type { House } from './http/house.ts'
import type { Surface } from './http/shells.ts'
import { portalRoot } from './portal/frame/address.ts'
import { pages, resources } from './routes.ts'
import { bareFrame } from './shell/bare-frame.tsx'
import { portalFrame } from './shell/portal-frame.tsx'
import { printFrame } from './shell/print-frame.tsx'
import { sayNo } from './shell/say-no.tsx'
import { staffFrame } from './shell/staff-frame.tsx'
import { formerRegisters, recognise, sessionCookie } from './shell/visitor.ts'

/** All pages in their shells, on this house. */
export function surfaceOf(house: House): Surface {
  return {
    house,
    pages,
    resources,
    shells: { staff: staffFrame, bare: bareFrame, portal: portalFrame, print: printFrame },
    recognise,
    formerRegisters,
    sessionCookie,
    signInPath: '/dang-nhap',
    publicRoot: portalRoot,
    sayNo,
  }
}
