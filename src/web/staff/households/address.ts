import type { Id } from '../../../values/id.ts'
import { type Refusal, refuse } from '../../../values/refusal.ts'

export const householdsPath = '/ho-dan'
export const householdPath = (id: Id): string => `${householdsPath}/${id}`
/** The whole file, after the look was written down. */
export const filePath = (id: Id): string => `${householdsPath}/${id}/ho-so`

export const missing: Refusal = refuse('households.not_found', { kind: 'missing' })
