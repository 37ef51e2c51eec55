import { type Dong, showDong } from '../../values/money.ts'
import type { AreaWords } from '../shape.ts'
import { dayText as day, within } from './in-sentence.ts'

type Data = Readonly<Record<string, unknown>>
const money = (amount: unknown): string => `${showDong(Number(amount ?? 0) as Dong)} đồng`

const kinds: Record<string, string> = {
  receipt: 'Phiếu thu',
  payment: 'Phiếu chi',
  bank_in: 'Báo có',
  bank_out: 'Ủy nhiệm chi',
  transfer: 'Chuyển nội bộ',
  goods_in: 'Phiếu nhập kho',
  goods_out: 'Phiếu xuất kho',
  goods_transfer: 'Phiếu chuyển kho',
}
const states: Record<string, string> = {
  made: 'Chờ duyệt',
  approved: 'Đã duyệt, chờ thực hiện',
  settled: 'Đã vào sổ',
  rejected: 'Bị trả lại',
  voided: 'Đã hủy',
  withdrawn: 'Đã rút',
}
const hands: Record<string, string> = {
  ward_accountant: 'người lập',
  ward_chair: 'người duyệt',
  ward_treasurer: 'thủ quỹ',
}
const kindOf = (data: Data): string => within(kinds, data.kind)
const oneOrMany = (data: Data): string =>
  data.count === 1 ? (data.numberText ? `phiếu ${data.numberText}` : 'một phiếu') : `${data.count} phiếu`

