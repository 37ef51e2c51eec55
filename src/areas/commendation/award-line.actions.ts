import type { Writing } from '../../platform/context.ts'
import { type Day, yearOf } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { twoDigits } from '../../values/number.ts'
import { loadSettings, rateRule } from '../organisation/index.ts'
import { type NewAward, takeNumbers } from './award.store.ts'
import { isNumbered } from './award-form.ts'
import { bonusKey, bonusOf } from './bonus.ts'
import type { CommendationCase } from './commendation-case.ts'
import { countedAs } from './recipient.ts'

type Given = Pick<CommendationCase, 'id' | 'form' | 'authority' | 'recipient'>

export interface Giving {
  readonly decidedOn: Day
  readonly withBonus: boolean
  /** Takes the next numbers of the ward's own book; what is entered from paper may bear its own. */
  readonly numbered: boolean
  readonly paperNumbers?: ReadonlyMap<Id, string>
}

/** The lines of the book for what one decision gives, in the order in which it names them. */
export async function awardsFor(w: Writing, cases: readonly Given[], giving: Giving): Promise<readonly NewAward[]> {
  const { decidedOn, withBonus, numbered, paperNumbers = new Map() } = giving
  const year = yearOf(decidedOn)
  const own = numbered ? cases.filter((one) => isNumbered(one.form, one.authority)) : []
  const book = own[0]?.authority ?? ''
  const numbers = await takeNumbers(w, book, year, own.length)
  const numberOf = new Map(own.map((one, at) => [one.id, numbers[at] ?? null]))
  const settings = withBonus ? await loadSettings(w, w.committeeId, 'rate.') : []
  const salary = withBonus ? (rateRule('base_salary', decidedOn, settings)?.value ?? null) : null
  return cases.map((one): NewAward => {
    const number = numberOf.get(one.id) ?? null
    const key = bonusKey(one.form, one.authority, countedAs(one.recipient.kind))
    const coefficient = salary === null || key === null ? null : (rateRule(key, decidedOn, settings)?.value ?? null)
    const bonus = coefficient === null || salary === null ? null : bonusOf(coefficient, salary)
    return {
      caseId: one.id,
      book: number === null ? null : book,
      year: number === null ? null : year,
      number,
      numberText: number === null ? (paperNumbers.get(one.id) ?? null) : twoDigits(number),
      coefficient: bonus?.coefficient ?? null,
      bonus: bonus?.amount ?? null,
    }
  })
}
