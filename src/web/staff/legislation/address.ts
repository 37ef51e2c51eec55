import type { Id } from '../../../values/id.ts'
import { type Refusal, refuse } from '../../../values/refusal.ts'

export { idIn, idPart, withQuery } from '../record/address.ts'

export const consultationsPath = '/gop-y-phap-luat'
export const consultationPath = (id: Id, part?: string): string =>
  `${consultationsPath}/${id}${part ? `?muc=${part}` : ''}`

export const missing: Refusal = refuse('legislation.not_found', { kind: 'missing' })
