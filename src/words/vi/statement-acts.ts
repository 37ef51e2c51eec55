import { type Dong, showDong } from '../../values/money.ts'
import type { AreaWords } from '../shape.ts'
import { dayText as day, within } from './in-sentence.ts'

const money = (amount: unknown): string => `${showDong(Number(amount ?? 0) as Dong)} đồng`

export const lineStates: Record<string, string> = {
  pending: 'Chờ xử lý',
  linked: 'Đã gắn',
  ignored: 'Bỏ qua',
  on_hold: 'Tạm treo',
}

export const ignoredKinds: Record<string, string> = {
  fee: 'Phí ngân hàng',
  transfer: 'Chuyển đi, chuyển trả',
  return: 'Hoàn trả, chuyển nhầm',
  interest: 'Lãi tiền gửi',
  own_move: 'Chuyển nội bộ giữa các tài khoản',
  other: 'Lý do khác',
}

export const importStages: Record<string, string> = {
  queued: 'Chờ đọc',
  reading: 'Đang đọc',
  mapping: 'Chờ chọn cột',
  read: 'Đã đọc, đang nhận',
  gated: 'Chờ Chủ tịch ký',
  taken: 'Đã nhận',
  refused: 'Không đọc được',
  cancelled: 'Đã hủy',
}

export const banks: Record<string, string> = {
  VCB: 'Vietcombank',
  CTG: 'VietinBank',
  BIDV: 'BIDV',
  AGR: 'Agribank',
  VBSP: 'Ngân hàng Chính sách xã hội',
  KBNN: 'Kho bạc Nhà nước',
  other: 'Ngân hàng khác',
}

const decisions: Record<string, string> = {
  ignore: 'bỏ qua',
  hold: 'tạm treo',
  reopen: 'xử lý lại',
  retype: 'sửa loại',
}
const lineOf = ({ day: on, amount }: Readonly<Record<string, unknown>>): string =>
  `Giao dịch ngày ${day(on)}, ${money(amount)},`
const account = ({ bank, ending }: Readonly<Record<string, unknown>>): string =>
  `tài khoản ${banks[String(bank)] ?? bank} …${ending}`

