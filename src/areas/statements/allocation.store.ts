import { sql } from 'kysely'
import type { Writing } from '../../platform/context.ts'
import { type Id, newId } from '../../values/id.ts'
import type { IgnoredAs, Line, LineState, Share } from './decided.ts'

/** A share with where it stands in its line: each begins where the one before ended. */
export interface PlacedShare extends Share {
  readonly before: number
  readonly lineAmount: number
}

/** Adds shares behind those that the lines have. */
export async function addShares(w: Writing, shares: readonly PlacedShare[]): Promise<void> {
  const rows = shares.map((share) => ({
    ...{ id: newId(w.now.getTime()), line_id: share.lineId, before_amount: share.before },
    ...{ after_amount: share.before + share.amount, line_amount: share.lineAmount },
    ...{ target_kind: share.targetKind, target_id: share.targetId },
  }))
  await sql`
    insert into statements.allocation (committee_id, id, line_id, set_no, before_amount, after_amount, line_amount,
      target_kind, target_id, recorded_at, recorded_by)
    select ${w.committeeId}, r.id, r.line_id, l.set_no, r.before_amount, r.after_amount, r.line_amount, r.target_kind,
      r.target_id, ${w.now}, ${w.actor.accountId}::uuid
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, line_id uuid, before_amount bigint,
      after_amount bigint, line_amount bigint, target_kind text, target_id uuid)
    join statements.line l on l.committee_id = ${w.committeeId} and l.id = r.line_id`.execute(w.db)
}

/** Begins a new set for lines: what was allocated before stays written, and counts no more. */
export async function beginSets(w: Writing, lineIds: readonly Id[]): Promise<void> {
  await sql`
    update statements.line set set_no = set_no + 1, allocated = 0, state = 'pending'
    where committee_id = ${w.committeeId} and id = any(${[...lineIds]}::uuid[])`.execute(w.db)
}

export interface Decision {
  readonly id: Id
  readonly state: LineState
  readonly kind: Line['kind']
  readonly ignoredAs: IgnoredAs | null
  readonly note: string | null
  readonly allocated: number
}

/** What lines are from now on, and the step that says who decided it. */
export async function saveDecisions(w: Writing, decisions: readonly Decision[]): Promise<void> {
  if (decisions.length === 0) return
  const rows = JSON.stringify(decisions.map((one) => ({ ...one, step: newId(w.now.getTime()) })))
  const given = sql`jsonb_to_recordset(${rows}::jsonb) as r(id uuid, step uuid, state text, kind text, "ignoredAs" text,
    note text, allocated bigint)`
  await sql`
    update statements.line l set state = r.state, kind = r.kind, ignored_as = r."ignoredAs", note = r.note,
      allocated = r.allocated
    from ${given} where l.committee_id = ${w.committeeId} and l.id = r.id`.execute(w.db)
  await sql`
    insert into statements.line_step (committee_id, line_id, id, state, kind, ignored_as, note, by_account, by_name,
      recorded_at)
    select ${w.committeeId}, r.id, r.step, r.state, r.kind, r."ignoredAs", r.note, ${w.actor.accountId}::uuid,
      ${w.actor.name}, ${w.now} from ${given}`.execute(w.db)
}
