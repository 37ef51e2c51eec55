import { sql } from 'kysely'
import type { Reading } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { CountedRecord } from '../../values/figure.ts'
import type { Id } from '../../values/id.ts'
import { loadVouchers } from '../books/index.ts'

export const reliefRecordKinds = ['donation', 'donation_item', 'voucher'] as const
export type ReliefRecordKind = (typeof reliefRecordKinds)[number]

/** Counted records by name; a gift without a donor is told by its campaign. */
export async function reliefRecords(
  reading: Reading,
  kind: ReliefRecordKind,
  ids: readonly Id[],
): Promise<readonly CountedRecord[]> {
  if (ids.length === 0) return []
  if (kind === 'voucher') {
    const found = await loadVouchers(reading, ids)
    return found.map(({ voucher }) => ({
      id: voucher.id,
      kind,
      label: [voucher.numberText, voucher.counterparty ?? voucher.content].filter(Boolean).join(' · '),
      day: voucher.datedOn,
      partOf: voucher.bookId,
    }))
  }
  const { rows } = await sql<{ id: Id; label: string; day: Day | null; areaId: Id | null; partOf: Id | null }>`
    select ${sql.raw(kind === 'donation' ? 'd.id' : 'i.id')} as id,
      ${sql.raw(kind === 'donation' ? `coalesce(d.donor_name, c.title, '')` : `i.name`)} as label,
      d.received_on as day, coalesce(d.collected_area_id, d.donor_area_id) as "areaId", d.id as "partOf"
    from relief.donation d
    left join relief.campaign c on c.committee_id = d.committee_id and c.id = d.campaign_id
    ${kind === 'donation' ? sql`` : sql`join relief.donation_item i on i.committee_id = d.committee_id and i.donation_id = d.id`}
    where d.committee_id = any(${[...reading.sight.committeeIds]}::uuid[])
      and ${sql.raw(kind === 'donation' ? 'd.id' : 'i.id')} = any(${[...ids]}::uuid[])`.execute(reading.db)
  return rows.map((row) => ({ ...row, kind, partOf: kind === 'donation' ? null : row.partOf }))
}
