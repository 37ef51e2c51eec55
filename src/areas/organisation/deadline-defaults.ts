import { day } from '../../values/day.ts'
import type { DefaultRule, Due, Mark } from './due.ts'
import { always, type Validity } from './validity.ts'

const before = (days: number, count: 'calendar' | 'working' = 'calendar'): Due => ({
  by: 'days',
  days,
  count,
  side: 'before',
})
const after = (days: number, count: 'calendar' | 'working' = 'calendar'): Due => ({
  by: 'days',
  days,
  count,
  side: 'after',
})
const onDays = (...days: (readonly [month: number, day: number])[]): Due => ({
  by: 'year_days',
  days: days.map(([month, on]) => ({ month, day: on })),
})
const since = (on: string): Validity => ({ from: day(on), to: null })
const until = (on: string): Validity => ({ from: null, to: day(on) })
const rule = (due: Due, source: string, mark: Mark, inForce: Validity = always): DefaultRule => ({
  due,
  source,
  mark,
  ...inForce,
})

const handbook = 'Sổ tay nghiệp vụ công tác Mặt trận'
const joint403 = 'Nghị quyết liên tịch 403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN'
const decree59 = 'Nghị định 59/2023/NĐ-CP'
const decree93 = 'Nghị định 93/2021/NĐ-CP'
const ownRule = 'Quy ước của phần mềm'
const calendar = 'Lịch báo cáo hằng năm'
const guide107 = 'Hướng dẫn 107/HD-MTTW-BTT'

/** Every deadline the product knows, each with its versions by date. No version in force on a day means no known term. */
export const deadlineDefaults = {
  'supervision.notice_before_days': [rule(before(15), handbook, 'found')],
  'supervision.subject_report_before_days': [rule(before(5, 'working'), joint403, 'unconfirmed')],
  'supervision.report_after_days': [rule(after(15), joint403, 'unconfirmed')],
  'recommendation.reply_days': [rule(after(20), handbook, 'found')],
  'recommendation.escalate_after_days': [rule(after(15), ownRule, 'proposed')],
  'criticism.dossier_before_days': [
    rule(before(15), 'Luật Mặt trận Tổ quốc Việt Nam 75/2015/QH13', 'found', since('2016-01-01')),
  ],
  'criticism.document_after_days': [rule(after(10), joint403, 'unconfirmed')],
  'criticism.explain_days': [rule(after(20), joint403, 'unconfirmed')],
  'dialogue.conclusion_after_days': [rule(after(10), ownRule, 'proposed')],
  'meeting.invitation_before_days': [rule(before(3), joint403, 'unconfirmed')],
  'meeting.minutes_after_days': [rule(after(5, 'working'), ownRule, 'proposed')],
  'law_comment.collect_before_days': [rule(before(3), ownRule, 'proposed')],
  'law_comment.reply_days': [
    rule(after(15), 'Luật Ban hành văn bản quy phạm pháp luật 64/2025/QH15, Điều 30', 'found', since('2025-04-01')),
  ],
  'inspection_board.notice_before_working_days': [rule(before(5, 'working'), decree59, 'found', since('2023-07-01'))],
  'inspection_board.chair_election_days': [rule(after(5), 'Nghị định 159/2016/NĐ-CP', 'found', until('2023-06-30'))],
  'investment_supervision.notice_before_days': [rule(before(45), 'Nghị định 29/2021/NĐ-CP, Điều 85–87', 'found')],
  'contribution.receive_max_days': [
    rule(after(30), 'Nghị định 64/2008/NĐ-CP', 'found', until('2021-12-10')),
    rule(after(90), decree93, 'unconfirmed', since('2021-12-11')),
  ],
  'disclosure.call_document': [rule(after(0), decree93, 'unconfirmed')],
  'disclosure.receipts_after_close_days': [rule(after(15), decree93, 'unconfirmed')],
  'disclosure.distribution_after_close_days': [rule(after(30), decree93, 'unconfirmed')],
  // Twice a year at least, and with the settlement of the year: one statement in each half.
  'disclosure.poor_fund_statement': [
    rule(onDays([6, 30], [12, 31]), 'Quyết định 1198/QĐ-MTTW-ĐCT; Hướng dẫn 96/HD-MTTW-BTT', 'unconfirmed'),
  ],
  'disclosure.posting_days': [rule(after(30), decree93, 'found', since('2021-12-11'))],
  'disclosure.receipts_publish_working_days': [rule(after(1, 'working'), ownRule, 'proposed')],
  'petition.transfer_days': [rule(after(5), ownRule, 'proposed')],
  'petition.reply_days': [rule(after(20), ownRule, 'proposed')],
  'commendation.nominate': [rule(onDays([10, 15]), ownRule, 'unconfirmed')],
  'commendation.report_after_days': [rule(after(5), ownRule, 'unconfirmed')],
  'commendation.submit': [rule(onDays([10, 31]), ownRule, 'unconfirmed')],
  'outreach.channel_check_days': [rule(after(90), ownRule, 'proposed')],
  'outreach.help_data_days': [rule(after(365), ownRule, 'proposed')],
  'festival.plan': [rule(onDays([10, 10]), ownRule, 'proposed')],
  'festival.register': [rule(onDays([10, 25]), ownRule, 'proposed')],
  'festival.approve': [rule(onDays([10, 30]), ownRule, 'proposed')],
  'festival.opens': [rule(onDays([11, 1]), guide107, 'found')],
  'festival.closes': [rule(onDays([11, 18]), guide107, 'found')],
  'festival.households': [rule(onDays([11, 1]), ownRule, 'proposed')],
  'festival.report_days': [rule(after(2), ownRule, 'proposed')],
  'festival.consolidate': [rule(onDays([11, 25]), calendar, 'unconfirmed')],
  // Up to which day the figures of a report go, before the day on which it is due.
  'report_cutoff.weekly': [rule({ by: 'weekday', weekday: 4 }, 'Nền tảng "Mặt trận số"', 'unconfirmed')],
  'report_cutoff.monthly': [rule({ by: 'month_day', day: 14 }, calendar, 'unconfirmed')],
  'report_cutoff.quarterly': [rule(onDays([3, 14], [9, 14]), calendar, 'unconfirmed')],
  'report_cutoff.six_months': [rule(onDays([5, 31]), calendar, 'unconfirmed')],
  'report_cutoff.nine_months': [rule(onDays([8, 31]), calendar, 'unconfirmed')],
  'report_cutoff.yearly': [rule(onDays([10, 31]), calendar, 'unconfirmed')],
  'report.weekly': [rule({ by: 'weekday', weekday: 5 }, 'Nền tảng "Mặt trận số"', 'unconfirmed')],
  'report.monthly': [rule({ by: 'month_day', day: 15 }, calendar, 'unconfirmed')],
  'report.quarterly': [rule(onDays([3, 15], [9, 15]), calendar, 'unconfirmed')],
  'report.six_months': [rule(onDays([6, 5]), calendar, 'unconfirmed')],
  'report.nine_months': [rule(onDays([9, 5]), calendar, 'unconfirmed')],
  'report.yearly': [rule(onDays([11, 15]), calendar, 'unconfirmed')],
  'report.term': [rule(before(60), 'Hướng dẫn đại hội Mặt trận các cấp', 'unconfirmed')],
} as const satisfies Record<string, readonly DefaultRule[]>

export type DeadlineKey = keyof typeof deadlineDefaults

export const deadlineKeys = Object.keys(deadlineDefaults) as readonly DeadlineKey[]
