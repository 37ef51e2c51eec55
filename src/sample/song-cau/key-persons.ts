import { addPerson } from '../../areas/organisation/index.ts'
import { listKeyPerson, recogniseKeyPerson, recordVisit } from '../../areas/outreach/index.ts'
import { day } from '../../values/day.ts'
import type { Diary } from '../diary.ts'
import type { Hand } from '../hand.ts'
import { keyPersons } from './key-person-facts.ts'

const visits = [
  ['2020-01-20', 'tet', ['uy-tin-9', 'chuc-sac', 'nhan-si']],
  ['2021-02-05', 'tet', ['uy-tin-9', 'uy-tin-17', 'co-cong']],
  ['2021-12-22', 'religious_feast', ['chuc-sac']],
  ['2022-01-26', 'tet', ['uy-tin-9', 'uy-tin-17']],
  ['2022-12-21', 'religious_feast', ['chuc-sac']],
  ['2023-01-16', 'tet', ['uy-tin-9', 'nhan-si', 'co-cong']],
  ['2024-02-02', 'tet', ['uy-tin-9', 'chuc-sac', 'nhan-si', 'co-cong']],
] as const

export function keepKeyPersons(diary: Diary, hand: Hand): void {
  const listedOn = day('2019-03-15')
  for (const { key, name, birthYear, gender, area, religiousTitle, decision, ...part } of keyPersons) {
    const personId = hand.id(`person ${key}`)
    const areaId = hand.id(`area ${area}`)
    const blank = { position: null, education: null, phone: null, ethnicity: null, religion: null, partyMember: null }
    diary.note(listedOn, addPerson, { ...blank, id: personId, fullName: name, birthYear, gender, areaId })
    const id = hand.id(`key person ${key}`)
    diary.note(listedOn, listKeyPerson, { ...part, id, personId, listedOn, religiousTitle: religiousTitle ?? null })
    if (!decision) continue
    const { number: decisionNumber, from, to } = decision
    const by = { decisionNumber, decidedBy: 'Chủ tịch UBND tỉnh', decidedOn: from, from, to }
    diary.note(listedOn, recogniseKeyPerson, { ...by, id, recognitionId: hand.id(`recognition ${key}`) })
  }
  for (const [on, occasion, whom] of visits)
    for (const key of whom) {
      const visitedOn = day(on)
      const visit = { occasion, visitedOn, visitors: 'Ban Thường trực Ủy ban MTTQ Việt Nam phường' }
      const gift = { gift: '01 suất quà', giftValue: 300_000 }
      const ids = { id: hand.id(`key person ${key}`), visitId: hand.id(`visit ${on} ${key}`) }
      diary.note(visitedOn, recordVisit, { ...visit, ...gift, ...ids })
    }
}
