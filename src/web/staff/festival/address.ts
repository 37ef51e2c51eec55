import type { Id } from '../../../values/id.ts'
import { type Refusal, refuse } from '../../../values/refusal.ts'
import type { PageContext } from '../../http/page.ts'

export const boardPath = '/ngay-hoi'
export const plansPath = `${boardPath}/ke-hoach`
export const eventsPath = `${boardPath}/dang-ky`
export const resultsPath = `${boardPath}/ket-qua`
export const ownPath = `${boardPath}/khu-toi`
/** Four digits, so that words of the same place in an address are never one. */
export const yearPart = ':nam{[0-9]{4}}'
export const yearPath = (year: number, part?: string): string => `${boardPath}/${year}${part ? `?muc=${part}` : ''}`
export const planPath = (id: Id): string => `${plansPath}/${id}`
export const eventPath = (id: Id): string => `${eventsPath}/${id}`
export const reportPath = (eventId: Id, areaId: Id): string => `${eventPath(eventId)}/bao-cao?khu=${areaId}`
export const resultPath = (id: Id): string => `${resultsPath}/${id}`

export const yearIn = (c: PageContext): number => Number(c.param('nam'))

export const missing: Refusal = refuse('festival.not_found', { kind: 'missing' })
