import { type Dong, showDong } from '../../values/money.ts'
import type { AreaWords, IndicatorText } from '../shape.ts'
import { dayText as day, within } from './in-sentence.ts'

type Data = Readonly<Record<string, unknown>>
const money = (amount: unknown): string => `${showDong(Number(amount ?? 0) as Dong)} đồng`

const purposes: Record<string, string> = {
  house_new: 'Unity house, new',
  house_repair: 'House repair',
  production: 'Production',
  study: 'Study',
  medical: 'Medical treatment',
  emergency: 'Sudden hardship',
  tet_gift: 'Tết gift',
}
const states: Record<string, string> = {
  proposed: 'Proposed',
  surveyed: 'Surveyed',
  reviewed: 'Reviewed',
  approved: 'Decided',
  advanced: 'Advanced',
  in_progress: 'Being built',
  accepted: 'Accepted',
  handed_over: 'Handed over',
  settled: 'Settled',
  declined: 'Not supported',
  withdrawn: 'Withdrawn',
  superseded: 'Taken off',
}
const purposeOf = (data: Data): string => within(purposes, data.purpose)
const book = 'Cases of the Fund for the Poor'

export const poverty = {
  purposes,
  states,
  conclusions: {
    support: 'Support',
    later: 'Not this time',
    not_eligible: 'Not eligible',
  } as Record<string, string>,
  parts: { advance: 'Advance', stage: 'Payment by stage', final: 'Last payment' } as Record<string, string>,
  refusals: {
    'poverty.no_case': 'This case was not found. Open it again from the list.',
    'poverty.none_chosen': 'Choose at least one case.',
    'poverty.no_household': 'A household is no longer on the list. Choose again.',
    'poverty.household_needed': 'Choose a household from the list, or write the name of its head.',
    'poverty.household_known': ({ name }) =>
      `The area has a household “${name}”. Find and choose it above; if another is meant, tick “Another household of the same name” and send again.`,
    'poverty.asked_already': ({ name, purpose, day: on }) =>
      `“${name}” was proposed on ${day(on)} already (${within(purposes, purpose)}) and waits. Open that proposal, or choose another use.`,
    'poverty.no_area': 'This account heads no residential area, so it cannot propose for one.',
    'poverty.taken_up': 'The office has taken this proposal up, so it cannot be withdrawn any more. Call the office.',
    'poverty.not_that_state': ({ name, state }) =>
      `The case of “${name}” is ${within(states, state)}, so this step cannot be taken.`,
    'poverty.in_future': 'That day must not lie after today.',
    'poverty.before': ({ day: on }) => `That day must not lie before ${day(on)}.`,
    'poverty.more_votes': 'No more votes in favour than people present.',
    'poverty.no_majority': 'No more than half of those present agreed.',
    'poverty.reason_needed': 'Write why, so that the household can be told.',
    'poverty.amount_needed': 'Write an amount above 0.',
    'poverty.paper_needed': 'Choose the issued document or write the number of the decision.',
    'poverty.not_the_fund': 'Choose the open books of the Fund for the Poor.',
    'poverty.fund_too_small': ({ free, wanted }) =>
      `Only ${money(free)} of the Fund is not promised to others; ${money(wanted)} is too much. Give less or wait.`,
    'poverty.over_decision': ({ left }) => `More than was decided: ${money(left)} has no voucher yet.`,
    'poverty.shares_over_cost': 'The shares add up to more than the cost. Look again.',
    'poverty.vouchers_wait': 'Vouchers of this case still wait. Deal with them first.',
    'poverty.nothing_paid': 'Nothing was paid for this case yet.',
    'poverty.nothing_to_publish': 'All that was handed over is public.',
    'poverty.nothing_to_undo': 'The case has no step to take back.',
    'poverty.payments_rest_on_it': 'Vouchers rest on this step. Withdraw, void or reverse them first.',
  },
  journal: {
    'poverty.propose_cases': (data) =>
      `proposed ${purposeOf(data)} for ${data.count === 1 ? 'one household' : `${data.count} households`}`,
    'poverty.propose_own_case': (data) =>
      `proposed ${purposeOf(data)} for a household of the area${data.opened ? ', with a new file' : ''}`,
    'poverty.withdraw_own_case': (data) => `withdrew the area’s proposal (${purposeOf(data)})`,
    'poverty.edit_case': (data) => `edited a case (${purposeOf(data)})`,
    'poverty.survey_case': (data) => `recorded the survey of a case (${purposeOf(data)}) on ${day(data.happenedOn)}`,
    'poverty.review_cases': (data) =>
      `recorded the review of ${data.count} cases on ${day(data.heldOn)}, ${data.agreed} agreed`,
    'poverty.approve_cases': (data) =>
      `decided ${data.count} cases, ${money(data.amount)} in all, on ${day(data.happenedOn)}`,
    'poverty.pay_case': (data) => `made a voucher of ${money(data.amount)} for a case (${purposeOf(data)})`,
    'poverty.begin_work': (data) => `recorded the beginning of work (${purposeOf(data)}) on ${day(data.happenedOn)}`,
    'poverty.accept_work': (data) => `recorded the acceptance (${purposeOf(data)}) on ${day(data.happenedOn)}`,
    'poverty.hand_over': (data) => `recorded the handing over (${purposeOf(data)}) on ${day(data.happenedOn)}`,
    'poverty.settle_case': (data) =>
      `settled a case (${purposeOf(data)}) with ${money(data.amount)} on ${day(data.happenedOn)}`,
    'poverty.decline_case': (data) => `recorded that a case is not supported (${purposeOf(data)})`,
    'poverty.withdraw_case': (data) => `withdrew a case (${purposeOf(data)})`,
    'poverty.publish_fund': (data) => `published ${data.count} lines of “${data.title}”`,
    'poverty.undo_step': (data) => `took back “${within(states, data.stage)}” of a case (${purposeOf(data)})`,
  },
  notices: {
    'poverty.propose_cases': 'Proposed.',
    'poverty.propose_own_case': 'Sent to the office.',
    'poverty.withdraw_own_case': 'Withdrawn.',
    'poverty.edit_case': 'Saved.',
    'poverty.survey_case': 'The survey is recorded.',
    'poverty.review_cases': 'The review is recorded.',
    'poverty.approve_cases': 'The decision is recorded.',
    'poverty.pay_case': 'The voucher is made and waits for approval.',
    'poverty.begin_work': 'The beginning of work is recorded.',
    'poverty.accept_work': 'The acceptance is recorded.',
    'poverty.hand_over': 'Handed over; the household’s history has one line more.',
    'poverty.settle_case': 'The case is settled.',
    'poverty.decline_case': 'Recorded as not supported.',
    'poverty.withdraw_case': 'The case is withdrawn.',
    'poverty.publish_fund': 'Published.',
    'poverty.undo_step': 'The step is taken back.',
  },
  invariants: {
    'poverty.within_decision': 'The vouchers of a case stay within its decision.',
    'poverty.spent_is_posted': 'What a settled case spent is what was posted.',
    'poverty.of_the_fund': 'Cases are paid out of the books of the Fund for the Poor alone.',
    'poverty.in_history': 'Whoever was supported finds it in the history of the household.',
    'poverty.nothing_ahead': 'No step of a case was recorded before its day.',
  },
} satisfies AreaWords & Record<string, unknown>

