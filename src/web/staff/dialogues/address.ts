import type { Id } from '../../../values/id.ts'
import { type Refusal, refuse } from '../../../values/refusal.ts'

export const dialoguesPath = '/doi-thoai'
export const promisesPath = `${dialoguesPath}/theo-doi`
export const dialoguePath = (id: Id, part?: string): string => `${dialoguesPath}/${id}${part ? `?muc=${part}` : ''}`

export const missing: Refusal = refuse('criticism.not_found', { kind: 'missing' })
