import { describe, expect, it } from 'vitest'
import { day } from '../../values/day.ts'
import { superiorLoops } from './agency.ts'
import { slugOf } from './committee.ts'
import { clashOf } from './membership.ts'
import { givenName, maybeSame } from './person.ts'
import { type BodyTerm, daysOfTerm, termAt, termStateOf } from './term.ts'

const facts = { committeeId: 'c', bodyId: 'b', decision: null }
const eight: BodyTerm = {
  ...facts,
  id: '8',
  number: 'VIII',
  from: day('2019-05-01'),
  to: day('2024-04-30'),
  endedOn: day('2024-04-21'),
  endReason: 'congress',
}
const nine: BodyTerm = {
  ...facts,
  id: '9',
  number: 'IX',
  from: day('2024-04-22'),
  to: day('2029-04-30'),
  endedOn: day('2025-06-30'),
  endReason: 'reorganised',
}

describe('terms', () => {
  it('may end early, and a day falls in the one in office', () => {
    expect(termAt([nine, eight], day('2024-04-21'))?.number).toBe('VIII')
    expect(termAt([nine, eight], day('2024-04-22'))?.number).toBe('IX')
    expect(termAt([nine, eight], day('2025-07-01'))).toBeNull()
    expect(daysOfTerm(nine)).toEqual({ kind: 'term', from: '2024-04-22', to: '2025-06-30' })
  })

  it('have the state of the day they are asked about', () => {
    const state = (on: string) => termStateOf(nine, day(on))
    expect([state('2024-04-01'), state('2024-05-01'), state('2025-07-01')]).toEqual([
      'coming',
      'current',
      'ended_early',
    ])
    expect(termStateOf({ ...eight, endedOn: null, endReason: null }, day('2024-06-01'))).toBe('overrun')
  })
})

describe('memberships', () => {
  const chair = { personId: 'p1', role: 'chair', from: day('2019-05-01'), to: null } as const

  it('allow one head at a time and one place for a person', () => {
    expect(clashOf({ ...chair, personId: 'p2', from: day('2020-01-01') }, [chair])).toBe('second_head')
    expect(clashOf({ ...chair, role: 'standing_member' }, [chair])).toBe('same_person')
    expect(clashOf({ ...chair, personId: 'p2' }, [{ ...chair, to: day('2019-04-30') }])).toBeNull()
  })
})

it('finds a ring of superiors', () => {
  const agencies = [
    { id: 'a', superiorId: 'b' },
    { id: 'b', superiorId: 'c' },
    { id: 'c', superiorId: null },
  ]
  expect(superiorLoops(agencies, 'c', 'a')).toBe(true)
  expect(superiorLoops(agencies, 'a', 'c')).toBe(false)
})

it('addresses people by the given name, and knows a probable double', () => {
  expect(givenName('Nông Thị Hạnh')).toBe('Hạnh')
  const one = { nameKey: 'nong thi hanh', birthYear: 1976, areaId: null }
  expect(maybeSame(one, { ...one, birthYear: null, areaId: 'a' })).toBe(true)
  expect(maybeSame(one, { ...one, birthYear: 1977 })).toBe(false)
})

it('makes words for addresses', () => {
  expect(slugOf('Sông Cầu')).toBe('song-cau')
  expect(slugOf('Đắk Lắk (mới)')).toBe('dak-lak-moi')
})
