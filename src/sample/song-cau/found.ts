import { createAccount, type Role } from '../../areas/identity/index.ts'
import {
  addAgency,
  addArea,
  addMembership,
  addOrganisation,
  addPerson,
  changeSetting,
  countArea,
  foundBody,
  foundCommittee,
  openTerm,
  unitIds,
} from '../../areas/organisation/index.ts'
import { type Day, day } from '../../values/day.ts'
import type { Hand } from '../hand.ts'
import { foundAreaBodies } from './area-bodies.ts'
import { agencies, office, people } from './office.ts'

const decision = 'Nghị quyết Đại hội đại biểu MTTQ Việt Nam phường Sông Cầu khóa VIII'

/** The committee, its term, its people, its 21 residential areas and the bodies it writes to. */
export async function foundSongCau(hand: Hand): Promise<void> {
  const on = office.foundedOn
  await hand.do(on, foundCommittee, {
    unitId: unitIds.songCau,
    name: office.committeeName,
    foundedOn: on,
    bodyId: hand.id('body committee'),
    demo: true,
  })
  const { number, from, to } = office.term
  await hand.do(on, openTerm, {
    id: hand.id('term VIII'),
    bodyId: hand.id('body committee'),
    number,
    from,
    to,
    decision,
  })
  // Sông Cầu, a ward of Bắc Kạn city, is in the mountains: until 30 June 2023 its Inspection Board was counted by groups.
  const mountain = { key: 'committee.mountain', validFrom: on, value: true }
  await hand.do(on, changeSetting, { ...mountain, reason: 'Phường thuộc tỉnh miền núi' })
  await addPeople(hand, on)
  await addAreas(hand, on)
  for (const { key, kind, name, superior } of agencies) {
    const superiorId = superior ? hand.id(`agency ${superior}`) : null
    await hand.do(on, addAgency, { ...noContact, id: hand.id(`agency ${key}`), kind, name, superiorId, from: on })
  }
  await addOrganisations(hand, on)
  await addAccounts(hand, on)
}

const noContact = { superiorName: null, address: null, phone: null, email: null, contactName: null }

async function addPeople(hand: Hand, on: Day): Promise<void> {
  for (const { key, name, birthYear, gender, position } of people) {
    const blank = { areaId: null, education: null, phone: null, ethnicity: null, religion: null, partyMember: null }
    const known = { id: hand.id(`person ${key}`), fullName: name, birthYear, gender, position }
    await hand.do(on, addPerson, { ...blank, ...known })
  }
  const bodies = [
    ['standing_board', 'Ban Thường trực Ủy ban MTTQ Việt Nam phường Sông Cầu'],
    ['peoples_inspection_board', 'Ban Thanh tra nhân dân phường Sông Cầu'],
    ['advisory_group', 'Tổ tư vấn, giám sát và phản biện xã hội phường Sông Cầu'],
  ] as const
  for (const [kind, name] of bodies) {
    await hand.do(on, foundBody, { id: hand.id(`body ${kind}`), kind, name, areaId: null, from: on, decision: null })
  }
  const seats = [
    ['chu-tich', 'standing_board', 'chair'],
    ['pho-chu-tich', 'standing_board', 'vice_chair'],
    ['chu-tich', 'committee', 'chair'],
    ['pho-chu-tich', 'committee', 'vice_chair'],
    ...['phu-nu', 'cuu-chien-binh', 'nong-dan', 'thanh-nien'].map(
      (key) => [key, 'committee', 'committee_member'] as const,
    ),
    ['thanh-tra', 'peoples_inspection_board', 'head'],
  ] as const
  for (const [person, body, role] of seats) {
    const claim = { personId: hand.id(`person ${person}`), bodyId: hand.id(`body ${body}`), role }
    await hand.do(on, addMembership, { ...claim, organisationId: null, from: on, decision: null })
  }
}

