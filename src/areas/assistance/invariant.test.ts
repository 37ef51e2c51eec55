import { callerAs } from '../../../tests/support/acting.ts'
import { type Desk, decide, openAssistanceDesk } from '../../../tests/support/assisting.ts'
import { goodsIn, handOut, linesAndLists, parcelsFor } from '../../../tests/support/goods-giving.ts'
import { testInvariants } from '../../../tests/support/planting.ts'
import { sampleCommittees } from '../../../tests/support/sample.ts'
import { succeed } from '../../../tests/support/ward.ts'
import { sampleId } from '../../sample/hand.ts'
import { assistanceInvariants, markPayouts, settleAdvance } from './index.ts'

// The sample's round of Tết gifts, for another gave goods alone: decided, paid by one list, settled; one who was away was given
// nothing.
const paid = `(select id from assistance.payout where outcome = 'paid' and amount > 0 and superseded_at is null
  order by id limit 1)`
const given = `(select grant_line_id from assistance.payout where id = ${paid})`
const settled =
  '(select advance_id from assistance.payout where outcome is not null and amount > 0 order by id limit 1)'

const plants = {
  'assistance.one_amount': `drop index assistance.grant_line_once;
    insert into assistance.grant_line
      (committee_id, id, round_id, decision_id, need_id, position, amount, goods, recorded_at)
    select committee_id, gen_random_uuid(), round_id, decision_id, need_id, 999, amount, goods, now()
    from assistance.grant_line where id = ${given}`,
  'assistance.list_is_advance': `update assistance.payout set amount = amount + 1 where id = ${paid}`,
  'assistance.paid_is_signed': `update assistance.payout set outcome = 'absent' where id = ${paid}`,
  'assistance.paid_once': `insert into assistance.advance
      (committee_id, id, round_id, amount, advanced_on, pay_place, recorded_at, recorded_by)
    select committee_id, '00000000-0000-7000-8000-0000000000aa', round_id, 0, advanced_on, 'x', now(), recorded_by
    from assistance.advance where id = ${settled};
    insert into assistance.payout
      (committee_id, id, advance_id, grant_line_id, position, amount, outcome, happened_on, marked_at, recorded_at)
    select committee_id, gen_random_uuid(), '00000000-0000-7000-8000-0000000000aa', grant_line_id, 1, amount, outcome,
      happened_on, now(), now() from assistance.payout where id = ${paid}`,
  'assistance.vouchers_agree': `update assistance.advance set paid = paid - 1, returned = returned + 1
    where id = ${settled}`,
  'assistance.in_history': `update assistance.payout set happened_on = happened_on - 1 where id = ${paid}`,
  'assistance.decided_by_council': `update assistance.grant_line set amount = amount + 1 where id = ${given}`,
  'assistance.steps_in_turn': `update assistance.step set superseded_at = now(), superseded_reason = 'x'
    where stage = 'approved'`,
  'assistance.benefit_amount': `update assistance.benefit_case set rate_amount = rate_amount + 1,
    amount = persons::bigint * (rate_amount + 1) * times
    where id = (select id from assistance.benefit_case where superseded_at is null order by id limit 1)`,
  'assistance.goods_are_list': 'update assistance.advance_lot set taken = taken + 1, returned = returned + 1',
  'assistance.goods_are_signed': 'update assistance.advance_lot set given = given - 1, returned = returned + 1',
  'assistance.goods_vouchers_agree': 'update books.voucher_item set quantity = quantity + 1 where lot_id is not null',
}

// Beside the sample, two parcels out of the store: one was signed for, the other went back.
testInvariants(assistanceInvariants, plants, async ({ house: { database } }) => {
  const committeeId = sampleCommittees.songCau
  const people = { officer: callerAs('ward_officer', committeeId), head: callerAs('area_head', committeeId) }
  const areas = { areaId: sampleId('song-cau area 4'), otherAreaId: sampleId('song-cau area 5') }
  const desk = await openAssistanceDesk(database, 1_000_000, { committeeId, ...people, ...areas } as Desk)
  const [lotId = ''] = await goodsIn(database, desk, [{ name: 'Gạo tẻ', unit: 'kg', quantity: 20 }])
  const names = ['Bàn Thị Nhận Gạo', 'Lý Văn Đi Xa']
  const roundId = await parcelsFor(database, desk, names, [{ lotId, quantity: 5 }])
  await decide(database, desk, roundId)
  const advanceId = await handOut(database, desk, roundId)
  const { payouts } = await linesAndLists(database, desk, roundId)
  const rows = payouts.map(({ id }, at) => ({ id, outcome: at === 0 ? 'paid' : 'absent', happenedOn: '2024-02-16' }))
  await succeed(database, markPayouts, { advanceId, rows }, desk.treasurer)
  await succeed(database, settleAdvance, { id: advanceId, settledOn: '2024-02-16', payee: 'x' }, desk.accountant)
})
