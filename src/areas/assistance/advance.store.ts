import { type RawBuilder, sql } from 'kysely'
import type { Reading, Writing } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import { type Id, newId } from '../../values/id.ts'
import type { Dong } from '../../values/money.ts'
import type { Advance, Payout } from './advance.ts'

const columns = sql.raw(`
  a.id, a.round_id as "roundId", a.from_place_id as "fromPlaceId", a.hand_place_id as "handPlaceId", a.amount,
  a.advanced_on as "advancedOn", a.pay_place as "payPlace", a.pay_until as "payUntil", a.voucher_id as "voucherId",
  a.settled_on as "settledOn", a.paid, a.returned, a.payment_voucher_id as "paymentVoucherId",
  a.return_voucher_id as "returnVoucherId", a.settled_note as "settledNote",
  a.goods_from_id as "goodsFromPlaceId", a.goods_hand_id as "goodsHandPlaceId", a.goods_voucher_id as "goodsVoucherId",
  a.goods_given_voucher_id as "goodsGivenVoucherId", a.goods_back_voucher_id as "goodsBackVoucherId"`)

const where = (part: RawBuilder<unknown>) => sql<Advance>`
  select ${columns} from assistance.advance a where ${part} and a.superseded_at is null order by a.advanced_on, a.id`

/** Lists to sign of a round, or of several. */
export async function advancesOf(reading: Reading, of: Id | readonly Id[]): Promise<readonly Advance[]> {
  const roundIds = typeof of === 'string' ? [of] : [...of]
  return (await where(sql`a.round_id = any(${roundIds}::uuid[])`).execute(reading.db)).rows
}

export async function findAdvance(reading: Reading, id: Id): Promise<Advance | null> {
  return (await where(sql`a.id = ${id}::uuid`).execute(reading.db)).rows[0] ?? null
}

type NewAdvance = Pick<
  Advance,
  | 'id'
  | 'roundId'
  | 'fromPlaceId'
  | 'handPlaceId'
  | 'amount'
  | 'advancedOn'
  | 'payPlace'
  | 'payUntil'
  | 'voucherId'
  | 'goodsFromPlaceId'
  | 'goodsHandPlaceId'
  | 'goodsVoucherId'
>

export async function insertAdvance(w: Writing, one: NewAdvance): Promise<void> {
  await w.db
    .insertInto('assistance.advance')
    .values({
      committee_id: w.committeeId,
      id: one.id,
      round_id: one.roundId,
      from_place_id: one.fromPlaceId,
      hand_place_id: one.handPlaceId,
      amount: one.amount,
      advanced_on: one.advancedOn,
      pay_place: one.payPlace,
      pay_until: one.payUntil,
      voucher_id: one.voucherId,
      goods_from_id: one.goodsFromPlaceId,
      goods_hand_id: one.goodsHandPlaceId,
      goods_voucher_id: one.goodsVoucherId,
      recorded_at: w.now,
      recorded_by: w.actor.accountId,
    })
    .execute()
}

export type Settling = Pick<
  Advance,
  | 'paid'
  | 'returned'
  | 'paymentVoucherId'
  | 'returnVoucherId'
  | 'settledNote'
  | 'goodsGivenVoucherId'
  | 'goodsBackVoucherId'
> & { readonly settledOn: Day }

export async function saveSettling(w: Writing, id: Id, one: Settling): Promise<void> {
  await w.db
    .updateTable('assistance.advance')
    .set({
      settled_on: one.settledOn,
      paid: one.paid,
      returned: one.returned,
      payment_voucher_id: one.paymentVoucherId,
      return_voucher_id: one.returnVoucherId,
      goods_given_voucher_id: one.goodsGivenVoucherId,
      goods_back_voucher_id: one.goodsBackVoucherId,
      settled_note: one.settledNote,
      settled_at: w.now,
      settled_by: w.actor.accountId,
    })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}

export type VoucherSlot =
  | 'voucher_id'
  | 'payment_voucher_id'
  | 'return_voucher_id'
  | 'goods_voucher_id'
  | 'goods_given_voucher_id'
  | 'goods_back_voucher_id'

export async function replaceVoucher(w: Writing, id: Id, slot: VoucherSlot, voucherId: Id): Promise<void> {
  await w.db
    .updateTable('assistance.advance')
    .set({ [slot]: voucherId })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}

