import {
  approveEvents,
  draftPlan,
  issuePlan,
  registerEvent,
  reportResult,
  verifyResults,
} from '../../src/areas/festival/index.ts'
import { addArea, countArea } from '../../src/areas/organisation/index.ts'
import type { Caller } from '../../src/platform/context.ts'
import type { Database } from '../../src/platform/database.ts'
import { type Id, newId } from '../../src/values/id.ts'
import { callerAs } from './acting.ts'
import { type Desk, openDesk } from './recommending.ts'
import { succeed } from './ward.ts'

/** An office with residential areas of so many households each, counted on 1 November 2023, and their heads. */
export interface Ground extends Desk {
  readonly areaIds: readonly Id[]
  readonly heads: readonly Caller[]
}

export const year = 2023

export async function openGround(database: Database, households: readonly number[], committeeId?: Id): Promise<Ground> {
  const desk = await openDesk(database, committeeId)
  const areaIds: Id[] = []
  for (const [at, count] of households.entries()) {
    const id = newId()
    const area = { id, kind: 'residential_group', number: at + 1, name: `Tổ ${at + 1}`, from: '2019-01-01' }
    await succeed(database, addArea, { ...area, decision: '' }, desk.chair)
    const counted = { areaId: id, countedOn: '2023-11-01', households: count, people: '', source: 'Sổ hộ', reason: '' }
    await succeed(database, countArea, counted, desk.chair)
    areaIds.push(id)
  }
  const heads = areaIds.map((areaId, at) =>
    callerAs('area_head', desk.committeeId, { areaId, name: `Trưởng ban ${at + 1}` }),
  )
  return { ...desk, areaIds, heads }
}

/** The plan of 2023, issued on 5 October; its areas register from then on. */
export async function planned(database: Database, ground: Desk, issuedOn = '2023-10-05'): Promise<Id> {
  const draft = { year, title: 'Kế hoạch tổ chức Ngày hội', draftedOn: '2023-09-20', partnerId: ground.agencyId }
  const { id } = await succeed(database, draftPlan, draft, ground.officer)
  await succeed(database, issuePlan, { id, happenedOn: issuedOn, reference: '20/KH-MTTQ-UBND' }, ground.chair)
  return id
}

export const registration = (areaId: Id, more: object = {}) => ({
  year,
  areaId,
  plannedOn: '2023-11-12',
  starts: '08:00',
  place: 'Nhà văn hóa tổ',
  form: 'ceremony_and_festivities',
  unityMeal: true,
  registeredOn: '2023-10-20',
  ...more,
})

export const result = (more: object = {}) => ({
  householdsTotal: 100,
  householdsAttended: 86,
  peopleAttended: 210,
  ceremony: true,
  festivities: true,
  unityMeal: true,
  ...more,
})

interface Wanted {
  readonly areaIds: readonly Id[]
  readonly heldOn?: string
  readonly reported?: object
  readonly until?: 'registered' | 'approved' | 'reported' | 'verified'
}

/** A festival of some areas, as far as it is asked to go; all of them report the same. */
export async function festival(database: Database, ground: Ground, wanted: Wanted): Promise<Id> {
  const { areaIds, heldOn = '2023-11-12', reported = {}, until = 'verified' } = wanted
  const [host = '', ...others] = areaIds
  const asked = registration(host, { withAreaIds: others, plannedOn: heldOn })
  const { id } = await succeed(database, registerEvent, asked, ground.officer)
  if (until === 'registered') return id
  await succeed(database, approveEvents, { events: [id], happenedOn: '2023-10-28' }, ground.vice)
  if (until === 'approved') return id
  const ids: Id[] = []
  for (const areaId of areaIds) {
    const told = { eventId: id, areaId, heldOn, reportedOn: heldOn, ...result(reported) }
    ids.push((await succeed(database, reportResult, told, ground.officer)).id)
  }
  if (until === 'reported') return id
  await succeed(database, verifyResults, { ids, verifiedOn: '2023-11-20' }, ground.officer)
  return id
}
