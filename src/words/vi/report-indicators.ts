import type { IndicatorText } from '../shape.ts'

const organisation = 'Tổ chức của Ủy ban'

/** Who the committee is, its term, its marks and its targets. */
export const reportIndicatorTexts = {
  committee_members: {
    name: 'Số ủy viên Ủy ban',
    definition: 'Số vị tham gia Ủy ban MTTQ Việt Nam, theo danh sách thành viên.',
    unit: 'người',
    qualifying: 'Đang tham gia tại ngày chốt số liệu.',
    source: organisation,
  },
  standing_board_members: {
    name: 'Số thành viên Ban Thường trực',
    definition: 'Số thành viên Ban Thường trực Ủy ban MTTQ Việt Nam.',
    unit: 'người',
    qualifying: 'Đang tham gia tại ngày chốt số liệu.',
    source: organisation,
  },
  residential_areas: {
    name: 'Số khu dân cư',
    definition: 'Số thôn, tổ dân phố, khu phố thuộc đơn vị.',
    unit: 'khu dân cư',
    qualifying: 'Tồn tại tại ngày chốt số liệu.',
    source: organisation,
  },
  front_working_committees_rate: {
    name: 'Tỷ lệ khu dân cư có Ban công tác Mặt trận',
    definition: 'Số khu dân cư có Ban công tác Mặt trận, trên tổng số khu dân cư.',
    unit: 'khu dân cư',
    qualifying: 'Ban đang hoạt động tại ngày chốt số liệu.',
    source: organisation,
  },
  front_working_committee_members: {
    name: 'Số thành viên Ban công tác Mặt trận',
    definition: 'Số thành viên của các Ban công tác Mặt trận khu dân cư.',
    unit: 'người',
    qualifying: 'Đang tham gia tại ngày chốt số liệu.',
    source: organisation,
  },
  member_organisations: {
    name: 'Số tổ chức thành viên',
    definition: 'Số tổ chức thành viên của Mặt trận ở đơn vị.',
    unit: 'tổ chức',
    qualifying: 'Đang hoạt động tại ngày chốt số liệu.',
    source: organisation,
  },
  term: {
    name: 'Khóa của Ủy ban',
    definition: 'Số thứ tự khóa của Ủy ban MTTQ Việt Nam có nhiệm kỳ bao gồm ngày cuối của kỳ báo cáo.',
    unit: 'khóa',
    qualifying: 'Nhiệm kỳ đã ghi trong phần tổ chức.',
    source: 'Tổ chức của Ủy ban',
  },
  term_marks_published: {
    name: 'Số dấu ấn đã có nội dung',
    definition: 'Số dấu ấn đã có nội dung, trên số dấu ấn của nhiệm kỳ đã thông báo.',
    unit: 'dấu ấn',
    qualifying: 'Đã ghi trong danh sách dấu ấn của nhiệm kỳ, chưa bị rút, tính đến ngày chốt số liệu.',
    source: 'Dấu ấn nhiệm kỳ',
  },
  target_achieved: {
    name: 'Số chỉ tiêu nhiệm kỳ đạt hoặc vượt',
    definition:
      'Số chỉ tiêu nhiệm kỳ đã đạt hoặc vượt, trên số chỉ tiêu đang áp dụng. Chỉ tiêu tính cho mỗi năm chỉ đạt khi mọi năm đã xét đều đạt.',
    unit: 'chỉ tiêu',
    qualifying: 'Chỉ tiêu áp dụng tại ngày chốt số liệu; kết quả tính từ bản ghi, hoặc ghi tay có ngày.',
    source: 'Chỉ tiêu nhiệm kỳ',
  },
} as const satisfies Readonly<Record<string, IndicatorText>>
