import { type Id, idPattern } from '../../../values/id.ts'
import { type Refusal, refuse } from '../../../values/refusal.ts'

export const householdsPath = '/ho-dan'
export const householdPath = (id: Id): string => `${householdsPath}/${id}`
/** The whole file, after the look was written down. */
/** Sửa một người trong hộ. */
export const memberPagePath = `${householdsPath}/:id{${idPattern}}/nguoi/:part{${idPattern}}`
export const memberPath = (id: Id, memberId: Id): string => `${householdsPath}/${id}/nguoi/${memberId}`
export const mergePath = (id: Id): string => `${householdsPath}/${id}/nhap-ho`
export const filePath = (id: Id): string => `${householdsPath}/${id}/ho-so`

export const missing: Refusal = refuse('households.not_found', { kind: 'missing' })