/** What acts on statements refuse, write into the journal and say when done. */
export const statementActs = {
  refusals: {
    'statements.no_account': 'Không tìm thấy tài khoản này. Hãy chọn lại từ danh sách.',
    'statements.account_there_already': 'Tài khoản này đã có trong danh sách.',
    'statements.not_an_account': 'Số tài khoản gồm 4 đến 30 chữ số hoặc chữ cái. Hãy kiểm tra lại.',
    'statements.in_future': 'Ngày này không được sau hôm nay.',
    'statements.closing_day': ({ day: on }) => `Ngày đóng phải từ ngày mở (${day(on)}) đến hôm nay.`,
    'statements.ends_before': 'Ngày cuối phải từ ngày đầu trở đi.',
    'statements.no_import': 'Không tìm thấy tệp sao kê này. Hãy mở lại từ danh sách.',
    'statements.not_that_stage': ({ stage }) =>
      `Tệp này ${within(importStages, stage)} nên không làm bước này được. Hãy tải lại trang.`,
    'statements.kind_not_here': 'Chỉ nhận tệp PDF, Excel (.xlsx) hoặc CSV của ngân hàng.',
    'statements.money_column': 'Hãy chọn cột tiền vào (ghi có), hoặc cột số tiền chung.',
    'statements.column_twice': 'Một cột được chọn cho hai nội dung. Mỗi cột chỉ chọn một lần.',
    'statements.file_gone': 'Tệp không còn trong kho tệp. Hãy gửi lại.',
    'statements.file_changed':
      'Tệp trong kho đã bị thay đổi sau khi gửi nên không được đọc. Hãy báo người quản trị và gửi lại.',
    'statements.no_rows': 'Tệp không có giao dịch nào. Hãy kiểm tra khoảng ngày khi tải sao kê.',
    'statements.amount_too_large': ({ page, row }) =>
      `Số tiền ở giao dịch ${row}, trang ${page} lớn quá một triệu tỷ đồng: tệp đã bị sửa hoặc đọc sai. Hãy tải lại từ ngân hàng.`,
    'statements.days_ahead': ({ day: on }) =>
      `Tệp có giao dịch ngày ${day(on)}, sau hôm nay. Hãy tải lại từ ngân hàng.`,
    'statements.file_of_account':
      'Tệp này là của tài khoản …{ending}, không phải tài khoản đã chọn. Hãy chọn đúng tài khoản.',
    'statements.file_of_bank': ({ bank }) =>
      `Tệp này theo mẫu của ${banks[String(bank)] ?? bank}, không phải ngân hàng của tài khoản đã chọn. Hãy chọn đúng tài khoản.`,
    'statements.choose_lines': 'Hãy chọn ít nhất một giao dịch.',
    'statements.no_line': 'Có giao dịch không còn tìm thấy. Hãy tải lại trang.',
    'statements.say_why': 'Hãy ghi lý do khi chọn “Lý do khác”.',
    'statements.line_linked': (data) => `${lineOf(data)} đã gắn với một khoản. Hãy gỡ khoản đó trước.`,
    'statements.line_decided': (data) => `${lineOf(data)} ${within(lineStates, data.state)}. Hãy tải lại trang.`,
    'statements.kind_of_other_side': (data) =>
      `${lineOf(data)} không thể thuộc loại này: tiền vào và tiền ra có loại riêng.`,
    'statements.over_allocated': (data) => `${lineOf(data)} chỉ còn ${money(data.left)} để gắn. Hãy giảm số tiền.`,
    'statements.amount_needed': 'Hãy ghi số tiền lớn hơn 0.',
    'statements.not_that_side': (data) =>
      `${lineOf(data)} là tiền ra, phí, lãi, chuyển nội bộ hoặc hoàn trả nên không phải khoản ủng hộ.`,
  },
  journal: {
    'statements.add_account': (data) => `thêm ${account(data)}`,
    'statements.edit_account': (data) =>
      `sửa ${account(data)}${data.closedOn ? `, ngừng dùng từ ${day(data.closedOn)}` : ''}`,
    'statements.import_statement': (data) => `gửi một tệp sao kê của ${account(data)}`,
    'statements.cancel_import': (data) => `hủy một tệp sao kê khi đã đọc ${data.rows} giao dịch`,
    'statements.map_columns': (data) => `chọn ${data.columns} cột cho một tệp sao kê`,
    'statements.take_statement': (data) =>
      data.taken === null
        ? 'đọc xong một tệp sao kê; có phép kiểm không khớp nên chờ Chủ tịch'
        : `nhận một tệp sao kê: ${data.taken} giao dịch mới, ${data.duplicates} đã có`,
    'statements.accept_gates': (data) =>
      `chấp nhận một tệp sao kê không khớp (${data.taken} giao dịch mới, ${data.duplicates} đã có): ${data.reason}`,
    'statements.decide_lines': (data) =>
      `${decisions[String(data.decision)] ?? ''} ${data.count} giao dịch ngân hàng, cộng ${money(data.amount)}${data.ignoredAs ? ` (${within(ignoredKinds, data.ignoredAs)})` : ''}`,
  },
  notices: {
    'statements.add_account': 'Đã thêm tài khoản.',
    'statements.edit_account': 'Đã lưu tài khoản.',
    'statements.import_statement': 'Đã gửi tệp. Trang này tự cập nhật khi đọc xong.',
    'statements.cancel_import': 'Đã hủy tệp; không giao dịch nào được nhận.',
    'statements.map_columns': 'Đã chọn cột, đang đọc lại.',
    'statements.take_statement': 'Đã nhận sao kê.',
    'statements.accept_gates': 'Đã chấp nhận và nhận sao kê.',
    'statements.decide_lines': 'Đã lưu quyết định.',
  },
  invariants: {
    'statements.allocations_balance': 'Giao dịch đã gắn thì các khoản gắn cộng lại đúng bằng số tiền.',
    'statements.kinds_keep_their_side': 'Tiền ra không mang loại của tiền vào; phí không phải tiền vào.',
    'statements.every_row_accounted': 'Mọi dòng của tệp đã nhận là một giao dịch hoặc trùng với giao dịch đã có.',
    'statements.lines_have_their_file': 'Mỗi dòng sao kê thuộc một tệp của đúng tài khoản.',
    'statements.exceptions_are_signed': 'Tệp có phép kiểm không khớp chỉ được nhận khi Chủ tịch đã ký.',
    'statements.nothing_left_aside': 'Không còn dòng tạm của tệp đã xong.',
    'statements.nothing_ahead': 'Không giao dịch nào sau ngày ghi nhận.',
  } as Record<string, string>,
} satisfies AreaWords
