import { type Dong, showDong } from '../../values/money.ts'
import type { AreaWords, IndicatorText } from '../shape.ts'
import { dayText as day, within } from './in-sentence.ts'

type Data = Readonly<Record<string, unknown>>
const money = (amount: unknown): string => `${showDong(Number(amount ?? 0) as Dong)} đồng`

const purposes: Record<string, string> = {
  house_new: 'Làm nhà Đại đoàn kết',
  house_repair: 'Sửa chữa nhà',
  production: 'Phát triển sản xuất',
  study: 'Giúp học tập',
  medical: 'Giúp chữa bệnh',
  emergency: 'Khó khăn đột xuất',
  tet_gift: 'Quà Tết',
}
const states: Record<string, string> = {
  proposed: 'Đã đề nghị',
  surveyed: 'Đã khảo sát',
  reviewed: 'Đã họp xét',
  approved: 'Đã có quyết định',
  advanced: 'Đã tạm ứng',
  in_progress: 'Đang thi công',
  accepted: 'Đã nghiệm thu',
  handed_over: 'Đã bàn giao',
  settled: 'Đã quyết toán',
  declined: 'Không hỗ trợ',
  withdrawn: 'Đã rút',
  superseded: 'Đã gỡ',
}
const purposeOf = (data: Data): string => within(purposes, data.purpose)
const book = 'Hồ sơ Quỹ “Vì người nghèo”'

