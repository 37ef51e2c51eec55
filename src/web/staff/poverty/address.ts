import type { Id } from '../../../values/id.ts'
import { type Refusal, refuse } from '../../../values/refusal.ts'

export const boardPath = '/quy-vi-nguoi-ngheo'
export const proposePath = `${boardPath}/de-nghi`
export const reviewPath = `${boardPath}/hop-xet`
export const decisionPath = `${boardPath}/quyet-dinh`
/** Đề nghị của khu dân cư, on a phone. */
export const ownPath = `${boardPath}/khu-toi`
export const ownProposePath = `${ownPath}/de-nghi`
export const ownCasePath = (id: Id): string => `${ownPath}/${id}`
export const casesPath = `${boardPath}/ho-so`
export const casePath = (id: Id): string => `${casesPath}/${id}`

export const missing: Refusal = refuse('poverty.no_case', { kind: 'missing' })