/** Lines of lists to sign, in the order of the list: by area and name. */
export async function payoutsOf(reading: Reading, advanceIds: readonly Id[]): Promise<readonly Payout[]> {
  if (advanceIds.length === 0) return []
  const { rows } = await sql<Payout>`
    select p.id, p.advance_id as "advanceId", p.grant_line_id as "grantLineId", n.id as "needId", p.position, p.amount,
      g.goods, g.share_id as "shareId", n.area_id as "areaId", n.household_id as "householdId", n.member_id as "memberId",
      n.full_name as "fullName", n.reason, p.outcome, p.happened_on as "happenedOn", p.proxy_name as "proxyName",
      p.proxy_paper as "proxyPaper", p.witness, p.note, p.marked_by_name as "markedByName"
    from assistance.payout p
    join assistance.grant_line g on g.committee_id = p.committee_id and g.id = p.grant_line_id
    join assistance.need n on n.committee_id = g.committee_id and n.id = g.need_id
    where p.advance_id = any(${[...advanceIds]}::uuid[]) and p.superseded_at is null
    order by p.advance_id, p.position, p.id`.execute(reading.db)
  return rows
}

export interface ToPay {
  readonly grantLineId: Id
  readonly needId: Id
  readonly areaId: Id
  readonly fullName: string
  readonly amount: Dong
  readonly shareId: Id | null
}

/** What was decided and is neither paid, given up, nor on a list that is still out. */
export async function waitingOf(reading: Reading, roundId: Id): Promise<readonly ToPay[]> {
  const { rows } = await sql<ToPay>`
    select g.id as "grantLineId", n.id as "needId", n.area_id as "areaId", n.full_name as "fullName", g.amount,
      g.share_id as "shareId"
    from assistance.grant_line g
    join assistance.need n on n.committee_id = g.committee_id and n.id = g.need_id
    where g.round_id = ${roundId}::uuid and g.superseded_at is null and not exists (
      select from assistance.payout p
      join assistance.advance a on a.committee_id = p.committee_id and a.id = p.advance_id
      where p.committee_id = g.committee_id and p.grant_line_id = g.id and p.superseded_at is null
        and a.superseded_at is null and (a.settled_on is null or p.outcome <> 'absent'))
    order by n.area_id, n.name_key, n.id`.execute(reading.db)
  return rows
}

export async function insertPayouts(w: Writing, advanceId: Id, lines: readonly ToPay[]): Promise<void> {
  const values = lines.map((line, at) => ({
    committee_id: w.committeeId,
    id: newId(),
    advance_id: advanceId,
    grant_line_id: line.grantLineId,
    position: at + 1,
    amount: line.amount,
    recorded_at: w.now,
  }))
  for (let at = 0; at < values.length; at += 4000)
    await w.db
      .insertInto('assistance.payout')
      .values(values.slice(at, at + 4000))
      .execute()
}

export async function endPayouts(w: Writing, advanceId: Id): Promise<void> {
  await w.db
    .updateTable('assistance.payout')
    .set({ superseded_at: w.now })
    .where('committee_id', '=', w.committeeId)
    .where('advance_id', '=', advanceId)
    .execute()
}

export type Marking = Pick<Payout, 'id' | 'outcome' | 'happenedOn' | 'proxyName' | 'proxyPaper' | 'witness' | 'note'>

/** What became of many lines, in one statement. */
export async function saveMarks(w: Writing, marks: readonly Marking[]): Promise<void> {
  const list = <K extends keyof Marking>(key: K) => marks.map((one) => one[key])
  await sql`
    update assistance.payout p set outcome = m.outcome, happened_on = m.happened_on, proxy_name = m.proxy_name,
      proxy_paper = m.proxy_paper, witness = m.witness, note = m.note,
      marked_at = case when m.outcome is null then null else ${w.now}::timestamptz end, marked_by_name = ${w.actor.name}
    from unnest(${list('id')}::uuid[], ${list('outcome')}::text[], ${list('happenedOn')}::date[],
      ${list('proxyName')}::text[], ${list('proxyPaper')}::text[], ${list('witness')}::text[], ${list('note')}::text[])
      as m (id, outcome, happened_on, proxy_name, proxy_paper, witness, note)
    where p.committee_id = ${w.committeeId}::uuid and p.id = m.id`.execute(w.db)
}
