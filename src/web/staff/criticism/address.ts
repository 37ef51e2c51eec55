import type { Id } from '../../../values/id.ts'
import { type Refusal, refuse } from '../../../values/refusal.ts'

export const boardPath = '/phan-bien'
export const plansPath = `${boardPath}/ke-hoach`
export const groupsPath = `${boardPath}/to-tu-van`
export const planPath = (id: Id): string => `${plansPath}/${id}`
export const groupPath = (id: Id): string => `${groupsPath}/${id}`

export const missing: Refusal = refuse('criticism.not_found', { kind: 'missing' })
