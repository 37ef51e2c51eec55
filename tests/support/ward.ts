import {
  exampleSuccessions,
  exampleUnits,
  foundCommittee,
  loadUnitHistories,
  unitIds,
} from '../../src/areas/organisation/index.ts'
import { type Action, perform } from '../../src/platform/action.ts'
import type { Caller } from '../../src/platform/context.ts'
import type { Database } from '../../src/platform/database.ts'
import { type Id, newId } from '../../src/values/id.ts'
import { isRefusal } from '../../src/values/refusal.ts'
import { again, callerAs } from './acting.ts'

/** Carries out an act that a test takes for granted; a refusal fails the test with its key. */
export async function succeed<I, F, O>(
  database: Database,
  what: Action<I, F, O>,
  input: unknown,
  caller: Caller,
): Promise<O> {
  const outcome = await perform(database, what, input, again(caller))
  if (isRefusal(outcome)) throw new Error(`${what.name}: ${JSON.stringify(outcome)}`)
  return outcome
}

export interface Ward {
  readonly committeeId: Id
  readonly bodyId: Id
  readonly chair: Caller
  readonly officer: Caller
  readonly admin: Caller
}

/** The units of the worked example. */
export async function loadExampleUnits(database: Database): Promise<void> {
  const input = { units: exampleUnits, successions: exampleSuccessions }
  await succeed(database, loadUnitHistories, input, callerAs('system_admin', newId()))
}

/** A committee for a unit of the example, with a caller for its chair, its officer and the administrator. */
export async function foundWard(
  database: Database,
  unitId: Id = unitIds.songCau,
  name = 'Ủy ban MTTQ Việt Nam phường Sông Cầu',
  foundedOn: string | null = null,
): Promise<Ward> {
  const admin = callerAs('system_admin', newId())
  const { committeeId, bodyId } = await succeed(database, foundCommittee, { unitId, name, foundedOn }, admin)
  const [chair, officer] = [callerAs('ward_chair', committeeId), callerAs('ward_officer', committeeId)]
  return { committeeId, bodyId, admin, chair, officer }
}
