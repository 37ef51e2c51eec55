import { yearIn } from '../../../areas/festival/index.ts'
import type { CountedRecord } from '../../../values/figure.ts'
import type { Id } from '../../../values/id.ts'
import type { PageContext } from '../../http/page.ts'
import { benefitRoundPath } from '../benefits/address.ts'
import { voucherPath } from '../books/address.ts'
import { casePath as awardCasePath, familiesPath } from '../commendation/address.ts'
import { groupPath } from '../criticism/address.ts'
import { dialoguePath } from '../dialogues/address.ts'
import { draftPath, tablePath, withQuery } from '../drafts/address.ts'
import { exercisePath } from '../exercises/address.ts'
import { resultPath, resultsPath } from '../festival/address.ts'
import { consultationPath } from '../legislation/address.ts'
import { marksPath } from '../marks/address.ts'
import { meetingPath } from '../meetings/address.ts'
import { areaPath, bodyPath, organisationPath } from '../organisation/paths.ts'
import {
  programmePath as actionProgrammePath,
  channelPath,
  helpPath,
  itemPath,
  personPath as keyPersonPath,
  modelPath,
  opinionPath,
  teamPath,
} from '../outreach/address.ts'
import { casePath as fundCasePath } from '../poverty/address.ts'
import { recommendationPath } from '../recommendations/address.ts'
import { giftPath } from '../relief/address.ts'
import {
  casePath,
  commitmentPath,
  programmePath,
  projectPath,
  sessionPath,
  sittingShown,
  topicPath,
} from '../supervision/address.ts'
import { targetPath } from '../targets/address.ts'
import { reportPath } from './address.ts'

type Address = (id: Id, partOf: Id | null) => string | null

/** Pages of counted records, by their kind; a kind without a page of its own has no link. */
const paths: Readonly<Record<string, Address>> = {
  recommendation: recommendationPath,
  supervision_session: (id) => sessionPath(id),
  supervision_sitting: (id, session) => (session ? sittingShown(session, id) : null),
  supervision_programme: programmePath,
  supervision_topic: topicPath,
  supervision_programme_line: (_, programme) => programme && programmePath(programme),
  leader_commitment: commitmentPath,
  inspection_board_case: casePath,
  investment_project: projectPath,
  meeting: (id) => meetingPath(id),
  advisory_group: groupPath,
  advisory_member: (_, group) => group && groupPath(group),
  draft: (id) => draftPath(id),
  criticism_exercise: (id) => exercisePath(id),
  criticism_explanation: (_, exercise) => exercise && exercisePath(exercise, 'giai_trinh'),
  dialogue_question: (id, dialogue) => dialogue && `${dialoguePath(dialogue)}#cau-${id}`,
  law_consultation: (id) => consultationPath(id),
  law_opinion: (id, draft) => draft && withQuery(tablePath(draft), { 'ban-ghi': id }),
  membership: (_, body) => body && bodyPath(body),
  area: areaPath,
  member_organisation: organisationPath,
  communication_item: itemPath,
  group_channel: channelPath,
  model: modelPath,
  help_request: helpPath,
  volunteer_team: teamPath,
  key_person: keyPersonPath,
  key_person_visit: (_, personId) => personId && keyPersonPath(personId),
  opinion_note: opinionPath,
  action_programme: actionProgrammePath,
  programme_task: (id, programmeId) => programmeId && `${actionProgrammePath(programmeId)}#viec-${id}`,
  commendation_case: awardCasePath,
  benefit_case: (_, round) => round && benefitRoundPath(round, 'danh_sach'),
  cultural_result: (id) => `${familiesPath}/${id}`,
  fund_case: fundCasePath,
  festival_area: (id) => withQuery(resultsPath, { khu: id, 'tinh-trang': 'all_held' }),
  festival_area_year: (id, area) => area && withQuery(resultsPath, { khu: area, nam: String(yearIn(id)) }),
  festival_area_result: (id) => resultPath(id),
  donation: giftPath,
  donation_item: (_, gift) => gift && giftPath(gift),
  voucher: (id, book) => book && voucherPath(book, id),
  report: reportPath,
  term_mark: (id) => `${marksPath}#${id}`,
  target: targetPath,
  target_progress: (_, target) => target && `${targetPath(target)}#ket-qua`,
}

export const recordKinds = Object.keys(paths)

export function recordPath(kind: string | undefined, id: Id, partOf: Id | null = null): string | null {
  return (kind !== undefined && paths[kind]?.(id, partOf)) || null
}

/** A record as it is called on the screen: codes have their names in the language files. */
export function recordName(c: PageContext, { kind, label }: CountedRecord): string {
  if (kind === 'supervision_topic') return c.words.supervisionLabels.topics[label] ?? label
  return label
}
