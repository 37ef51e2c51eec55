import { type RawBuilder, sql } from 'kysely'
import type { Reading } from '../../platform/context.ts'
import { invariantInSql, lookThrough, type Place } from '../../platform/invariant.ts'
import type { Id } from '../../values/id.ts'
import type { Invariant } from '../../values/invariant.ts'
import { dong, sumDong } from '../../values/money.ts'
import { flowsOf, loadVouchers, placesNow, wholeVoucherList, worthOf } from '../books/index.ts'
import { allocationsOf, type LinePage, listLines } from '../statements/index.ts'
import { listCampaigns } from './campaign.store.ts'
import { type DonationRow, donationColumns } from './donation.store.ts'
import { goodsOf } from './donation-part.store.ts'
import { standingOf } from './standing.ts'

type Gift = DonationRow & Place

const giftsAfter = (reading: Reading, where: RawBuilder<unknown>) => async (after: Place) => {
  const { rows } = await sql<Gift>`
    select ${donationColumns} from relief.donation d
    where (d.committee_id, d.id) > (${after.committeeId}::uuid, ${after.id}::uuid) and d.superseded_at is null and ${where}
    order by d.committee_id, d.id limit 500`.execute(reading.db)
  return rows
}

/** The voucher of a gift says of it what the register says. */
const giftIsPosted: Invariant<Reading> = {
  id: 'relief.gift_is_posted',
  find: (reading) =>
    lookThrough(500, giftsAfter(reading, sql`d.voucher_id is not null`), async (gifts) => {
      const facts = await loadVouchers(
        reading,
        gifts.map((gift) => gift.voucherId as Id),
      )
      const byId = new Map(facts.map(({ voucher }) => [voucher.id, voucher]))
      return gifts
        .filter((gift) => {
          const voucher = byId.get(gift.voucherId as Id)
          const worth = gift.channel === 'in_kind' ? gift.goodsValue : gift.amount
          return (
            !voucher || voucher.amount !== worth || voucher.bookId !== gift.bookId || voucher.origin?.id !== gift.id
          )
        })
        .map((gift) => gift.id)
    }),
}

const goodsWorth: Invariant<Reading> = {
  id: 'relief.goods_worth',
  find: (reading) =>
    lookThrough(500, giftsAfter(reading, sql`d.channel = 'in_kind'`), async (gifts) => {
      const goods = await goodsOf(
        reading,
        gifts.map((gift) => gift.id),
      )
      const worth = (id: Id) =>
        sumDong((goods.get(id) ?? []).map((one) => worthOf(one.quantity, one.unitPrice) ?? dong(0)))
      return gifts.filter((gift) => worth(gift.id) !== gift.goodsValue || !goods.has(gift.id)).map((gift) => gift.id)
    }),
}

const withinReception = invariantInSql(
  'relief.within_reception',
  sql`
    select d.id, d.received_on not between c.receives_from and least(c.receives_to, coalesce((
      select min(t.happened_on) from relief.campaign_step t where t.committee_id = c.committee_id
        and t.campaign_id = c.id and t.stage = 'reception_closed' and t.superseded_at is null), c.receives_to)) as broken
    from relief.donation d
    join relief.campaign c on c.committee_id = d.committee_id and c.id = d.campaign_id
    where d.superseded_at is null and d.received_on is not null`,
)

const answersCall = invariantInSql(
  'relief.answers_call',
  sql`
    select c.id, (c.book_id is not null) <> exists (
      select from relief.campaign_step t where t.committee_id = c.committee_id and t.campaign_id = c.id
        and t.stage = 'opened' and t.superseded_at is null) or (c.book_id is not null and c.call_by is null) as broken
    from relief.campaign c`,
)

const partsWithin = invariantInSql(
  'relief.parts_within',
  sql`
    select d.id, d.amount > 0 and sum(p.amount) > d.amount as broken
    from relief.donation_part p
    join relief.donation d on d.committee_id = p.committee_id and d.id = p.donation_id
    where p.superseded_at is null group by d.committee_id, d.id, d.amount having sum(p.amount) is not null`,
)

