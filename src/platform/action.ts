import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { Tables } from '../../db/tables.ts'
import { isRefusal, type Refusal, refuse } from '../values/refusal.ts'
import type { Actor, Caller, JournalData, Subject, Writing } from './context.ts'
import { type Database, setScope } from './database.ts'
import { enqueue } from './enqueue.ts'
import { parseInput } from './input.ts'
import { writeJournal } from './journal.ts'
import { inForce, pauseOf } from './pause.ts'
import { mayNot, type Permission } from './permission.ts'

/** What an act leaves behind: its answer, and what the journal says of it. */
export interface Done<Output> {
  readonly output: Output
  readonly subject: Subject
  readonly data: JournalData
}

export function done<Output>(result: Done<Output>): Done<Output> {
  return result
}

/** One thing a person can do. Whoever calls it, screen, phone, API, command or job, comes this way. */
export interface Action<Input, Facts, Output> {
  /** `area.verb`, the key of its journal sentence. */
  readonly name: string
  readonly permission: Permission
  readonly input: z.ZodType<Input>
  /** Loads, with a lock, what the act is about. */
  readonly load: (w: Writing, input: Input) => Promise<Facts | Refusal>
  /** What the role alone cannot tell: this person, this record. */
  readonly may?: (actor: Actor, facts: Facts, w: Writing) => true | Refusal
  readonly run: (w: Writing, input: Input, facts: Facts) => Promise<Done<Output> | Refusal>
}

// biome-ignore lint/suspicious/noExplicitAny: a list of actions of every kind has no common input but "any".
export type AnyAction = Action<any, any, any>

export function action<Input, Facts, Output>(definition: Action<Input, Facts, Output>): Action<Input, Facts, Output> {
  return definition
}

/** Carried out of the transaction so that it rolls back; never seen outside this file. */
class RolledBack extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super('rolled back')
    this.refusal = refusal
  }
}

/**
 * may this role? → parse → open transaction → carried out before? → load with lock → may this one? → run → journal →
 * commit. A refusal changes nothing. The same client id brings the first answer again.
 */
export async function perform<Input, Facts, Output>(
  database: Database,
  what: Action<Input, Facts, Output>,
  raw: unknown,
  caller: Caller,
): Promise<Output | Refusal> {
  const refused = mayNot(caller.actor, what.permission, caller.committeeId)
  if (refused) return refused
  const input = parseInput(what.input, raw)
  if (isRefusal(input)) return input
  try {
    return await database.app.transaction().execute(async (transaction) => {
      const w = await openWriting(database, transaction, caller)
      const earlier = await carriedOutBefore<Output>(w, what)
      if (earlier) return isRefusal(earlier) ? giveUp(earlier) : earlier.outcome
      const output = await within(w, what, input)
      if (isRefusal(output)) return giveUp(output)
      await keepOutcome(w, output)
      await writeJournal(w)
      return output
    })
  } catch (error) {
    if (error instanceof RolledBack) return error.refusal
    throw error
  }
}

/** Runs an action inside a running one: same transaction, same actor, its own permission and journal line. */
export async function within<Input, Facts, Output>(
  w: Writing,
  what: Action<Input, Facts, Output>,
  input: Input,
): Promise<Output | Refusal> {
  const refused = mayNot(w.actor, what.permission, w.committeeId)
  if (refused) return refused
  const facts = await what.load(w, input)
  if (isRefusal(facts)) return facts
  const may = what.may?.(w.actor, facts, w) ?? true
  if (may !== true) return may
  const result = await what.run(w, input, facts)
  if (isRefusal(result)) return result
  w.lines.push({ action: what.name, subject: result.subject, data: result.data })
  return result.output
}

/** A permission check of a plain read, for pages and exports. */
export function mayRead(caller: Pick<Caller, 'actor' | 'committeeId'>, permission: Permission): Refusal | null {
  return mayNot(caller.actor, permission, caller.committeeId)
}

async function openWriting(database: Database, db: Transaction<Tables>, caller: Caller): Promise<Writing> {
  const { clock, secrets } = database
  await setScope(db, caller.sight, clock.today())
  const { actor, committeeId, clientId, channel, sight } = caller
  return {
    db,
    sight,
    now: clock.now(),
    today: clock.today(),
    secrets,
    committeeId,
    actor,
    clientId,
    channel,
    enqueue: (task, payload, later) => enqueue(db, task, payload, later),
    lines: [],
  }
}

/**
 * Claims the client id, unless the committee's acts are paused: one question. What the same client id brought before is
 * told also then.
 */
async function carriedOutBefore<Output>(
  w: Writing,
  { name, permission }: Pick<AnyAction, 'name' | 'permission'>,
): Promise<{ outcome: Output } | Refusal | null> {
  const isOpen = permission.whilePaused
    ? sql`true`
    : sql`not exists (select from platform.pause where committee_id = ${w.committeeId} and ${inForce(w.now)})`
  const claim = await sql`
    insert into platform.request (committee_id, client_id, action, account_id, at)
    select ${w.committeeId}::uuid, ${w.clientId}::uuid, ${name}, ${w.actor.accountId}::uuid, ${w.now}::timestamptz
    where ${isOpen} on conflict do nothing returning client_id`.execute(w.db)
  if (claim.rows.length > 0) return null
  const earlier = await w.db
    .selectFrom('platform.request')
    .select(['action', 'account_id', 'outcome'])
    .where('committee_id', '=', w.committeeId)
    .where('client_id', '=', w.clientId)
    .executeTakeFirst()
  if (earlier?.action === name && earlier.account_id === w.actor.accountId)
    return { outcome: earlier.outcome as Output }
  const pause = earlier ? null : await pauseOf(w, w.committeeId)
  if (pause) return refuse(pause.until ? 'platform.paused' : 'platform.closed_register', { kind: 'conflict' })
  return refuse('platform.client_id_used', { kind: 'conflict' })
}

async function keepOutcome(w: Writing, outcome: unknown): Promise<void> {
  await w.db
    .updateTable('platform.request')
    .set({ outcome: JSON.stringify(outcome ?? null) })
    .where('committee_id', '=', w.committeeId)
    .where('client_id', '=', w.clientId)
    .execute()
}

function giveUp(refusal: Refusal): never {
  throw new RolledBack(refusal)
}
