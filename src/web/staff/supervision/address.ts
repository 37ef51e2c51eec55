import { type Id, isId } from '../../../values/id.ts'
import { type Refusal, refuse } from '../../../values/refusal.ts'
import type { PageContext } from '../../http/page.ts'

export const boardPath = '/giam-sat'
export const sessionsPath = `${boardPath}/cuoc`
export const programmesPath = `${boardPath}/chuong-trinh`
export const inspectionPath = `${boardPath}/ban-thanh-tra`
export const investmentPath = `${boardPath}/dau-tu`
export const topicsPath = `${boardPath}/chu-de`
export const commitmentsPath = `${boardPath}/viec-moi-viec-kho`
export const sessionPath = (id: Id, part?: string): string => `${sessionsPath}/${id}${part ? `?muc=${part}` : ''}`
export const sittingPath = (id: Id, sittingId: Id): string => `${sessionsPath}/${id}/buoi/${sittingId}`
export const topicPath = (id: Id): string => `${topicsPath}/${id}`
export const commitmentPath = (id: Id): string => `${commitmentsPath}/${id}`
export const programmePath = (id: Id): string => `${programmesPath}/${id}`
export const casePath = (id: Id): string => `${inspectionPath}/${id}`
export const projectPath = (id: Id): string => `${investmentPath}/${id}`

export const missing: Refusal = refuse('supervision.not_found', { kind: 'missing' })

/** Ids are letters a–f, digits and dashes, so that words of the same place in an address are never one. */
export const idPart = ':id{[0-9a-f-]{36}}'

/** The id in the address; a text that is none leads to nothing. */
export function idIn(c: PageContext, name = 'id'): Id {
  const id = c.param(name)
  return isId(id) ? id : '00000000-0000-0000-0000-000000000000'
}

/** An address with some of its query changed; empty ones are left out. */
export function withQuery(path: string, query: Readonly<Record<string, string>>): string {
  const text = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== '')).toString()
  return text === '' ? path : `${path}?${text}`
}
