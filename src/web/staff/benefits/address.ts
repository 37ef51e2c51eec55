import type { Id } from '../../../values/id.ts'
import { type Refusal, refuse } from '../../../values/refusal.ts'

export const benefitsPath = '/tro-cap'
export const policiesPath = `${benefitsPath}/chinh-sach`
export const benefitRoundsPath = `${benefitsPath}/dot`
export const policyPath = (id: Id): string => `${policiesPath}/${id}`
export const benefitRoundPath = (id: Id, part?: string): string =>
  `${benefitRoundsPath}/${id}${part ? `?muc=${part}` : ''}`

export const missing: Refusal = refuse('assistance.not_found', { kind: 'missing' })
