import type { Id } from '../../../values/id.ts'
import { type Refusal, refuse } from '../../../values/refusal.ts'
import { boardPath } from '../criticism/address.ts'

export const exercisesPath = `${boardPath}/cuoc`
export const exercisePath = (id: Id, part?: string): string => `${exercisesPath}/${id}${part ? `?muc=${part}` : ''}`
export const importPath = (id: Id): string => `${exercisePath(id)}/nhap`
/** Where a drafting body explains what was sent to it. */
export const answersPath = '/giai-trinh'
export const answerPath = (id: Id): string => `${answersPath}/${id}`

export const missing: Refusal = refuse('criticism.not_found', { kind: 'missing' })
