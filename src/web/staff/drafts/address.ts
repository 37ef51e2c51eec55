import type { OpinionPlace } from '../../../areas/drafts/index.ts'
import { parseDay } from '../../../values/day.ts'
import { type Id, isId } from '../../../values/id.ts'
import { type Refusal, refuse } from '../../../values/refusal.ts'

export { idIn, idPart, withQuery } from '../record/address.ts'

export const draftsPath = '/du-thao'
export const draftPath = (id: Id, part?: string): string => `${draftsPath}/${id}${part ? `?muc=${part}` : ''}`
/** The working table of all opinions. */
export const tablePath = (id: Id): string => `${draftsPath}/${id}/y-kien`
export const entryPath = (id: Id): string => `${draftsPath}/${id}/ghi-y-kien`
export const importPath = (id: Id): string => `${draftsPath}/${id}/nhap`
export const talliesPath = (id: Id): string => `${draftsPath}/${id}/so-lieu`
export const clausePath = (draftId: Id, id: Id): string => `${draftsPath}/${draftId}/dieu-khoan/${id}`
export const opinionPath = (draftId: Id, id: Id): string => `${tablePath(draftId)}/${id}`
/** Of those who give opinions from outside the office. */
export const ownPath = '/gop-y'
export const ownDraftPath = (id: Id): string => `${ownPath}/${id}`

export const missing: Refusal = refuse('drafts.not_found', { kind: 'missing' })

/** Where a page of the table ends, as an address tells it; the place in the draft comes last, for it may hold anything. */
export function writeOpinionPlace({ key, on, id }: OpinionPlace): string {
  return `${on}_${id}_${key}`
}

export function readOpinionPlace(text: string): OpinionPlace | null {
  const [day = '', id, ...key] = text.split('_')
  const on = parseDay(day)
  return on && isId(id) ? { key: key.join('_'), on, id } : null
}
