import { addEvidence, evidenceOf } from '../../areas/documents/index.ts'
import { consolidateYear, draftPlan, importFestival, issuePlan, publishFestival } from '../../areas/festival/index.ts'
import type { FileStore } from '../../platform/files/index.ts'
import { addDays, type Day, day } from '../../values/day.ts'
import type { Diary } from '../diary.ts'
import type { Hand } from '../hand.ts'
import { familiesOf, festivals, householdsOf, type SampleFestival } from './festivals.ts'
import { office, people } from './office.ts'
import { picturePart } from './prove.ts'

const lastYear = 2023
const publicTitle = (year: number): string => `Ngày hội Đại đoàn kết toàn dân tộc năm ${year}`

/** The festivals of five years: a plan, the office's sheet of results, the report; few acts for many areas. */
export function celebrateSongCau(diary: Diary, hand: Hand, files: FileStore): void {
  for (const festival of festivals) {
    const { year, theme, planOn, planNumber, scheduleNumber, approvedOn, verifiedOn, reportOn, reportNumber } = festival
    const id = hand.id(`festival plan ${year}`)
    const title = `Kế hoạch tổ chức Ngày hội Đại đoàn kết toàn dân tộc ở khu dân cư năm ${year}`
    const draftedOn = addDays(planOn, -13)
    const partnerId = hand.id('agency ubnd')
    diary.note(draftedOn, draftPlan, { id, year, title, theme, partnerId, draftedOn })
    diary.note(planOn, issuePlan, { id, happenedOn: planOn, reference: planNumber })
    diary.note(verifiedOn, importFestival, {
      fileName: `ngay-hoi-${year}.xlsx`,
      year,
      mode: 'all_or_nothing',
      reference: scheduleNumber,
      approvedOn,
      reportedOn: addDays(verifiedOn, -1),
      verifiedOn,
      rows: office.households.map((_, index) => rowOf(hand, festival, index)),
    })
    diary.note(reportOn, consolidateYear, { id, happenedOn: reportOn, reference: reportNumber })
    if (year < lastYear) diary.note(day(`${year}-11-30`), publishFestival, { year, title: publicTitle(year) })
  }
  publishLast(diary, hand, files)
}

/** Spread over 5 to 18 November, so that leaders reach every area. */
function usualDay(year: number, index: number): Day {
  return day(`${year}-11-${String(5 + ((index * 5) % 14)).padStart(2, '0')}`)
}

function rowOf(hand: Hand, festival: SampleFestival, index: number) {
  const { year, joint, ceremonyOnly, works } = festival
  const number = index + 1
  const together = joint.find((one) => one.areas.includes(number))
  const { total, attended } = householdsOf(index, year)
  const alone = ceremonyOnly?.areas.includes(number) ?? false
  const leader = people[index % 2 === 0 ? 0 : 1]
  const first = together === undefined || together.areas[0] === number
  return {
    row: number + 1,
    area: `Tổ ${number}`,
    eventId: hand.id(`festival ${year} ${together?.areas[0] ?? number}`),
    heldOn: together?.on ?? usualDay(year, index),
    starts: index % 3 === 0 ? '14:00' : '08:00',
    place: together?.place ?? `Nhà văn hóa Tổ ${number}`,
    joint: together ? `Liên tổ ${together.areas.join('-')}` : '',
    delegates: first && leader ? [{ name: leader.name, position: leader.position }] : [],
    householdsTotal: total,
    householdsAttended: attended,
    peopleAttended: attended * 2 + (index % 9),
    ceremony: true,
    festivities: !alone,
    unityMeal: true,
    ceremonyOnlyReason: alone ? ceremonyOnly?.reason : null,
    guests: 6 + (index % 5),
    gifts: 3 + (index % 3),
    giftWorth: 300_000,
    commended: 2,
    poorHouseholds: index % 4,
    policyHouseholds: 4 + (index % 5),
    culturalFamilies: total - 4 - (index % 6),
    works: works[number] ? [works[number]] : [],
    budget: [
      { source: 'ward_budget', amount: 2_000_000 },
      { source: 'residents', amount: attended * 50_000 },
    ],
    families: year === 2023 ? familiesOf(index) : [],
  }
}

/** Of the last festival of the term the public reads the board, with two pictures. */
function publishLast(diary: Diary, hand: Hand, files: FileStore): void {
  const shown = [
    { number: 4, scene: 'houses', caption: 'Ngày hội tại Tổ 4 (tranh minh họa)' },
    { number: 15, scene: 'meeting', caption: 'Phần lễ chung của Tổ 15 và Tổ 16 (tranh minh họa)' },
  ] as const
  const sentOn = day('2023-11-22')
  for (const [at, { number, scene, caption }] of shown.entries()) {
    const origin = { kind: 'festival_event', id: hand.id(`festival 2023 ${number}`), label: `Tổ ${number}` }
    const told = { origin, caption, evidenceOn: day('2023-11-12'), visibility: 'public' }
    const picture = { scene, seed: 400 + at }
    diary.note(sentOn, addEvidence, async () => ({ ...told, files: [await picturePart(files, picture)] }))
  }
  diary.note(day('2023-11-30'), publishFestival, async () => {
    const ids = shown.map(({ number }) => hand.id(`festival 2023 ${number}`))
    const found = await hand.read((reading) => evidenceOf(reading, ids))
    const photos = ids
      .flatMap((id) => found.get(id) ?? [])
      .flatMap(({ file, caption, evidenceOn }) => (file ? [{ fileId: file.id, caption, on: evidenceOn }] : []))
    return { year: lastYear, title: publicTitle(lastYear), photos }
  })
}