export const poverty = {
  purposes,
  states,
  conclusions: {
    support: 'Đề nghị hỗ trợ',
    later: 'Chưa hỗ trợ lần này',
    not_eligible: 'Không thuộc diện',
  } as Record<string, string>,
  parts: { advance: 'Tạm ứng', stage: 'Thanh toán đợt', final: 'Thanh toán cuối' } as Record<string, string>,
  refusals: {
    'poverty.no_case': 'Không tìm thấy hồ sơ này. Hãy mở lại từ danh sách.',
    'poverty.none_chosen': 'Hãy chọn ít nhất một hồ sơ.',
    'poverty.no_household': 'Có hộ không còn trong danh sách hộ. Hãy chọn lại.',
    'poverty.household_needed': 'Hãy chọn hộ trong danh sách, hoặc ghi họ tên chủ hộ.',
    'poverty.household_known': ({ name }) =>
      `Danh sách hộ của khu đã có “${name}”. Hãy tìm và chọn hộ ấy ở trên; nếu là hộ khác trùng tên, hãy đánh dấu “Hộ khác, trùng tên” rồi gửi lại.`,
    'poverty.asked_already': ({ name, purpose, day: on }) =>
      `Hộ “${name}” đã có đề nghị ${within(purposes, purpose)} ngày ${day(on)} đang chờ. Hãy mở đề nghị ấy, hoặc chọn nội dung khác.`,
    'poverty.no_area': 'Tài khoản này không phụ trách khu dân cư nào nên không gửi đề nghị của khu được.',
    'poverty.taken_up': 'Văn phòng đã bắt đầu xem xét đề nghị này nên không rút được nữa. Hãy gọi văn phòng.',
    'poverty.not_that_state': ({ name, state }) =>
      `Hồ sơ của hộ “${name}” ${within(states, state)} nên không làm bước này được.`,
    'poverty.in_future': 'Ngày này không được sau hôm nay.',
    'poverty.before': ({ day: on }) => `Ngày này không được trước ngày ${day(on)}.`,
    'poverty.more_votes': 'Số phiếu đồng ý không được nhiều hơn số người dự họp.',
    'poverty.no_majority': 'Chưa quá nửa số người dự họp đồng ý nên không ghi là nhất trí được.',
    'poverty.reason_needed': 'Hãy ghi lý do không hỗ trợ để trả lời hộ dân.',
    'poverty.amount_needed': 'Hãy ghi số tiền lớn hơn 0.',
    'poverty.paper_needed': 'Hãy chọn văn bản đã ban hành hoặc ghi số quyết định.',
    'poverty.not_the_fund': 'Hãy chọn bộ sổ đang mở của Quỹ “Vì người nghèo”.',
    'poverty.fund_too_small': ({ free, wanted }) =>
      `Quỹ chỉ còn ${money(free)} chưa hứa cho hồ sơ khác, không đủ ${money(wanted)}. Hãy giảm mức hoặc chờ Quỹ có thêm tiền.`,
    'poverty.over_decision': ({ left }) => `Vượt quyết định: chỉ còn ${money(left)} chưa lập phiếu chi.`,
    'poverty.shares_over_cost': 'Các phần đóng góp cộng lại lớn hơn tổng giá trị công trình. Hãy xem lại.',
    'poverty.vouchers_wait': 'Còn phiếu chi của hồ sơ này đang chờ. Hãy xử lý hết rồi quyết toán.',
    'poverty.nothing_paid': 'Chưa chi đồng nào cho hồ sơ này nên chưa quyết toán được.',
    'poverty.nothing_to_publish': 'Mọi khoản đã bàn giao đều đã công khai.',
    'poverty.nothing_to_undo': 'Hồ sơ chưa có bước nào để gỡ.',
    'poverty.payments_rest_on_it': 'Đã có phiếu chi theo bước này. Hãy rút, hủy hoặc đảo phiếu trước.',
  },
  journal: {
    'poverty.propose_cases': (data) =>
      `đề nghị ${purposeOf(data)} cho ${data.count === 1 ? 'một hộ' : `${data.count} hộ`}`,
    'poverty.propose_own_case': (data) =>
      `khu dân cư đề nghị ${purposeOf(data)} cho một hộ${data.opened ? ', lập hồ sơ hộ mới' : ''}`,
    'poverty.withdraw_own_case': (data) => `khu dân cư rút đề nghị ${purposeOf(data)}`,
    'poverty.edit_case': (data) => `sửa hồ sơ ${purposeOf(data)}`,
    'poverty.survey_case': (data) => `ghi phiếu khảo sát hồ sơ ${purposeOf(data)} ngày ${day(data.happenedOn)}`,
    'poverty.review_cases': (data) =>
      `ghi kết quả họp xét ${data.count} hồ sơ ngày ${day(data.heldOn)}, nhất trí ${data.agreed}`,
    'poverty.approve_cases': (data) =>
      `quyết định hỗ trợ ${data.count} hồ sơ, cộng ${money(data.amount)}, ngày ${day(data.happenedOn)}`,
    'poverty.pay_case': (data) => `lập phiếu chi ${money(data.amount)} cho hồ sơ ${purposeOf(data)}`,
    'poverty.begin_work': (data) => `ghi khởi công hồ sơ ${purposeOf(data)} ngày ${day(data.happenedOn)}`,
    'poverty.accept_work': (data) => `ghi nghiệm thu hồ sơ ${purposeOf(data)} ngày ${day(data.happenedOn)}`,
    'poverty.hand_over': (data) => `ghi bàn giao hồ sơ ${purposeOf(data)} ngày ${day(data.happenedOn)}`,
    'poverty.settle_case': (data) =>
      `quyết toán hồ sơ ${purposeOf(data)} ${money(data.amount)} ngày ${day(data.happenedOn)}`,
    'poverty.decline_case': (data) => `ghi không hỗ trợ hồ sơ ${purposeOf(data)}`,
    'poverty.withdraw_case': (data) => `rút hồ sơ ${purposeOf(data)}`,
    'poverty.publish_fund': (data) => `công khai ${data.count} khoản hỗ trợ của “${data.title}”`,
    'poverty.undo_step': (data) => `gỡ bước ${within(states, data.stage)} của hồ sơ ${purposeOf(data)}`,
  },
  notices: {
    'poverty.propose_cases': 'Đã ghi đề nghị.',
    'poverty.propose_own_case': 'Đã gửi đề nghị về văn phòng.',
    'poverty.withdraw_own_case': 'Đã rút đề nghị.',
    'poverty.edit_case': 'Đã lưu hồ sơ.',
    'poverty.survey_case': 'Đã ghi phiếu khảo sát.',
    'poverty.review_cases': 'Đã ghi kết quả họp xét.',
    'poverty.approve_cases': 'Đã ghi quyết định hỗ trợ.',
    'poverty.pay_case': 'Đã lập phiếu chi, chờ duyệt.',
    'poverty.begin_work': 'Đã ghi khởi công.',
    'poverty.accept_work': 'Đã ghi nghiệm thu.',
    'poverty.hand_over': 'Đã ghi bàn giao; hộ có thêm một dòng trong lịch sử hỗ trợ.',
    'poverty.settle_case': 'Đã quyết toán hồ sơ.',
    'poverty.decline_case': 'Đã ghi không hỗ trợ.',
    'poverty.withdraw_case': 'Đã rút hồ sơ.',
    'poverty.publish_fund': 'Đã công khai.',
    'poverty.undo_step': 'Đã gỡ bước ghi nhầm.',
  },
  invariants: {
    'poverty.within_decision': 'Các phiếu chi của một hồ sơ không vượt quyết định hỗ trợ.',
    'poverty.spent_is_posted': 'Số quyết toán của hồ sơ bằng số đã vào sổ.',
    'poverty.of_the_fund': 'Hồ sơ chỉ chi từ sổ của Quỹ “Vì người nghèo”.',
    'poverty.in_history': 'Hộ đã nhận hỗ trợ thì lịch sử hỗ trợ của hộ có ghi.',
    'poverty.nothing_ahead': 'Không bước nào của hồ sơ ghi trước ngày của nó.',
  },
} satisfies AreaWords & Record<string, unknown>

