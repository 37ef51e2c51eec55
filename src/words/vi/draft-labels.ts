import { type Day, parseDay, showDay } from '../../values/day.ts'

/** Names of the codes that drafts and opinions keep. */
export const draftLabels = {
  refusals: {},
  journal: {},
  notices: {},
  kinds: {
    law: 'Luật',
    resolution: 'Nghị quyết',
    decree: 'Nghị định, thông tư',
    decision: 'Quyết định',
    directive: 'Chỉ thị',
    plan: 'Kế hoạch, đề án',
    planning: 'Quy hoạch',
    regulation: 'Quy chế, quy ước',
    report: 'Báo cáo',
    other: 'Văn bản khác',
  } as Readonly<Record<string, string>>,
  levels: {
    national: 'Trung ương',
    province: 'Cấp tỉnh',
    city: 'Cấp thành phố, huyện (trước 01/7/2025)',
    ward: 'Phường, xã',
  } as Readonly<Record<string, string>>,
  stances: {
    agree: 'Đồng ý',
    amend: 'Đề nghị sửa',
    oppose: 'Không đồng ý',
    question: 'Đề nghị làm rõ',
  } as Readonly<Record<string, string>>,
  channels: {
    meeting: 'Tại hội nghị',
    written: 'Bằng văn bản, phiếu',
    online: 'Trực tuyến',
    zalo: 'Zalo',
    phone: 'Điện thoại',
  } as Readonly<Record<string, string>>,
  authorKinds: {
    person: 'Cá nhân',
    organisation: 'Tổ chức, cơ quan',
    area: 'Khu dân cư',
    anonymous: 'Không ghi tên',
  } as Readonly<Record<string, string>>,
  shareStates: {
    coming: 'Sắp mở',
    open: 'Đang lấy ý kiến',
    over: 'Đã hết hạn',
    ended: 'Đã đóng',
  } as Readonly<Record<string, string>>,
  parts: { text: 'Văn bản dự thảo', dossier: 'Tài liệu kèm theo' } as Readonly<Record<string, string>>,
  /** What an opinion without a place is about. */
  whole: 'Toàn bộ dự thảo',
}

/** '2024-03-05' in data → '05/03/2024'; anything else → nothing. */
export function shownDay(value: unknown): string {
  const read: Day | null = typeof value === 'string' ? parseDay(value) : null
  return read ? showDay(read) : ''
}
