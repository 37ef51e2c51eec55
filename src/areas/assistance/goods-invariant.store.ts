import { sql } from 'kysely'
import type { Reading } from '../../platform/context.ts'
import { invariantInSql, lookThrough, type Place } from '../../platform/invariant.ts'
import type { Id } from '../../values/id.ts'
import type { Invariant } from '../../values/invariant.ts'
import { itemsOf } from '../books/index.ts'

/** What went out with a list is what the shares on it come to, kind by kind. */
const goodsAreList = invariantInSql(
  'assistance.goods_are_list',
  sql`
    select a.id, exists (
      select from (
        select l.goods_key as key, l.taken as quantity from assistance.advance_lot l
        where l.committee_id = a.committee_id and l.advance_id = a.id and l.superseded_at is null
        union all
        select i.goods_key, -i.quantity from assistance.payout p
        join assistance.grant_line g on g.committee_id = p.committee_id and g.id = p.grant_line_id
        join assistance.share_item i on i.committee_id = g.committee_id and i.share_id = g.share_id
        where p.committee_id = a.committee_id and p.advance_id = a.id and p.superseded_at is null) sums
      group by key having sum(quantity) <> 0) as broken
    from assistance.advance a where a.superseded_at is null`,
)

/** What a settled list gave is what was signed for, kind by kind; the rest came back. */
const goodsAreSigned = invariantInSql(
  'assistance.goods_are_signed',
  sql`
    select a.id, exists (
      select from assistance.advance_lot l
      where l.committee_id = a.committee_id and l.advance_id = a.id and l.superseded_at is null and l.given is null
    ) or exists (
      select from (
        select l.goods_key as key, l.given as quantity from assistance.advance_lot l
        where l.committee_id = a.committee_id and l.advance_id = a.id and l.superseded_at is null
        union all
        select i.goods_key, -i.quantity from assistance.payout p
        join assistance.grant_line g on g.committee_id = p.committee_id and g.id = p.grant_line_id
        join assistance.share_item i on i.committee_id = g.committee_id and i.share_id = g.share_id
        where p.committee_id = a.committee_id and p.advance_id = a.id and p.superseded_at is null
          and p.outcome in ('paid', 'proxy')) sums
      group by key having sum(quantity) <> 0) as broken
    from assistance.advance a where a.superseded_at is null and a.settled_on is not null`,
)

const pageSize = 500

interface ListRow extends Place {
  readonly out: Id | null
  readonly given: Id | null
  readonly back: Id | null
  readonly lots: readonly {
    readonly lotId: Id
    readonly taken: number
    readonly given: number | null
    readonly returned: number | null
  }[]
}

/** The vouchers of a list move the lots that the list says, so much of each. */
const goodsVouchersAgree: Invariant<Reading> = {
  id: 'assistance.goods_vouchers_agree',
  find: (reading) =>
    lookThrough(
      pageSize,
      async (after) => {
        const { rows } = await sql<ListRow>`
          select a.committee_id as "committeeId", a.id, a.goods_voucher_id as out, a.goods_given_voucher_id as given,
            a.goods_back_voucher_id as back, coalesce((
              select jsonb_agg(jsonb_build_object('lotId', l.lot_id, 'taken', l.taken, 'given', l.given,
                'returned', l.returned))
              from assistance.advance_lot l
              where l.committee_id = a.committee_id and l.advance_id = a.id and l.superseded_at is null), '[]') as lots
          from assistance.advance a where a.superseded_at is null
            and (a.committee_id, a.id) > (${after.committeeId}::uuid, ${after.id}::uuid)
          order by a.committee_id, a.id limit ${pageSize}`.execute(reading.db)
        return rows
      },
      async (rows) => {
        const ids = rows.flatMap((row) => [row.out, row.given, row.back].filter((id) => id !== null))
        const items = Map.groupBy(await itemsOf(reading, ids), (item) => item.voucherId)
        const said = (id: Id | null) =>
          (id === null ? [] : (items.get(id) ?? [])).map((item) => `${item.lotId} ${item.quantity}`)
        const same = (id: Id | null, lots: readonly (readonly [Id, number | null])[]) => {
          const moved = lots.flatMap(([lotId, quantity]) => (quantity ? [`${lotId} ${quantity}`] : []))
          return moved.toSorted().join() === said(id).toSorted().join()
        }
        return rows
          .filter(
            ({ lots, ...row }) =>
              !same(
                row.out,
                lots.map((lot) => [lot.lotId, lot.taken]),
              ) ||
              !same(
                row.given,
                lots.map((lot) => [lot.lotId, lot.given]),
              ) ||
              !same(
                row.back,
                lots.map((lot) => [lot.lotId, lot.returned]),
              ),
          )
          .map((row) => row.id)
      },
    ),
}

export const goodsInvariants: readonly Invariant<Reading>[] = [goodsAreList, goodsAreSigned, goodsVouchersAgree]
