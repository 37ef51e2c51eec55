import type { Transaction } from 'kysely'
import type { Tables } from '../../../db/tables.ts'
import type { Reading } from '../../platform/context.ts'
import { setScope } from '../../platform/database.ts'
import type { Id } from '../../values/id.ts'
import type { Period } from '../../values/period.ts'
import { type CommitteeSpan, committeesRead, type View } from '../organisation/index.ts'

/**
 * Looks with the eyes of a report: in today's units its committee reads what the committees merged into it left behind.
 * The wider scope ends with the look.
 */
export async function withReportScope<T>(
  reading: Reading,
  ask: { readonly committeeId: Id; readonly view: View; readonly period: Period },
  look: (reading: Reading, spans: readonly CommitteeSpan[]) => Promise<T>,
): Promise<T> {
  const spans = await committeesRead(reading, ask.committeeId, ask.period, ask.view)
  const extra = spans.map((span) => span.committeeId).filter((id) => !reading.sight.committeeIds.includes(id))
  if (extra.length === 0) return look(reading, spans)
  const sight = { ...reading.sight, committeeIds: [...reading.sight.committeeIds, ...extra] }
  const transaction = reading.db as Transaction<Tables>
  await setScope(transaction, sight, reading.today)
  const seen = await look({ ...reading, sight }, spans)
  await setScope(transaction, reading.sight, reading.today)
  return seen
}
