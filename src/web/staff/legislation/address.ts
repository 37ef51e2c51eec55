import type { Id } from '../../../values/id.ts'
import { type Refusal, refuse } from '../../../values/refusal.ts'

export { idIn, idPart, withQuery } from '../record/address.ts'

export const consultationsPath = '/gop-y-phap-luat'
export const newPath = `${consultationsPath}/moi`
export const consultationPath = (id: Id, part?: string): string =>
  `${consultationsPath}/${id}${part ? `?muc=${part}` : ''}`
/** Where one opinion is looked for in the text that was issued. */
export const uptakePath = (id: Id, opinionId: Id): string => `${consultationPath(id)}/doi-chieu/${opinionId}`

export const missing: Refusal = refuse('legislation.not_found', { kind: 'missing' })
