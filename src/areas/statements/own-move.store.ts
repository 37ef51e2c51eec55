import { sql } from 'kysely'
import type { Reading } from '../../platform/context.ts'
import { addDays, type Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { Dong } from '../../values/money.ts'
import { lineColumns } from './account-line.store.ts'
import type { Line } from './decided.ts'
import { mostDaysBetween } from './own-move.ts'

const mostLeft = 200
const mostCame = 2000

/** Movements that wait and may be halves of transfers between these accounts. */
export interface MoveSides {
  readonly left: readonly Line[]
  readonly came: readonly Line[]
  /** More left the accounts than are looked at in one go. */
  readonly isCut: boolean
}

/** What left the accounts and is no fee, oldest first, and what came in of the same amounts about the same days. */
export async function moveSides(reading: Reading, accountIds: readonly Id[]): Promise<MoveSides> {
  const waiting = sql`l.committee_id = any(${[...reading.sight.committeeIds]}::uuid[]) and l.state = 'pending'
    and l.allocated = 0 and l.account_id = any(${[...accountIds]}::uuid[]) and l.kind not in ('fee', 'interest')`
  if (accountIds.length === 0) return { left: [], came: [], isCut: false }
  const { rows: left } = await sql<Line>`
    select ${lineColumns} from statements.line l where ${waiting} and l.debit > 0
    order by l.happened_on, l.id limit ${mostLeft + 1}`.execute(reading.db)
  const isCut = left.length > mostLeft
  const [first, last] = [left[0], left.at(-1)]
  if (!first || !last) return { left: [], came: [], isCut }
  const { rows: came } = await sql<Line>`
    select ${lineColumns} from statements.line l
    where ${waiting} and l.credit > 0 and l.credit = any(${left.map((line) => line.amount)}::bigint[])
      and l.happened_on between ${addDays(first.day, -mostDaysBetween)} and ${addDays(last.day, mostDaysBetween)}
    order by l.happened_on, l.id limit ${mostCame}`.execute(reading.db)
  return { left: left.slice(0, mostLeft), came, isCut: isCut || came.length === mostCame }
}

/** Movements of some days that wait and came in, or left, with one of these amounts, oldest first; two hundred at most. */
export async function waitingOf(
  reading: Reading,
  amounts: readonly Dong[],
  { from, to }: { readonly from: Day; readonly to: Day },
): Promise<readonly Line[]> {
  if (amounts.length === 0) return []
  const { rows } = await sql<Line>`
    select ${lineColumns} from statements.line l
    where l.committee_id = any(${[...reading.sight.committeeIds]}::uuid[]) and l.state = 'pending' and l.allocated = 0
      and l.kind not in ('fee', 'interest') and l.amount = any(${[...amounts]}::bigint[])
      and l.happened_on between ${from} and ${to}
    order by l.happened_on, l.id limit 200`.execute(reading.db)
  return rows
}
