import { sql } from 'kysely'
import type { Reading, Writing } from '../../platform/context.ts'
import type { Id } from '../../values/id.ts'
import { type DonationRow, donationColumns, donationOf } from './donation.store.ts'
import type { Donation } from './donation.ts'

/** So many gifts one act makes public; a larger register takes several. */
export const mostAtOnce = 5000

/** Gifts with a voucher that are not public yet, or reversed ones that still are; oldest first, from behind one of them on. */
export async function giftsToTell(
  reading: Reading,
  bookId: Id,
  which: 'unpublished' | 'reversed',
  { after = null, limit = mostAtOnce }: { readonly after?: Donation | null; readonly limit?: number } = {},
): Promise<readonly Donation[]> {
  const where =
    which === 'unpublished'
      ? sql`d.published_at is null and d.voucher_id is not null and d.reversal_id is null`
      : sql`d.published_at is not null and d.unpublished_at is null and d.reversal_id is not null`
  const { rows } = await sql<DonationRow>`
    select ${donationColumns} from relief.donation d
    where d.committee_id = any(${[...reading.sight.committeeIds]}::uuid[]) and d.book_id = ${bookId}::uuid
      and d.superseded_at is null and ${where}
      and (${after?.id ?? null}::uuid is null
        or (d.received_on, d.id) > (${after?.receivedOn ?? null}::date, ${after?.id ?? null}::uuid))
    order by d.received_on, d.id limit ${limit}`.execute(reading.db)
  return rows.map(donationOf)
}

/** How many gifts have a voucher, settled or on its way, and are not public. */
export async function countUntold(reading: Reading, bookId: Id): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from relief.donation d
    where d.committee_id = any(${[...reading.sight.committeeIds]}::uuid[]) and d.book_id = ${bookId}::uuid
      and d.superseded_at is null and d.published_at is null and d.voucher_id is not null
      and d.reversal_id is null`.execute(reading.db)
  return rows[0]?.count ?? 0
}

/** Ids of outflows that are not public yet, or reversed ones that still are. */
export async function outflowsToTell(
  reading: Reading,
  bookId: Id,
  which: 'unpublished' | 'reversed',
): Promise<readonly Id[]> {
  const where =
    which === 'unpublished'
      ? sql`o.published_at is null and o.reversal_id is null`
      : sql`o.published_at is not null and o.unpublished_at is null and o.reversal_id is not null`
  const { rows } = await sql<{ id: Id }>`
    select o.id from relief.outflow o
    where o.committee_id = any(${[...reading.sight.committeeIds]}::uuid[]) and o.book_id = ${bookId}::uuid
      and o.superseded_at is null and o.kind <> 'returned' and ${where}
    order by o.happened_on, o.id limit ${mostAtOnce}`.execute(reading.db)
  return rows.map((row) => row.id)
}

export async function markTold(
  w: Writing,
  table: 'donation' | 'outflow',
  ids: readonly Id[],
  what: 'published_at' | 'unpublished_at',
): Promise<void> {
  if (ids.length === 0) return
  await sql`
    update ${sql.table(`relief.${table}`)} t set ${sql.ref(what)} = ${w.now}
    where t.committee_id = ${w.committeeId} and t.id = any(${[...ids]}::uuid[])`.execute(w.db)
}
