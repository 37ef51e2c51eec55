import { sql } from 'kysely'
import type { Reading } from '../../platform/context.ts'
import { invariantInSql, lookThrough } from '../../platform/invariant.ts'
import type { Id } from '../../values/id.ts'
import type { Invariant } from '../../values/invariant.ts'
import type { Succession } from './succession.ts'
import type { UnitBook } from './tree.ts'
import { loadUnits } from './unit.store.ts'
import type { Unit } from './unit.ts'
import { placeProblem, successionProblem, unitProblem } from './unit-check.ts'

const size = 500

/** Asks a rule of every unit there is, with those above it and beside it at hand. */
function ofUnits(
  id: string,
  isBroken: (unit: Unit, book: UnitBook, successions: readonly Succession[]) => boolean,
): Invariant<Reading> {
  const pageAfter = async ({ db }: Reading, after: Id) => {
    const { rows } = await sql<{ id: Id }>`
      select id from organisation.unit where id > ${after}::uuid order by id limit ${size}`.execute(db)
    return rows.map((row) => ({ committeeId: row.id, id: row.id }))
  }
  return {
    id,
    find: (reading) =>
      lookThrough(
        size,
        (after) => pageAfter(reading, after.id),
        async (page) => {
          const ids = page.map((one) => one.id)
          const { book, successions } = await loadUnits(reading, ids)
          return ids.filter((one) => isBroken(book.get(one) as Unit, book, successions))
        },
      ),
  }
}

/** Names, codes and parents of a unit do not meet, and lie within its days. */
const unitHistory = ofUnits('organisation.unit_history', (unit) => unitProblem(unit) !== null)

/** A unit's parents were there, and none of them lies below it. */
const unitTree = ofUnits('organisation.unit_tree', (unit, book) => placeProblem(book, unit) !== null)

/** What became of a unit happened while it was there, and ended it the day before where it had to. */
const unitSuccession = ofUnits('organisation.unit_succession', (unit, book, successions) => {
  const own = successions.filter((one) => one.fromUnitId === unit.id)
  return own.some((one) => successionProblem(book, one) !== null)
})

/** Of what merged, was split or abolished nothing lasted into the day on which it did. */
const endedBySuccession = invariantInSql(
  'organisation.ended_by_succession',
  sql`
    select s.from_unit_id as id, u.valid_to is null or u.valid_to >= s.effective_on as broken
    from organisation.unit_succession s join organisation.unit u on u.id = s.from_unit_id
    where s.kind in ('merge', 'split', 'abolish')`,
)

const days = (alias: string) => sql`daterange(${sql.ref(`${alias}.valid_from`)}, ${sql.ref(`${alias}.valid_to`)}, '[]')`

/** A code tells one unit on every day. */
const codesTellOne = invariantInSql(
  'organisation.codes_tell_one',
  sql`
    select c.unit_id as id, exists (
      select from organisation.unit_code o
      where o.code = c.code and o.unit_id <> c.unit_id and ${days('o')} && ${days('c')}) as broken
    from organisation.unit_code c`,
)

/** A unit has one committee at a time. */
const oneCommittee = invariantInSql(
  'organisation.one_committee',
  sql`
    select committee_id as id, count(*) filter (where closed_on is null) over (partition by unit_id) > 1 as broken
    from organisation.committee`,
)

export const unitInvariants: readonly Invariant<Reading>[] = [
  unitHistory,
  unitTree,
  unitSuccession,
  endedBySuccession,
  codesTellOne,
  oneCommittee,
]
