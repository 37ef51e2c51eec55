import { assistancePermissions } from '../../../areas/assistance/index.ts'
import type { Id } from '../../../values/id.ts'
import { type Refusal, refuse } from '../../../values/refusal.ts'
import type { PageContext } from '../../http/page.ts'

export const boardPath = '/ho-tro'
export const roundsPath = `${boardPath}/dot`
export const listsPath = `${boardPath}/ky-nhan`
export const needsPath = `${boardPath}/truong-hop`
export const ownPath = `${boardPath}/khu-toi`
export const roundPath = (id: Id, part?: string): string => `${roundsPath}/${id}${part ? `?muc=${part}` : ''}`
export const listPath = (id: Id): string => `${listsPath}/${id}`
export const needPath = (id: Id): string => `${needsPath}/${id}`
/** Whoever may not look into the whole round has the page of the own area. */
export const roundHome = (c: PageContext, id: Id, part?: string): string =>
  c.may(assistancePermissions.read) ? roundPath(id, part) : ownPath

export const missing: Refusal = refuse('assistance.not_found', { kind: 'missing' })
