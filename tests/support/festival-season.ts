import {
  approveEvents,
  draftPlan,
  issuePlan,
  postponeEvent,
  recordNotHeld,
  registerEvent,
  reportResult,
  returnResult,
  verifyResults,
} from '../../src/areas/festival/index.ts'
import type { Caller } from '../../src/platform/context.ts'
import type { Database } from '../../src/platform/database.ts'
import { sampleId } from '../../src/sample/hand.ts'
import { householdsOf } from '../../src/sample/song-cau/festivals.ts'
import type { Id } from '../../src/values/id.ts'
import { callerAs } from './acting.ts'
import { sampleCommittees } from './sample.ts'
import { succeed } from './ward.ts'

/** The day on which the season of 2024 is looked at: the Saturday before the Front's Day, many areas still ahead of theirs. */
export const seasonDay = '2024-11-16T09:00:00+07:00'

const area = (number: number): Id => sampleId(`song-cau area ${number}`)
const year = 2024
const leaders = [
  { name: 'Nông Thị Hạnh', position: 'Chủ tịch Ủy ban MTTQ phường' },
  { name: 'Lèng Văn Toản', position: 'Chủ tịch UBND phường' },
] as const

/**
 * The festival of 2024 in the ward of the sample, in the middle of its season: areas in every state there is. Areas 4 to 7
 * and 18 to 21 have done nothing yet.
 */
export async function openSeason(database: Database): Promise<void> {
  const chair = callerAs('ward_chair', sampleCommittees.songCau, { name: 'Nông Thị Hạnh' })
  const title = `Kế hoạch tổ chức Ngày hội Đại đoàn kết toàn dân tộc ở khu dân cư năm ${year}`
  const theme = 'Đoàn kết xây dựng tổ dân phố văn minh, nghĩa tình'
  const partnerId = sampleId('song-cau agency ubnd')
  const plan = await succeed(database, draftPlan, { year, title, theme, partnerId, draftedOn: '2024-09-25' }, chair)
  await succeed(database, issuePlan, { id: plan.id, happenedOn: '2024-10-08', reference: '24/KH-MTTQ-UBND' }, chair)
  const held = await registered(database, chair, [1, 2, 3, 8, 9, 10], '2024-11-10')
  const ahead = await registered(database, chair, [11, 12, 13, 16], '2024-11-17')
  await registered(database, chair, [14, 15], '2024-11-18')
  await approved(database, chair, [...held.values(), ...ahead.values()])
  const results = await reported(database, chair, held)
  const ids = [1, 2, 3].map((number) => results.get(number) ?? '')
  await succeed(database, verifyResults, { ids, verifiedOn: '2024-11-14' }, chair)
  const back = { returnedOn: '2024-11-14', reason: 'Số người dự ít hơn bình thường, đề nghị đếm lại theo danh sách.' }
  await succeed(database, returnResult, { id: results.get(10) ?? '', ...back }, chair)
  const rain = { happenedOn: '2024-11-15', reason: 'Mưa lũ, nhà văn hóa ngập' }
  await succeed(database, postponeEvent, { id: ahead.get(16) ?? '', ...rain, untilOn: '2024-11-24' }, chair)
  const none = { year, areaId: area(17), happenedOn: '2024-11-12', reason: 'Đang sáp nhập với tổ bên cạnh' }
  await succeed(database, recordNotHeld, none, chair)
}

async function registered(database: Database, chair: Caller, numbers: readonly number[], plannedOn: string) {
  const ids = new Map<number, Id>()
  for (const number of numbers) {
    const told = { year, areaId: area(number), plannedOn, starts: number % 2 ? '08:00' : '14:00', unityMeal: true }
    const where = { place: `Nhà văn hóa Tổ ${number}`, form: 'ceremony_and_festivities', registeredOn: '2024-10-20' }
    ids.set(number, (await succeed(database, registerEvent, { ...told, ...where }, chair)).id)
  }
  return ids
}

async function approved(database: Database, chair: Caller, ids: readonly Id[]): Promise<void> {
  const events = ids.map((id, at) => ({ id, delegates: at % 3 === 2 ? [] : [leaders[at % 2]] }))
  await succeed(database, approveEvents, { events, happenedOn: '2024-10-29', reference: '17/TB-MTTQ-BTT' }, chair)
}

async function reported(database: Database, chair: Caller, events: ReadonlyMap<number, Id>) {
  const ids = new Map<number, Id>()
  for (const [number, eventId] of events) {
    const { total, attended } = householdsOf(number - 1, 2023)
    // Area 9 says more than the register has, and why.
    const more = number === 9 ? 9 : 0
    const facts = {
      householdsTotal: total + more,
      householdsAttended: attended + more,
      totalReason: more > 0 ? 'Thêm khu tập thể mới của công ty' : null,
      peopleAttended: attended * 2,
      ...{ ceremony: true, festivities: true, unityMeal: true, commended: 2, gifts: 3, giftWorth: 300_000 },
      works: number === 3 ? ['60 m đường bê tông ngõ 5'] : [],
    }
    const told = { eventId, areaId: area(number), heldOn: '2024-11-10', reportedOn: '2024-11-11', ...facts }
    ids.set(number, (await succeed(database, reportResult, told, chair)).id)
  }
  return ids
}
