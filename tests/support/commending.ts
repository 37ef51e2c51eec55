import {
  decideCases,
  nominateTogether,
  openRound,
  recordCouncil,
  submitCases,
  writeReport,
} from '../../src/areas/commendation/index.ts'
import { addArea, addOrganisation, addPerson } from '../../src/areas/organisation/index.ts'
import type { Caller } from '../../src/platform/context.ts'
import type { Database } from '../../src/platform/database.ts'
import { type Id, newId } from '../../src/values/id.ts'
import { callerAs } from './acting.ts'
import { type Desk, openDesk } from './recommending.ts'
import { succeed } from './ward.ts'

/** An office with two areas, an organisation, a person, and who proposes for them. */
export interface AwardDesk extends Desk {
  readonly areaId: Id
  readonly otherAreaId: Id
  readonly organisationId: Id
  readonly personId: Id
  readonly head: Caller
  readonly lead: Caller
}

const sealed = { phone: '', ethnicity: '', religion: '', partyMember: '' }

export async function openAwardDesk(database: Database, committeeId?: Id): Promise<AwardDesk> {
  const desk = await openDesk(database, committeeId)
  const [areaId, otherAreaId, organisationId, personId] = [newId(), newId(), newId(), newId()]
  const area = { kind: 'residential_group', from: '', code: '' }
  await succeed(database, addArea, { ...area, id: areaId, name: 'Tổ 4' }, desk.chair)
  await succeed(database, addArea, { ...area, id: otherAreaId, name: 'Tổ 5' }, desk.chair)
  const union = { id: organisationId, kind: 'womens_union', name: 'Hội Liên hiệp Phụ nữ phường', from: '' }
  await succeed(database, addOrganisation, union, desk.chair)
  const person = { fullName: 'Nông Thị Thử', birthYear: '1980', gender: 'female', areaId, position: '', education: '' }
  await succeed(database, addPerson, { id: personId, ...person, ...sealed }, desk.officer)
  const head = callerAs('area_head', desk.committeeId, { areaId, name: 'Trưởng Ban công tác Mặt trận Tổ 4' })
  const lead = callerAs('member_org_lead', desk.committeeId, { name: 'Hội Liên hiệp Phụ nữ' })
  return { ...desk, areaId, otherAreaId, organisationId, personId, head, lead }
}

export const yearEnd = {
  title: 'Khen thưởng Ngày hội Đại đoàn kết',
  year: 2024,
  manner: 'regular',
  form: 'commendation_certificate',
  authority: 'ward_people_committee',
} as const

export async function openRoundOf(database: Database, desk: AwardDesk, more: object = {}): Promise<Id> {
  return (await succeed(database, openRound, { ...yearEnd, ...more }, desk.officer)).id
}

export const proposal = (name: string, more: object = {}) => ({
  recipientKind: 'collective',
  name,
  achievement: 'Tích cực tham gia phong trào xây dựng khu dân cư văn hóa.',
  ...more,
})

/** Five members under their chair, all present. */
export const council = [
  { name: 'Lèng Văn Tuấn', position: 'Chủ tịch Ủy ban nhân dân phường', role: 'chair', isPresent: true },
  { name: 'Nông Thị Hạnh', position: 'Chủ tịch Ủy ban MTTQ', role: 'vice_chair', isPresent: true },
  { name: 'Lường Văn Tú', position: 'Công chức', role: 'secretary', isPresent: true },
  { name: 'Ma Thị Thoa', position: 'Chủ tịch Hội Phụ nữ', role: 'member', isPresent: true },
  { name: 'Bế Văn Lượng', position: 'Chủ tịch Hội Nông dân', role: 'member', isPresent: true },
]

const report = { background: 'Thành lập năm 2010.', achievements: 'Vận động 100 % hộ tham gia.', formerAwards: '' }

/** How far some cases are taken, step by step, on the days told. */
export interface Wanted {
  readonly names: readonly string[]
  readonly nominatedOn?: string
  readonly reportedOn?: string
  readonly reviewedOn?: string
  readonly inFavour?: number
  readonly submittedOn?: string
  readonly decidedOn?: string
  readonly number?: string
  readonly more?: object
}

export async function commend(
  database: Database,
  desk: AwardDesk,
  roundId: Id,
  wanted: Wanted,
): Promise<readonly Id[]> {
  const { names, nominatedOn = '2024-01-10', reportedOn, reviewedOn, inFavour = 5, submittedOn, decidedOn } = wanted
  const cases = names.map((name) => ({ ...proposal(name), ...wanted.more }))
  const { ids } = await succeed(database, nominateTogether, { roundId, nominatedOn, cases }, desk.officer)
  if (!reportedOn) return ids
  for (const id of ids) await succeed(database, writeReport, { id, reportedOn, ...report }, desk.officer)
  if (!reviewedOn) return ids
  const votes = ids.map((caseId) => ({ caseId, inFavour }))
  const meeting = { roundId, heldOn: reviewedOn, place: 'Phòng họp', ballot: 'secret', members: council, votes }
  await succeed(database, recordCouncil, meeting, desk.officer)
  if (!submittedOn) return ids
  const sending = { ids, submittedOn, addressedTo: 'Chủ tịch Ủy ban nhân dân phường', reference: '15/TTr-MTTQ-BTT' }
  await succeed(database, submitCases, sending, desk.chair)
  if (!decidedOn) return ids
  const { number = `${decidedOn.slice(5)}/QĐ-UBND` } = wanted
  const paper = { numberText: number, decidedOn, abstract: 'Về việc khen thưởng', signedBy: 'Lèng Văn Tuấn' }
  await succeed(database, decideCases, { ids, ...paper, signerPosition: 'Chủ tịch', withBonus: true }, desk.chair)
  return ids
}
