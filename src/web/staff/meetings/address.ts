import type { Id } from '../../../values/id.ts'
import { type Refusal, refuse } from '../../../values/refusal.ts'

export const meetingsPath = '/hoi-nghi'
export const meetingPath = (id: Id, part?: string): string => `${meetingsPath}/${id}${part ? `?muc=${part}` : ''}`

export const missing: Refusal = refuse('meetings.not_found', { kind: 'missing' })
