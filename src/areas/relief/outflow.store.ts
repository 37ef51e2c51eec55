import { sql } from 'kysely'
import type { Reading, Writing } from '../../platform/context.ts'
import type { Id } from '../../values/id.ts'
import { dayPlaceIn } from '../../values/list-place.ts'
import { type Dong, dong } from '../../values/money.ts'
import type { Outflow } from './outflow.ts'

export type NewOutflow = Omit<Outflow, 'committeeId' | 'recordedAt' | 'supersededAt' | 'reversalId'>

export async function insertOutflow(w: Writing, one: NewOutflow): Promise<void> {
  await w.db
    .insertInto('relief.outflow')
    .values({
      committee_id: w.committeeId,
      id: one.id,
      ledger: one.ledger,
      book_id: one.bookId,
      campaign_id: one.campaignId,
      kind: one.kind,
      use_purpose: one.usePurpose,
      recipient: one.recipient,
      recipient_address: one.recipientAddress,
      place_id: one.placeId,
      amount: one.amount,
      goods_value: one.goodsValue,
      happened_on: one.happenedOn,
      content: one.content,
      decision_reference: one.decisionReference,
      decision_document_id: one.decisionDocumentId,
      for_donation_id: one.forDonationId,
      condition_reason: one.conditionReason,
      voucher_id: one.voucherId,
      recorded_at: w.now,
      recorded_by: w.actor.accountId,
    })
    .execute()
}

const columns = sql.raw(`
  o.id, o.committee_id as "committeeId", o.ledger, o.book_id as "bookId", o.campaign_id as "campaignId", o.kind,
  o.use_purpose as "usePurpose", o.recipient, o.recipient_address as "recipientAddress", o.place_id as "placeId",
  o.amount, o.goods_value as "goodsValue", o.happened_on as "happenedOn", o.content,
  o.decision_reference as "decisionReference", o.decision_document_id as "decisionDocumentId",
  o.for_donation_id as "forDonationId", o.condition_reason as "conditionReason", o.voucher_id as "voucherId",
  o.reversal_id as "reversalId", o.recorded_at as "recordedAt", o.superseded_at as "supersededAt"`)

export interface OutflowPage {
  readonly rows: readonly Outflow[]
  readonly next: string | null
}

/** What went out of a set of books, newest first; `after` is the last row seen, `day|id`. */
export async function listOutflows(
  reading: Reading,
  bookId: Id,
  { after = '', limit = 100 }: { readonly after?: string; readonly limit?: number } = {},
): Promise<OutflowPage> {
  const { day: on, id } = dayPlaceIn(after)
  const place = on && id ? sql<boolean>`(o.happened_on, o.id) < (${on}::date, ${id}::uuid)` : sql<boolean>`true`
  const { rows } = await sql<Outflow>`
    select ${columns} from relief.outflow o
    where o.committee_id = any(${[...reading.sight.committeeIds]}::uuid[]) and o.book_id = ${bookId}::uuid
      and o.superseded_at is null and ${place}
    order by o.happened_on desc, o.id desc limit ${limit + 1}`.execute(reading.db)
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { rows: page, next: rows.length > limit && last ? `${last.happenedOn}|${last.id}` : null }
}

/** All of it, a thousand at a time. */
export async function* wholeOutflows(reading: Reading, bookId: Id): AsyncGenerator<readonly Outflow[]> {
  let after: string | null = ''
  while (after !== null) {
    const page: OutflowPage = await listOutflows(reading, bookId, { after, limit: 1000 })
    yield page.rows
    after = page.next
  }
}

export async function outflowsByIds(reading: Reading, ids: readonly Id[]): Promise<readonly Outflow[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<Outflow>`
    select ${columns} from relief.outflow o
    where o.committee_id = any(${[...reading.sight.committeeIds]}::uuid[]) and o.id = any(${[...ids]}::uuid[])
      and o.superseded_at is null
    order by o.happened_on desc, o.id desc`.execute(reading.db)
  return rows
}

/** Money given under a condition, as far as it was not yet used as the donor said. */
export async function conditionedLeft(reading: Reading, bookId: Id): Promise<Dong> {
  const { rows } = await sql<{ left: Dong }>`
    select coalesce(sum(greatest(d.amount - coalesce(u.used, 0), 0)), 0)::bigint as left
    from relief.donation d
    left join (
      select o.committee_id, o.for_donation_id, sum(o.amount)::bigint as used from relief.outflow o
      where o.superseded_at is null and o.reversal_id is null and o.for_donation_id is not null group by 1, 2
    ) u on u.committee_id = d.committee_id and u.for_donation_id = d.id
    where d.book_id = ${bookId}::uuid and d.condition_text is not null and d.superseded_at is null
      and d.reversal_id is null and d.voucher_id is not null`.execute(reading.db)
  return dong(rows[0]?.left ?? 0)
}

/** Vouchers of gifts of goods that were given under a condition: whose lots are not free. */
export async function conditionedVouchers(reading: Reading, bookId: Id): Promise<ReadonlyMap<Id, Id>> {
  const { rows } = await sql<{ id: Id; voucherId: Id }>`
    select d.id, d.voucher_id as "voucherId" from relief.donation d
    where d.book_id = ${bookId}::uuid and d.channel = 'in_kind' and d.condition_text is not null
      and d.superseded_at is null and d.voucher_id is not null`.execute(reading.db)
  return new Map(rows.map((row) => [row.voucherId, row.id]))
}

export async function lockOutflow(
  w: Writing,
  id: Id,
): Promise<{ id: Id; voucherId: Id; reversalId: Id | null } | null> {
  const { rows } = await sql<{ id: Id; voucherId: Id; reversalId: Id | null }>`
    select o.id, o.voucher_id as "voucherId", o.reversal_id as "reversalId" from relief.outflow o
    where o.committee_id = ${w.committeeId} and o.id = ${id}::uuid and o.superseded_at is null for update`.execute(w.db)
  return rows[0] ?? null
}

export async function markOutflow(
  w: Writing,
  id: Id,
  change: { readonly reversalId: Id } | { readonly supersededReason: string },
): Promise<void> {
  await w.db
    .updateTable('relief.outflow')
    .set(
      'reversalId' in change
        ? { reversal_id: change.reversalId }
        : { superseded_at: w.now, superseded_reason: change.supersededReason },
    )
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}
