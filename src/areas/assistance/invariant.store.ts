import { sql } from 'kysely'
import type { Reading } from '../../platform/context.ts'
import { invariantInSql, lookThrough, type Place } from '../../platform/invariant.ts'
import { addDays, type Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { Invariant } from '../../values/invariant.ts'
import { inTurn, stepsBy } from '../../values/step.ts'
import { loadVouchers } from '../books/index.ts'
import { receivedBetween } from '../households/index.ts'
import { goodsInvariants } from './goods-invariant.store.ts'
import { type Round, trackOf } from './round.ts'

/** A line is given twice only by two decisions, and once at a time. */
const oneAmount = invariantInSql(
  'assistance.one_amount',
  sql`
    select n.round_id as id, count(*) > count(distinct g.decision_id)
      or count(*) filter (where g.superseded_at is null) > 1 as broken
    from assistance.grant_line g
    join assistance.need n on n.committee_id = g.committee_id and n.id = g.need_id
    group by n.committee_id, n.round_id, n.household_id, n.member_id`,
)

/** What was taken out is what its list comes to. */
const listIsAdvance = invariantInSql(
  'assistance.list_is_advance',
  sql`
    select a.id, a.amount <> (
      select coalesce(sum(p.amount), 0) from assistance.payout p
      where p.committee_id = a.committee_id and p.advance_id = a.id and p.superseded_at is null) as broken
    from assistance.advance a where a.superseded_at is null`,
)

/** What a list paid is what was signed for, and nothing on a settled list is open. */
const paidIsSigned = invariantInSql(
  'assistance.paid_is_signed',
  sql`
    select a.id, a.paid <> coalesce(sum(p.amount) filter (where p.outcome in ('paid', 'proxy')), 0)
      or a.paid + a.returned <> a.amount or count(*) filter (where p.outcome is null) > 0 as broken
    from assistance.advance a
    join assistance.payout p on p.committee_id = a.committee_id and p.advance_id = a.id and p.superseded_at is null
    where a.superseded_at is null and a.settled_on is not null
    group by a.committee_id, a.id, a.paid, a.returned, a.amount`,
)

/** Nobody signs twice for what was given once. */
const paidOnce = invariantInSql(
  'assistance.paid_once',
  sql`
    select p.grant_line_id as id, count(*) filter (where p.outcome in ('paid', 'proxy')) > 1 as broken
    from assistance.payout p where p.superseded_at is null group by p.committee_id, p.grant_line_id`,
)

const decidedByCouncil = invariantInSql(
  'assistance.decided_by_council',
  sql`
    select g.need_id as id, not exists (
      select from assistance.verdict v
      join assistance.meeting m on m.committee_id = v.committee_id and m.id = v.meeting_id
      where v.committee_id = g.committee_id and v.need_id = g.need_id and v.superseded_at is null
        and m.superseded_at is null and m.kind = 'council' and v.outcome = 'agreed' and v.amount = g.amount
        and v.goods is not distinct from g.goods) as broken
    from assistance.grant_line g where g.superseded_at is null`,
)

const benefitAmount = invariantInSql(
  'assistance.benefit_amount',
  sql`
    select c.id, t.id is null or g.id is null or c.rate_amount <> t.amount
      or (t.most is not null and c.times > t.most) as broken
    from assistance.benefit_case c
    join assistance.benefit_round r on r.committee_id = c.committee_id and r.id = c.round_id
    left join assistance.rate t on t.committee_id = c.committee_id and t.id = c.rate_id and t.group_id = c.group_id
    left join assistance.benefit_group g on g.committee_id = c.committee_id and g.id = c.group_id
      and g.policy_id = r.policy_id
    where c.superseded_at is null`,
)

const pageSize = 500

const stepsInTurn: Invariant<Reading> = {
  id: 'assistance.steps_in_turn',
  find: ({ db }) =>
    lookThrough(
      pageSize,
      async (after) => {
        const { rows } = await sql<Place & Pick<Round, 'purpose'> & { steps: Round['steps'] }>`
          select r.committee_id as "committeeId", r.id, r.purpose, coalesce((
            select jsonb_agg(jsonb_build_object('id', t.id, 'stage', t.stage, 'happenedOn', t.happened_on,
              'recordedAt', t.recorded_at) order by t.happened_on, t.recorded_at, t.id)
            from assistance.step t
            where t.committee_id = r.committee_id and t.round_id = r.id and t.superseded_at is null), '[]') as steps
          from assistance.round r where r.superseded_at is null
            and (r.committee_id, r.id) > (${after.committeeId}::uuid, ${after.id}::uuid)
          order by r.committee_id, r.id limit ${pageSize}`.execute(db)
        return rows
      },
      (rounds) =>
        rounds
          .filter(({ steps, purpose }) => {
            const told = steps.map((step) => ({ ...step, recordedAt: new Date(step.recordedAt), note: null }))
            return !inTurn(trackOf({ purpose }), stepsBy(told, null))
          })
          .map((round) => round.id),
    ),
}

interface AdvanceRow extends Place {
  readonly amount: number
  readonly paid: number | null
  readonly returned: number | null
  readonly voucherId: Id | null
  readonly paymentVoucherId: Id | null
  readonly returnVoucherId: Id | null
}

/** The vouchers of a list bear its amounts, each out of the books of its round. */
const vouchersAgree: Invariant<Reading> = {
  id: 'assistance.vouchers_agree',
  find: (reading) =>
    lookThrough(
      pageSize,
      async (after) => {
        const { rows } = await sql<AdvanceRow>`
          select a.committee_id as "committeeId", a.id, a.amount, a.paid, a.returned, a.voucher_id as "voucherId",
            a.payment_voucher_id as "paymentVoucherId", a.return_voucher_id as "returnVoucherId"
          from assistance.advance a where a.superseded_at is null
            and (a.committee_id, a.id) > (${after.committeeId}::uuid, ${after.id}::uuid)
          order by a.committee_id, a.id limit ${pageSize}`.execute(reading.db)
        return rows
      },
      async (rows) => {
        const moves = rows.flatMap((row) => [
          { of: row.id, voucherId: row.voucherId, amount: row.amount },
          { of: row.id, voucherId: row.paymentVoucherId, amount: row.paid ?? 0 },
          { of: row.id, voucherId: row.returnVoucherId, amount: row.returned ?? 0 },
        ])
        const ids = moves.flatMap((move) => move.voucherId ?? [])
        const amounts = new Map(
          (await loadVouchers(reading, ids)).map(({ voucher }) => [voucher.id, Number(voucher.amount)]),
        )
        return moves
          .filter(({ voucherId, amount }) => (voucherId === null ? 0 : amounts.get(voucherId)) !== amount)
          .map((move) => move.of)
      },
    ),
}

interface SignedRow extends Place {
  readonly householdId: Id
  readonly happenedOn: Day | null
  readonly amount: number
  readonly isPaid: boolean
}

/** What was signed for stands in the household's history, once, on its day; what was not stands there not. */
const inHistory: Invariant<Reading> = {
  id: 'assistance.in_history',
  find: (reading) =>
    lookThrough(
      pageSize,
      async (after) => {
        const { rows } = await sql<SignedRow>`
          select p.committee_id as "committeeId", p.id, n.household_id as "householdId", p.happened_on as "happenedOn",
            p.amount, coalesce(p.outcome in ('paid', 'proxy'), false) as "isPaid"
          from assistance.payout p
          join assistance.grant_line g on g.committee_id = p.committee_id and g.id = p.grant_line_id
          join assistance.need n on n.committee_id = g.committee_id and n.id = g.need_id
          where p.superseded_at is null and (p.committee_id, p.id) > (${after.committeeId}::uuid, ${after.id}::uuid)
          order by p.committee_id, p.id limit ${pageSize}`.execute(reading.db)
        return rows
      },
      async (rows) => {
        const households = [...new Set(rows.map((row) => row.householdId))]
        const had = await receivedBetween(reading, households, '1800-01-01' as Day, addDays(reading.today, 1))
        const signed = new Map(
          had.flatMap((one) => (one.originKind === 'assistance_payout' && one.originId ? [[one.originId, one]] : [])),
        )
        return rows
          .filter((row) => {
            const line = signed.get(row.id)
            if (!row.isPaid) return line !== undefined
            return line?.receivedOn !== row.happenedOn || Number(line.amount ?? 0) !== Number(row.amount)
          })
          .map((row) => row.id)
      },
    ),
}

export const assistanceInvariants: readonly Invariant<Reading>[] = [
  oneAmount,
  listIsAdvance,
  paidIsSigned,
  paidOnce,
  vouchersAgree,
  inHistory,
  decidedByCouncil,
  stepsInTurn,
  benefitAmount,
  ...goodsInvariants,
]
