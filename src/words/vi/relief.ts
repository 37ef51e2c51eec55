import { type Dong, showDong } from '../../values/money.ts'
import { showThousandths } from '../../values/number.ts'
import type { AreaWords } from '../shape.ts'
import { dayText as day, within } from './in-sentence.ts'
import { reliefLabels } from './relief-labels.ts'

type Data = Readonly<Record<string, unknown>>
const money = (amount: unknown): string => `${showDong(Number(amount ?? 0) as Dong)} đồng`
const { campaignStates } = reliefLabels

/** Money and goods are told side by side, never added up. */
const worth = (data: Data): string =>
  [
    Number(data.amount ?? 0) > 0 ? money(data.amount) : null,
    Number(data.goodsValue ?? 0) > 0 ? `hiện vật trị giá ${money(data.goodsValue)}` : null,
  ]
    .filter((one) => one !== null)
    .join(', ') || 'hiện vật'

export const relief = {
  refusals: {
    'relief.no_campaign': 'Không tìm thấy cuộc vận động này. Hãy mở lại từ danh sách.',
    'relief.not_by_bank': 'Khoản ủng hộ của “{name}” không đến qua ngân hàng nên không gắn với giao dịch được.',
    'relief.pledge_differs': ({ name, pledged, amount }) =>
      `“${name}” đăng ký ${money(pledged)}, giao dịch là ${money(amount)}. Hãy sửa khoản đăng ký cho đúng số đã chuyển rồi gắn lại, hoặc nhận giao dịch thành khoản mới.`,
    'relief.pledged_later': ({ name, day: on }) =>
      `“${name}” đăng ký ngày ${day(on)}, sau ngày của giao dịch. Hãy sửa ngày đăng ký, hoặc nhận giao dịch thành khoản mới.`,
    'relief.account_of_other_books':
      'Tài khoản …{ending} thuộc bộ sổ khác. Hãy chọn đúng cuộc vận động hoặc quỹ có tài khoản này.',
    'relief.account_without_books':
      'Tài khoản …{ending} chưa gắn với nơi giữ tiền nào trong sổ sách đang mở. Hãy mở trang của tài khoản ở Sao kê ngân hàng và chọn.',
    'relief.line_needs_voucher': ({ day: on, amount }) =>
      `Giao dịch ra ngày ${day(on)}, ${money(amount)}, chưa có chứng từ nào cùng số tiền. Hãy ghi khoản chi ở Phân bổ, chuyển nộp, hoặc lập phiếu chuyển nội bộ, rồi gắn lại.`,
    'relief.reversal_under_way':
      'Phiếu {voucher} của giao dịch này có bút toán đảo chưa xong. Hãy duyệt và thực hiện bút toán đảo, hoặc trả lại nó, rồi gắn lại.',
    'relief.own_move_whereto': ({ day: on, amount }) =>
      `Giao dịch chuyển nội bộ ngày ${day(on)}, ${money(amount)}, chưa có phiếu chuyển nào cùng số tiền. Hãy mở giao dịch và chọn tài khoản hoặc quỹ bên kia.`,
    'relief.own_move_is_fee': ({ day: on, amount }) =>
      `Giao dịch ngày ${day(on)}, ${money(amount)}, là phí hoặc lãi nên không phải chuyển nội bộ. Nếu đoán sai, hãy sửa loại trước.`,
    'relief.own_move_differs': ({ day: on, amount, other }) =>
      `Giao dịch ngày ${day(on)}, ${money(amount)}, và giao dịch ${money(other)} không phải một lần chuyển: phải một vào, một ra, cùng số tiền.`,
    'relief.own_move_apart': ({ day: on, other }) =>
      `Giao dịch ngày ${day(on)} và giao dịch ngày ${day(other)} cách nhau quá 15 ngày nên không phải một lần chuyển. Hãy chọn lại.`,
    'relief.own_move_same_place': 'Hai nửa của lần chuyển nằm cùng một tài khoản. Hãy chọn nơi khác.',
    'relief.own_move_other_books':
      'Hai tài khoản thuộc hai bộ sổ khác nhau. Tiền không chuyển nội bộ giữa hai cuộc vận động hay giữa cuộc vận động và Quỹ; hãy ghi ở Phân bổ, chuyển nộp của bộ sổ này.',
    'relief.own_move_twice': 'Một giao dịch được chọn hai lần. Mỗi giao dịch chỉ thuộc một lần chuyển.',
    'relief.line_is_gift': ({ day: on, amount }) =>
      `Giao dịch vào ngày ${day(on)}, ${money(amount)}, không phải phí hay lãi. Hãy dùng “Nhận ủng hộ từ sao kê”, hoặc bỏ qua với lý do.`,
    'relief.nothing_public': 'Cuộc vận động chưa có trang công khai. Hãy bấm “Công khai các khoản đã vào sổ” trước.',
    'relief.lines_not_public':
      'Còn {count} dòng đã vào sổ hoặc đã đảo mà trang công khai chưa cập nhật. Hãy bấm “Công khai các khoản đã vào sổ” trước.',
    'relief.round_not_public':
      'Danh sách nhận hỗ trợ của đợt “{title}” chưa công khai. Hãy quyết toán và công khai đợt này trước.',
    'relief.no_receipts_statement':
      'Chưa ghi báo cáo công khai khoản nhận. Hãy ghi ở Công khai thu, chi, mục “Ghi việc công khai khác”.',
    'relief.no_distribution_statement':
      'Chưa ghi báo cáo công khai phân phối. Hãy ghi ở Công khai thu, chi, mục “Ghi việc công khai khác”.',
    'relief.no_posting':
      'Chưa ghi việc niêm yết báo cáo tại trụ sở và các khu dân cư. Hãy ghi ở Công khai thu, chi, mục “Ghi việc công khai khác”.',
    'relief.line_exceeds_gift':
      'Giao dịch lớn hơn phần chưa gắn của khoản ủng hộ “{name}”. Hãy gắn một phần, hoặc ghi khoản mới.',
    'relief.no_donation': 'Không tìm thấy khoản ủng hộ này, hoặc bạn không có quyền xem.',
    'relief.no_donor': 'Không tìm thấy người ủng hộ này. Hãy chọn lại hoặc ghi tên mới.',
    'relief.no_area': 'Không tìm thấy tổ dân phố này. Hãy chọn lại trong danh sách.',
    'relief.no_fund': 'Không tìm thấy sổ Quỹ “Vì người nghèo”. Hãy mở sổ trước.',
    'relief.fund_closed': 'Sổ “{title}” đã khóa. Hãy ghi vào sổ đang mở.',
    'relief.in_future': 'Ngày này không được sau hôm nay.',
    'relief.before': ({ day: on }) => `Ngày này không được trước ngày ${day(on)}, ngày của bước gần nhất.`,
    'relief.call_incomplete': 'Lời kêu gọi cần đủ: nơi kêu gọi, số hoặc tên văn bản, và ngày.',
    'relief.call_needed':
      'Phường không tự kêu gọi: hãy ghi lời kêu gọi của Đoàn Chủ tịch hoặc của Chủ tịch MTTQ cấp tỉnh mà cuộc vận động hưởng ứng (Nghị định 93/2021/NĐ-CP, Điều 6).',
    'relief.before_call': ({ day: on }) => `Lời kêu gọi có ngày ${day(on)}; ngày này không được sớm hơn.`,
    'relief.opens_late': ({ day: on }) =>
      `Bắt đầu tiếp nhận ngày ${day(on)}: cuộc vận động phải được phát động chậm nhất ngày đó. Hãy sửa ngày bắt đầu tiếp nhận trước.`,
    'relief.ends_before_begin': 'Ngày kết thúc tiếp nhận không được trước ngày bắt đầu.',
    'relief.period_too_long': ({ last }) =>
      `Theo nghị định có hiệu lực vào ngày bắt đầu, tiếp nhận chậm nhất đến hết ngày ${day(last)}. Hãy chọn ngày kết thúc sớm hơn.`,
    'relief.paper_needed': 'Hãy ghi văn bản của bước này: chọn trong sổ văn bản, hoặc ghi số ký hiệu.',
    'relief.not_opened': 'Cuộc vận động “{title}” chưa được phát động nên chưa nhận ủng hộ.',
    'relief.not_that_state': ({ title, state }) =>
      `Cuộc vận động “${title}” ${within(campaignStates, state)} nên không làm bước này được.`,
    'relief.suspended_then': 'Ngày đó cuộc vận động “{title}” đang tạm dừng.',
    'relief.outside_reception': ({ from, to }) =>
      `Cuộc vận động chỉ nhận từ ngày ${day(from)} đến ngày ${day(to)}. Hãy xem lại ngày nhận.`,
    'relief.received_before_pledged': 'Ngày nhận không được trước ngày đăng ký.',
    'relief.amount_needed': 'Hãy ghi số tiền lớn hơn 0.',
    'relief.goods_needed': 'Hãy ghi ít nhất một dòng hiện vật: tên, đơn vị tính, số lượng.',
    'relief.no_goods_here': 'Khoản tiền không có dòng hiện vật. Hãy chọn hình thức “Hiện vật”.',
    'relief.goods_are_no_money':
      'Hiện vật không ghi số tiền: hãy ghi đơn giá ở từng dòng, hoặc để trống nếu chưa định giá.',
    'relief.price_and_basis': 'Đơn giá và căn cứ giá phải đi cùng nhau; hàng chưa định giá thì để trống cả hai.',
    'relief.parts_exceed': ({ sum, amount }) =>
      `Danh sách kèm theo cộng ${money(sum)}, nhiều hơn số tiền của khoản ủng hộ (${money(amount)}). Hãy xem lại.`,
    'relief.donor_name_needed': 'Hãy ghi tên người, đơn vị ủng hộ, hoặc chọn “Ẩn danh”.',
    'relief.wrong_place': 'Nơi giữ tiền, hàng không hợp với hình thức ủng hộ. Hãy chọn lại.',
    'relief.place_needed': 'Khoản của “{name}” chưa rõ nhập vào quỹ, tài khoản hay kho nào. Hãy chọn nơi nhập.',
    'relief.bank_ref_known': 'Mã giao dịch ngân hàng này đã có trong sổ của tài khoản. Hãy tìm khoản đã ghi.',
    'relief.not_received': 'Khoản của “{name}” chưa nhận nên chưa lập phiếu được.',
    'relief.has_voucher': 'Khoản của “{name}” đã có phiếu. Muốn sửa, hãy rút phiếu chưa duyệt hoặc lập bút toán đảo.',
    'relief.nothing_to_publish': 'Mọi khoản đã vào sổ đều đã công khai.',
    'relief.no_outflow': 'Không tìm thấy khoản phân bổ, chuyển nộp này. Hãy mở lại từ cuộc vận động.',
    'relief.received_already': 'Khoản của “{name}” đã ghi là đã nhận.',
    'relief.reverse_instead': 'Khoản của “{name}” đã vào sổ. Muốn bỏ, kế toán lập bút toán đảo, người khác duyệt.',
    'relief.void_first':
      'Phiếu đã duyệt nhưng chưa thực hiện: Chủ tịch hủy phiếu trong Sổ sách trước, rồi làm lại bước này.',
    'relief.not_posted': 'Khoản của “{name}” chưa vào sổ nên không đảo được. Hãy rút khoản này.',
    'relief.reversed_already': 'Khoản của “{name}” đã có bút toán đảo.',
    'relief.fund_has_cases':
      'Chi hỗ trợ từ Quỹ “Vì người nghèo” ghi ở hồ sơ của Quỹ. Ở đây chỉ ghi chuyển lên hoặc trả lại.',
    'relief.decision_first':
      'Cuộc vận động “{title}” chưa có quyết định phân bổ. Chủ tịch ghi bước “Bắt đầu phân bổ” trước.',
    'relief.goods_promised': (data) =>
      `${showThousandths(Number(data.promised))} ${data.unit} ${data.name} đã quyết định cho người dân, chưa phát, ở ${data.rounds}; chỉ còn ${showThousandths(Number(data.free))} để dùng việc khác. Hãy giảm số lượng, quyết toán đợt đó trước, hoặc Hội đồng xét lại và ra quyết định khác.`,
    'relief.condition_goods':
      'Lô hàng này được tặng kèm điều kiện của người ủng hộ. Hãy chọn khoản có điều kiện đó, hoặc ghi lý do dùng vào việc khác.',
    'relief.condition_money': ({ left }) =>
      `Trong sổ còn ${money(left)} được ủng hộ kèm điều kiện. Hãy chọn khoản có điều kiện đó, hoặc ghi lý do dùng vào việc khác.`,
    'relief.received_later': ({ day: on }) => `Đã có khoản nhận ngày ${day(on)}. Ngày kết thúc không được sớm hơn.`,
    'relief.gifts_without_voucher': 'Còn {count} khoản đã nhận mà chưa có phiếu. Hãy lập phiếu hoặc rút các khoản đó.',
    'relief.vouchers_wait': 'Còn {count} phiếu chờ duyệt hoặc chờ thực hiện. Hãy xử lý hết trước.',
    'relief.stock_left': '“{place}” còn hàng hoặc tiền tạm ứng. Hãy xuất, chuyển hoặc hoàn hết trước khi quyết toán.',
    'relief.count_needed': '“{place}” chưa có biên bản kiểm kê hoặc đối chiếu. Hãy kiểm kê trước khi quyết toán.',
    'relief.count_differs': ({ place, counted, booked }) =>
      `“${place}”: kiểm kê gần nhất ${money(counted)}, sổ ghi ${money(booked)}. Hãy kiểm kê lại hoặc lập phiếu thừa, thiếu.`,
  },
  journal: {
    'relief.draft_campaign': 'dự thảo cuộc vận động “{title}”',
    'relief.edit_campaign': 'sửa cuộc vận động “{title}”',
    'relief.withdraw_campaign': 'rút cuộc vận động “{title}”: {reason}',
    'relief.open_campaign': (data) => `phát động cuộc vận động “${data.title}” ngày ${day(data.happenedOn)}`,
    'relief.record_donation': (data) => `ghi một khoản ủng hộ ${worth(data)}`,
    'relief.receive_from_bank': (data) =>
      `nhận ${data.count} khoản ủng hộ từ sao kê${data.linked ? `, gắn ${data.linked} giao dịch với khoản đã ghi` : ''}, cộng ${worth(data)}`,
    'relief.book_bank_lines': (data) =>
      `đưa phí, lãi, tiền ra trên sao kê vào sổ: lập ${data.count} phiếu, gắn ${data.linked} giao dịch với phiếu đã có, cộng ${money(data.amount)}`,
    'relief.book_own_moves': (data) =>
      `vào sổ chuyển nội bộ: lập ${data.count} phiếu, gắn ${data.linked} lần chuyển với phiếu đã có, cộng ${money(data.amount)}${data.halves ? `; ${data.halves} lần còn thiếu giao dịch bên kia` : ''}`,
    'relief.undo_booking': (data) =>
      `rút hoặc đảo phiếu ${data.voucher ?? ''} ${money(data.amount)}; ${data.count} giao dịch ngân hàng chờ xử lý lại: ${data.reason}`,
    'relief.refuse_booking': (data) =>
      `trả lại hoặc hủy phiếu ${data.voucher ?? ''} ${money(data.amount)}; ${data.count} giao dịch ngân hàng chờ xử lý lại: ${data.reason}`,
    'relief.record_donations': (data) => `ghi ${data.count} khoản ủng hộ, cộng ${worth(data)}`,
    'relief.collect_donation': (data) => `ghi khoản vận động được tại tổ: ${worth(data)}`,
    'relief.receipt_donations': (data) => `lập phiếu cho ${data.count} khoản ủng hộ, cộng ${worth(data)}`,
    'relief.close_reception': (data) => `kết thúc tiếp nhận “${data.title}” ngày ${day(data.happenedOn)}`,
    'relief.change_reception': (data) => `đổi ngày kết thúc tiếp nhận “${data.title}”: ${data.reason}`,
    'relief.begin_distribution': (data) => `bắt đầu phân bổ “${data.title}” ngày ${day(data.happenedOn)}`,
    'relief.suspend_campaign': (data) => `tạm dừng “${data.title}” ngày ${day(data.happenedOn)}: ${data.reason}`,
    'relief.resume_campaign': (data) => `tiếp tục “${data.title}” ngày ${day(data.happenedOn)}: ${data.reason}`,
    'relief.settle_campaign': (data) => `quyết toán “${data.title}” ngày ${day(data.happenedOn)}`,
    'relief.disclose_final': (data) => `công khai quyết toán “${data.title}” ngày ${day(data.happenedOn)}`,
    'relief.archive_campaign': (data) => `đưa “${data.title}” vào lưu trữ ngày ${day(data.happenedOn)}`,
    'relief.publish_campaign': (data) =>
      `công khai “${data.title}”: ${data.count} dòng${data.back ? `, gỡ ${data.back} dòng đã đảo` : ''}${data.more ? `; còn ${data.more} khoản cho lần sau` : ''}`,
    'relief.edit_donation': (data) => `sửa một khoản ủng hộ, nay là ${worth(data)}`,
    'relief.receive_pledged': (data) => `nhận khoản đã đăng ký ${worth(data)} ngày ${day(data.receivedOn)}`,
    'relief.withdraw_donation': (data) => `rút một khoản ủng hộ ${worth(data)}: ${data.reason}`,
    'relief.withdraw_collection': (data) => `rút khoản vận động được tại tổ (${worth(data)}): ${data.reason}`,
    'relief.reverse_donation': (data) => `lập bút toán đảo khoản ủng hộ ${worth(data)}: ${data.reason}`,
    'relief.open_fund': (data) => `mở sổ Quỹ “${data.title}” ngày ${day(data.openedOn)}`,
    'relief.close_fund': (data) => `khóa sổ Quỹ “${data.title}” ngày ${day(data.closedOn)}`,
    'relief.reopen_fund': 'mở lại sổ Quỹ “{title}”: {reason}',
    'relief.give_out': (data) => `${within(reliefLabels.outflowKinds, data.kind)} ${worth(data)}: ${data.recipient}`,
    'relief.take_back_outflow': 'rút khoản phân bổ, chuyển nộp: {reason}',
  },
  notices: {
    'relief.draft_campaign': 'Đã lưu dự thảo cuộc vận động.',
    'relief.edit_campaign': 'Đã lưu cuộc vận động.',
    'relief.withdraw_campaign': 'Đã rút cuộc vận động.',
    'relief.open_campaign': 'Đã phát động cuộc vận động và mở bộ sổ riêng.',
    'relief.record_donation': 'Đã ghi khoản ủng hộ.',
    'relief.receive_from_bank': 'Đã nhận các khoản ủng hộ từ sao kê; phiếu chờ duyệt.',
    'relief.book_bank_lines': 'Đã gắn các giao dịch với chứng từ; phiếu mới chờ duyệt.',
    'relief.book_own_moves': 'Đã vào sổ chuyển nội bộ; phiếu mới chờ duyệt.',
    'relief.undo_booking': 'Đã ghi. Giao dịch ngân hàng của phiếu chờ xử lý lại.',
    'relief.refuse_booking': 'Đã trả lại phiếu. Giao dịch ngân hàng của phiếu chờ xử lý lại.',
    'relief.record_donations': 'Đã ghi các khoản ủng hộ.',
    'relief.collect_donation': 'Đã gửi số vận động được tại tổ.',
    'relief.receipt_donations': 'Đã lập phiếu, chờ duyệt.',
    'relief.close_reception': 'Đã kết thúc tiếp nhận.',
    'relief.change_reception': 'Đã đổi ngày kết thúc tiếp nhận.',
    'relief.begin_distribution': 'Đã bắt đầu phân bổ.',
    'relief.suspend_campaign': 'Đã tạm dừng cuộc vận động.',
    'relief.resume_campaign': 'Cuộc vận động tiếp tục.',
    'relief.settle_campaign': 'Đã ghi quyết toán.',
    'relief.disclose_final': 'Đã ghi việc công khai quyết toán.',
    'relief.archive_campaign': 'Đã lưu hồ sơ và khóa sổ.',
    'relief.publish_campaign': 'Đã công khai các khoản đã vào sổ.',
    'relief.edit_donation': 'Đã lưu khoản ủng hộ.',
    'relief.receive_pledged': 'Đã ghi ngày nhận.',
    'relief.withdraw_donation': 'Đã rút khoản ủng hộ.',
    'relief.withdraw_collection': 'Đã rút khoản vừa gửi.',
    'relief.reverse_donation': 'Đã lập bút toán đảo, chờ người khác duyệt.',
    'relief.open_fund': 'Đã mở sổ Quỹ.',
    'relief.close_fund': 'Đã khóa sổ Quỹ; sổ công khai ghi ngày kết thúc.',
    'relief.reopen_fund': 'Đã mở lại sổ Quỹ.',
    'relief.give_out': 'Đã lập phiếu, chờ duyệt.',
    'relief.take_back_outflow': 'Đã rút khoản phân bổ, chuyển nộp.',
  },
  invariants: {
    'relief.gift_is_posted':
      'Mỗi khoản ủng hộ đã vào sổ có đúng phiếu của nó, đúng số tiền hoặc giá trị hàng, đúng bộ sổ.',
    'relief.within_reception': 'Không khoản nào của một cuộc vận động nhận ngoài thời gian tiếp nhận.',
    'relief.answers_call': 'Mỗi cuộc vận động đã phát động có lời kêu gọi, bộ sổ riêng và bước phát động.',
    'relief.goods_worth': 'Giá trị hiện vật của mỗi khoản bằng tổng các dòng đã định giá.',
    'relief.parts_within': 'Danh sách kèm theo một khoản không cộng nhiều hơn khoản đó.',
    'relief.outflow_is_posted': 'Mỗi khoản phân bổ, chuyển nộp có đúng phiếu của nó.',
    'relief.posted_is_given': 'Mỗi phiếu thu ủng hộ của cuộc vận động có khoản ủng hộ của nó.',
    'relief.own_moves_are_transfers':
      'Mỗi giao dịch chuyển nội bộ là trọn một phiếu chuyển; mỗi bên của phiếu có nhiều nhất một giao dịch.',
    'relief.received_is_used_or_left': 'Đã nhận trừ đã phân bổ, chuyển lên, trả lại bằng số dư, ở mỗi cuộc vận động.',
  },
} satisfies AreaWords
