import { addArea } from '../../src/areas/organisation/index.ts'
import { addChannel, approveItem, draftItem, publishItem, registerModel } from '../../src/areas/outreach/index.ts'
import type { Caller } from '../../src/platform/context.ts'
import type { Database } from '../../src/platform/database.ts'
import type { Day } from '../../src/values/day.ts'
import { type Id, newId } from '../../src/values/id.ts'
import { callerAs } from './acting.ts'
import { type Desk, openDesk } from './recommending.ts'
import { succeed } from './ward.ts'

/** An office with two residential areas, each with its head, and a Zalo group of the ward and of the first area. */
export interface Outpost extends Desk {
  readonly areaId: Id
  readonly otherAreaId: Id
  readonly head: Caller
  readonly otherHead: Caller
  readonly groupId: Id
  readonly areaGroupId: Id
}

export async function openOutpost(database: Database, committeeId?: Id): Promise<Outpost> {
  const desk = await openDesk(database, committeeId)
  const [areaId, otherAreaId] = [newId(), newId()]
  const area = { kind: 'residential_group', from: '2019-02-01', decision: '' }
  await succeed(database, addArea, { ...area, id: areaId, number: 4, name: 'Tổ 4' }, desk.chair)
  await succeed(database, addArea, { ...area, id: otherAreaId, number: 5, name: 'Tổ 5' }, desk.chair)
  const group = { kind: 'zalo_group', openedOn: '2020-03-01' }
  const ward = await succeed(database, addChannel, { ...group, name: 'MTTQ phường' }, desk.officer)
  const own = await succeed(database, addChannel, { ...group, name: 'Tổ 4', areaId }, desk.officer)
  return {
    ...desk,
    areaId,
    otherAreaId,
    head: callerAs('area_head', desk.committeeId, { areaId, name: 'Trưởng ban Tổ 4' }),
    otherHead: callerAs('area_head', desk.committeeId, { areaId: otherAreaId, name: 'Trưởng ban Tổ 5' }),
    groupId: ward.id,
    areaGroupId: own.id,
  }
}

export const news = {
  channelKind: 'facebook',
  topic: 'policy_law',
  title: 'Tuyên truyền Luật Đất đai',
  text: 'Từ ngày 01/01/2025, Luật Đất đai có hiệu lực.',
}

/** An item as far as it is asked to go: drafted, approved, out. */
export async function tell(
  database: Database,
  desk: Desk,
  wanted: { readonly approvedOn?: Day; readonly publishedOn?: Day } & Readonly<Record<string, unknown>> = {},
): Promise<Id> {
  const { approvedOn, publishedOn, ...more } = wanted
  const { id } = await succeed(database, draftItem, { ...news, ...more }, desk.officer)
  const on = approvedOn ?? publishedOn
  if (on) await succeed(database, approveItem, { id, happenedOn: on }, desk.chair)
  if (publishedOn) await succeed(database, publishItem, { id, happenedOn: publishedOn, again: true }, desk.officer)
  return id
}

/** A running model that takes requests for help. */
export async function openHelpModel(database: Database, desk: Desk, startedOn = '2021-12-01'): Promise<Id> {
  const about = { kind: 'model', name: 'Hỗ trợ F0 điều trị tại nhà', lead: 'Mặt trận phường', startedOn }
  const { id } = await succeed(
    database,
    registerModel,
    { ...about, takesRequests: true, holdsHealthData: true },
    desk.officer,
  )
  return id
}
