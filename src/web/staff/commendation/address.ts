import { commendationPermissions } from '../../../areas/commendation/index.ts'
import type { Id } from '../../../values/id.ts'
import { type Refusal, refuse } from '../../../values/refusal.ts'
import type { PageContext } from '../../http/page.ts'

export const boardPath = '/khen-thuong'
export const roundsPath = `${boardPath}/dot`
export const casesPath = `${boardPath}/ho-so`
export const decisionsPath = `${boardPath}/quyet-dinh`
export const bookPath = `${boardPath}/so`
export const movementsPath = `${boardPath}/phong-trao`
export const familiesPath = `${boardPath}/gia-dinh-van-hoa`
export const ownPath = `${boardPath}/de-nghi`
export const importPath = `${boardPath}/nhap`
export const roundPath = (id: Id, part?: string): string => `${roundsPath}/${id}${part ? `?muc=${part}` : ''}`
export const casePath = (id: Id): string => `${casesPath}/${id}`
/** Whoever may not look into all cases has a page of the own ones. */
export const caseHome = (c: PageContext, id: Id): string =>
  c.may(commendationPermissions.read) ? casePath(id) : `${ownPath}/${id}`
export const decisionPath = (id: Id): string => `${decisionsPath}/${id}`
export const movementPath = (id: Id): string => `${movementsPath}/${id}`

export const missing: Refusal = refuse('commendation.not_found', { kind: 'missing' })
