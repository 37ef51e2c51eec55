import type { AreaWords } from '../shape.ts'
import { dayText as day, within } from './in-sentence.ts'

const standings: Record<string, string> = {
  poor: 'Hộ nghèo',
  near_poor: 'Hộ cận nghèo',
  hardship: 'Hoàn cảnh khó khăn',
  meritorious: 'Người có công',
  meritorious_relative: 'Thân nhân người có công',
  social_protection: 'Bảo trợ xã hội',
  freelance: 'Lao động tự do',
  lonely_elderly: 'Người cao tuổi neo đơn',
  disabled: 'Người khuyết tật',
  other: 'Diện khác',
}
const closeReasons: Record<string, string> = {
  moved_away: 'Chuyển đi',
  dissolved: 'Không còn',
  merged: 'Nhập vào hộ khác',
  mistake: 'Ghi nhầm',
}
const endReasons: Record<string, string> = {
  deceased: 'Đã mất',
  moved_away: 'Chuyển đi',
  other_household: 'Sang hộ khác',
  mistake: 'Ghi nhầm',
}
const supportKinds: Record<string, string> = {
  cash: 'Tiền',
  goods: 'Hiện vật',
  house: 'Nhà ở',
  benefit: 'Trợ cấp từ ngân sách',
  gift: 'Quà',
  other: 'Khác',
}

export const households = {
  standings,
  closeReasons,
  endReasons,
  supportKinds,
  genders: { female: 'Nữ', male: 'Nam', other: 'Khác' } as Record<string, string>,
  likeness: {
    same_card: 'Trùng số căn cước',
    same_person: 'Trùng họ tên, khu dân cư và năm sinh',
    maybe: 'Trùng họ tên và khu dân cư, chưa rõ năm sinh',
  } as Record<string, string>,
  refusals: {
    'households.not_found': 'Không tìm thấy hộ này, hoặc bạn không có quyền xem.',
    'households.look_first': 'Hãy mở hồ sơ từ trang của hộ để lượt xem được ghi vào nhật ký.',
    'households.closed': 'Hồ sơ hộ này đã đóng nên không ghi thêm được.',
    'households.no_area': 'Không tìm thấy khu dân cư này. Hãy chọn trong danh sách, hoặc ghi đúng tên đang dùng.',
    'households.no_other': 'Hãy chọn hộ nhận nhập: một hộ khác, đang mở.',
    'households.no_member': 'Không tìm thấy người này trong hộ.',
    'households.no_standing': 'Không tìm thấy diện này của hộ.',
    'households.no_support': 'Không tìm thấy lần hỗ trợ này.',
    'households.not_from_elsewhere': 'Khoản này do Mặt trận chi. Hãy sửa ở danh sách chi trả.',
    'households.amount_or_goods': 'Hãy ghi số tiền, hoặc tên hiện vật.',
    'households.in_future': 'Ngày này không được sau hôm nay.',
    'households.ends_before': 'Ngày thôi không được trước ngày bắt đầu.',
    'households.recognised_already': 'Hộ đã được ghi diện này trong thời gian đó.',
    'households.other_standing':
      'Hộ đang có diện nghèo hoặc cận nghèo bắt đầu sau ngày này. Hãy kết thúc diện đó trước.',
    'households.card_form': 'Số căn cước phải đủ 12 chữ số (hoặc 9 chữ số với giấy cũ).',
    'households.phone_form': 'Số điện thoại không đúng. Hãy nhập 8 đến 15 chữ số.',
    'households.no_rows': 'Tệp không có dòng nào.',
    'households.row_twice': 'Dòng này giống dòng {row} trong tệp.',
    'households.rows_refused':
      'Có {count} dòng chưa đúng nên chưa nhập dòng nào. Hãy sửa tệp, hoặc chọn “chỉ nhập dòng đúng”.',
  },
  journal: {
    'households.add': 'mở hồ sơ một hộ',
    'households.edit': 'sửa hồ sơ hộ',
    'households.close': (data) =>
      `đóng hồ sơ hộ ngày ${day(data.closedOn)} (${within(closeReasons, data.reason)})${data.reason === 'merged' ? `, chuyển sang hộ nhận ${data.carried ?? 0} người, ${data.standings ?? 0} diện` : ''}`,
    'households.read_file': 'xem hồ sơ hộ',
    'households.add_member': 'thêm một người vào hộ',
    'households.edit_member': 'sửa thông tin một người trong hộ',
    'households.end_member': (data) =>
      `ghi một người thôi ở hộ ngày ${day(data.endedOn)} (${within(endReasons, data.reason)})`,
    'households.recognise': (data) => `ghi hộ thuộc diện ${within(standings, data.kind)} từ ngày ${day(data.fromOn)}`,
    'households.end_recognition': (data) =>
      `${data.toOn ? `kết thúc diện ${within(standings, data.kind)} ngày ${day(data.toOn)}` : `gỡ diện ${within(standings, data.kind)} ghi nhầm`}: ${data.reason}`,
    'households.record_outside_support': (data) =>
      `ghi hỗ trợ từ nguồn khác ngày ${day(data.receivedOn)}: ${data.source}`,
    'households.withdraw_outside_support': (data) =>
      `gỡ hỗ trợ từ nguồn khác ngày ${day(data.receivedOn)} (${data.source}): ${data.reason}`,
    'households.import':
      'nhập danh sách hộ từ tệp {fileName}: {taken} hộ mới, {already} hộ đã có, {refused} dòng chưa nhập',
  },
  notices: {
    'households.add': 'Đã mở hồ sơ hộ.',
    'households.edit': 'Đã lưu hồ sơ hộ.',
    'households.close': 'Đã đóng hồ sơ hộ.',
    'households.read_file': 'Lượt xem đã được ghi vào nhật ký.',
    'households.add_member': 'Đã thêm người vào hộ.',
    'households.edit_member': 'Đã lưu thông tin.',
    'households.end_member': 'Đã ghi người này thôi ở hộ.',
    'households.recognise': 'Đã ghi diện của hộ.',
    'households.end_recognition': 'Đã kết thúc diện của hộ.',
    'households.record_outside_support': 'Đã ghi vào lịch sử hỗ trợ.',
    'households.withdraw_outside_support': 'Đã gỡ khỏi lịch sử hỗ trợ.',
    'households.import': 'Đã nhập danh sách. Kết quả từng dòng ở bên dưới.',
  },
  invariants: {
    'households.poor_or_near_poor': 'Không hộ nào vừa nghèo vừa cận nghèo trong cùng một ngày.',
    'households.nothing_ahead': 'Không lần hỗ trợ nào được ghi trước ngày nhận.',
    'households.merged_moved_on': 'Hộ đã nhập vào hộ khác không còn giữ diện nào; diện theo sang hộ nhận.',
    'households.members_at_home': 'Người được nêu trong diện và lịch sử hỗ trợ thuộc chính hộ đó.',
  },
} satisfies AreaWords & Record<string, unknown>
