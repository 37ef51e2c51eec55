import { sql } from 'kysely'
import type { Reading, Writing } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import { type Id, newId } from '../../values/id.ts'
import { type Dong, dong } from '../../values/money.ts'
import type { PriceBasis, Voucher, VoucherFacts, VoucherItem, VoucherStage, VoucherStep } from './voucher.ts'

const columns = sql.raw(`
  v.id, v.committee_id as "committeeId", v.book_id as "bookId", v.kind, v.purpose, v.place_id as "placeId",
  v.to_place_id as "toPlaceId", v.amount, v.dated_on as "datedOn", v.counterparty, v.address, v.content, v.attached,
  v.condition_text as condition, v.origin_kind as "originKind", v.origin_id as "originId", v.origin_label as "originLabel",
  v.reverses_id as "reversesId", v.reverse_reason as "reverseReason", v.made_by as "madeBy",
  v.made_by_name as "madeByName", v.edit_no as "editNo", v.recorded_at as "recordedAt", v.number_text as "numberText"`)

interface VoucherRow extends Omit<Voucher, 'origin'> {
  readonly originKind: string | null
  readonly originId: Id | null
  readonly originLabel: string | null
}

export function voucherOf({ originKind, originId, originLabel, ...row }: VoucherRow): Voucher {
  const origin = originKind && originId ? { kind: originKind, id: originId, label: originLabel ?? '' } : null
  return { ...row, origin }
}

export async function loadVouchers(reading: Reading, ids: readonly Id[]): Promise<readonly VoucherFacts[]> {
  return withSteps(reading, await rowsOf(reading, ids, sql``))
}

/** The vouchers, held until the act ends, always locked in one order. */
export async function lockVouchers(w: Writing, ids: readonly Id[]): Promise<readonly VoucherFacts[]> {
  return withSteps(w, await rowsOf(w, ids, sql`for update of v`))
}

async function rowsOf(
  reading: Reading,
  ids: readonly Id[],
  lock: ReturnType<typeof sql>,
): Promise<readonly VoucherRow[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<VoucherRow>`
    select ${columns} from books.voucher v
    where v.committee_id = any(${[...reading.sight.committeeIds]}::uuid[]) and v.id = any(${[...ids]}::uuid[])
    order by v.id ${lock}`.execute(reading.db)
  return rows
}

async function withSteps(reading: Reading, rows: readonly VoucherRow[]): Promise<readonly VoucherFacts[]> {
  const steps = await stepsOf(
    reading,
    rows.map((row) => row.id),
  )
  return rows.map((row) => ({ voucher: voucherOf(row), steps: steps.filter((step) => step.voucherId === row.id) }))
}

async function stepsOf(reading: Reading, ids: readonly Id[]): Promise<readonly VoucherStep[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<VoucherStep>`
    select id, voucher_id as "voucherId", stage, happened_on as "happenedOn", note, by_account as "byAccount",
      by_name as "byName", waiver_id as "waiverId", recorded_at as "recordedAt"
    from books.voucher_step where voucher_id = any(${[...ids]}::uuid[]) order by recorded_at, id`.execute(reading.db)
  return rows
}

export type NewVoucher = Omit<Voucher, 'committeeId' | 'madeBy' | 'madeByName' | 'editNo' | 'recordedAt' | 'numberText'>

export async function insertVouchers(w: Writing, vouchers: readonly NewVoucher[]): Promise<void> {
  const values = vouchers.map((one) => ({
    committee_id: w.committeeId,
    id: one.id,
    book_id: one.bookId,
    kind: one.kind,
    purpose: one.purpose,
    place_id: one.placeId,
    to_place_id: one.toPlaceId,
    amount: one.amount,
    dated_on: one.datedOn,
    counterparty: one.counterparty,
    address: one.address,
    content: one.content,
    attached: one.attached,
    condition_text: one.condition,
    origin_kind: one.origin?.kind ?? null,
    origin_id: one.origin?.id ?? null,
    origin_label: one.origin?.label ?? null,
    reverses_id: one.reversesId,
    reverse_reason: one.reverseReason,
    made_by: w.actor.accountId,
    made_by_name: w.actor.name,
    recorded_at: w.now,
  }))
  await w.db.insertInto('books.voucher').values(values).execute()
}

