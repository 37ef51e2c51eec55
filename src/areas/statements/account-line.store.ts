import { sql } from 'kysely'
import type { Reading, Writing } from '../../platform/context.ts'
import type { Id } from '../../values/id.ts'
import type { Line, Share, Target } from './decided.ts'

export const lineColumns = sql`l.id, l.committee_id as "committeeId", l.account_id as "accountId", l.import_id as "importId",
  l.n, l.page, l.happened_on as day, l.happened_time as time, l.document, l.debit, l.credit, l.amount, l.balance, l.memo,
  l.payer, l.payer_account as "payerAccount", l.reference, l.kind, l.state, l.ignored_as as "ignoredAs", l.note, l.allocated`

/** Lines by id, in the order of their days. */
export async function linesOf(reading: Reading, ids: readonly Id[]): Promise<readonly Line[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<Line>`
    select ${lineColumns} from statements.line l
    where l.committee_id = any(${[...reading.sight.committeeIds]}::uuid[]) and l.id = any(${[...ids]}::uuid[])
    order by l.happened_on, l.id`.execute(reading.db)
  return rows
}

export async function findLine(reading: Reading, id: Id): Promise<Line | null> {
  return (await linesOf(reading, [id]))[0] ?? null
}

/** The lines, held until the act ends, always in one order; one that is not there is left out. */
export async function lockLines(w: Writing, ids: readonly Id[]): Promise<readonly Line[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<Line>`
    select ${lineColumns} from statements.line l
    where l.committee_id = ${w.committeeId} and l.id = any(${[...ids]}::uuid[])
    order by l.id for update`.execute(w.db)
  return rows
}

const shareColumns = sql`a.line_id as "lineId", a.target_kind as "targetKind", a.target_id as "targetId", a.amount`

/** What these lines are allocated to now. */
export async function allocationsOf(reading: Reading, lineIds: readonly Id[]): Promise<readonly Share[]> {
  if (lineIds.length === 0) return []
  const { rows } = await sql<Share>`
    select ${shareColumns} from statements.allocation a
    join statements.line l on l.committee_id = a.committee_id and l.id = a.line_id and l.set_no = a.set_no
    where a.committee_id = any(${[...reading.sight.committeeIds]}::uuid[]) and a.line_id = any(${[...lineIds]}::uuid[])
    order by a.line_id, a.after_amount`.execute(reading.db)
  return rows
}

/** What is allocated to these targets now, with its lines. */
export async function allocationsTo(reading: Reading, kind: string, ids: readonly Id[]): Promise<readonly Share[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<Share>`
    select ${shareColumns} from statements.allocation a
    join statements.line l on l.committee_id = a.committee_id and l.id = a.line_id and l.set_no = a.set_no
    where a.committee_id = any(${[...reading.sight.committeeIds]}::uuid[]) and a.target_kind = ${kind}
      and a.target_id = any(${[...ids]}::uuid[])
    order by l.happened_on, a.line_id, a.after_amount`.execute(reading.db)
  return rows
}

/** Lines of which some part is allocated to the target now, held. */
export async function lockLinesOf(w: Writing, { kind, id }: Target): Promise<readonly Line[]> {
  const { rows } = await sql<Line>`
    select ${lineColumns} from statements.line l
    where l.committee_id = ${w.committeeId} and exists (
      select from statements.allocation a where a.committee_id = l.committee_id and a.line_id = l.id
        and a.set_no = l.set_no and a.target_kind = ${kind} and a.target_id = ${id}::uuid)
    order by l.id for update`.execute(w.db)
  return rows
}

/** Everything of one kind that these lines were ever allocated to, with what was let go since. */
export async function everAllocated(reading: Reading, kind: string, lineIds: readonly Id[]) {
  if (lineIds.length === 0) return []
  const { rows } = await sql<Pick<Share, 'lineId' | 'targetId'>>`
    select distinct a.line_id as "lineId", a.target_id as "targetId" from statements.allocation a
    where a.committee_id = any(${[...reading.sight.committeeIds]}::uuid[]) and a.line_id = any(${[...lineIds]}::uuid[])
      and a.target_kind = ${kind}`.execute(reading.db)
  return rows as readonly Pick<Share, 'lineId' | 'targetId'>[]
}
