import type { Phrase } from '../shape.ts'
import { identityPages } from './identity-pages.ts'

const roles: Record<string, string> = {
  system_admin: 'Quản trị hệ thống',
  central_viewer: 'Cán bộ Trung ương (xem)',
  province_officer: 'Cán bộ Mặt trận tỉnh',
  ward_chair: 'Chủ tịch',
  ward_vice_chair: 'Phó Chủ tịch',
  ward_officer: 'Cán bộ tổng hợp',
  ward_accountant: 'Kế toán',
  ward_treasurer: 'Thủ quỹ',
  member_org_lead: 'Lãnh đạo tổ chức thành viên',
  advisor: 'Ủy viên tổ tư vấn',
  inspection_member: 'Thành viên Ban Thanh tra nhân dân, Ban Giám sát đầu tư',
  area_head: 'Trưởng ban công tác Mặt trận',
  area_member: 'Thành viên ban công tác Mặt trận',
  agency_contact: 'Đầu mối của cơ quan trả lời',
}

const role = (value: unknown): string => roles[String(value)] ?? String(value)
const day = (value: unknown): string => String(value).split('-').reverse().join('/')
const methods: Record<string, string> = {
  password: 'mật khẩu',
  passkey: 'khóa bảo mật',
  code: 'mã của văn phòng',
  oidc: 'dịch vụ đăng nhập chung',
  demo: 'bản dùng thử',
}

