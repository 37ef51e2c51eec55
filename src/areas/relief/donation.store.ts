import { type RawBuilder, sql } from 'kysely'
import type { Reading, Writing } from '../../platform/context.ts'
import type { Id } from '../../values/id.ts'
import type { Donation } from './donation.ts'

export const donationColumns = sql.raw(`
  d.id, d.committee_id as "committeeId", d.ledger, d.book_id as "bookId", d.campaign_id as "campaignId",
  d.donor_id as "donorId", d.donor_kind as "donorKind", d.donor_name as "donorName", d.donor_address as "donorAddress",
  d.donor_area_id as "donorAreaId", d.shows_name as "showsName", d.channel, d.place_id as "placeId", d.amount,
  d.goods_value as "goodsValue", d.pledged_on as "pledgedOn", d.received_on as "receivedOn", d.bank_ref as "bankRef",
  d.memo_raw as "memoRaw", d.condition_text as "conditionText", d.collector, d.collected_area_id as "collectedAreaId",
  d.note, d.origin_kind as "originKind", d.origin_id as "originId", d.origin_label as "originLabel",
  d.voucher_id as "voucherId", d.reversal_id as "reversalId", d.edit_no as "editNo", d.recorded_at as "recordedAt",
  d.recorded_by as "recordedBy", d.superseded_at as "supersededAt", d.superseded_reason as "supersededReason"`)

export interface DonationRow extends Omit<Donation, 'origin'> {
  readonly originKind: string | null
  readonly originId: Id | null
  readonly originLabel: string | null
}

export function donationOf({ originKind, originId, originLabel, ...row }: DonationRow): Donation {
  const origin = originKind && originId ? { kind: originKind, id: originId, label: originLabel ?? '' } : null
  return { ...row, origin }
}

async function rowsOf(reading: Reading, ids: readonly Id[], lock: RawBuilder<unknown>): Promise<readonly Donation[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<DonationRow>`
    select ${donationColumns} from relief.donation d
    where d.committee_id = any(${[...reading.sight.committeeIds]}::uuid[]) and d.id = any(${[...ids]}::uuid[])
    order by d.id ${lock}`.execute(reading.db)
  return rows.map(donationOf)
}

export function loadDonations(reading: Reading, ids: readonly Id[]): Promise<readonly Donation[]> {
  return rowsOf(reading, ids, sql``)
}

/** Donations, held until the act ends, always in one order. */
export function lockDonations(w: Writing, ids: readonly Id[]): Promise<readonly Donation[]> {
  return rowsOf(w, ids, sql`for update of d`)
}

export type NewDonation = Omit<
  Donation,
  'committeeId' | 'editNo' | 'recordedAt' | 'recordedBy' | 'supersededAt' | 'supersededReason' | 'reversalId'
>

export type DonationEdit = Omit<NewDonation, 'id' | 'ledger' | 'bookId' | 'campaignId' | 'origin' | 'voucherId'>

function columnsOf(one: DonationEdit) {
  return {
    donor_id: one.donorId,
    donor_kind: one.donorKind,
    donor_name: one.donorName,
    donor_address: one.donorAddress,
    donor_area_id: one.donorAreaId,
    shows_name: one.showsName,
    channel: one.channel,
    place_id: one.placeId,
    amount: one.amount,
    goods_value: one.goodsValue,
    pledged_on: one.pledgedOn,
    received_on: one.receivedOn,
    bank_ref: one.bankRef,
    memo_raw: one.memoRaw,
    condition_text: one.conditionText,
    collector: one.collector,
    collected_area_id: one.collectedAreaId,
    note: one.note,
  }
}

/** New donations in one statement; a day's lines of a bank go in by the thousand. */
export async function insertDonations(w: Writing, donations: readonly NewDonation[]): Promise<void> {
  if (donations.length === 0) return
  const values = donations.map((one) => ({
    committee_id: w.committeeId,
    id: one.id,
    ledger: one.ledger,
    book_id: one.bookId,
    campaign_id: one.campaignId,
    ...columnsOf(one),
    origin_kind: one.origin?.kind ?? null,
    origin_id: one.origin?.id ?? null,
    origin_label: one.origin?.label ?? null,
    voucher_id: one.voucherId,
    recorded_at: w.now,
    recorded_by: w.actor.accountId,
  }))
  await w.db.insertInto('relief.donation').values(values).execute()
}

export async function updateDonation(w: Writing, id: Id, editNo: number, edit: DonationEdit): Promise<void> {
  await w.db
    .updateTable('relief.donation')
    .set({ ...columnsOf(edit), edit_no: editNo })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}

/** Says which voucher brings each donation in, and into which place. */
export async function saveVouchers(
  w: Writing,
  links: readonly { readonly id: Id; readonly voucherId: Id; readonly placeId: Id }[],
): Promise<void> {
  if (links.length === 0) return
  await sql`
    update relief.donation d set voucher_id = v.voucher_id, place_id = v.place_id
    from unnest(${links.map((one) => one.id)}::uuid[], ${links.map((one) => one.voucherId)}::uuid[],
      ${links.map((one) => one.placeId)}::uuid[]) as v (id, voucher_id, place_id)
    where d.committee_id = ${w.committeeId} and d.id = v.id`.execute(w.db)
}

export async function saveReversal(w: Writing, id: Id, reversalId: Id | null): Promise<void> {
  await w.db
    .updateTable('relief.donation')
    .set({ reversal_id: reversalId })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}

/** The days on which pledged gifts came in, where, and by what reference of the bank. */
export async function saveReceived(
  w: Writing,
  gifts: readonly Pick<Donation, 'id' | 'receivedOn' | 'placeId' | 'bankRef'>[],
): Promise<void> {
  if (gifts.length === 0) return
  await sql`
    update relief.donation d set received_on = g."receivedOn", place_id = g."placeId", bank_ref = g."bankRef"
    from jsonb_to_recordset(${JSON.stringify(gifts.map(({ id, receivedOn, placeId, bankRef }) => ({ id, receivedOn, placeId, bankRef })))}::jsonb)
      as g (id uuid, "receivedOn" date, "placeId" uuid, "bankRef" text)
    where d.committee_id = ${w.committeeId} and d.id = g.id`.execute(w.db)
}

export async function supersedeDonation(w: Writing, id: Id, reason: string): Promise<void> {
  await w.db
    .updateTable('relief.donation')
    .set({ superseded_at: w.now, superseded_reason: reason })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}

/** Which of these references of a bank stand in the register already, by place. */
export async function bankRefsKnown(
  w: Writing,
  refs: readonly { readonly placeId: Id | null; readonly bankRef: string | null }[],
): Promise<ReadonlySet<string>> {
  const asked = refs.filter((one) => one.placeId !== null && one.bankRef !== null)
  if (asked.length === 0) return new Set()
  const { rows } = await sql<{ key: string }>`
    select d.place_id || '|' || d.bank_ref as key from relief.donation d
    where d.committee_id = ${w.committeeId} and d.superseded_at is null and d.reversal_id is null
      and (d.place_id, d.bank_ref) in (
        select * from unnest(${asked.map((one) => one.placeId)}::uuid[], ${asked.map((one) => one.bankRef)}::text[]))`.execute(
    w.db,
  )
  return new Set(rows.map((row) => row.key))
}
