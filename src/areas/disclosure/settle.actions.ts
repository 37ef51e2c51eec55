import { z } from 'zod'
import type { Writing } from '../../platform/context.ts'
import type { Database } from '../../platform/database.ts'
import { enqueue } from '../../platform/enqueue.ts'
import { zId } from '../../platform/input.ts'
import { asSystem, systemSight } from '../../platform/system-caller.ts'
import type { Id } from '../../values/id.ts'
import { settleSearch } from './row.store.ts'
import { findScope, lockScope } from './scope.store.ts'
import { risingTerms, tellRising } from './term.store.ts'

/** After so many lines, whether they came at once or one by one, the index of words is settled. */
const unsettled = 300
/**
 * After so many it is looked what has become frequent, for all that is published within half a minute at once: whoever publishes
 * a nation's day in a few acts is not slowed by it. What was left over follows at once.
 */
const recent = 1000
const wait = { atFirst: 30, most: 600, forTheRest: 1 }

/** By these names the queue knows the work. */
export const settlingTask = { settle: 'settle_public_search', count: 'count_frequent_words' } as const
type Task = (task: Readonly<Record<string, unknown>>) => Promise<void>
type SettlingTasks = { readonly [name in (typeof settlingTask)[keyof typeof settlingTask]]: Task }

interface Counting {
  readonly committeeId: Id
  readonly scopeId: Id
  /** How often lines were taken back while it was counted. */
  readonly disturbed?: number | undefined
}
const zCounting: z.ZodType<Counting> = z.object({
  committeeId: zId,
  scopeId: zId,
  disturbed: z.number().int().min(0).max(20).optional(),
})

/** Has new lines settled once the act that brings them is done: until then they are found, and searches take longer. */
export async function enqueueSettling(
  w: Writing,
  scopeId: Id,
  numbers: { readonly before: number; readonly now: number },
): Promise<void> {
  const passed = (each: number) => Math.floor(numbers.now / each) > Math.floor(numbers.before / each)
  if (passed(unsettled)) await w.enqueue(settlingTask.settle, {})
  if (passed(recent)) await enqueueCounting(w.db, { committeeId: w.committeeId, scopeId })
}

/** Each time that it was disturbed it waits twice as long, so that nothing is counted in vain for hours. */
function enqueueCounting(
  db: Writing['db'],
  given: Counting,
  seconds = Math.min(wait.most, wait.atFirst * 2 ** (given.disturbed ?? 0)),
): Promise<void> {
  return enqueue(db, settlingTask.count, { ...given }, { key: `${settlingTask.count} ${given.scopeId}`, seconds })
}

/**
 * What the queue does for the public ledger: done twice it changes nothing, done late it leaves searches slower, and words that
 * have become frequent are not offered to whoever types.
 */
export const settlingTasks = (database: Database): SettlingTasks => ({
  [settlingTask.settle]: () => settleSearch(database.app),
  [settlingTask.count]: async (task) => {
    const { committeeId, scopeId, disturbed = 0 } = zCounting.parse(task)
    await settleSearch(database.app)
    const found = await database.read(systemSight([committeeId]), async (reading) => {
      const scope = (await findScope(reading, scopeId))?.scope
      return scope && risingTerms(reading, scope)
    })
    if (!found || found.terms.length === 0) return
    // Nobody who publishes waits while it is counted.
    await asSystem(database, committeeId, async (db) => {
      const now = await lockScope({ db, committeeId }, scopeId)
      const isTold = now !== null && (await tellRising({ db, committeeId }, found, now))
      if (!isTold) await enqueueCounting(db, { committeeId, scopeId, disturbed: Math.min(20, disturbed + 1) })
      else if (found.more) await enqueueCounting(db, { committeeId, scopeId }, wait.forTheRest)
    })
  },
})
