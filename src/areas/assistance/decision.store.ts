import { sql } from 'kysely'
import type { Reading, Writing } from '../../platform/context.ts'
import { type Id, newId } from '../../values/id.ts'
import { type Dong, dong } from '../../values/money.ts'
import { holdsGoods, loadVouchers, placesNow, reversalsOf, voucherState } from '../books/index.ts'
import type { Change, Decision } from './decision.ts'
import type { Share } from './share.ts'

export async function decisionsOf(reading: Reading, roundId: Id): Promise<readonly Decision[]> {
  const { rows } = await sql<Decision>`
    select d.id, d.round_id as "roundId", d.number_text as "numberText", d.decided_on as "decidedOn",
      d.signed_by as "signedBy", d.signer_position as "signerPosition", d.document_id as "documentId",
      (select count(*) from assistance.grant_line g where g.committee_id = d.committee_id and g.decision_id = d.id) as lines,
      (select coalesce(sum(g.amount), 0)::bigint from assistance.grant_line g
        where g.committee_id = d.committee_id and g.decision_id = d.id) as amount
    from assistance.decision d where d.round_id = ${roundId}::uuid order by d.decided_on, d.recorded_at, d.id`.execute(
    reading.db,
  )
  return rows
}

export async function insertDecision(w: Writing, decision: Omit<Decision, 'lines' | 'amount'>): Promise<void> {
  await w.db
    .insertInto('assistance.decision')
    .values({
      committee_id: w.committeeId,
      id: decision.id,
      round_id: decision.roundId,
      number_text: decision.numberText,
      decided_on: decision.decidedOn,
      signed_by: decision.signedBy,
      signer_position: decision.signerPosition,
      document_id: decision.documentId,
      recorded_at: w.now,
      recorded_by: w.actor.accountId,
    })
    .execute()
}

/** Writes what a decision gives, in its order, and ends what it puts something else in place of. */
export async function applyChanges(
  w: Writing,
  { id: decisionId, roundId }: Pick<Decision, 'id' | 'roundId'>,
  changes: readonly Change[],
  meant: (words: string) => Share | null,
): Promise<void> {
  const ended = changes.flatMap((one) => one.before?.id ?? [])
  if (ended.length > 0)
    await w.db
      .updateTable('assistance.grant_line')
      .set({ superseded_at: w.now, superseded_by: decisionId })
      .where('committee_id', '=', w.committeeId)
      .where('id', 'in', ended)
      .execute()
  const values = changes
    .filter((one) => one.after !== null)
    .map(({ needId, after }, at) => ({
      committee_id: w.committeeId,
      id: newId(),
      round_id: roundId,
      decision_id: decisionId,
      need_id: needId,
      position: at + 1,
      amount: after?.amount ?? 0,
      goods: after?.goods ?? null,
      share_id: after?.goods ? (meant(after.goods)?.id ?? null) : null,
      recorded_at: w.now,
    }))
  for (let at = 0; at < values.length; at += 4000)
    await w.db
      .insertInto('assistance.grant_line')
      .values(values.slice(at, at + 4000))
      .execute()
}

export interface Means {
  /** Money in every place of the set of books. */
  readonly money: Dong
  /** Decided and not yet paid out of it, in all rounds. */
  readonly promised: Dong
  /** What may still be decided. */
  readonly free: Dong
}

/** What a set of books still can give. Whoever decides holds the books first, so that two decisions never spend it twice. */
export async function meansOf(reading: Reading, bookId: Id): Promise<Means> {
  const places = await placesNow(reading, bookId)
  const money = places.reduce((sum, place) => sum + (holdsGoods(place) ? 0 : place.amount), 0)
  const { rows } = await sql<{ granted: number }>`
    select coalesce(sum(g.amount), 0)::bigint as granted
    from assistance.grant_line g join assistance.round r on r.committee_id = g.committee_id and r.id = g.round_id
    where r.book_id = ${bookId}::uuid and r.superseded_at is null and g.superseded_at is null and not exists (
      select from assistance.payout p where p.committee_id = g.committee_id and p.grant_line_id = g.id
        and p.superseded_at is null and p.outcome in ('no_longer', 'refused'))`.execute(reading.db)
  const promised = (rows[0]?.granted ?? 0) - (await postedFor(reading, bookId))
  return { money: dong(money), promised: dong(promised), free: dong(money - promised) }
}

/** What was paid by lists and has left the books: payment vouchers that are posted, and not reversed since. */
async function postedFor(reading: Reading, bookId: Id): Promise<number> {
  const { rows } = await sql<{ id: Id }>`
    select a.payment_voucher_id as id
    from assistance.advance a join assistance.round r on r.committee_id = a.committee_id and r.id = a.round_id
    where r.book_id = ${bookId}::uuid and a.superseded_at is null and a.payment_voucher_id is not null`.execute(
    reading.db,
  )
  const ids = rows.map((row) => row.id)
  const posted = await postedAmong(reading, ids)
  const all = await loadVouchers(reading, [...posted])
  return all.reduce((sum, { voucher }) => sum + voucher.amount, 0)
}

/** Which vouchers are posted, and not reversed since. */
export async function postedAmong(reading: Reading, ids: readonly Id[]): Promise<ReadonlySet<Id>> {
  const reversals = await reversalsOf(reading, ids)
  const all = await loadVouchers(reading, [...ids, ...reversals.map((one) => one.id)])
  const settled = new Map(all.map((facts) => [facts.voucher.id, voucherState(facts) === 'settled']))
  const undone = new Set(reversals.filter((one) => settled.get(one.id)).map((one) => one.reversesId))
  return new Set(ids.filter((id) => settled.get(id) && !undone.has(id)))
}