/** An outflow and its voucher say the same. */
const outflowIsPosted: Invariant<Reading> = {
  id: 'relief.outflow_is_posted',
  find: (reading) =>
    lookThrough(
      500,
      async (after) => {
        const { rows } = await sql<Place & { voucherId: Id; worth: number; bookId: Id }>`
          select o.committee_id as "committeeId", o.id, o.voucher_id as "voucherId", o.book_id as "bookId",
            o.amount + o.goods_value as worth
          from relief.outflow o
          where (o.committee_id, o.id) > (${after.committeeId}::uuid, ${after.id}::uuid) and o.superseded_at is null
          order by o.committee_id, o.id limit 500`.execute(reading.db)
        return rows
      },
      async (rows) => {
        const facts = await loadVouchers(
          reading,
          rows.map((row) => row.voucherId),
        )
        const byId = new Map(facts.map(({ voucher }) => [voucher.id, voucher]))
        return rows
          .filter((row) => {
            const voucher = byId.get(row.voucherId)
            return voucher?.amount !== row.worth || voucher.bookId !== row.bookId || voucher.origin?.id !== row.id
          })
          .map((row) => row.id)
      },
    ),
}

/** No contribution stands in the books of a campaign that no gift explains. */
const postedIsGiven: Invariant<Reading> = {
  id: 'relief.posted_is_given',
  find: async (reading) => {
    const campaigns = (await listCampaigns(reading)).filter((one) => one.campaign.bookId !== null)
    const broken: Id[] = []
    for (const { campaign } of campaigns) {
      const asked = { bookId: campaign.bookId, purpose: 'contribution', state: 'settled' } as const
      const given = await sql<{ id: Id }>`
        select d.voucher_id as id from relief.donation d where d.book_id = ${campaign.bookId}::uuid
        union select d.reversal_id from relief.donation d where d.book_id = ${campaign.bookId}::uuid`.execute(
        reading.db,
      )
      const known = new Set(given.rows.map((row) => row.id))
      let isUnknown = false
      for await (const rows of wholeVoucherList(reading, asked)) isUnknown ||= rows.some((row) => !known.has(row.id))
      if (isUnknown) broken.push(campaign.id)
    }
    return { looked: campaigns.length, broken }
  },
}

/** Σ received − Σ given out, remitted and returned = what lies in the places, money for itself. */
const receivedIsUsedOrLeft: Invariant<Reading> = {
  id: 'relief.received_is_used_or_left',
  find: async (reading) => {
    const campaigns = (await listCampaigns(reading)).filter((one) => one.campaign.bookId !== null)
    const broken: Id[] = []
    for (const { campaign } of campaigns) {
      const bookId = campaign.bookId as Id
      const { money } = standingOf(await flowsOf(reading, [bookId], { to: reading.today }))
      const there = sumDong((await placesNow(reading, bookId)).map((one) => one.amount))
      if (money.balance !== there) broken.push(campaign.id)
    }
    return { looked: campaigns.length, broken }
  },
}

/** A movement between own accounts is the whole of one transfer, each side of which one movement at most stands behind. */
const ownMovesAreTransfers: Invariant<Reading> = {
  id: 'relief.own_moves_are_transfers',
  find: async (reading) => {
    const broken = new Set<Id>()
    const behind = new Set<string>()
    let looked = 0
    for (let after: string | null = ''; after !== null; ) {
      const { rows, next }: LinePage = await listLines(
        reading,
        { kinds: ['own_move'], states: ['linked'] },
        { after, limit: 1000 },
      )
      const shares = await allocationsOf(
        reading,
        rows.map((line) => line.id),
      )
      const facts = await loadVouchers(reading, [...new Set(shares.map((one) => one.targetId))])
      const vouchers = new Map(facts.map(({ voucher }) => [voucher.id, voucher]))
      for (const line of rows) {
        const own = shares.filter((one) => one.lineId === line.id)
        const voucher = vouchers.get(own[0]?.targetId ?? '')
        const side = `${voucher?.id} ${line.debit > 0 ? 'out' : 'in'}`
        const isWhole = own.length === 1 && voucher?.kind === 'transfer' && voucher.amount === line.amount
        if (!isWhole || behind.has(side)) broken.add(line.id)
        behind.add(side)
      }
      looked += rows.length
      after = next
    }
    return { looked, broken: [...broken] }
  },
}

export const reliefInvariants: readonly Invariant<Reading>[] = [
  giftIsPosted,
  withinReception,
  answersCall,
  goodsWorth,
  partsWithin,
  outflowIsPosted,
  postedIsGiven,
  receivedIsUsedOrLeft,
  ownMovesAreTransfers,
]
