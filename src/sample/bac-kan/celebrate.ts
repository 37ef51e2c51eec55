import {
  approveEvents,
  consolidateYear,
  draftPlan,
  importFestival,
  issuePlan,
  loadYear,
  markHeld,
  postponeEvent,
  recordNotHeld,
  registerEvent,
  reportResult,
  returnResult,
  verifyResults,
} from '../../areas/festival/index.ts'
import { type Day, day } from '../../values/day.ts'
import type { Diary } from '../diary.ts'
import type { Hand } from '../hand.ts'
import { households } from './ward.ts'

const partner = 'agency ubnd'

/** The first festival of the new ward is over and consolidated; of the second many areas are still on their way. */
export function celebrateBacKan(diary: Diary, hand: Hand): void {
  first(diary, hand)
  second(diary, hand)
}

function plan(diary: Diary, hand: Hand, year: number, told: { theme: string; on: Day; reference: string }): void {
  const id = hand.id(`festival plan ${year}`)
  const title = `Kế hoạch tổ chức Ngày hội Đại đoàn kết toàn dân tộc ở khu dân cư năm ${year}`
  const draftedOn = day(`${year}-09-24`)
  const { theme, on, reference } = told
  diary.note(draftedOn, draftPlan, { id, year, title, theme, partnerId: hand.id(partner), draftedOn })
  diary.note(on, issuePlan, { id, happenedOn: on, reference })
}

function first(diary: Diary, hand: Hand): void {
  const year = 2025
  const theme = 'Phường mới, tình làng nghĩa xóm'
  plan(diary, hand, year, { theme, on: day('2025-10-06'), reference: '11/KH-MTTQ-UBND' })
  const verifiedOn = day('2025-11-21')
  diary.note(verifiedOn, importFestival, {
    fileName: 'ngay-hoi-2025.xlsx',
    year,
    mode: 'all_or_nothing',
    reference: '15/TB-MTTQ-BTT',
    approvedOn: day('2025-10-28'),
    reportedOn: day('2025-11-20'),
    verifiedOn,
    rows: households.map((total, index) => ({
      row: index + 2,
      area: `Tổ ${index + 1}`,
      eventId: hand.id(`festival ${year} ${index + 1}`),
      heldOn: day(`${year}-11-${String(8 + (index % 11)).padStart(2, '0')}`),
      starts: '08:00',
      place: `Nhà văn hóa Tổ ${index + 1}`,
      joint: '',
      delegates: [],
      ...came(index, total),
      families: [],
    })),
  })
  const happenedOn = day('2025-11-28')
  diary.note(happenedOn, consolidateYear, {
    id: hand.id(`festival plan ${year}`),
    happenedOn,
    reference: '42/BC-MTTQ-BTT',
  })
}

/** Who came, and what there was. */
function came(index: number, total: number) {
  const attended = Math.ceil((total * (83 + ((index * 5) % 11))) / 100)
  return {
    ...{ householdsTotal: total, householdsAttended: attended, peopleAttended: attended * 2 + (index % 7) },
    ...{ ceremony: true, festivities: true, unityMeal: index % 8 !== 5, ceremonyOnlyReason: null },
    ...{ guests: 5 + (index % 4), gifts: 3, giftWorth: 300_000, commended: 2, poorHouseholds: index % 3 },
    ...{ policyHouseholds: 3 + (index % 4), culturalFamilies: total - 6 - (index % 5), works: [], budget: [] },
  }
}

const year = 2026
const chair = { name: 'Phùng Thị Yến', position: 'Chủ tịch Ủy ban MTTQ phường' }

/** By 27 November 2026: eleven areas have held theirs, one was put off, one holds none, and one has not registered yet. */
function second(diary: Diary, hand: Hand): void {
  const theme = 'Đoàn kết xây dựng tổ dân phố văn minh, an toàn'
  plan(diary, hand, year, { theme, on: day('2026-10-08'), reference: '19/KH-MTTQ-UBND' })
  const alone = [1, 2, 3, 4, 7, 8, 9, 10, 11, 12, 13, 14]
  for (const number of alone) register(diary, hand, number, planned(number))
  register(diary, hand, 5, planned(5), [6])
  const approvedOn = day('2026-10-29')
  diary.note(approvedOn, approveEvents, {
    events: [...alone, 5].map((number) => ({ id: event(hand, number), delegates: number % 4 === 1 ? [chair] : [] })),
    happenedOn: approvedOn,
    reference: '21/TB-MTTQ-BTT',
  })
  for (const number of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]) report(diary, hand, number)
  const verifiedOn = day('2026-11-18')
  diary.note(verifiedOn, verifyResults, async () => ({
    ids: await resultsOf(hand, [1, 2, 3, 4, 5, 6]),
    verifiedOn,
  }))
  const reason = 'Số hộ dự ghi trùng với số hộ của tổ, đề nghị đếm lại theo danh sách ký tên.'
  const returnedOn = day('2026-11-20')
  diary.note(returnedOn, returnResult, async () => ({ id: (await resultsOf(hand, [10]))[0], returnedOn, reason }))
  diary.note(planned(11), markHeld, { id: event(hand, 11), heldOn: planned(11) })
  const rain = { happenedOn: day('2026-11-14'), reason: 'Mưa lớn, sân nhà văn hóa ngập', untilOn: day('2026-11-29') }
  diary.note(rain.happenedOn, postponeEvent, { id: event(hand, 14), ...rain })
  const none = { areaId: hand.id('area 15'), happenedOn: day('2026-11-16'), reason: 'Nhà văn hóa đang xây lại' }
  diary.note(none.happenedOn, recordNotHeld, { year, ...none })
}

const event = (hand: Hand, number: number) => hand.id(`festival ${year} ${number}`)

/** The results that stand written of some areas. */
async function resultsOf(hand: Hand, numbers: readonly number[]) {
  const { results } = await hand.read((reading) => loadYear(reading, hand.committeeId, year))
  const areas = new Set(numbers.map((number) => hand.id(`area ${number}`)))
  return results.filter((one) => areas.has(one.areaId) && one.supersededAt === null).map(({ id }) => id)
}

/** The days from 6 to 18 November; areas 5 and 6 together. */
const planned = (number: number): Day => day(`${year}-11-${String(number === 14 ? 15 : 5 + number).padStart(2, '0')}`)

function register(diary: Diary, hand: Hand, number: number, plannedOn: Day, joined: readonly number[] = []): void {
  const registeredOn = day('2026-10-19')
  diary.note(registeredOn, registerEvent, {
    id: event(hand, number),
    year,
    areaId: hand.id(`area ${number}`),
    withAreaIds: joined.map((one) => hand.id(`area ${one}`)),
    plannedOn,
    starts: number % 2 === 0 ? '14:00' : '08:00',
    place: `Nhà văn hóa Tổ ${number}`,
    form: 'ceremony_and_festivities',
    unityMeal: true,
    registeredOn,
  })
}

function report(diary: Diary, hand: Hand, number: number): void {
  const host = number === 6 ? 5 : number
  const heldOn = planned(host)
  const reportedOn = day(`${year}-11-17`)
  diary.note(reportedOn, reportResult, {
    eventId: event(hand, host),
    areaId: hand.id(`area ${number}`),
    heldOn,
    reportedOn,
    ...came(number, (households[number - 1] ?? 0) + 2),
  })
}
