import { type Id, isId } from '../../../values/id.ts'
import { type Refusal, refuse } from '../../../values/refusal.ts'
import type { PageContext } from '../../http/page.ts'

export const registerPath = '/kien-nghi'
export const recommendationPath = (id: Id): string => `${registerPath}/${id}`
export const sendPath = (documentId: Id): string => `${registerPath}/gui/${documentId}`

/** Pages about several recommendations name them in their address. */
export function withIds(path: string, ids: readonly Id[]): string {
  return `${path}?${new URLSearchParams({ ids: ids.join(',') })}`
}

const most = 60

/** The recommendations that an address names; what is no id is not there. */
export function idsIn(c: PageContext): readonly Id[] {
  const named = (c.url.searchParams.get('ids') ?? '').split(',').filter(isId)
  return [...new Set(named)].slice(0, most)
}

export const recommendationMissing: Refusal = refuse('recommendations.not_found', { kind: 'missing' })

export function idIn(c: PageContext): Id | null {
  const id = c.param('id')
  return isId(id) ? id : null
}

/** Ids are letters a–f, digits and dashes, so that words of the same place in an address are never one. */
export const idPart = ':id{[0-9a-f-]+}'
