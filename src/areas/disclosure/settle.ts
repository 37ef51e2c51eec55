import { sql } from 'kysely'
import { z } from 'zod'
import type { Writing } from '../../platform/context.ts'
import type { Database } from '../../platform/database.ts'
import { enqueue } from '../../platform/enqueue.ts'
import { zId } from '../../platform/input.ts'
import { asSystem, systemSight } from '../../platform/system-caller.ts'
import type { Id } from '../../values/id.ts'
import { findScope, lockScope } from './scope.store.ts'
import { risingTerms, tellTerms } from './term.store.ts'

/** After so many lines, whether they came at once or one by one, the index of words is settled. */
const unsettled = 300
/** After so many it is looked what has become frequent, once nobody has published for some seconds. */
const recent = 1000
const quiet = 3

/** By these names the queue knows the work. */
export const settlingTask = { settle: 'settle_public_search', count: 'count_frequent_words' } as const
type Task = (task: Readonly<Record<string, unknown>>) => Promise<void>

const zScope = z.object({ committeeId: zId, scopeId: zId })

/** Has new lines settled once the act that brings them is done: found they are from then on, at once within moments. */
export async function enqueueSettling(
  w: Writing,
  scopeId: Id,
  numbers: { before: number; now: number },
): Promise<void> {
  const passed = (each: number) => Math.floor(numbers.now / each) > Math.floor(numbers.before / each)
  if (passed(unsettled)) await w.enqueue(settlingTask.settle, {})
  if (passed(recent)) await w.enqueue(settlingTask.count, { committeeId: w.committeeId, scopeId }, later(scopeId))
}

const later = (scopeId: Id) => ({ key: `${settlingTask.count} ${scopeId}`, seconds: quiet })

/** What the queue does for the public ledger. Done twice, or late, it changes nothing but the time that searches take. */
export const settlingTasks = (database: Database): Readonly<Record<string, Task>> => ({
  // The index of words keeps what comes in a list beside it, which every search reads whole: this takes the list in.
  [settlingTask.settle]: async () => {
    await sql`select disclosure.settle_search()`.execute(database.app)
  },
  [settlingTask.count]: async (task) => {
    const { committeeId, scopeId } = zScope.parse(task)
    const sight = systemSight([committeeId])
    const found = await database.read(sight, async (reading) => {
      const scope = (await findScope(reading, scopeId))?.scope
      return scope && { scope, terms: await risingTerms(reading, scope) }
    })
    if (!found || found.terms.length === 0) return
    // Nobody who publishes waits while it is counted; what was published meanwhile is not in it, so that it is counted anew.
    await asSystem(database, committeeId, async (db) => {
      const now = await lockScope({ db, committeeId }, scopeId)
      if (now?.version === found.scope.version) await tellTerms({ db, committeeId }, scopeId, found.terms)
      else await enqueue(db, settlingTask.count, { committeeId, scopeId }, later(scopeId))
    })
  },
})
