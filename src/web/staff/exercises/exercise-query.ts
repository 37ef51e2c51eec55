import { criticismForms, type ExerciseQuery, exerciseStates, legalKinds } from '../../../areas/criticism/index.ts'
import type { PageContext } from '../../http/page.ts'
import { withQuery } from '../record/address.ts'
import { exercisesPath } from './address.ts'

const filterNames = ['q', 'nam', 'hinh-thuc', 'loai', 'tinh-trang'] as const

/** The list that an address asks for; what it says wrongly counts as not said. */
export function readExerciseQuery(c: PageContext): ExerciseQuery {
  const one = (name: string, known: readonly string[]) => known.find((value) => value === c.query(name)) ?? null
  const year = Number(c.query('nam'))
  return {
    committeeId: c.signedIn.committeeId,
    text: c.query('q'),
    year: Number.isInteger(year) && year > 1900 && year < 2300 ? year : null,
    form: one('hinh-thuc', criticismForms),
    legalKind: one('loai', legalKinds),
    state: one('tinh-trang', ['open', ...exerciseStates]),
  }
}

export const isFiltered = (c: PageContext): boolean => filterNames.some((name) => c.query(name) !== '')

export function exercisesAddress(
  c: PageContext,
  change: Readonly<Record<string, string>>,
  path = exercisesPath,
): string {
  return withQuery(path, { ...Object.fromEntries(filterNames.map((name) => [name, c.query(name)])), ...change })
}
