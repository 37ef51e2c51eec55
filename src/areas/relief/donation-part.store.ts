import { sql } from 'kysely'
import type { Reading, Writing } from '../../platform/context.ts'
import type { Id } from '../../values/id.ts'
import type { DonationItem, DonationPart } from './donation.ts'

export interface Parts {
  readonly donationId: Id
  readonly items: readonly DonationItem[]
  readonly parts: readonly DonationPart[]
}

/** Goods and named givers of many donations, each in one statement. */
export async function insertParts(w: Writing, of: readonly Parts[]): Promise<void> {
  const base = (donationId: Id, position: number) => ({
    committee_id: w.committeeId,
    donation_id: donationId,
    position,
    recorded_at: w.now,
  })
  const items = of.flatMap(({ donationId, items: list }) =>
    list.map((one, at) => ({
      ...base(donationId, at),
      id: one.id,
      name: one.name,
      unit: one.unit,
      quantity: one.quantity,
      unit_price: one.unitPrice,
      price_basis: one.priceBasis,
      expires_on: one.expiresOn,
    })),
  )
  const parts = of.flatMap(({ donationId, parts: list }) =>
    list.map((one, at) => ({ ...base(donationId, at), id: one.id, name: one.name, amount: one.amount })),
  )
  if (items.length > 0) await w.db.insertInto('relief.donation_item').values(items).execute()
  if (parts.length > 0) await w.db.insertInto('relief.donation_part').values(parts).execute()
}

export async function supersedeParts(w: Writing, donationId: Id): Promise<void> {
  for (const table of ['relief.donation_item', 'relief.donation_part'] as const)
    await w.db
      .updateTable(table)
      .set({ superseded_at: w.now })
      .where('committee_id', '=', w.committeeId)
      .where('donation_id', '=', donationId)
      .where('superseded_at', 'is', null)
      .execute()
}

export async function goodsOf(
  reading: Reading,
  donationIds: readonly Id[],
): Promise<ReadonlyMap<Id, readonly DonationItem[]>> {
  if (donationIds.length === 0) return new Map()
  const { rows } = await sql<DonationItem & { donationId: Id }>`
    select i.id, i.donation_id as "donationId", i.name, i.unit, i.quantity, i.unit_price as "unitPrice",
      i.price_basis as "priceBasis", i.expires_on as "expiresOn"
    from relief.donation_item i where i.donation_id = any(${[...donationIds]}::uuid[]) and i.superseded_at is null
    order by i.donation_id, i.position`.execute(reading.db)
  return Map.groupBy(rows, (row) => row.donationId)
}

export async function partsOf(
  reading: Reading,
  donationIds: readonly Id[],
): Promise<ReadonlyMap<Id, readonly DonationPart[]>> {
  if (donationIds.length === 0) return new Map()
  const { rows } = await sql<DonationPart & { donationId: Id }>`
    select p.id, p.donation_id as "donationId", p.name, p.amount
    from relief.donation_part p where p.donation_id = any(${[...donationIds]}::uuid[]) and p.superseded_at is null
    order by p.donation_id, p.position`.execute(reading.db)
  return Map.groupBy(rows, (row) => row.donationId)
}
