/*
 * The program that gets killed while money moves: three people bring gifts and payments into one set of books without
 * pause. It prints `try` with the client id before it asks for a voucher to be settled, `done` once it is told that it was.
 * Arguments: the data folder, then `clientId,voucherId` of what was tried and never answered: it is asked for once more.
 */
import { addPlace, approveVouchers, makeVoucher, openBook, settleVouchers } from '../../src/areas/books/index.ts'
import { type Action, perform } from '../../src/platform/action.ts'
import { systemClock } from '../../src/platform/clock.ts'
import { readConfig } from '../../src/platform/config.ts'
import type { Caller } from '../../src/platform/context.ts'
import { type Database, openDatabase } from '../../src/platform/database.ts'
import { openInstallation } from '../../src/platform/installation.ts'
import { migrate } from '../../src/platform/migrate.ts'
import { day } from '../../src/values/day.ts'
import { type Id, newId } from '../../src/values/id.ts'
import { isRefusal } from '../../src/values/refusal.ts'

export const committeeId: Id = '00000000-0000-7000-8000-00000000000a'
export const bookId: Id = '00000000-0000-7000-8000-00000000000b'
const cash: Id = '00000000-0000-7000-8000-00000000000c'
const on = day('2024-03-01')

/** Maker, approver, treasurer: three accounts. */
const people = [1, 2, 3].map((n) => `00000000-0000-7000-8000-0000000001${n}0` as Id)

function callerOf(hand: 0 | 1 | 2, clientId: Id = newId()): Caller {
  const actor = { accountId: people[hand] as Id, name: 'Người thử', grants: [], strength: 'system' } as const
  const sight = { committeeIds: [committeeId], accountId: null, reach: 'system', agencyId: null, areaId: null } as const
  return { actor, sight, committeeId, clientId, channel: 'job' }
}

async function told<I, F, O>(database: Database, what: Action<I, F, O>, input: unknown, caller: Caller): Promise<O> {
  const output = await perform(database, what, input, caller)
  if (isRefusal(output)) throw new Error(`${what.name} ${output.key}`)
  return output
}

async function settle(database: Database, voucherId: Id, clientId: Id = newId()): Promise<void> {
  process.stdout.write(`try ${clientId},${voucherId}\n`)
  await told(database, settleVouchers, { ids: [voucherId], happenedOn: on }, callerOf(2, clientId))
  process.stdout.write(`done ${clientId},${voucherId}\n`)
}

async function moneyForEver(dataFolder: string, unanswered: readonly string[]): Promise<never> {
  const config = readConfig({ DAU_AN_DATA: dataFolder }, '/')
  if (isRefusal(config)) throw new Error(config.key)
  const installation = await openInstallation(config, { attach: false })
  if (isRefusal(installation)) throw new Error(`${installation.key} ${JSON.stringify(installation.params)}`)
  const migrated = await migrate(installation.owner)
  if (isRefusal(migrated)) throw new Error(migrated.key)
  const database = openDatabase(installation, systemClock())
  const book = { id: bookId, ledger: 'contribution', title: 'Sổ thử', openedOn: on }
  // There from an earlier round: refused, and that is right.
  await perform(database, openBook, book, callerOf(0))
  await perform(database, addPlace, { id: cash, bookId, kind: 'cash', name: 'Quỹ', openedOn: on }, callerOf(0))
  for (const asked of unanswered) {
    const [clientId = '', voucherId = ''] = asked.split(',')
    await settle(database, voucherId, clientId)
  }
  const writers = [1, 2].map(async (): Promise<never> => {
    for (;;)
      for (const [kind, purpose, amount] of [
        ['receipt', 'contribution', 1000],
        ['payment', 'distribution', 400],
      ] as const) {
        const voucher = { bookId, kind, purpose, placeId: cash, amount, datedOn: on, counterparty: 'x', content: 'x' }
        const { id } = await told(database, makeVoucher, voucher, callerOf(0))
        await told(database, approveVouchers, { ids: [id], happenedOn: on }, callerOf(1))
        await settle(database, id)
      }
  })
  return Promise.race(writers)
}

const [, , dataFolder, ...unanswered] = process.argv
if (import.meta.main && dataFolder !== undefined) await moneyForEver(dataFolder, unanswered)
