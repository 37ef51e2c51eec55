import type { Day } from './day.ts'
import { type Period, yearsIn } from './period.ts'
import { isRoman } from './roman.ts'

/** A term of office: 'khóa VIII, nhiệm kỳ 2019–2024'. Both days included. */
export interface Term {
  readonly number: string
  readonly from: Day
  readonly to: Day
}

/** Null when the number is no Roman numeral or the term ends before it begins. */
export function makeTerm(number: string, from: Day, to: Day): Term | null {
  return isRoman(number) && from <= to ? { number, from, to } : null
}

export function termPeriod(term: Term): Period {
  return { kind: 'term', from: term.from, to: term.to }
}

/** The calendar years the term touches: 2019, 2020, … 2024. */
export function yearsOfTerm(term: Term): readonly number[] {
  return yearsIn(termPeriod(term))
}
