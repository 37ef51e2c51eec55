import type { AreaWords } from '../shape.ts'

const named = ({ typeCode, numberText, abstract }: Readonly<Record<string, unknown>>): string =>
  [numberText ? `văn bản số ${numberText}` : typeCode, abstract && `“${abstract}”`].filter(Boolean).join(' ')

export const documents = {
  refusals: {
    'documents.not_found': 'Không tìm thấy văn bản hoặc tệp này, hoặc bạn không có quyền xem.',
    'documents.already_issued':
      'Văn bản đã ban hành (số {number}) nên không sửa được nữa. Nếu có sai sót, hãy thu hồi hoặc ban hành văn bản khác thay thế.',
    'documents.withdrawn': 'Văn bản này đã bị bỏ hoặc thu hồi.',
    'documents.not_ours': 'Đây là văn bản đến nên không soạn lại được.',
    'documents.issued_in_future': 'Ngày ban hành không được sau hôm nay.',
    'documents.number_taken':
      'Số {number} đã có văn bản khác dùng trong năm. Hãy xem lại mẫu số, ký hiệu trong phần Cài đặt.',
    'documents.withdrawn_in_future': 'Ngày thu hồi không được sau hôm nay.',
    'documents.withdrawn_before': 'Ngày thu hồi không được trước ngày của văn bản.',
    'documents.issuer_withdraws': 'Chỉ người được quyền ban hành mới thu hồi được văn bản đã ban hành.',
    'documents.received_in_future': 'Ngày đến không được sau hôm nay.',
    'documents.sent_after_received': 'Ngày của văn bản không được sau ngày đến.',
    'documents.part_detached': 'Tệp này đã được gỡ khỏi văn bản.',
    'documents.evidence_in_future': 'Ngày của minh chứng không được sau hôm nay.',
    'documents.evidence_empty': 'Chưa có gì để gửi. Hãy chọn ảnh, tệp, hoặc nhập liên kết hay ghi chú.',
    'documents.not_an_address': 'Liên kết phải bắt đầu bằng https:// hoặc http:// và không có khoảng trắng.',
    'documents.evidence_superseded': 'Minh chứng này đã được thay hoặc gỡ.',
    'documents.document_of_another': 'Bạn chỉ sửa được văn bản do chính bạn lập.',
    'documents.evidence_of_another': 'Bạn chỉ sửa được minh chứng do chính bạn gửi.',
    'documents.disclosure':
      'Có {count} chỗ giống thông tin cá nhân. Với từng chỗ, hãy chọn che, hoặc giữ nguyên và ghi lý do.',
    'documents.confirmation_reason': 'Hãy ghi lý do những chỗ được giữ nguyên.',
    'documents.published_already': 'Nội dung không thay đổi so với bản đang công khai.',
    'documents.paper_not_found': 'Không tìm thấy văn bản này.',
    'documents.paper_not_issued': 'Văn bản chưa ban hành. Hãy ban hành trước rồi ghi bước này.',
    'documents.not_issued': 'Chỉ công khai được văn bản đã ban hành.',
    'documents.not_published': 'Nội dung này hiện không công khai.',
    'documents.series_goes_back': 'Sổ này đã cấp đến số {last}. Chỉ đặt được số lớn hơn.',
    'rich.malformed': 'Nội dung văn bản không đọc được. Hãy tải lại trang rồi dán lại.',
    'rich.unknown_node': 'Trong nội dung có phần không được phép. Hãy bỏ phần đó rồi lưu lại.',
    'rich.unknown_mark': 'Trong nội dung có kiểu chữ không được phép. Hãy bỏ định dạng rồi lưu lại.',
    'rich.bad_attribute': 'Trong nội dung có thuộc tính không đúng. Hãy bỏ phần đó rồi lưu lại.',
    'rich.too_long': 'Nội dung quá dài. Hãy tách bớt sang phụ lục hoặc tệp đính kèm.',
    'rich.too_deep': 'Nội dung có quá nhiều lớp danh sách, bảng lồng nhau. Hãy bớt lớp lồng.',
  },
  journal: {
    'documents.draft': (data) => `soạn dự thảo ${named(data)}`,
    'documents.edit': (data) => `sửa dự thảo ${named(data)}`,
    'documents.issue': (data) => `ban hành ${named(data)}`,
    'documents.withdraw': (data) => `${data.numberText ? 'thu hồi' : 'bỏ dự thảo'} ${named(data)}: ${data.reason}`,
    'documents.register_incoming': 'vào sổ văn bản đến số {number} của {sender}: “{abstract}”',
    'documents.attach_file': (data) =>
      `đính ${(data.files as readonly string[]).length} tệp ${data.part === 'scan' ? 'bản quét' : 'kèm theo'} vào ${named(data)}`,
    'documents.detach_file': 'gỡ một tệp khỏi văn bản: {reason}',
    'documents.store_file': 'lưu tệp {name}',
    'documents.add_evidence': 'thêm {count} minh chứng “{caption}”',
    'documents.supersede_evidence': (data) =>
      `${data.replaced ? 'thay' : 'gỡ'} minh chứng “${data.caption}”: ${data.reason}`,
    'documents.publish': 'công khai “{title}” (bản {version})',
    'documents.publish_organisation': 'công bố tổ chức của {name}, bản {version}',
    'documents.publish_document': (data) => `cho công khai toàn văn ${named(data)}`,
    'documents.withdraw_publication': 'gỡ công khai “{title}” (bản {version}): {reason}',
    'documents.start_series': 'đặt sổ {series} năm {year} tiếp sau số {last}: {reason}',
  },
  notices: {
    'documents.publish_organisation': 'Đã công bố tổ chức.',
    'documents.draft': 'Đã tạo dự thảo.',
    'documents.edit': 'Đã lưu dự thảo.',
    'documents.issue': 'Đã ban hành và cấp số.',
    'documents.withdraw': 'Đã thu hồi.',
    'documents.register_incoming': 'Đã vào sổ văn bản đến.',
    'documents.attach_file': 'Đã đính tệp.',
    'documents.detach_file': 'Đã gỡ tệp.',
    'documents.add_evidence': 'Đã gửi minh chứng.',
    'documents.supersede_evidence': 'Đã cập nhật minh chứng.',
    'documents.publish': 'Đã công khai.',
    'documents.withdraw_publication': 'Đã gỡ khỏi trang công khai.',
    'documents.start_series': 'Đã đặt số tiếp theo của sổ.',
  },
} satisfies AreaWords
