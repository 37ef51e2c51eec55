import type { Words } from '../../../values/rich.ts'
import type { ReportFacts } from './facts.ts'
import { inPeriod } from './period.ts'
import { counted, isKept, many, numberOf, share, sharing } from './say.ts'

/** Money and goods that people gave: each for itself; what both come to is told as a value, never as money. */
export function donations(facts: ReportFacts): readonly Words[] {
  const [cash, goods] = ['donations_cash_received', 'donations_in_kind_value']
  return [
    counted(
      facts,
      cash,
      [`${inPeriod(facts.period)}, đã tiếp nhận `, many(facts, cash), ' đồng tiền ủng hộ của các tổ chức, cá nhân.'],
      `${inPeriod(facts.period)}, số tiền ủng hộ tiếp nhận`,
    ),
    counted(
      facts,
      goods,
      ['Hàng hóa, nhu yếu phẩm, vật tư tiếp nhận trị giá ', many(facts, goods), ' đồng', unvalued(facts), '.'],
      'Giá trị hàng hóa, nhu yếu phẩm, vật tư tiếp nhận',
    ),
    ...together(facts),
  ]
}

function unvalued(facts: ReportFacts): Words {
  const id = 'donations_in_kind_unvalued'
  return numberOf(facts, id) > 0 ? [', chưa kể ', many(facts, id), ' loại hiện vật chưa quy thành tiền'] : ''
}

function together(facts: ReportFacts): readonly Words[] {
  const id = 'donations_total_value'
  if (numberOf(facts, id) === 0) return []
  return [
    ['Quy đổi cả tiền và hiện vật: ', many(facts, id), ' đồng (giá trị quy đổi, không phải số tiền mặt tiếp nhận).'],
  ]
}

export function donors(facts: ReportFacts): readonly Words[] {
  const id = 'donors'
  if (!isKept(facts, id)) return []
  return [counted(facts, id, [many(facts, id), ' tổ chức, cá nhân đã ủng hộ.'], 'Số tổ chức, cá nhân ủng hộ')]
}

/** What was given out of it, sent on and is left, as the books have it. */
export function used(facts: ReportFacts): readonly Words[] {
  const [out, up, left] = ['contributions_distributed', 'contributions_remitted_up', 'contributions_balance']
  if (!isKept(facts, out)) return []
  const sent: Words = numberOf(facts, up) > 0 ? ['; chuyển lên cấp trên ', many(facts, up), ' đồng'] : ''
  const rest: Words = isKept(facts, left) ? ['; còn lại ', many(facts, left), ' đồng'] : ''
  return [counted(facts, out, ['Đã chi hỗ trợ ', many(facts, out), ' đồng', sent, rest, '.'], 'Số tiền đã chi hỗ trợ')]
}

export function disclosed(facts: ReportFacts): readonly Words[] {
  const id = 'disclosures_on_time_rate'
  return sharing(facts, id, ['Công khai đúng hạn ', share(facts, id, 'đợt công khai'), '.'])
}

/** What the State pays is the State's: it never stands among what people gave. */
export function stateBenefits(facts: ReportFacts): readonly Words[] {
  const [people, amount, groups] = ['state_benefit_persons_reviewed', 'state_benefit_amount', 'state_benefit_groups']
  const of: Words = numberOf(facts, groups) > 1 ? [' thuộc ', many(facts, groups), ' nhóm đối tượng'] : ''
  return [
    counted(
      facts,
      people,
      [
        'Ban Thường trực tham gia xét duyệt hỗ trợ từ ngân sách nhà nước cho ',
        many(facts, people),
        ' người',
        of,
        ', số tiền ',
        many(facts, amount),
        ' đồng. Khoản này do ngân sách nhà nước chi trả, không tính vào kết quả vận động ủng hộ.',
      ],
      'Số người được Mặt trận tham gia xét duyệt hỗ trợ từ ngân sách nhà nước',
    ),
  ]
}

export function helpGiven(facts: ReportFacts): readonly Words[] {
  const [asked, teams] = ['help_requests_helped', 'volunteer_teams']
  if (!isKept(facts, asked)) return []
  const by: Words = numberOf(facts, teams) > 0 ? ['; ', many(facts, teams), ' tổ, đội tình nguyện tham gia'] : ''
  const some = ['Đã giúp ', many(facts, asked), ' lượt đề nghị hỗ trợ của hộ dân', by, '.']
  return [counted(facts, asked, some, 'Số lượt đề nghị hỗ trợ của hộ dân đã được giúp')]
}

/** The Fund for the Poor and what was built from it. */
export function poorFund(facts: ReportFacts): readonly Words[] {
  const [raised, spent] = ['poverty_fund_raised', 'poverty_fund_spent']
  const [built, repaired, homes] = ['unity_houses_built', 'unity_houses_repaired', 'poor_households_supported']
  const out: Words = numberOf(facts, spent) > 0 ? ['; đã chi ', many(facts, spent), ' đồng'] : ''
  return [
    counted(
      facts,
      raised,
      [`${inPeriod(facts.period)}, Quỹ “Vì người nghèo” tiếp nhận `, many(facts, raised), ' đồng', out, '.'],
      `${inPeriod(facts.period)}, số tiền Quỹ “Vì người nghèo” tiếp nhận`,
    ),
    counted(
      facts,
      built,
      ['Đã bàn giao ', many(facts, built), ' nhà Đại đoàn kết xây mới', fixed(facts, repaired), '.'],
      'Số nhà Đại đoàn kết xây mới đã bàn giao',
    ),
    ...(isKept(facts, homes)
      ? [counted(facts, homes, [many(facts, homes), ' hộ nghèo được giúp đỡ.'], 'Số hộ nghèo được giúp đỡ')]
      : []),
  ]
}

function fixed(facts: ReportFacts, id: string): Words {
  return numberOf(facts, id) > 0 ? [', sửa chữa ', many(facts, id), ' nhà'] : ''
}
