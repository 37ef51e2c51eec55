import { createAccount } from '../../areas/identity/index.ts'
import { addAgency, addArea, addPerson, countArea } from '../../areas/organisation/index.ts'
import { type Day, day } from '../../values/day.ts'
import { Diary } from '../diary.ts'
import type { Hand } from '../hand.ts'
import { celebrateBacKan } from './celebrate.ts'
import { reachOutBacKan } from './reach.ts'
import { households } from './ward.ts'

/** The work of the ward of today until the end of November 2026: its second festival and what it tells the people. */
export async function workOfBacKan(hand: Hand): Promise<void> {
  const on = day('2025-07-15')
  await divide(hand, on)
  const diary = new Diary()
  celebrateBacKan(diary, hand)
  reachOutBacKan(diary, hand)
  await diary.act(hand)
}

/** The areas that the new ward is divided into, the body that plans along, and the head of one of the areas. */
async function divide(hand: Hand, on: Day): Promise<void> {
  for (const [index, count] of households.entries()) {
    const number = index + 1
    const areaId = hand.id(`area ${number}`)
    const facts = { kind: 'residential_group', number, name: `Tổ ${number}`, from: on, decision: null }
    await hand.do(on, addArea, { id: areaId, ...facts })
    for (const [later, countedOn] of [day('2025-11-01'), day('2026-11-01')].entries()) {
      const counted = { households: count + later * 2, people: null, source: 'Sổ theo dõi hộ của tổ dân phố' }
      await hand.do(countedOn, countArea, { areaId, countedOn, ...counted, reason: null })
    }
  }
  const contact = { superiorName: null, address: null, phone: null, email: null, contactName: null, superiorId: null }
  const partner = { id: hand.id('agency ubnd'), kind: 'peoples_committee', name: 'Ủy ban nhân dân phường Bắc Kạn' }
  await hand.do(on, addAgency, { ...contact, ...partner, from: on })
  const areaId = hand.id('area 16')
  const name = 'Lèng Văn Kha'
  const blank = { education: null, phone: null, ethnicity: null, religion: null, partyMember: null }
  const person = { id: hand.id('person to-truong-16'), fullName: name, birthYear: 1959, gender: 'male', areaId }
  await hand.do(on, addPerson, { ...blank, ...person, position: 'Trưởng Ban công tác Mặt trận Tổ 16' })
  const grant = { role: 'area_head', areaId, agencyId: null, organisationId: null, fromOn: on, toOn: null }
  const account = { accountId: hand.id('account to-truong-16'), displayName: name, personId: person.id }
  await hand.do(on, createAccount, { ...account, signInName: null, language: 'vi', demo: true, grant })
}
