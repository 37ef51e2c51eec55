import type { Id } from '../../../values/id.ts'
import { type Refusal, refuse } from '../../../values/refusal.ts'

export const targetsPath = '/chi-tieu-nhiem-ky'
export const targetPath = (id: Id): string => `${targetsPath}/${id}`

export const targetMissing: Refusal = refuse('reports.no_target', { kind: 'missing' })