/** What the indicators of the Fund are called, count and leave out. */
export const povertyIndicatorTexts = {
  unity_houses_built: {
    name: 'Unity houses built',
    definition: 'New houses supported by the Fund for the Poor and handed over in the period.',
    unit: 'houses',
    qualifying: 'Handed over; by the day of it.',
    source: book,
  },
  unity_houses_repaired: {
    name: 'Houses repaired',
    definition: 'Repairs supported by the Fund for the Poor and handed over in the period.',
    unit: 'houses',
    qualifying: 'Handed over; by the day of it.',
    source: book,
  },
  poor_fund_livelihoods: {
    name: 'Other support out of the Fund for the Poor',
    definition: 'Support for production, study, treatment, sudden hardship and Tết; no houses.',
    unit: 'times',
    qualifying: 'Handed over; by the day of it.',
    source: book,
  },
  poor_fund_households: {
    name: 'Households supported by the Fund for the Poor',
    definition: 'Different households that received something of the Fund in the period, each once.',
    unit: 'households',
    qualifying: 'Handed over; by the day of it.',
    source: book,
  },
  poor_fund_given: {
    name: 'Amount given by the Fund for the Poor',
    definition:
      'What the decisions gave to cases handed over in the period. Never added to voluntary contributions nor to State benefits.',
    unit: 'đồng',
    qualifying: 'Handed over; by the day of it.',
    source: book,
  },
} as Readonly<Record<string, IndicatorText>>
