import type { Reading } from '../../platform/context.ts'
import type { Id } from '../../values/id.ts'
import { deadlinesOf } from '../organisation/index.ts'
import { type Duty, dutiesOf, latestKey, statementKey } from './duty.ts'
import { waitingRows } from './expected.store.ts'
import { listScopes } from './scope.store.ts'
import type { Scope } from './scope.ts'

/** What is owed to the public, done or not, of all scopes or of those given; the number of questions does not grow. */
export async function listDuties(
  reading: Reading,
  committeeId: Id,
  given?: readonly Scope[],
): Promise<readonly Duty[]> {
  const scopes = given ?? (await listScopes(reading))
  if (scopes.length === 0) return []
  const waiting = await waitingRows(reading, given?.length === 1 ? given[0]?.id : undefined)
  const rows = await reading.db
    .selectFrom('disclosure.record')
    .select(['scope_id', 'kind'])
    .select((eb) => [eb.fn.min('happened_on').as('day'), eb.fn.max('happened_on').as('last')])
    .where('committee_id', '=', committeeId)
    .where('kind', 'in', ['receipts_statement', 'distribution_statement'])
    .groupBy(['scope_id', 'kind'])
    .execute()
  const statements = new Map(rows.map((row) => [statementKey(row.scope_id, row.kind), row.day]))
  for (const { scope_id, last } of rows) {
    const known = statements.get(latestKey(scope_id))
    if (!known || known < last) statements.set(latestKey(scope_id), last)
  }
  const dueBy = await deadlinesOf(reading, committeeId)
  return scopes.flatMap((scope) => dutiesOf(scope, waiting, statements, dueBy))
}