export const identity = {
  roles,
  methods,
  ...identityPages,
  refusals: {
    'identity.wrong_sign_in':
      'Tên đăng nhập hoặc mật khẩu chưa đúng. Hãy thử lại, hoặc xin văn phòng mã đặt lại mật khẩu.',
    'identity.try_later': (v) => `Thử quá nhiều lần. Hãy đợi ${wait(v.seconds)} rồi thử lại.`,
    'identity.account_disabled': 'Tài khoản này đang bị khóa. Hãy hỏi văn phòng Ủy ban Mặt trận.',
    'identity.no_role': 'Tài khoản này chưa được giao việc gì. Hãy nhờ Chủ tịch giao vai trò.',
    'identity.second_step_over': 'Bước xác thực đã hết hạn. Hãy đăng nhập lại từ đầu.',
    'identity.second_step_wrong':
      'Mã chưa đúng, đã dùng hoặc đã hết hạn. Hãy đợi mã mới trên điện thoại rồi nhập lại, hoặc dùng một mã dự phòng.',
    'identity.code_wrong': 'Mã chưa đúng, đã dùng hoặc đã hết hạn. Hãy xin văn phòng mã mới.',
    'identity.code_for_volunteers':
      'Mã đăng nhập trên điện thoại chỉ dành cho ban công tác Mặt trận, tổ tư vấn và các ban ở cơ sở. Với tài khoản văn phòng, hãy cấp mã đặt mật khẩu.',
    'identity.demo_account': 'Tài khoản dùng thử không có mật khẩu hay khóa riêng để thay đổi.',
    'identity.keeps_elsewhere': 'Mật khẩu của tài khoản này do một Ủy ban khác giữ. Hãy nhờ nơi đã mở tài khoản.',
    'identity.not_a_sample': 'Ủy ban này đã có tài khoản của người thật nên không thể làm nơi dùng thử.',
    'identity.disabled_already': 'Tài khoản này đã bị khóa từ trước.',
    'identity.enabled_already': 'Tài khoản này đang hoạt động.',
    'identity.revoked_already': 'Thiết bị này đã bị thu hồi từ trước.',
    'identity.not_for_yourself': 'Không ai tự làm việc này cho chính mình. Hãy nhờ người khác có quyền.',
    'identity.name_not_usable':
      'Tên đăng nhập dài 3–40 ký tự, gồm chữ không dấu, số, dấu chấm, gạch; hoặc là số điện thoại. Hãy chọn tên khác.',
    'identity.name_taken': 'Tên đăng nhập này đã có người dùng. Hãy chọn tên khác.',
    'identity.name_unknown': 'Không có tài khoản nào mang tên đăng nhập này. Hãy kiểm tra lại, hoặc mở tài khoản mới.',
    'identity.password_short': 'Mật khẩu cần ít nhất {min} ký tự. Một câu ngắn dễ nhớ là tốt nhất.',
    'identity.password_is_name': 'Mật khẩu trùng với tên của tài khoản nên dễ đoán. Hãy chọn mật khẩu khác.',
    'identity.password_guessed': 'Mật khẩu này nằm trong số hay bị đoán nhất. Hãy chọn mật khẩu khác.',
    'identity.password_wrong': 'Mật khẩu hiện tại chưa đúng.',
    'identity.password_same': 'Mật khẩu mới trùng mật khẩu cũ. Hãy chọn mật khẩu khác.',
    'identity.totp_exists': 'Tài khoản đã có ứng dụng mã xác thực. Hãy gỡ cái cũ trước khi cài cái mới.',
    'identity.totp_not_begun': 'Chưa có ứng dụng mã xác thực nào đang chờ. Hãy bắt đầu lại từ trang Xác thực hai bước.',
    'identity.totp_wrong': 'Mã chưa khớp. Hãy xem giờ trên điện thoại có đúng không rồi nhập mã mới.',
    'identity.factor_needed':
      'Vai trò của bạn bắt buộc xác thực hai bước nên không gỡ được cách cuối cùng. Hãy thêm cách khác trước.',
    'identity.passkey_wrong': 'Khóa bảo mật chưa được chấp nhận. Hãy thử lại, hoặc đăng nhập bằng mật khẩu.',
    'identity.passkey_known': 'Khóa bảo mật này đã có trong tài khoản.',
    'identity.oidc_failed': 'Đăng nhập qua dịch vụ chung chưa thành công. Hãy bắt đầu lại.',
    'identity.oidc_unreachable': 'Chưa liên lạc được với dịch vụ đăng nhập chung. Hãy đăng nhập bằng mật khẩu.',
    'identity.oidc_unlinked':
      'Chưa có tài khoản nào ở đây liên kết với người vừa đăng nhập. Hãy đăng nhập bằng mật khẩu rồi liên kết trong trang Tài khoản.',
    'identity.oidc_taken': 'Người này đã liên kết với một tài khoản khác.',
    'identity.grant_exists': 'Người này đã có vai trò đó trong thời gian trùng nhau.',
    'identity.grant_at_home': 'Vai trò này chỉ giao được tại Ủy ban đã mở tài khoản.',
    'identity.ends_before': 'Ngày kết thúc sớm hơn ngày bắt đầu.',
    'identity.narrowing_missing': (v) => `Vai trò ${role(v.role)} phải gắn với một nơi cụ thể. Hãy chọn nơi đó.`,
    'identity.narrowing_unwanted': (v) => `Vai trò ${role(v.role)} không gắn với nơi này. Hãy bỏ trống mục này.`,
    'identity.roles_exclude': (v) =>
      `Một người không được vừa là ${role(v.a)} vừa là ${role(v.b)} (trùng từ ngày ${day(v.on)}). Hãy giao cho người khác, hoặc Chủ tịch lập văn bản cho phép kiêm nhiệm có thời hạn trước.`,
    'identity.nothing_to_waive': 'Hai vai trò này không loại trừ nhau nên không cần văn bản cho phép kiêm nhiệm.',
    'identity.never_waived': 'Người quản trị hệ thống không được kiêm vai trò của Ủy ban, kể cả khi có người cho phép.',
  } as Record<string, Phrase>,
  journal: {
    'identity.open_session': (v) => `đăng nhập bằng ${methods[String(v.method)] ?? v.method} (${v.label})`,
    'identity.end_session': 'kết thúc một phiên đăng nhập của mình',
    'identity.end_other_sessions': 'kết thúc {ended} phiên đăng nhập khác của mình',
    'identity.end_sessions_of': 'kết thúc {ended} phiên đăng nhập của {name}',
    'identity.create_account': (v) => `mở tài khoản ${v.demo ? 'dùng thử ' : ''}cho ${v.name}`,
    'identity.receive_account': 'tiếp nhận tài khoản của {name} từ đơn vị trước khi sắp xếp',
    'identity.admit_account': 'nhận tài khoản {signInName} của {name} vào Ủy ban này',
    'identity.rename_account': (v) =>
      v.before === v.name ? `đổi tên đăng nhập của ${v.name}` : `sửa tên tài khoản ${v.before} thành ${v.name}`,
    'identity.disable_account': 'khóa tài khoản của {name}: {reason}',
    'identity.enable_account': 'mở lại tài khoản của {name}',
    'identity.set_language': (v) => `chọn ngôn ngữ ${v.language === 'en' ? 'tiếng Anh' : 'tiếng Việt'}`,
    'identity.grant_role': (v) =>
      `giao vai trò ${role(v.role)} cho ${v.name} từ ${day(v.fromOn)}${v.toOn ? ` đến hết ${day(v.toOn)}` : ''}`,
    'identity.end_grant': (v) => `thôi giao vai trò ${role(v.role)} cho ${v.name}: ${v.reason}`,
    'identity.waive_separation': (v) =>
      `cho phép ${v.name} kiêm ${role(v.roleA)} và ${role(v.roleB)} từ ${day(v.fromOn)} đến hết ${day(v.toOn)}: ${v.reason}`,
    'identity.change_password': 'đổi mật khẩu của mình',
    'identity.set_password_by_code': '{name} đặt mật khẩu bằng mã của văn phòng',
    'identity.give_password': 'đặt mật khẩu lần đầu cho {name}',
    'identity.make_login_code': (v) =>
      v.purpose === 'sign_in' ? `cấp mã đăng nhập trên điện thoại cho ${v.name}` : `cấp mã đặt mật khẩu cho ${v.name}`,
    'identity.revoke_device': 'thu hồi thiết bị {label} của {name}',
    'identity.begin_totp': 'bắt đầu cài ứng dụng mã xác thực',
    'identity.confirm_totp': 'bật xác thực hai bước bằng ứng dụng',
    'identity.remove_totp': 'gỡ ứng dụng mã xác thực',
    'identity.renew_recovery_codes': 'tạo bộ mã dự phòng mới',
    'identity.clear_second_factors': 'gỡ xác thực hai bước của {name}: {reason}',
    'identity.add_passkey': 'thêm khóa bảo mật {label}',
    'identity.remove_passkey': 'gỡ khóa bảo mật {label}',
    'identity.link_oidc': 'liên kết tài khoản với dịch vụ đăng nhập chung',
    'identity.unlink_oidc': 'bỏ liên kết với dịch vụ đăng nhập chung',
  } as Record<string, Phrase>,
  notices: {
    'identity.sign_out': 'Đã đăng xuất.',
    'identity.end_session': 'Đã kết thúc phiên đăng nhập đó.',
    'identity.end_other_sessions': 'Đã kết thúc các phiên đăng nhập khác.',
    'identity.end_sessions_of': 'Đã kết thúc mọi phiên đăng nhập của người này.',
    'identity.create_account': 'Đã mở tài khoản.',
    'identity.receive_account': 'Đã tiếp nhận tài khoản.',
    'identity.admit_account': 'Đã nhận tài khoản vào Ủy ban này.',
    'identity.rename_account': 'Đã sửa tên.',
    'identity.disable_account': 'Đã khóa tài khoản; mọi phiên đăng nhập của người này đã kết thúc.',
    'identity.enable_account': 'Đã mở lại tài khoản.',
    'identity.set_language': 'Đã đổi ngôn ngữ.',
    'identity.grant_role': 'Đã giao vai trò.',
    'identity.end_grant': 'Đã thôi giao vai trò.',
    'identity.waive_separation': 'Đã ghi văn bản cho phép kiêm nhiệm.',
    'identity.change_password': 'Đã đổi mật khẩu; các phiên đăng nhập khác đã kết thúc.',
    'identity.set_password_by_code': 'Đã đặt mật khẩu. Hãy đăng nhập bằng mật khẩu mới.',
    'identity.revoke_device': 'Đã thu hồi thiết bị.',
    'identity.remove_totp': 'Đã gỡ ứng dụng mã xác thực.',
    'identity.clear_second_factors': 'Đã gỡ xác thực hai bước của người này.',
    'identity.add_passkey': 'Đã thêm khóa bảo mật.',
    'identity.remove_passkey': 'Đã gỡ khóa bảo mật.',
    'identity.link_oidc': 'Đã liên kết với dịch vụ đăng nhập chung.',
    'identity.unlink_oidc': 'Đã bỏ liên kết.',
  } as Record<string, Phrase>,
}

function wait(seconds: unknown): string {
  const whole = Number(seconds)
  return whole < 90 ? `${whole} giây` : `${Math.ceil(whole / 60)} phút`
}