export type VoucherEdit = Pick<
  Voucher,
  'purpose' | 'placeId' | 'toPlaceId' | 'amount' | 'datedOn' | 'counterparty' | 'address' | 'content' | 'attached'
>

export async function updateVoucher(w: Writing, id: Id, editNo: number, edit: VoucherEdit): Promise<void> {
  const { placeId, toPlaceId, datedOn, ...rest } = edit
  await w.db
    .updateTable('books.voucher')
    .set({ ...rest, place_id: placeId, to_place_id: toPlaceId, dated_on: datedOn, edit_no: editNo })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}

export interface NewStep {
  readonly voucherId: Id
  readonly stage: VoucherStage
  readonly happenedOn: Day
  readonly note?: string | null
  readonly waiverId?: Id | null
}

export async function insertSteps(w: Writing, steps: readonly NewStep[]): Promise<void> {
  const values = steps.map((one) => ({
    committee_id: w.committeeId,
    id: newId(),
    voucher_id: one.voucherId,
    stage: one.stage,
    happened_on: one.happenedOn,
    note: one.note ?? null,
    by_account: w.actor.accountId,
    by_name: w.actor.name,
    waiver_id: one.waiverId ?? null,
    recorded_at: w.now,
  }))
  await w.db.insertInto('books.voucher_step').values(values).execute()
  // Kept beside the steps, so that lists by state are read by key. A voucher that ended takes no further step.
  const states = JSON.stringify(steps.map(({ voucherId, stage }) => ({ id: voucherId, stage })))
  await sql`
    update books.voucher v set state = s.stage from jsonb_to_recordset(${states}::jsonb) as s (id uuid, stage text)
    where v.committee_id = ${w.committeeId} and v.id = s.id`.execute(w.db)
}

/** Other vouchers that reverse these and were not given up. */
export async function reversalsOf(
  reading: Reading,
  ids: readonly Id[],
): Promise<readonly { id: Id; reversesId: Id }[]> {
  const { rows } = await sql<{ id: Id; reversesId: Id }>`
    select v.id, v.reverses_id as "reversesId" from books.voucher v
    where v.reverses_id = any(${[...ids]}::uuid[]) and v.state not in ('rejected', 'voided', 'withdrawn')`.execute(
    reading.db,
  )
  return rows
}

export async function insertItems(w: Writing, voucherId: Id, items: readonly VoucherItem[]): Promise<void> {
  await insertItemsOf(w, [{ voucherId, items }])
}

/** The items of many vouchers in one statement. */
export async function insertItemsOf(
  w: Writing,
  vouchers: readonly { readonly voucherId: Id; readonly items: readonly VoucherItem[] }[],
): Promise<void> {
  const values = vouchers.flatMap(({ voucherId, items }) =>
    items.map((one, position) => ({
      committee_id: w.committeeId,
      id: one.id,
      voucher_id: voucherId,
      position,
      lot_id: one.lotId,
      name: one.name,
      unit: one.unit,
      quantity: one.quantity,
      unit_price: one.unitPrice,
      price_basis: one.priceBasis,
      expires_on: one.expiresOn,
      recorded_at: w.now,
    })),
  )
  if (values.length > 0) await w.db.insertInto('books.voucher_item').values(values).execute()
}

export async function supersedeItems(w: Writing, voucherId: Id): Promise<void> {
  await w.db
    .updateTable('books.voucher_item')
    .set({ superseded_at: w.now })
    .where('committee_id', '=', w.committeeId)
    .where('voucher_id', '=', voucherId)
    .where('superseded_at', 'is', null)
    .execute()
}

export async function itemsOf(
  reading: Reading,
  voucherIds: readonly Id[],
): Promise<readonly (VoucherItem & { readonly voucherId: Id })[]> {
  if (voucherIds.length === 0) return []
  const { rows } = await sql<VoucherItem & { voucherId: Id; unitPrice: number | null; priceBasis: PriceBasis | null }>`
    select id, voucher_id as "voucherId", lot_id as "lotId", name, unit, quantity, unit_price as "unitPrice",
      price_basis as "priceBasis", expires_on as "expiresOn"
    from books.voucher_item where voucher_id = any(${[...voucherIds]}::uuid[]) and superseded_at is null
    order by voucher_id, position`.execute(reading.db)
  return rows.map((row) => ({ ...row, unitPrice: row.unitPrice === null ? null : (dong(row.unitPrice) as Dong) }))
}
