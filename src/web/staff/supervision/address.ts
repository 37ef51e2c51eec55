import type { Id } from '../../../values/id.ts'
import { type Refusal, refuse } from '../../../values/refusal.ts'

export const boardPath = '/giam-sat'
export const sessionsPath = `${boardPath}/cuoc`
export const programmesPath = `${boardPath}/chuong-trinh`
export const inspectionPath = `${boardPath}/ban-thanh-tra`
export const investmentPath = `${boardPath}/dau-tu`
export const topicsPath = `${boardPath}/chu-de`
export const commitmentsPath = `${boardPath}/viec-moi-viec-kho`
export const sessionPath = (id: Id, part?: string): string => `${sessionsPath}/${id}${part ? `?muc=${part}` : ''}`
export const sittingPath = (id: Id, sittingId: Id): string => `${sessionsPath}/${id}/buoi/${sittingId}`
/** Where a sitting is read: among those of its session. */
export const sittingShown = (id: Id, sittingId: Id): string => `${sessionPath(id, 'buoi')}#${sittingId}`
export const topicPath = (id: Id): string => `${topicsPath}/${id}`
export const commitmentPath = (id: Id): string => `${commitmentsPath}/${id}`
export const programmePath = (id: Id): string => `${programmesPath}/${id}`
export const casePath = (id: Id): string => `${inspectionPath}/${id}`
export const projectPath = (id: Id): string => `${investmentPath}/${id}`

export const missing: Refusal = refuse('supervision.not_found', { kind: 'missing' })
