import { sql } from 'kysely'
import type { Reading, Writing } from '../../platform/context.ts'
import { type Id, newId } from '../../values/id.ts'

/**
 * The next numbers of a book, one after the other. The counter's row stays locked until the act commits, so that two
 * acts never get one number, and an act that fails gives its numbers back.
 */
export async function takeNumbers(w: Writing, book: string, year: number, count: number): Promise<readonly number[]> {
  if (count === 0) return []
  const row = await w.db
    .insertInto('commendation.certificate_counter')
    .values({ committee_id: w.committeeId, authority: book, year, last: count })
    .onConflict((conflict) =>
      conflict
        .columns(['committee_id', 'authority', 'year'])
        .doUpdateSet({ last: sql<number>`commendation.certificate_counter.last + ${count}` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return Array.from({ length: count }, (_, at) => row.last - count + 1 + at)
}

export async function lastNumber(reading: Reading, committeeId: Id, book: string, year: number): Promise<number> {
  const row = await reading.db
    .selectFrom('commendation.certificate_counter')
    .select('last')
    .where('committee_id', '=', committeeId)
    .where('authority', '=', book)
    .where('year', '=', year)
    .executeTakeFirst()
  return row?.last ?? 0
}

/** Moves a book forward to where the paper one stands; it never goes back. */
export async function advanceBook(w: Writing, book: string, year: number, last: number): Promise<void> {
  await w.db
    .insertInto('commendation.certificate_counter')
    .values({ committee_id: w.committeeId, authority: book, year, last })
    .onConflict((conflict) =>
      conflict
        .columns(['committee_id', 'authority', 'year'])
        .doUpdateSet({ last: sql<number>`greatest(commendation.certificate_counter.last, excluded.last)` }),
    )
    .execute()
}

export interface NewAward {
  readonly caseId: Id
  readonly book: string | null
  readonly year: number | null
  readonly number: number | null
  readonly numberText: string | null
  readonly coefficient: number | null
  readonly bonus: number | null
}

export async function insertAwards(w: Writing, decisionId: Id, awards: readonly NewAward[]): Promise<void> {
  if (awards.length === 0) return
  const rows = awards.map((award) => ({
    committee_id: w.committeeId,
    id: newId(),
    case_id: award.caseId,
    decision_id: decisionId,
    book: award.book,
    year: award.year,
    number: award.number,
    number_text: award.numberText,
    coefficient_thousandths: award.coefficient,
    bonus_amount: award.bonus,
    recorded_at: w.now,
  }))
  await w.db.insertInto('commendation.award').values(rows).execute()
}

/** Takes awards back; their numbers stay used. */
export async function supersedeAwards(w: Writing, caseIds: readonly Id[], reason: string): Promise<void> {
  if (caseIds.length === 0) return
  await w.db
    .updateTable('commendation.award')
    .set({ superseded_at: w.now, superseded_reason: reason })
    .where('committee_id', '=', w.committeeId)
    .where('case_id', 'in', [...caseIds])
    .where('superseded_at', 'is', null)
    .execute()
}

/** Cases that stand on a decision. */
export async function casesOfDecision(reading: Reading, decisionId: Id): Promise<readonly Id[]> {
  const rows = await reading.db
    .selectFrom('commendation.award')
    .select('case_id')
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('decision_id', '=', decisionId)
    .where('superseded_at', 'is', null)
    .orderBy('number')
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => row.case_id)
}
