import { findCase, findProgramme, findProject, findSession, sessionOfPart } from '../../../areas/supervision/index.ts'
import type { OriginFinders } from '../origin-place.ts'
import { casePath, programmePath, projectPath, sessionPath } from './address.ts'

/** Records of supervision that evidence and documents may belong to. */
export const supervisionOrigins: OriginFinders = {
  supervision_session: async (reading, id) => {
    const found = await findSession(reading, id)
    return found && { label: found.session.title, href: sessionPath(id, 'ket_qua') }
  },
  supervision_sitting: async (reading, id) => {
    const found = await sessionOfPart(reading, 'sitting', id)
    return found && { label: found.title, href: sessionPath(found.sessionId, 'buoi') }
  },
  supervision_finding: async (reading, id) => {
    const found = await sessionOfPart(reading, 'finding', id)
    return found && { label: found.title, href: sessionPath(found.sessionId, 'ket_qua') }
  },
  supervision_programme: async (reading, id) => {
    const [committeeId] = reading.sight.committeeIds
    const found = committeeId ? await findProgramme(reading, committeeId, id) : null
    return found && { label: found.programme.title, href: programmePath(id) }
  },
  inspection_board_case: async (reading, id) => {
    const [committeeId] = reading.sight.committeeIds
    const found = committeeId ? await findCase(reading, committeeId, id) : null
    return found && { label: found.case.title, href: casePath(id) }
  },
  investment_project: async (reading, id) => {
    const [committeeId] = reading.sight.committeeIds
    const found = committeeId ? await findProject(reading, committeeId, id) : null
    return found && { label: found.project.name, href: projectPath(id) }
  },
}
