import { assistancePermissions } from '../../areas/assistance/index.ts'
import { bookPermissions } from '../../areas/books/index.ts'
import { commendationPermissions } from '../../areas/commendation/index.ts'
import { criticismPermissions } from '../../areas/criticism/index.ts'
import { documentPermissions } from '../../areas/documents/index.ts'
import { festivalPermissions } from '../../areas/festival/index.ts'
import { legislationPermissions } from '../../areas/legislation/index.ts'
import { meetingPermissions } from '../../areas/meetings/index.ts'
import { outreachPermissions } from '../../areas/outreach/index.ts'
import { povertyPermissions } from '../../areas/poverty/index.ts'
import { recommendationPermissions } from '../../areas/recommendations/index.ts'
import { reliefPermissions } from '../../areas/relief/index.ts'
import { reportPermissions } from '../../areas/reports/index.ts'
import { supervisionPermissions } from '../../areas/supervision/index.ts'
import type { Reading } from '../../platform/context.ts'
import type { Permission } from '../../platform/permission.ts'
import type { Id } from '../../values/id.ts'
import type { PageContext } from '../http/page.ts'
import { assistanceOrigins } from './assistance/origins.ts'
import { bookOrigins } from './books/origins.ts'
import { commendationOrigins } from './commendation/origins.ts'
import { criticismOrigins } from './criticism/origins.ts'
import { dialogueOrigins } from './dialogues/origins.ts'
import { documentOrigins } from './documents/origins.ts'
import { exerciseOrigins } from './exercises/origins.ts'
import { festivalOrigins } from './festival/origins.ts'
import { legislationOrigins } from './legislation/origins.ts'
import { meetingOrigins } from './meetings/origins.ts'
import type { OriginFinders, OriginPlace } from './origin-place.ts'
import { outreachOrigins } from './outreach/origins.ts'
import { povertyOrigins } from './poverty/origins.ts'
import { recommendationOrigins } from './recommendations/origins.ts'
import { reliefOrigins } from './relief/origins.ts'
import { reportOrigins } from './reports/origins.ts'
import { supervisionOrigins } from './supervision/origins.ts'

/** By kind of record, every area's own; what is not here takes no evidence from a phone and has no link back. */
const finders: OriginFinders = {
  ...documentOrigins,
  ...recommendationOrigins,
  ...supervisionOrigins,
  ...meetingOrigins,
  ...festivalOrigins,
  ...outreachOrigins,
  ...commendationOrigins,
  ...assistanceOrigins,
  ...bookOrigins,
  ...reliefOrigins,
  ...povertyOrigins,
  ...criticismOrigins,
  ...exerciseOrigins,
  ...dialogueOrigins,
  ...legislationOrigins,
  ...reportOrigins,
}

const { read, read_boards: readBoards } = supervisionPermissions
const readers: Readonly<Record<string, Permission | readonly Permission[]>> = {
  document: documentPermissions.read,
  recommendation: recommendationPermissions.read,
  supervision_session: read,
  supervision_sitting: read,
  supervision_finding: read,
  supervision_programme: read,
  inspection_board_case: readBoards,
  investment_project: readBoards,
  meeting: meetingPermissions.read,
  festival_plan: festivalPermissions.read,
  festival_event: [festivalPermissions.read, festivalPermissions.read_own],
  communication_item: outreachPermissions.read,
  communication_plan: outreachPermissions.read,
  action_programme: outreachPermissions.read,
  model: outreachPermissions.read,
  people_report: outreachPermissions.verify_opinion,
  commendation_round: commendationPermissions.read,
  commendation_case: commendationPermissions.read,
  commendation_decision: commendationPermissions.read,
  emulation_movement: commendationPermissions.read,
  assistance_round: assistancePermissions.read,
  assistance_advance: assistancePermissions.read,
  book: bookPermissions.read,
  voucher: bookPermissions.read,
  campaign: reliefPermissions.read,
  donation: reliefPermissions.read,
  fund_case: povertyPermissions.read,
  criticism_plan: criticismPermissions.read,
  advisory_group: criticismPermissions.read,
  criticism_exercise: criticismPermissions.read,
  law_consultation: legislationPermissions.read,
  dialogue: criticismPermissions.read,
  dialogue_question: criticismPermissions.read,
  report: reportPermissions.read,
  target_progress: reportPermissions.read_figures,
}

/** The record behind an origin, for who may open its page and within their sight. */
export async function findOrigin(
  c: Pick<PageContext, 'may'>,
  reading: Reading,
  kind: string,
  id: Id,
): Promise<OriginPlace | null> {
  const reader = Object.hasOwn(readers, kind) ? readers[kind] : undefined
  if (!reader || ![reader].flat().some((one) => c.may(one))) return null
  const find = Object.hasOwn(finders, kind) ? finders[kind] : undefined
  return find ? find(reading, id) : null
}
