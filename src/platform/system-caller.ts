import type { Transaction } from 'kysely'
import type { Tables } from '../../db/tables.ts'
import { type Id, newId } from '../values/id.ts'
import type { Caller, Channel, Sight } from './context.ts'
import { type Database, setScope } from './database.ts'

/** Under this id the journal shows what was done by the program for whoever runs it. */
export const systemAccountId: Id = '00000000-0000-7000-8000-000000000001'

/** Sees everything of these committees: for set-up, commands, jobs and checks, never for a page that shows it. */
export function systemSight(committeeIds: readonly Id[]): Sight {
  return { committeeIds, accountId: null, reach: 'system', agencyId: null, areaId: null }
}

/** The program itself, acting for whoever runs it. `name` is what the journal calls it. */
export function systemCaller(given: {
  readonly committeeId: Id
  readonly name: string
  readonly channel: Channel
  readonly clientId?: Id
}): Caller {
  const { committeeId, name, channel, clientId = newId() } = given
  const actor = { accountId: systemAccountId, name, grants: [], strength: 'system' as const }
  return { actor, sight: systemSight([committeeId]), committeeId, clientId, channel }
}

/**
 * Work of the program on what counts for nothing by itself: rows that wait to be taken in, or what is made of records and made
 * again from them. Whatever a committee records is recorded by an act.
 */
export function asSystem<T>(
  database: Database,
  committeeId: Id,
  work: (db: Transaction<Tables>) => Promise<T>,
): Promise<T> {
  return database.app.transaction().execute(async (transaction) => {
    await setScope(transaction, systemSight([committeeId]))
    return work(transaction)
  })
}
