import { createAccount, type Role } from '../../areas/identity/index.ts'
import { addPerson, endCommittee, foundCommittee, openTerm, unitIds } from '../../areas/organisation/index.ts'
import { type Day, day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { Hand } from '../hand.ts'
import { office } from './office.ts'

const reform = day('2025-07-01')

/** The next term began in April 2024 and ended early: on 1 July 2025 the ward was merged into phường Bắc Kạn. */
export async function endSongCau(hand: Hand): Promise<void> {
  const { number, from, to } = office.nextTerm
  const decision = 'Nghị quyết Đại hội đại biểu MTTQ Việt Nam phường Sông Cầu khóa IX'
  await hand.do(from, openTerm, {
    id: hand.id('term IX'),
    bodyId: hand.id('body committee'),
    number,
    from,
    to,
    decision,
  })
  const reason = 'Sắp xếp đơn vị hành chính: phường Sông Cầu sáp nhập vào phường Bắc Kạn từ ngày 01/7/2025'
  await hand.do(reform, endCommittee, { closedOn: day('2025-06-30'), reason })
}

interface Successor {
  readonly unitId: Id
  readonly name: string
  readonly term: { readonly number: string; readonly from: Day; readonly to: Day }
  readonly seats: readonly {
    readonly key: string
    readonly name: string
    readonly position: string
    readonly role: Role
  }[]
}

export const bacKanWard: Successor = {
  unitId: unitIds.bacKanWard,
  name: 'Ủy ban Mặt trận Tổ quốc Việt Nam phường Bắc Kạn',
  term: { number: 'I', from: reform, to: day('2030-06-30') },
  seats: [
    { key: 'chu-tich', name: 'Phùng Thị Yến', position: 'Chủ tịch', role: 'ward_chair' },
    { key: 'can-bo', name: 'Hứa Văn Nam', position: 'Công chức tổng hợp', role: 'ward_officer' },
  ],
}

export const thaiNguyen: Successor = {
  unitId: unitIds.thaiNguyen,
  name: 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Thái Nguyên',
  term: { number: 'I', from: reform, to: day('2030-06-30') },
  seats: [{ key: 'can-bo-tinh', name: 'Chu Đức Nghĩa', position: 'Chuyên viên', role: 'province_officer' }],
}

/** A committee of after the merger, as its first days were: itself, its term, its first people. */
export async function foundSuccessor(hand: Hand, { unitId, name, term, seats }: Successor): Promise<void> {
  const bodyId = hand.id('body committee')
  await hand.do(reform, foundCommittee, { unitId, name, foundedOn: reform, bodyId, demo: true })
  await hand.do(reform, openTerm, { id: hand.id('term I'), bodyId, ...term, decision: null })
  for (const seat of seats) {
    const person = { id: hand.id(`person ${seat.key}`), fullName: seat.name, birthYear: null, gender: null }
    const blank = { areaId: null, education: null, phone: null, ethnicity: null, religion: null, partyMember: null }
    await hand.do(reform, addPerson, { ...person, ...blank, position: seat.position })
    const grant = { role: seat.role, areaId: null, agencyId: null, organisationId: null, fromOn: reform, toOn: null }
    const account = { accountId: hand.id(`account ${seat.key}`), displayName: seat.name, personId: person.id }
    await hand.do(reform, createAccount, { ...account, signInName: null, language: 'vi', demo: true, grant })
  }
}
