import type { AreaWords } from '../shape.ts'
import { dayText as day, within } from './in-sentence.ts'

const records: Record<string, string> = {
  facts: 'Thông tin cuộc vận động',
  call: 'Lời kêu gọi, quyết định',
  rows: 'Đợt dữ liệu',
  withdrawal: 'Gỡ dòng',
  masking: 'Che thông tin',
  posting: 'Niêm yết',
  notice: 'Thông báo bằng văn bản',
  receipts_statement: 'Báo cáo công khai khoản nhận',
  distribution_statement: 'Báo cáo công khai phân phối',
}
const parts: Record<string, string> = { reception: 'tiếp nhận', distribution: 'phân phối' }

export const disclosure = {
  records,
  ledgers: {
    contribution: 'Ủng hộ tự nguyện',
    poor_fund: 'Quỹ “Vì người nghèo”',
    state_benefit: 'Chế độ của Nhà nước',
  } as Record<string, string>,
  channels: { cash: 'Tiền mặt', bank: 'Chuyển khoản', in_kind: 'Hiện vật', online: 'Trực tuyến' } as Record<
    string,
    string
  >,
  hideable: {
    name: 'Họ tên',
    area: 'Khu dân cư',
    account: 'Số tài khoản (đã che)',
    memo: 'Nội dung chuyển khoản',
  } as Record<string, string>,
  refusals: {
    'disclosure.no_scope': 'Không tìm thấy mục công khai này. Hãy mở lại từ danh sách.',
    'disclosure.scope_there_already': 'Cuộc vận động, quỹ hoặc đợt này đã có mục công khai.',
    'disclosure.in_future': 'Ngày này không được sau hôm nay.',
    'disclosure.account_whole': 'Tên ngân hàng và số tài khoản phải đi cùng nhau; hãy ghi cả hai hoặc để trống cả hai.',
    'disclosure.ends_before_opening': ({ day: on }) => `Ngày này không được trước ngày mở (${day(on)}).`,
    'disclosure.money_or_goods': 'Mỗi dòng là một khoản tiền hoặc một loại hiện vật, không phải cả hai.',
    'disclosure.row_there_already': 'Có dòng đã công khai rồi. Hãy bỏ dòng đó khỏi đợt này.',
    'disclosure.state_money_is_given':
      'Sổ trợ cấp từ ngân sách nhà nước chỉ ghi khoản đã chi cho người dân. Khoản ủng hộ nhận được hãy ghi ở cuộc vận động hoặc Quỹ.',
    'disclosure.no_row': 'Không tìm thấy dòng đã công khai. Hãy tìm lại theo số thứ tự.',
    'disclosure.withdrawn_already': 'Dòng này đã được gỡ.',
    'disclosure.nothing_to_mask': 'Những dòng này không có thông tin nào trong các mục đã chọn. Hãy chọn mục khác.',
    'disclosure.until_before': ({ day: on }) => `Ngày gỡ xuống không được trước ngày niêm yết (${day(on)}).`,
    'disclosure.no_document': 'Không tìm thấy văn bản này. Hãy chọn lại từ sổ văn bản.',
  },
  journal: {
    'disclosure.open_scope': (data) => `mở mục công khai “${data.title}” từ ngày ${day(data.openedOn)}`,
    'disclosure.describe_scope': 'sửa thông tin của mục công khai “{title}”',
    'disclosure.end_part': (data) =>
      data.endedOn
        ? `ghi kết thúc ${within(parts, data.part)} của “${data.title}” ngày ${day(data.endedOn)}`
        : `mở lại việc ${within(parts, data.part)} của “${data.title}”`,
    'disclosure.publish_rows': 'công khai {count} dòng của “{title}” (phiên bản {version})',
    'disclosure.withdraw_rows': 'gỡ {count} dòng công khai của “{title}” (phiên bản {version}): {reason}',
    'disclosure.withdraw_reversed':
      'gỡ {count} dòng công khai của “{title}” do chứng từ bị đảo (phiên bản {version}): {reason}',
    'disclosure.mask_rows': 'che thông tin ở {count} dòng công khai của “{title}” (phiên bản {version}): {reason}',
    'disclosure.record_disclosure': (data) =>
      `ghi việc công khai của “${data.title}”: ${within(records, data.kind)}, ngày ${day(data.happenedOn)}`,
    'disclosure.expect_rows': 'ghi {count} khoản chờ công khai của “{title}”',
    'disclosure.drop_expected': 'bỏ {count} khoản chờ công khai của “{title}”: {reason}',
  },
  notices: {
    'disclosure.open_scope': 'Đã mở mục công khai.',
    'disclosure.describe_scope': 'Đã lưu thông tin công khai.',
    'disclosure.end_part': 'Đã ghi.',
    'disclosure.publish_rows': 'Đã công khai.',
    'disclosure.withdraw_rows': 'Đã gỡ. Người đọc vẫn thấy số dòng và lý do gỡ.',
    'disclosure.withdraw_reversed': 'Đã gỡ. Người đọc vẫn thấy số dòng và lý do gỡ.',
    'disclosure.mask_rows': 'Đã che. Người đọc thấy lý do che.',
    'disclosure.record_disclosure': 'Đã ghi vào sổ công khai.',
    'disclosure.expect_rows': 'Đã ghi khoản chờ công khai.',
    'disclosure.drop_expected': 'Đã bỏ khoản chờ công khai.',
  },
  invariants: {
    'disclosure.totals_are_sums': 'Mỗi tổng số công khai bằng tổng các dòng đang công khai.',
    'disclosure.tallies_are_sums': 'Số dòng đếm theo số tiền bằng số dòng đang công khai.',
    'disclosure.rows_have_their_scope': 'Mỗi dòng công khai thuộc một mục công khai có thật.',
    'disclosure.found_is_public': 'Dòng nào đang công khai thì tìm thấy được, dòng đã gỡ thì không.',
    'disclosure.terms_are_sums': 'Số đếm sẵn của từ hay gặp bằng số dòng có từ đó.',
    'disclosure.rows_are_recorded': 'Mỗi dòng công khai có phiên bản, mã kiểm chứng và thời điểm trong sổ công khai.',
    'disclosure.numbers_without_gaps': 'Số thứ tự trong mỗi mục công khai liền nhau, không thiếu số nào.',
  },
} satisfies AreaWords & Record<string, unknown>
