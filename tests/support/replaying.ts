import { expect } from 'vitest'
import { type Action, perform } from '../../src/platform/action.ts'
import type { Caller } from '../../src/platform/context.ts'
import type { Database } from '../../src/platform/database.ts'
import { recentJournal } from '../../src/platform/journal.ts'
import { isRefusal } from '../../src/values/refusal.ts'
import { again } from './acting.ts'

export interface Replay {
  /** Names of the acts that were sent. */
  readonly sent: Set<string>
  /** Sends an act twice under one client id: the same answer, and the second writes nothing. */
  twice<I, F, O>(what: Action<I, F, O>, input: unknown, as: Caller): Promise<O>
}

/** Acts of one committee, each sent twice. */
export function replayIn(database: Database, { sight, committeeId }: Pick<Caller, 'sight' | 'committeeId'>): Replay {
  const sent = new Set<string>()
  const latest = () => database.read(sight, async (r) => (await recentJournal(r, committeeId, { limit: 1 }))[0]?.seq)
  return {
    sent,
    twice: async (what, input, as) => {
      const caller = again(as)
      const first = await perform(database, what, input, caller)
      if (isRefusal(first)) throw new Error(`${what.name}: ${JSON.stringify(first)}`)
      const seq = await latest()
      expect(await perform(database, what, input, caller), what.name).toEqual(first)
      expect(await latest(), what.name).toBe(seq)
      sent.add(what.name)
      return first
    },
  }
}