/** What the indicators of the Fund are called, count and leave out. */
export const povertyIndicatorTexts = {
  unity_houses_built: {
    name: 'Số nhà Đại đoàn kết làm mới',
    definition: 'Số nhà làm mới có hỗ trợ của Quỹ “Vì người nghèo”, đã bàn giao cho hộ trong kỳ.',
    unit: 'nhà',
    qualifying: 'Đã bàn giao; tính theo ngày bàn giao.',
    source: book,
  },
  unity_houses_repaired: {
    name: 'Số nhà được sửa chữa',
    definition: 'Số nhà sửa chữa có hỗ trợ của Quỹ “Vì người nghèo”, đã bàn giao cho hộ trong kỳ.',
    unit: 'nhà',
    qualifying: 'Đã bàn giao; tính theo ngày bàn giao.',
    source: book,
  },
  poor_fund_livelihoods: {
    name: 'Số lượt hỗ trợ khác từ Quỹ “Vì người nghèo”',
    definition: 'Số lượt hỗ trợ sản xuất, học tập, chữa bệnh, khó khăn đột xuất, quà Tết từ Quỹ; không gồm nhà ở.',
    unit: 'lượt',
    qualifying: 'Đã trao cho hộ; tính theo ngày trao.',
    source: book,
  },
  poor_fund_households: {
    name: 'Số hộ được Quỹ “Vì người nghèo” hỗ trợ',
    definition: 'Số hộ khác nhau đã nhận hỗ trợ của Quỹ trong kỳ; một hộ nhận nhiều lần tính một lần.',
    unit: 'hộ',
    qualifying: 'Đã trao, bàn giao; tính theo ngày trao, bàn giao.',
    source: book,
  },
  poor_fund_given: {
    name: 'Số tiền hỗ trợ từ Quỹ “Vì người nghèo”',
    definition:
      'Số tiền theo quyết định của các hồ sơ đã bàn giao trong kỳ. Không cộng với tiền ủng hộ tự nguyện, không gồm trợ cấp của Nhà nước.',
    unit: 'đồng',
    qualifying: 'Đã trao, bàn giao; tính theo ngày trao, bàn giao.',
    source: book,
  },
} as Readonly<Record<string, IndicatorText>>
