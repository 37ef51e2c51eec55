import { registerDraft, shareDraft } from '../../src/areas/drafts/index.ts'
import { createAccount } from '../../src/areas/identity/index.ts'
import { addArea, addMembership, addOrganisation, addPerson, foundBody } from '../../src/areas/organisation/index.ts'
import type { Caller } from '../../src/platform/context.ts'
import type { Database } from '../../src/platform/database.ts'
import { type Day, day } from '../../src/values/day.ts'
import { type Id, newId } from '../../src/values/id.ts'
import { callerAs } from './acting.ts'
import { type Desk, openDesk } from './recommending.ts'
import { succeed } from './ward.ts'

/** An office with those who give opinions: two areas, an organisation, an advisory group with one member. */
export interface DraftDesk extends Desk {
  readonly areaId: Id
  readonly otherAreaId: Id
  readonly organisationId: Id
  readonly groupId: Id
  readonly personId: Id
  readonly head: Caller
  readonly otherHead: Caller
  readonly lead: Caller
  readonly advisor: Caller
  /** An advisor who is no member of the group. */
  readonly stranger: Caller
}

const on = day('2020-01-01')
const person = { birthYear: null, gender: null, areaId: null, position: null, education: null }
const unsealed = { phone: null, ethnicity: null, religion: null, partyMember: null }

export async function openDraftDesk(database: Database, committeeId?: Id): Promise<DraftDesk> {
  const desk = await openDesk(database, committeeId)
  const [areaId, otherAreaId, organisationId, groupId, personId] = [newId(), newId(), newId(), newId(), newId()]
  const { chair } = desk
  for (const [number, id] of [areaId, otherAreaId].entries()) {
    const area = {
      id,
      kind: 'residential_group',
      number: number + 1,
      name: `Tổ ${number + 1}`,
      from: on,
      decision: null,
    }
    await succeed(database, addArea, area, chair)
  }
  const union = { id: organisationId, kind: 'womens_union', name: 'Hội Liên hiệp Phụ nữ phường', from: on }
  await succeed(database, addOrganisation, union, chair)
  const group = { id: groupId, kind: 'advisory_group', name: 'Tổ tư vấn', areaId: null, from: on, decision: null }
  await succeed(database, foundBody, group, chair)
  await succeed(database, addPerson, { id: personId, fullName: 'Lý Đình Thử', ...person, ...unsealed }, chair)
  const seat = {
    id: newId(),
    personId,
    bodyId: groupId,
    role: 'member',
    organisationId: null,
    from: on,
    decision: null,
  }
  await succeed(database, addMembership, seat, chair)
  const accountId = newId()
  const account = { accountId, displayName: 'Lý Đình Thử', signInName: `u${accountId.slice(-10)}`, personId }
  await succeed(database, createAccount, account, desk.chair)
  const as = (role: Parameters<typeof callerAs>[0], persona = {}) => callerAs(role, desk.committeeId, persona)
  return {
    ...desk,
    ...{ areaId, otherAreaId, organisationId, groupId, personId },
    head: as('area_head', { areaId }),
    otherHead: as('area_head', { areaId: otherAreaId }),
    lead: as('member_org_lead', { organisationId }),
    advisor: as('advisor', { accountId, name: 'Lý Đình Thử' }),
    stranger: as('advisor'),
  }
}

/** Three articles, the second with two clauses. */
export const shortLaw = `LUẬT ĐẤT ĐAI (sửa đổi)
Chương I
QUY ĐỊNH CHUNG
Điều 1. Phạm vi điều chỉnh
Luật này quy định về chế độ sở hữu đất đai.
Điều 2. Giá đất
1. Giá đất theo nguyên tắc thị trường.
2. Bảng giá đất ban hành hằng năm.
Điều 3. Hiệu lực thi hành
Luật này có hiệu lực từ ngày 01 tháng 7 năm 2024.`

interface Wanted {
  readonly title?: string
  readonly receivedOn?: Day
  readonly opinionsByOn?: Day
  readonly text?: string
  readonly openTo?: readonly { bodyId?: Id; areaId?: Id; organisationId?: Id; accountId?: Id; untilOn?: Day }[]
}

/** A draft in the register with its clauses, open to whom it should be. */
export async function draft(
  database: Database,
  desk: DraftDesk,
  wanted: Wanted = {},
): Promise<{ id: Id; versionId: Id }> {
  const {
    title = 'Dự thảo Luật Đất đai (sửa đổi)',
    receivedOn = day('2023-01-09'),
    text = shortLaw,
    openTo = [],
  } = wanted
  const facts = { title, kind: 'law', level: 'national', bodyName: 'Quốc hội', receivedOn, text }
  const made = await succeed(
    database,
    registerDraft,
    { ...facts, opinionsByOn: wanted.opinionsByOn ?? '2023-03-15' },
    desk.officer,
  )
  for (const target of openTo)
    await succeed(database, shareDraft, { draftId: made.id, fromOn: receivedOn, ...target }, desk.officer)
  return made
}