export const books = {
  kinds,
  states,
  purposes: {
    contribution: 'Ủng hộ',
    from_above: 'Cấp trên chuyển về',
    interest: 'Lãi tiền gửi',
    refunded: 'Tiền được trả lại',
    surplus: 'Thừa khi kiểm kê',
    distribution: 'Hỗ trợ người dân',
    remittance: 'Chuyển lên cấp trên',
    returned: 'Trả lại người ủng hộ',
    fee: 'Phí ngân hàng',
    loss: 'Thiếu, hỏng khi kiểm kê',
    own_move: 'Chuyển trong sổ',
  } as Record<string, string>,
  places: {
    cash: 'Quỹ tiền mặt',
    bank: 'Tài khoản',
    advance: 'Tạm ứng',
    warehouse: 'Kho',
    hand_store: 'Hàng chờ phát',
  } as Record<string, string>,
  ledgers: { contribution: 'Ủng hộ tự nguyện', poor_fund: 'Quỹ “Vì người nghèo”' } as Record<string, string>,
  priceBases: {
    donor_invoice: 'Hóa đơn của bên tặng',
    market_quote: 'Báo giá thị trường',
    council: 'Hội đồng định giá',
  } as Record<string, string>,
  refusals: {
    'books.no_book': 'Không tìm thấy bộ sổ này. Hãy mở lại từ danh sách.',
    'books.book_closed': 'Sổ “{title}” đã khóa. Muốn ghi thêm, Chủ tịch phải mở lại sổ và nêu lý do.',
    'books.book_open': 'Sổ này đang mở.',
    'books.book_there_already': 'Cuộc vận động hoặc quỹ này đã có bộ sổ.',
    'books.place_there_already': 'Bộ sổ đã có nơi giữ tiền, hàng cùng loại và cùng tên. Hãy đặt tên khác.',
    'books.wrong_place': 'Nơi giữ tiền, hàng không hợp với loại phiếu. Hãy chọn lại.',
    'books.place_not_open': 'Vào ngày này nơi giữ tiền, hàng chưa mở hoặc đã đóng. Hãy chọn ngày hoặc nơi khác.',
    'books.place_not_empty': '“{place}” còn tiền hoặc hàng. Hãy chi, xuất hoặc chuyển hết trước.',
    'books.vouchers_open': 'Còn phiếu chờ duyệt hoặc chờ thực hiện. Hãy xử lý hết trước.',
    'books.closing_day': ({ day: on }) => `Ngày đóng phải từ ngày mở (${day(on)}) đến hôm nay.`,
    'books.two_places_needed': 'Phiếu chuyển cần hai nơi khác nhau: nơi chuyển đi và nơi nhận.',
    'books.wrong_purpose': 'Nội dung thu, chi này không hợp với loại phiếu. Hãy chọn lại.',
    'books.in_future': 'Ngày này không được sau hôm nay.',
    'books.before': ({ day: on }) => `Ngày này không được trước ngày ${day(on)}.`,
    'books.before_opening': ({ day: on }) => `Sổ mở ngày ${day(on)}; ngày của phiếu không được sớm hơn.`,
    'books.amount_needed': 'Hãy ghi số tiền lớn hơn 0.',
    'books.counterparty_needed': 'Hãy ghi tên người nộp hoặc người nhận.',
    'books.no_goods_here': 'Phiếu tiền không có dòng hàng. Hãy lập phiếu nhập hoặc xuất kho.',
    'books.items_needed': 'Hãy ghi ít nhất một dòng hàng.',
    'books.lot_needed': 'Hãy chọn lô hàng đang có trong kho của bộ sổ này.',
    'books.not_a_quantity': 'Số lượng không đúng. Hãy nhập số lớn hơn 0, ví dụ 1.500 hoặc 2,5.',
    'books.price_and_basis': 'Đơn giá và căn cứ giá phải đi cùng nhau; hàng chưa định giá thì để trống cả hai.',
    'books.no_voucher': 'Không tìm thấy phiếu này, hoặc bạn không có quyền xem.',
    'books.not_that_state': ({ voucher, state }) =>
      `Phiếu “${voucher}” ${within(states, state)} nên không làm bước này được.`,
    'books.reversed_already': 'Phiếu này đã có bút toán đảo.',
    'books.same_person': ({ voucher, role }) =>
      `Bạn là ${hands[String(role)] ?? 'người'} của phiếu “${voucher}” nên người khác phải làm bước này. Nếu cơ quan thiếu người, Chủ tịch ghi văn bản cho phép kiêm nhiệm trước.`,
    'books.treasurer_settles': 'Tiền mặt và hàng do thủ quỹ xác nhận.',
    'books.accountant_settles': 'Giao dịch qua ngân hàng do kế toán xác nhận theo chứng từ của ngân hàng.',
    'books.not_enough_money': ({ place, missing }) =>
      `“${place}” không đủ: thiếu ${money(missing)} vào ngày đó hoặc một ngày sau đó. Hãy xem lại số tiền, ngày, hoặc nơi chi.`,
    'books.hand_store_by_list':
      'Hàng chờ phát vào và ra theo danh sách ký nhận của đợt hỗ trợ. Thanh toán danh sách để phát và hoàn kho; hàng hỏng thì hoàn kho rồi ghi giảm ở kho.',
    'books.belongs_elsewhere':
      'Phiếu này do “{label}” lập nên số tiền, hàng, nơi giữ không đổi được ở đây. Hãy trả lại phiếu rồi lập lại ở nơi đã lập.',
    'books.not_enough_goods': ({ place, missing }) =>
      `“${place}” không đủ hàng: thiếu ${missing} đơn vị vào ngày đó hoặc một ngày sau đó. Hãy xem lại số lượng, ngày, hoặc lô hàng.`,
    'books.count_all_lots': 'Hãy ghi số đếm của mọi lô hàng trong kho; lô không còn thì ghi 0.',
    'books.no_count': 'Không tìm thấy biên bản kiểm kê này.',
    'books.none_chosen': 'Hãy chọn ít nhất một phiếu.',
    'books.sheet_cell': ({ row, column, text }) =>
      `Dòng ${row}, cột “${column}”${text ? ` (“${text}”)` : ''} chưa đúng nên chưa phiếu nào được lập. Hãy sửa trong tệp rồi gửi lại.`,
    'books.sheet_empty': 'Tệp không có dòng phiếu nào. Hãy điền theo mẫu rồi gửi lại.',
  },
  journal: {
    'books.open_book': (data) => `mở sổ “${data.title}” ngày ${day(data.openedOn)}`,
    'books.add_place': 'thêm nơi giữ tiền, hàng “{name}” vào sổ “{title}”',
    'books.close_place': (data) => `đóng “${data.name}” của sổ “${data.title}” ngày ${day(data.closedOn)}`,
    'books.close_book': (data) => `khóa sổ “${data.title}” ngày ${day(data.closedOn)}`,
    'books.reopen_book': 'mở lại sổ “{title}”: {reason}',
    'books.make_voucher': (data) => `lập ${kindOf(data)} ${money(data.amount)} ngày ${day(data.datedOn)}`,
    'books.make_vouchers': (data) => `lập ${data.count} phiếu, cộng ${money(data.amount)}`,
    'books.edit_voucher': (data) => `sửa ${kindOf(data)} ${money(data.amount)} ngày ${day(data.datedOn)}`,
    'books.withdraw_voucher': (data) => `rút ${kindOf(data)} ${money(data.amount)}: ${data.reason}`,
    'books.reverse_voucher': (data) =>
      `lập bút toán đảo ${data.of} (${kindOf(data)} ${money(data.amount)}) ngày ${day(data.datedOn)}: ${data.reason}`,
    'books.approve_vouchers': (data) =>
      `duyệt ${oneOrMany(data)}, cộng ${money(data.amount)}, ngày ${day(data.happenedOn)}`,
    'books.settle_vouchers': (data) =>
      `xác nhận và vào sổ ${oneOrMany(data)}, cộng ${money(data.amount)}, ngày ${day(data.happenedOn)}`,
    'books.reject_voucher': (data) => `trả lại ${kindOf(data)} ${money(data.amount)}: ${data.reason}`,
    'books.void_voucher': (data) => `hủy phiếu ${data.numberText} (${money(data.amount)}): ${data.reason}`,
    'books.record_count': (data) =>
      `kiểm kê “${data.place}” ngày ${day(data.countedOn)}${data.difference ? `, chênh lệch ${money(data.difference)}` : ''}${data.wrong ? `, ${data.wrong} lô hàng chênh lệch` : ''}`,
    'books.withdraw_count': (data) => `gỡ biên bản kiểm kê ngày ${day(data.countedOn)}: ${data.reason}`,
  },
  notices: {
    'books.open_book': 'Đã mở bộ sổ.',
    'books.add_place': 'Đã thêm nơi giữ tiền, hàng.',
    'books.close_place': 'Đã đóng nơi giữ tiền, hàng.',
    'books.close_book': 'Đã khóa sổ.',
    'books.reopen_book': 'Đã mở lại sổ.',
    'books.make_voucher': 'Đã lập phiếu, chờ duyệt.',
    'books.make_vouchers': 'Đã lập các phiếu, chờ duyệt.',
    'books.edit_voucher': 'Đã lưu phiếu.',
    'books.withdraw_voucher': 'Đã rút phiếu.',
    'books.reverse_voucher': 'Đã lập bút toán đảo, chờ duyệt.',
    'books.approve_vouchers': 'Đã duyệt và đánh số.',
    'books.settle_vouchers': 'Đã xác nhận và vào sổ.',
    'books.reject_voucher': 'Đã trả lại phiếu.',
    'books.void_voucher': 'Đã hủy phiếu; số phiếu được giữ nguyên.',
    'books.record_count': 'Đã ghi kết quả kiểm kê.',
    'books.withdraw_count': 'Đã gỡ biên bản kiểm kê.',
  },
  invariants: {
    'books.debits_equal_credits': 'Mỗi phiếu ghi Nợ bằng ghi Có.',
    'books.balance_is_sum': 'Số dư của mỗi nơi giữ tiền bằng tổng các bút toán của nơi đó.',
    'books.goods_all_told':
      'Hàng đã nhập bằng hàng trong kho, trong tay người phát, đã phát, đã trả lại hoặc đã ghi giảm.',
    'books.stock_is_sum': 'Số tồn của mỗi lô hàng bằng tổng nhập trừ tổng xuất.',
    'books.never_below_nothing': 'Không ngày nào một quỹ, tài khoản hay lô hàng bị âm.',
    'books.received_is_used_or_left': 'Đã nhận bằng đã dùng cộng còn lại, trong mỗi bộ sổ.',
    'books.settled_is_posted': 'Phiếu đã thực hiện thì vào sổ đúng số tiền; phiếu khác thì không.',
    'books.three_hands': 'Người lập, người duyệt và thủ quỹ là ba người, hoặc có văn bản cho phép kiêm nhiệm.',
    'books.numbers_without_gaps': 'Số phiếu liên tục trong mỗi loại và mỗi năm.',
    'books.reversed_once': 'Một phiếu được đảo nhiều nhất một lần, đúng số tiền.',
    'books.state_is_of_steps': 'Tình trạng giữ cùng mỗi phiếu đúng với các bước của phiếu.',
    'books.nothing_ahead': 'Không bút toán nào ghi trước ngày của nó.',
    'books.closed_is_empty': 'Sổ đã khóa không còn tiền, hàng.',
  },
} satisfies AreaWords & Record<string, unknown>
