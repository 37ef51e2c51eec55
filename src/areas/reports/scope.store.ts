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
  return within(reading, [...reading.sight.committeeIds, ...extra], (wider) => look(wider, spans))
}

/** Looks at what one committee of the scope recorded, and at nothing else. */
export function withinCommittee<T>(
  reading: Reading,
  committeeId: Id,
  look: (reading: Reading) => Promise<T>,
): Promise<T> {
  return within(reading, [committeeId], look)
}

/** With other committees in sight than the reading has, until the look ends. */
async function within<T>(
  reading: Reading,
  committeeIds: readonly Id[],
  look: (reading: Reading) => Promise<T>,
): Promise<T> {
  const sight = { ...reading.sight, committeeIds }
  const transaction = reading.db as Transaction<Tables>
  await setScope(transaction, sight, reading.today)
  const seen = await look({ ...reading, sight })
  await setScope(transaction, reading.sight, reading.today)
  return seen
}
