import { testInvariants } from '../../../tests/support/planting.ts'
import { assistanceInvariants } from './index.ts'

// The sample's round of Tết gifts: decided, paid by one list, settled; one who was away was given nothing.
const paid = `(select id from assistance.payout where outcome = 'paid' and superseded_at is null order by id limit 1)`
const given = `(select grant_line_id from assistance.payout where id = ${paid})`
const settled = '(select advance_id from assistance.payout where outcome is not null order by id limit 1)'

testInvariants(assistanceInvariants, {
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
})
