import { expect, test } from 'vitest'
import { day } from './day.ts'
import { makeTerm, termPeriod, yearsOfTerm } from './term.ts'

test('a term has a Roman number, a beginning and an end', () => {
  const term = makeTerm('VIII', day('2019-02-01'), day('2024-04-15'))
  expect(term).toEqual({ number: 'VIII', from: '2019-02-01', to: '2024-04-15' })
  expect(term && termPeriod(term)).toEqual({ kind: 'term', from: '2019-02-01', to: '2024-04-15' })
  expect(term && yearsOfTerm(term)).toEqual([2019, 2020, 2021, 2022, 2023, 2024])
})

test('no term with a wrong number or an end before its beginning', () => {
  expect(makeTerm('8', day('2019-02-01'), day('2024-04-15'))).toBeNull()
  expect(makeTerm('VIII', day('2024-04-15'), day('2019-02-01'))).toBeNull()
})
