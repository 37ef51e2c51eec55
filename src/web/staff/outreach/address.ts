import { outreachPermissions } from '../../../areas/outreach/index.ts'
import type { Id } from '../../../values/id.ts'
import { type Refusal, refuse } from '../../../values/refusal.ts'
import type { PageContext } from '../../http/page.ts'

export const boardPath = '/tuyen-truyen'
export const itemsPath = `${boardPath}/tin-bai`
export const outingsPath = `${boardPath}/cuoc`
export const channelsPath = `${boardPath}/kenh`
export const plansPath = `${boardPath}/ke-hoach`
export const programmesPath = `${boardPath}/chuong-trinh`
export const personsPath = `${boardPath}/hat-nhan`
export const opinionsPath = `${boardPath}/du-luan`
export const modelsPath = `${boardPath}/mo-hinh`
export const helpsPath = `${boardPath}/ho-tro`
export const teamsPath = `${boardPath}/doi`
export const importPath = `${boardPath}/nhap`
export const ownPath = `${boardPath}/khu-dan-cu`

export const itemPath = (id: Id): string => `${itemsPath}/${id}`
export const channelPath = (id: Id): string => `${channelsPath}/${id}`
export const planPath = (id: Id): string => `${plansPath}/${id}`
export const programmePath = (id: Id): string => `${programmesPath}/${id}`
export const personPath = (id: Id): string => `${personsPath}/${id}`
export const opinionPath = (id: Id): string => `${opinionsPath}/${id}`
export const modelPath = (id: Id): string => `${modelsPath}/${id}`
export const helpPath = (id: Id): string => `${helpsPath}/${id}`
export const teamPath = (id: Id): string => `${teamsPath}/${id}`
export const ownItemPath = (id: Id): string => `${ownPath}/${id}`

/** The place to go back to: the register for the office, the own page for an area. */
export const homeOf = (c: PageContext): string => (c.may(outreachPermissions.read) ? boardPath : ownPath)
export const itemHome = (c: PageContext, id: Id): string =>
  c.may(outreachPermissions.read) ? itemPath(id) : ownItemPath(id)

export const missing: Refusal = refuse('outreach.not_found', { kind: 'missing' })