/** Tổ 1 … Tổ 21; the households counted each November, one more in every area each year. */
async function addAreas(hand: Hand, on: Day): Promise<void> {
  for (const [index, households] of office.households.entries()) {
    const number = index + 1
    const areaId = hand.id(`area ${number}`)
    const facts = { kind: 'residential_group', number, name: `Tổ ${number}`, from: on, decision: null }
    await hand.do(on, addArea, { id: areaId, ...facts })
    for (const year of [2019, 2020, 2021, 2022, 2023]) {
      const countedOn = day(`${year}-11-01`)
      const count = {
        households: households + (year - 2019),
        people: null,
        source: 'Sổ hộ khẩu, cư trú của tổ dân phố',
      }
      await hand.do(countedOn, countArea, { areaId, countedOn, ...count, reason: null })
    }
  }
  const areaId = hand.id('area 4')
  const body = hand.id('body area 4')
  const name = 'Ban công tác Mặt trận Tổ 4'
  await hand.do(on, foundBody, { id: body, kind: 'front_working_committee', name, areaId, from: on, decision: null })
  const seats = [
    ['to-truong-4', 'head'],
    ['to-vien-4', 'deputy'],
  ] as const
  for (const [person, role] of seats) {
    const claim = { personId: hand.id(`person ${person}`), bodyId: body, role, organisationId: null }
    await hand.do(on, addMembership, { ...claim, from: on, decision: null })
  }
  await foundAreaBodies(hand, on)
}

async function addOrganisations(hand: Hand, on: Day): Promise<void> {
  const organisations = [
    ['womens_union', 'Hội Liên hiệp Phụ nữ phường Sông Cầu'],
    ['veterans_association', 'Hội Cựu chiến binh phường Sông Cầu'],
    ['farmers_association', 'Hội Nông dân phường Sông Cầu'],
    ['youth_union', 'Đoàn Thanh niên phường Sông Cầu'],
  ] as const
  for (const [kind, name] of organisations) {
    await hand.do(on, addOrganisation, { id: hand.id(`organisation ${kind}`), kind, name, from: on })
  }
}

interface Seat {
  readonly person: string
  readonly role: Role
  readonly area?: string
  readonly agency?: string
  readonly organisation?: string
}

const seats: readonly Seat[] = [
  { person: 'chu-tich', role: 'ward_chair' },
  { person: 'pho-chu-tich', role: 'ward_vice_chair' },
  { person: 'can-bo', role: 'ward_officer' },
  { person: 'ke-toan', role: 'ward_accountant' },
  { person: 'thu-quy', role: 'ward_treasurer' },
  { person: 'phu-nu', role: 'member_org_lead', organisation: 'womens_union' },
  { person: 'tu-van', role: 'advisor' },
  { person: 'thanh-tra', role: 'inspection_member' },
  { person: 'to-truong-4', role: 'area_head', area: '4' },
  { person: 'to-vien-4', role: 'area_member', area: '4' },
  { person: 'dau-moi-ubnd', role: 'agency_contact', agency: 'ubnd' },
  { person: 'can-bo-trung-uong', role: 'central_viewer' },
  { person: 'quan-tri', role: 'system_admin' },
]

/** A demo sign-in for every role of the ward, entered by one click and never able to leave this committee. */
async function addAccounts(hand: Hand, on: Day): Promise<void> {
  for (const { person, role, area, agency, organisation } of seats) {
    const displayName = people.find((one) => one.key === person)?.name ?? person
    const narrowing = {
      areaId: area ? hand.id(`area ${area}`) : null,
      agencyId: agency ? hand.id(`agency ${agency}`) : null,
      organisationId: organisation ? hand.id(`organisation ${organisation}`) : null,
    }
    const account = { accountId: hand.id(`account ${person}`), displayName, personId: hand.id(`person ${person}`) }
    const grant = { role, ...narrowing, fromOn: on, toOn: null }
    await hand.do(on, createAccount, { ...account, signInName: null, language: 'vi', demo: true, grant })
  }
}
