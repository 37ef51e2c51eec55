import { addAgency, foundCommittee, unitIds } from '../../src/areas/organisation/index.ts'
import { draftRecommendation, issueRecommendation, recordReceipt } from '../../src/areas/recommendations/index.ts'
import type { Caller } from '../../src/platform/context.ts'
import type { Database } from '../../src/platform/database.ts'
import type { Day } from '../../src/values/day.ts'
import { type Id, newId } from '../../src/values/id.ts'
import { again, callerAs } from './acting.ts'
import { foundWard, loadExampleUnits, succeed, type Ward } from './ward.ts'

/** An office with two agencies to ask, and the people who act. */
export interface Desk extends Ward {
  readonly vice: Caller
  readonly agencyId: Id
  readonly otherAgencyId: Id
  /** Speaks for the first agency, and for the other. */
  readonly contact: Caller
  readonly otherContact: Caller
}

export async function openDesk(database: Database, committeeId?: Id, foundedOn?: string): Promise<Desk> {
  await loadExampleUnits(database)
  const ward =
    committeeId === undefined
      ? await foundWard(database, undefined, undefined, foundedOn)
      : await foundIn(database, committeeId, foundedOn)
  const [agencyId, otherAgencyId] = [newId(), newId()]
  const nothing = { superiorId: '', superiorName: '', address: '', phone: '', email: '', contactName: '', from: '' }
  const first = { id: agencyId, kind: 'peoples_committee', name: 'Ủy ban nhân dân phường Sông Cầu', ...nothing }
  const second = { id: otherAgencyId, kind: 'enterprise', name: 'Hợp tác xã môi trường Bình Minh', ...nothing }
  for (const agency of [first, second]) await succeed(database, addAgency, agency, ward.chair)
  return {
    ...ward,
    agencyId,
    otherAgencyId,
    vice: callerAs('ward_vice_chair', ward.committeeId),
    contact: callerAs('agency_contact', ward.committeeId, { agencyId, name: 'UBND phường' }),
    otherContact: callerAs('agency_contact', ward.committeeId, { agencyId: otherAgencyId }),
  }
}

/** The ward's committee under an id that is given, such as that of a house of pages. */
async function foundIn(database: Database, committeeId: Id, foundedOn: string | null = null): Promise<Ward> {
  const admin = callerAs('system_admin', committeeId)
  const input = { unitId: unitIds.songCau, name: 'Ủy ban MTTQ Việt Nam phường Sông Cầu', foundedOn }
  const { bodyId } = await succeed(database, foundCommittee, input, admin)
  const [chair, officer] = [callerAs('ward_chair', committeeId), callerAs('ward_officer', committeeId)]
  return { committeeId, bodyId, admin, chair, officer }
}

interface Wanted {
  readonly text?: string
  readonly agencyId?: Id
  readonly origin?: { kind: string; id: Id; label: string }
  readonly issuedOn?: Day
  readonly receivedOn?: Day
  readonly replyByOn?: Day | null
}

/** A recommendation as far as it is asked to go: drafted, issued, received. */
export async function recommend(database: Database, desk: Desk, wanted: Wanted = {}): Promise<Id> {
  const {
    text = 'Công khai mức thu',
    agencyId = desk.agencyId,
    origin,
    issuedOn,
    receivedOn,
    replyByOn = null,
  } = wanted
  const draft = { addresseeId: agencyId, text, legalRef: null, replyByOn, ...(origin && { origin }) }
  const { id } = await succeed(database, draftRecommendation, draft, desk.officer)
  if (issuedOn) await succeed(database, issueRecommendation, { id, issuedOn }, again(desk.chair))
  if (receivedOn) await succeed(database, recordReceipt, { id, receivedOn }, again(desk.officer))
  return id
}
