import { expect, test } from 'vitest'
import { day } from '../../values/day.ts'
import { benefitDueOn, wrongDay } from './benefit-round.ts'

const days = { listBy: day('2020-05-08'), submitBy: day('2020-05-20'), payBy: day('2020-06-15') }
const none = { listBy: null, submitBy: null, payBy: null }

test('a round has to come on by the day of its plan; what lies with the authority has no day of ours', () => {
  const due = (stage: Parameters<typeof benefitDueOn>[1]) => benefitDueOn(days, stage)
  expect([due(null), due('listed_by_area')]).toEqual([days.listBy, days.listBy])
  expect([due('area_meeting'), due('posted'), due('council_reviewed')]).toEqual(Array(3).fill(days.submitBy))
  expect([due('submitted'), due('approved_by_authority'), due('paid')]).toEqual([null, days.payBy, null])
  expect(benefitDueOn(none, null)).toBeNull()
})

test('the days follow one another, whichever of them are said', () => {
  const openedOn = day('2020-05-04')
  expect(wrongDay({ openedOn, ...days })).toBeNull()
  expect(wrongDay({ openedOn, ...none })).toBeNull()
  expect(wrongDay({ openedOn, ...none, payBy: day('2020-05-03') })).toEqual({ field: 'payBy', last: openedOn })
  expect(wrongDay({ openedOn, ...days, submitBy: null, payBy: day('2020-05-07') })).toEqual({
    ...{ field: 'payBy', last: days.listBy },
  })
  expect(wrongDay({ openedOn, ...days, listBy: day('2020-05-21') })).toEqual({
    field: 'submitBy',
    last: day('2020-05-21'),
  })
})
