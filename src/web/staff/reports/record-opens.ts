import { assistancePermissions } from '../../../areas/assistance/index.ts'
import { bookPermissions } from '../../../areas/books/index.ts'
import { commendationPermissions } from '../../../areas/commendation/index.ts'
import { criticismPermissions } from '../../../areas/criticism/index.ts'
import { draftPermissions } from '../../../areas/drafts/index.ts'
import { festivalPermissions } from '../../../areas/festival/index.ts'
import { legislationPermissions } from '../../../areas/legislation/index.ts'
import { meetingPermissions } from '../../../areas/meetings/index.ts'
import { organisationPermissions } from '../../../areas/organisation/index.ts'
import { outreachPermissions } from '../../../areas/outreach/index.ts'
import { povertyPermissions } from '../../../areas/poverty/index.ts'
import { recommendationPermissions } from '../../../areas/recommendations/index.ts'
import { reliefPermissions } from '../../../areas/relief/index.ts'
import { reportPermissions } from '../../../areas/reports/index.ts'
import { supervisionPermissions } from '../../../areas/supervision/index.ts'
import type { Permission } from '../../../platform/permission.ts'
import type { Id } from '../../../values/id.ts'
import type { PageContext } from '../../http/page.ts'
import { recordPath } from './record-place.ts'

/** Who may open the page of a counted record: the permission of the page itself, by the record's kind. */
export const reads: Readonly<Record<string, Permission>> = {
  recommendation: recommendationPermissions.read_register,
  supervision_session: supervisionPermissions.read,
  supervision_sitting: supervisionPermissions.read,
  supervision_programme: supervisionPermissions.read,
  supervision_programme_line: supervisionPermissions.read,
  supervision_topic: supervisionPermissions.read,
  leader_commitment: supervisionPermissions.read,
  inspection_board_case: supervisionPermissions.read_boards,
  investment_project: supervisionPermissions.read_boards,
  meeting: meetingPermissions.read,
  advisory_group: criticismPermissions.read,
  advisory_member: criticismPermissions.read,
  draft: draftPermissions.read,
  criticism_exercise: criticismPermissions.read,
  criticism_explanation: criticismPermissions.read,
  dialogue_question: criticismPermissions.read,
  law_consultation: legislationPermissions.read,
  law_opinion: draftPermissions.read_opinions,
  membership: organisationPermissions.read,
  area: organisationPermissions.read,
  member_organisation: organisationPermissions.read,
  communication_item: outreachPermissions.read,
  group_channel: outreachPermissions.read,
  model: outreachPermissions.read,
  help_request: outreachPermissions.read_requests,
  volunteer_team: outreachPermissions.read,
  key_person: outreachPermissions.read_key_persons,
  key_person_visit: outreachPermissions.read_key_persons,
  opinion_note: outreachPermissions.read_opinions,
  action_programme: outreachPermissions.read,
  programme_task: outreachPermissions.read,
  commendation_case: commendationPermissions.read,
  cultural_result: commendationPermissions.read,
  festival_area: festivalPermissions.read,
  festival_area_year: festivalPermissions.read,
  festival_area_result: festivalPermissions.read,
  donation: reliefPermissions.read,
  donation_item: reliefPermissions.read,
  voucher: bookPermissions.read,
  benefit_case: assistancePermissions.read_benefits,
  fund_case: povertyPermissions.read,
  report: reportPermissions.read,
  term_mark: reportPermissions.read_figures,
  target: reportPermissions.read_figures,
  target_progress: reportPermissions.read_figures,
}

/** The page of a counted record, for who may open it; others read its name and are not led to a closed door. */
export function recordOpens(c: PageContext, kind: string | undefined, id: Id, partOf: Id | null = null): string | null {
  const may = kind === undefined ? undefined : reads[kind]
  return may && c.may(may) ? recordPath(kind, id, partOf) : null
}
