import { type Dong, showDong } from '../../values/money.ts'
import { showThousandths } from '../../values/number.ts'
import type { AreaWords } from '../shape.ts'
import { assistanceLabels as labels } from './assistance-labels.ts'
import { dayText as day, within } from './in-sentence.ts'

const money = (amount: unknown): string => `${showDong(Number(amount ?? 0) as Dong)} đồng`

const quantity = (amount: unknown): string => showThousandths(Number(amount ?? 0))

export const assistance = {
  refusals: {
    'assistance.not_found': 'Không tìm thấy nội dung này, hoặc bạn không có quyền xem.',
    'assistance.in_future': 'Ngày này không được sau hôm nay.',
    'assistance.ends_before': 'Ngày kết thúc không được trước ngày bắt đầu.',
    'assistance.before_last': (data) => `Ngày này không được trước ${day(data.day)}.`,
    'assistance.no_book': 'Không tìm thấy bộ sổ của nguồn này. Hãy chọn nguồn đang mở sổ.',
    'assistance.book_closed': 'Bộ sổ “{title}” đã đóng. Hãy mở lại sổ hoặc chọn nguồn khác.',
    'assistance.book_decided': 'Đợt đã có quyết định nên không đổi nguồn được nữa.',
    'assistance.decided_already': 'Đợt đã có quyết định nên không làm được việc này nữa.',
    'assistance.nothing_to_undo': 'Bước gần nhất không gỡ lại được.',
    'assistance.not_next': 'Đợt chưa đến hoặc đã qua bước này. Hãy tải lại trang.',
    'assistance.list_closed': 'Danh sách đã chốt nên không sửa được. Hãy báo văn phòng Mặt trận phường.',
    'assistance.review_closed': 'Các khu dân cư đã họp xét xong. Văn phòng có thể mở lại bước này.',
    'assistance.round_over': 'Đợt đã quyết toán nên không làm được việc này nữa.',
    'assistance.no_area': 'Không tìm thấy khu dân cư này. Hãy chọn trong danh sách, hoặc ghi đúng tên đang dùng.',
    'assistance.other_area': 'Bạn chỉ lập danh sách cho khu dân cư của mình.',
    'assistance.no_household': 'Hãy chọn một hộ đang có hồ sơ ở khu dân cư này.',
    'assistance.no_member': 'Không tìm thấy người này trong hộ.',
    'assistance.amount_or_goods': 'Hãy ghi số tiền, hoặc hiện vật.',
    'assistance.amount_needed': 'Hãy ghi số tiền lớn hơn 0.',
    'assistance.listed_already': 'Hộ hoặc người này đã có trong danh sách của đợt.',
    'assistance.row_twice': 'Dòng này giống dòng {row}.',
    'assistance.no_rows': 'Tệp không có dòng nào.',
    'assistance.rows_refused':
      'Có {count} dòng chưa đúng nên chưa nhập dòng nào. Hãy sửa tệp, hoặc chọn “chỉ nhập dòng đúng”.',
    'assistance.filed_already': 'Dòng này đã có hồ sơ hộ.',
    'assistance.without_file': 'Còn {count} dòng chưa có hồ sơ hộ. Hãy ghép hồ sơ ở mục “Hồ sơ hộ” của đợt.',
    'assistance.not_reviewed': 'Còn {count} dòng chưa được khu dân cư họp xét.',
    'assistance.nobody_listed': 'Danh sách chưa có ai.',
    'assistance.not_in_round': 'Nội dung này không thuộc đợt đang mở.',
    'assistance.more_votes': 'Số phiếu đồng ý không được quá số người biểu quyết ({voting}).',
    'assistance.votes_say_other': 'Số phiếu không khớp kết quả: đồng ý khi được quá nửa số người biểu quyết.',
    'assistance.verdicts_needed': 'Hãy ghi kết quả từng dòng, hoặc chọn “các dòng còn lại đồng ý như đề nghị”.',
    'assistance.areas_first': 'Các khu dân cư chưa họp xét xong. Hãy chốt bước họp xét ở khu dân cư trước.',
    'assistance.posting_first': 'Danh sách chưa niêm yết lấy ý kiến.',
    'assistance.still_posted': 'Thời gian niêm yết chưa hết vào ngày quyết định này.',
    'assistance.objections_open': 'Còn {count} phản ánh chưa trả lời. Hãy ghi kết quả giải quyết trước khi quyết định.',
    'assistance.council_first': 'Còn {count} dòng Hội đồng chưa xét.',
    'assistance.nothing_to_decide': 'Không có gì để quyết định: ý kiến cuối của Hội đồng đã được quyết định rồi.',
    'assistance.same_decision': 'Quyết định số này đã có trong đợt.',
    'assistance.paid_already': 'Có {count} dòng đã chi hoặc đang chi nên không đổi được.',
    'assistance.not_enough': (data) =>
      `Nguồn chỉ còn ${money(data.free)} chưa dùng đến, quyết định này cần ${money(data.wanted)}, thiếu ${money(data.missing)}. Hãy giảm mức hoặc bổ sung nguồn.`,
    'assistance.goods_undescribed':
      '{count} dòng ghi hiện vật “{words}” mà chưa khai gồm những gì. Văn phòng khai ở thẻ “Hiện vật” của đợt: lấy hàng nào trong kho, hoặc không qua kho.',
    'assistance.goods_not_enough': (data) =>
      `Kho chỉ còn ${quantity(data.free)} ${data.unit} ${data.name} chưa hứa cho ai (không kể hàng hết hạn), quyết định này cần ${quantity(data.wanted)}, thiếu ${quantity(data.missing)}. Hãy nhập thêm hàng, hoặc Hội đồng xét lại mức.`,
    'assistance.goods_promised': (data) =>
      `Không xuất được ${quantity(data.wanted)} ${data.unit} ${data.name}${data.expiresOn ? ` (lô hạn dùng ${day(data.expiresOn)})` : ''}: ${quantity(data.promised)} ${data.unit} đã quyết định cho người dân, chưa phát, ở ${data.rounds}; chỉ còn ${quantity(data.free)} để dùng việc khác. Hãy giảm số lượng, quyết toán đợt trước, hoặc Hội đồng xét lại và ra quyết định khác. Hàng đã hỏng, mất thì chọn nội dung “Thiếu, hỏng khi kiểm kê”: phiếu vẫn lập được, đợt hỗ trợ được báo.`,
    'assistance.share_items': 'Hãy chọn ít nhất một mặt hàng trong kho và ghi số lượng cho một phần.',
    'assistance.share_goods': 'Hãy chọn một mặt hàng trong kho của nguồn này.',
    'assistance.share_twice': 'Mặt hàng này đã có ở dòng trên. Hãy cộng số lượng vào một dòng.',
    'assistance.share_decided':
      'Đã quyết định cho {count} dòng theo phần hàng này nên không đổi được. Muốn phát khác, Hội đồng xét lại, ghi hiện vật bằng lời khác rồi ra quyết định mới.',
    'assistance.condition_note':
      'Hàng này của người tặng có điều kiện: “{condition}”. Hãy ghi đợt này làm đúng điều kiện đó thế nào, hoặc vì sao không.',
    'assistance.no_store': 'Hãy chọn một kho của nguồn này để xuất hàng.',
    'assistance.no_hand_store':
      'Hãy chọn nơi “Hàng chờ phát” của người phát. Chưa có thì thêm ở Sổ sách, thẻ “Tiền, hàng đang ở đâu”.',
    'assistance.goods_short': (data) =>
      `Kho này còn thiếu ${quantity(data.missing)} ${data.unit} ${data.name} cho danh sách (không kể hàng hết hạn và hàng đang chờ xuất). Hãy chuyển từ kho khác đến, nhập thêm, hoặc lập danh sách theo từng khu.`,
    'assistance.goods_many_lots':
      'Danh sách phải lấy từ hơn {most} lô hàng, một phiếu không ghi hết. Hãy lập danh sách theo từng khu.',
    'assistance.nothing_posted': 'Không còn nơi nào đang niêm yết.',
    'assistance.handled_already': 'Phản ánh này đã có kết quả giải quyết.',
    'assistance.decision_first': 'Chưa có quyết định hỗ trợ.',
    'assistance.nobody_to_pay': 'Không còn ai chờ nhận.',
    'assistance.settled_already': 'Danh sách này đã thanh toán.',
    'assistance.marked_already': 'Danh sách đã có người ký nhận nên không gỡ được.',
    'assistance.voucher_stands': 'Phiếu tạm ứng còn hiệu lực. Chỉ gỡ danh sách khi phiếu bị trả lại hoặc hủy.',
    'assistance.money_not_out': 'Tiền, hàng của danh sách chưa xuất nên chưa đánh dấu được. Phiếu ở mục Sổ sách.',
    'assistance.tick_first': 'Hãy chọn ít nhất một người trong danh sách.',
    'assistance.proxy_name': 'Hãy ghi họ tên người nhận thay.',
    'assistance.proxy_paper': 'Hãy ghi giấy ủy quyền: số, ngày hoặc nơi xác nhận.',
    'assistance.why_needed': 'Hãy ghi lý do.',
    'assistance.lines_open': 'Còn {count} dòng chưa đánh dấu. Người vắng thì chọn “Vắng, chưa nhận”.',
    'assistance.no_voucher_back': 'Không có phiếu nào bị trả lại.',
    'assistance.list_out': 'Còn danh sách chưa thanh toán tạm ứng.',
    'assistance.vouchers_wait': 'Còn {count} phiếu chưa vào sổ. Hãy duyệt và thực hiện ở mục Sổ sách.',
    'assistance.lists_first': 'Chưa thanh toán hết danh sách ký nhận.',
    'assistance.settle_first': 'Đợt chưa quyết toán nên chưa công khai được.',
    'assistance.no_benefit_to_publish':
      'Chưa có gì mới để công khai. Ghi Nhà nước chi trả (thẻ Danh sách) trước, rồi công khai.',
    'assistance.round_full':
      'Một đợt có tối đa {most} dòng, đợt này đã có {there}. Hãy mở thêm một đợt cho phần còn lại.',
    'assistance.published_already': 'Đợt này đã công khai.',
    'assistance.nobody_paid': 'Chưa có ai ký nhận.',
    'assistance.absent_note': 'Còn {count} người vắng chưa nhận. Hãy ghi hướng xử lý phần của họ.',
    'assistance.no_known_policy': 'Không có chính sách này trong danh mục.',
    'assistance.policy_there_already': 'Chính sách này đã có trong danh sách.',
    'assistance.group_there_already': 'Nhóm đối tượng này đã có.',
    'assistance.rate_from_later': (data) => `Mức mới phải áp dụng sau ngày ${day(data.day)}.`,
    'assistance.no_policy': 'Hãy chọn chính sách.',
    'assistance.before_policy': (data) => `Chính sách có hiệu lực từ ${day(data.day)}.`,
    'assistance.policy_has_cases': 'Đợt đã có danh sách nên không đổi chính sách được.',
    'assistance.round_has_cases': 'Đợt còn {count} dòng. Hãy gỡ các dòng trước.',
    'assistance.no_cases': 'Đợt chưa có ai trong danh sách.',
    'assistance.no_area_meeting': 'Chưa ghi cuộc họp xét nào ở khu dân cư.',
    'assistance.no_council': 'Chưa ghi cuộc họp của Hội đồng.',
    'assistance.front_by_needed': 'Hãy ghi ai thay mặt Mặt trận dự họp.',
    'assistance.no_group': 'Không tìm thấy nhóm đối tượng này trong chính sách.',
    'assistance.no_rate': (data) => `Nhóm này không có mức hỗ trợ vào ngày ${day(data.day)}.`,
    'assistance.name_or_count': 'Hãy ghi họ tên, hoặc số người nếu chỉ ghi tổng hợp.',
    'assistance.one_name_one_person': 'Dòng có họ tên chỉ tính một người.',
    'assistance.more_times': 'Chính sách chỉ trả tối đa {most} kỳ.',
    'assistance.case_there_already': 'Người này đã có trong danh sách của đợt.',
    'assistance.not_approved_yet': 'Cấp có thẩm quyền chưa phê duyệt nên chưa ghi chi trả được.',
  },
  journal: {
    'assistance.open_round': 'mở đợt hỗ trợ {title}, nguồn {source}',
    'assistance.edit_round': 'sửa đợt hỗ trợ {title}',
    'assistance.withdraw_round': 'gỡ đợt hỗ trợ {title}: {reason}',
    'assistance.describe_share': (data) =>
      data.contents
        ? `khai hiện vật “${data.words}” của đợt ${data.title}: ${data.contents}`
        : `khai hiện vật “${data.words}” của đợt ${data.title}: không qua kho`,
    'assistance.take_goods_out': (data) =>
      `lập phiếu xuất kho ngày ${day(data.datedOn)}: ${data.content}${data.amount ? `, ${money(data.amount)}` : ''}`,
    'assistance.edit_goods_out': (data) =>
      `sửa phiếu xuất kho ngày ${day(data.datedOn)}: ${data.content}${data.amount ? `, ${money(data.amount)}` : ''}`,
    'assistance.undo_stage': (data) =>
      `gỡ bước ${within(labels.stages, data.stage)} của đợt ${data.title}: ${data.reason}`,
    'assistance.list_need': 'đưa một trường hợp vào danh sách đợt {title}',
    'assistance.edit_need': 'sửa một dòng trong danh sách đợt {title}',
    'assistance.drop_need': 'đưa một trường hợp ra khỏi danh sách đợt {title}: {reason}',
    'assistance.import_needs':
      'nhập danh sách hỗ trợ từ tệp {fileName}: {taken} dòng mới, {already} đã có, {refused} chưa nhập',
    'assistance.file_needs': 'ghép {count} dòng của đợt {title} với hồ sơ hộ, mở mới {opened} hồ sơ',
    'assistance.record_area_review': (data) =>
      `ghi họp xét ở khu dân cư ngày ${day(data.heldOn)} cho đợt ${data.title}: đồng ý ${data.agreed}/${data.count}`,
    'assistance.close_area_reviews': (data) =>
      `chốt họp xét ở khu dân cư của đợt ${data.title} ngày ${day(data.happenedOn)}`,
    'assistance.record_council': (data) =>
      `ghi họp Hội đồng ngày ${day(data.heldOn)} cho đợt ${data.title}: đồng ý ${data.agreed}/${data.count}`,
    'assistance.withdraw_meeting': (data) =>
      `gỡ cuộc họp ngày ${day(data.heldOn)} của đợt ${data.title}: ${data.reason}`,
    'assistance.post_list': (data) =>
      `niêm yết danh sách đợt ${data.title} tại ${data.count} nơi từ ${day(data.fromOn)} đến ${day(data.untilOn)}`,
    'assistance.remove_posting': (data) =>
      `gỡ niêm yết đợt ${data.title} tại ${data.count} nơi ngày ${day(data.removedOn)}`,
    'assistance.record_objection': (data) => `ghi phản ánh ngày ${day(data.receivedOn)} về danh sách đợt ${data.title}`,
    'assistance.handle_objection': (data) =>
      `ghi kết quả giải quyết phản ánh của đợt ${data.title} (${within(labels.objections, data.outcome)})`,
    'assistance.decide': (data) =>
      `quyết định hỗ trợ số ${data.numberText}, đợt ${data.title}: ${data.count} trường hợp, ${money(data.amount)}`,
    'assistance.issue_advance': (data) =>
      `lập danh sách ký nhận ${data.count} trường hợp, tạm ứng ${money(data.amount)}, đợt ${data.title}`,
    'assistance.withdraw_advance': 'gỡ danh sách ký nhận của đợt {title}: {reason}',
    'assistance.mark_payouts': 'đánh dấu {count} dòng ký nhận của đợt {title}: {paid} đã nhận, {absent} vắng',
    'assistance.settle_advance': (data) =>
      `thanh toán danh sách ký nhận của đợt ${data.title}: chi ${money(data.paid)}, hoàn ${money(data.returned)}`,
    'assistance.remake_vouchers': 'lập lại {count} phiếu bị trả lại của đợt {title}',
    'assistance.reconcile': (data) => `quyết toán đợt ${data.title} ngày ${day(data.happenedOn)}`,
    'assistance.publish': 'công khai người được hỗ trợ của đợt {title}: {count} người, phiên bản {version}',
    'assistance.publish_benefits': 'công khai trợ cấp của đợt {title}: {count} dòng mới, rút {back} dòng',
    'assistance.take_policy': 'thêm chính sách {title}',
    'assistance.add_policy': 'thêm chính sách {title}',
    'assistance.add_group': (data) => `thêm nhóm ${data.name} mức ${money(data.amount)} vào ${data.title}`,
    'assistance.change_rate': (data) =>
      `đổi mức của nhóm ${data.name} thành ${money(data.amount)} từ ${day(data.fromOn)}: ${data.reason}`,
    'assistance.open_benefit_round': 'mở đợt xét trợ cấp {title}',
    'assistance.edit_benefit_round': 'sửa đợt xét trợ cấp {title}',
    'assistance.withdraw_benefit_round': 'gỡ đợt xét trợ cấp {title}: {reason}',
    'assistance.advance_benefit_round': (data) =>
      `ghi đợt ${data.title} qua bước ${within(labels.benefitStages, data.stage)} ngày ${day(data.happenedOn)}`,
    'assistance.undo_benefit_stage': (data) =>
      `gỡ bước ${within(labels.benefitStages, data.stage)} của đợt ${data.title}: ${data.reason}`,
    'assistance.record_benefit_meeting': (data) =>
      `ghi ${within(labels.meetings, data.kind)} ngày ${day(data.heldOn)} của đợt ${data.title}${data.frontAttended ? ', Mặt trận có dự' : ''}`,
    'assistance.withdraw_benefit_meeting': (data) =>
      `gỡ ${within(labels.meetings, data.kind)} ngày ${day(data.heldOn)} của đợt ${data.title}: ${data.reason}`,
    'assistance.add_benefit_case': (data) => `thêm ${data.persons} người, ${money(data.amount)} vào đợt xét trợ cấp`,
    'assistance.import_benefit_cases':
      'nhập danh sách xét trợ cấp từ tệp {fileName}: {taken} dòng mới, {already} đã có, {refused} chưa nhập',
    'assistance.drop_benefit_case': (data) =>
      `đưa ${data.persons} người, ${money(data.amount)} ra khỏi đợt xét trợ cấp: ${data.reason}`,
    'assistance.pay_benefit_cases': (data) =>
      `ghi Nhà nước chi trả ${data.persons} người, ${money(data.amount)} ngày ${day(data.paidOn)}, đợt ${data.title}`,
  },
  notices: {
    'assistance.open_round': 'Đã mở đợt hỗ trợ.',
    'assistance.edit_round': 'Đã lưu đợt hỗ trợ.',
    'assistance.withdraw_round': 'Đã gỡ đợt hỗ trợ.',
    'assistance.undo_stage': 'Đã gỡ bước này.',
    'assistance.describe_share': 'Đã khai phần hàng.',
    'assistance.take_goods_out': 'Đã lập phiếu, chờ duyệt.',
    'assistance.edit_goods_out': 'Đã lưu phiếu.',
    'assistance.list_need': 'Đã đưa vào danh sách.',
    'assistance.edit_need': 'Đã lưu.',
    'assistance.drop_need': 'Đã đưa ra khỏi danh sách.',
    'assistance.import_needs': 'Đã nhập danh sách. Kết quả từng dòng ở bên dưới.',
    'assistance.file_needs': 'Đã ghép hồ sơ hộ.',
    'assistance.record_area_review': 'Đã ghi kết quả họp xét.',
    'assistance.close_area_reviews': 'Đã chốt bước họp xét ở khu dân cư.',
    'assistance.record_council': 'Đã ghi kết quả họp Hội đồng.',
    'assistance.withdraw_meeting': 'Đã gỡ cuộc họp.',
    'assistance.post_list': 'Đã ghi việc niêm yết.',
    'assistance.remove_posting': 'Đã ghi việc gỡ niêm yết.',
    'assistance.record_objection': 'Đã ghi phản ánh.',
    'assistance.handle_objection': 'Đã ghi kết quả giải quyết.',
    'assistance.decide': 'Đã ghi quyết định hỗ trợ.',
    'assistance.issue_advance': 'Đã lập danh sách ký nhận và phiếu tạm ứng.',
    'assistance.withdraw_advance': 'Đã gỡ danh sách.',
    'assistance.mark_payouts': 'Đã đánh dấu.',
    'assistance.settle_advance': 'Đã thanh toán danh sách. Phiếu chi và phiếu hoàn chờ duyệt ở Sổ sách.',
    'assistance.remake_vouchers': 'Đã lập lại phiếu.',
    'assistance.reconcile': 'Đã quyết toán đợt hỗ trợ.',
    'assistance.publish': 'Đã công khai danh sách người được hỗ trợ.',
    'assistance.publish_benefits': 'Đã công khai trên trang của phường, trong sổ trợ cấp nhà nước.',
    'assistance.take_policy': 'Đã thêm chính sách.',
    'assistance.add_policy': 'Đã thêm chính sách.',
    'assistance.add_group': 'Đã thêm nhóm đối tượng.',
    'assistance.change_rate': 'Đã ghi mức mới.',
    'assistance.open_benefit_round': 'Đã mở đợt xét trợ cấp.',
    'assistance.edit_benefit_round': 'Đã lưu đợt xét trợ cấp.',
    'assistance.withdraw_benefit_round': 'Đã gỡ đợt xét trợ cấp.',
    'assistance.advance_benefit_round': 'Đã ghi bước.',
    'assistance.undo_benefit_stage': 'Đã gỡ bước này.',
    'assistance.record_benefit_meeting': 'Đã ghi cuộc họp.',
    'assistance.withdraw_benefit_meeting': 'Đã gỡ cuộc họp.',
    'assistance.add_benefit_case': 'Đã thêm vào danh sách.',
    'assistance.import_benefit_cases': 'Đã nhập danh sách. Kết quả từng dòng ở bên dưới.',
    'assistance.drop_benefit_case': 'Đã đưa ra khỏi danh sách.',
    'assistance.pay_benefit_cases': 'Đã ghi chi trả.',
  },
  invariants: {
    'assistance.one_amount': 'Không ai có hai mức khác nhau trong một đợt mà không có hai quyết định.',
    'assistance.list_is_advance': 'Tiền tạm ứng của mỗi danh sách ký nhận bằng tổng các dòng trong danh sách.',
    'assistance.goods_are_list':
      'Hàng xuất theo danh sách ký nhận bằng tổng các phần hàng trong danh sách, từng mặt hàng.',
    'assistance.goods_are_signed': 'Hàng đã phát bằng tổng các phần đã ký nhận; phần còn lại đã hoàn kho.',
    'assistance.goods_vouchers_agree': 'Phiếu xuất, phiếu phát, phiếu hoàn kho đúng từng lô hàng của danh sách.',
    'assistance.paid_once': 'Không ai ký nhận hai lần cho một khoản.',
    'assistance.paid_is_signed': 'Tiền đã chi bằng tổng các dòng đã ký nhận; đã chi cộng hoàn lại bằng tiền tạm ứng.',
    'assistance.vouchers_agree': 'Phiếu tạm ứng, phiếu chi, phiếu hoàn đúng số tiền của danh sách.',
    'assistance.in_history': 'Mỗi dòng đã ký nhận có một dòng trong lịch sử hỗ trợ của hộ, và ngược lại.',
    'assistance.decided_by_council': 'Mỗi mức được quyết định là mức Hội đồng đã đồng ý.',
    'assistance.steps_in_turn': 'Các bước của đợt hỗ trợ đi đúng thứ tự.',
    'assistance.benefit_amount': 'Số tiền trợ cấp bằng mức nhân số kỳ nhân số người, theo mức của chính nhóm đó.',
  },
} satisfies AreaWords
