import { describe, expect, it } from 'vitest'
import { day } from '../../values/day.ts'
import { ancestorsAt, bookOf, childrenAt, provinceAt, treeAt } from './tree.ts'
import { callCode, callName, codeAt, nameAt, placeName } from './unit.ts'
import { codeClash, successionProblem, treeProblem, unitProblem } from './unit-check.ts'
import { exampleSuccessions, exampleUnits, unitIds } from './vietnam.ts'

const book = bookOf(exampleUnits)
const unit = (id: string) => {
  const found = book.get(id)
  if (!found) throw new Error(id)
  return found
}
const before = day('2025-06-30')
const after = day('2025-07-01')

describe('units of the worked example', () => {
  it('contradict neither themselves nor one another', () => {
    expect(exampleUnits.map(unitProblem).filter((problem) => problem !== null)).toEqual([])
    expect(treeProblem(book)).toBeNull()
    expect(exampleSuccessions.map((one) => successionProblem(book, one)).filter((problem) => problem !== null)).toEqual(
      [],
    )
    expect(codeClash(exampleUnits.flatMap((one) => one.codes.map((code) => ({ ...code, unitId: one.id }))))).toBeNull()
  })

  it('bear the code 01843 one after the other', () => {
    const holders = (on: typeof before) =>
      exampleUnits.filter((one) => codeAt(one, on) === '01843').map((one) => one.id)
    expect(holders(before)).toEqual([unitIds.phungChiKien])
    expect(holders(after)).toEqual([unitIds.bacKanWard])
  })

  it('lie in another tree from one day to the next', () => {
    const chain = (id: string, on: typeof before) => ancestorsAt(book, id, on).map((one) => callName(one, on))
    expect(chain(unitIds.songCau, before)).toEqual(['Thành phố Bắc Kạn', 'Tỉnh Bắc Kạn', 'Việt Nam'])
    expect(chain(unitIds.songCau, after)).toEqual([])
    expect(chain(unitIds.bacKanWard, after)).toEqual(['Tỉnh Thái Nguyên', 'Việt Nam'])
    expect(provinceAt(book, unitIds.songCauDakLak, after)?.id).toBe(unitIds.dakLak)
    expect(childrenAt(book, unitIds.bacKanCity, before)).toHaveLength(4)
    expect(childrenAt(book, unitIds.bacKanCity, after)).toHaveLength(0)
  })

  it('give the same tree for the same day', () => {
    expect(treeAt(book, unitIds.vietnam, before)).toEqual(treeAt(book, unitIds.vietnam, before))
    const size = (on: typeof before) => {
      const count = (branch: ReturnType<typeof treeAt>): number =>
        branch ? branch.below.reduce((sum, one) => sum + count(one), 1) : 0
      return count(treeAt(book, unitIds.vietnam, on))
    }
    expect(size(before)).toBe(10)
    expect(size(after)).toBe(5)
  })

  it('say what is not known rather than guess', () => {
    expect(nameAt(unit(unitIds.songCau), after)).toBeNull()
    expect(callName(unit(unitIds.songCau), after)).toBe('Phường Sông Cầu')
    expect(callCode(unit(unitIds.songCau), after)).toBe('01837')
    expect(codeAt(unit(unitIds.vietnam), after)).toBeNull()
    expect(nameAt(unit(unitIds.bacKanCity), day('2015-03-10'))).toBe('Thị xã Bắc Kạn')
  })
})

it('takes the kind off a name for the place line', () => {
  expect(placeName('Phường Sông Cầu')).toBe('Sông Cầu')
  expect(placeName('Thành phố Bắc Kạn')).toBe('Bắc Kạn')
  expect(placeName('Việt Nam')).toBe('Việt Nam')
})
