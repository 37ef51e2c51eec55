import { type Id, isId } from '../../../values/id.ts'
import { type Refusal, refuse } from '../../../values/refusal.ts'
import type { PageContext } from '../../http/page.ts'

export const registerPath = '/van-ban'
export const documentPath = (id: Id): string => `${registerPath}/${id}`
export const filePath = (id: Id, width?: 480 | 1280): string => `/tep/${id}${width ? `?co=${width}` : ''}`
export const evidencePath = (id: Id): string => `/chung-cu/${id}`

/** Address of the page that takes evidence for a record: `kind:id`, and where to go back to. */
export function addEvidencePath(origin: { readonly kind: string; readonly id: Id }, back?: string): string {
  const query = new URLSearchParams({ goc: `${origin.kind}:${origin.id}` })
  if (back !== undefined) query.set('ve', back)
  return `/chung-cu/them?${query}`
}

export const documentMissing: Refusal = refuse('documents.not_found', { kind: 'missing' })

/** The id in the address; a text that is none leads to nothing. */
export function idIn(c: PageContext): Id | null {
  const id = c.param('id')
  return isId(id) ? id : null
}

/** Ids are letters a–f, digits and dashes, so that words of the same place in an address are never one. */
export const idPart = ':id{[0-9a-f-]+}'
