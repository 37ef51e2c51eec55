/** Names of the codes that law comment keeps. */
export const legislationLabels = {
  refusals: {},
  journal: {},
  notices: {},
  states: {
    received: 'Mới nhận',
    planned: 'Đã có kế hoạch',
    open: 'Đang lấy ý kiến',
    consolidated: 'Đã tổng hợp',
    approved: 'Đã duyệt',
    sent: 'Đã gửi',
    outcome_recorded: 'Đã có kết quả',
    dropped: 'Kết thúc, không gửi',
    expired_unsent: 'Hết hạn, chưa gửi',
    withdrawn: 'Đã gỡ',
  } as Readonly<Record<string, string>>,
  /** What the button of a stage asks for. */
  moves: {
    planned: 'Ghi kế hoạch',
    open: 'Mở lấy ý kiến',
    consolidated: 'Ghi đã tổng hợp',
    approved: 'Duyệt báo cáo',
    sent: 'Ghi đã gửi',
    outcome_recorded: 'Ghi văn bản được ban hành',
  } as Readonly<Record<string, string>>,
  verdicts: { taken: 'Đã được tiếp thu', partly: 'Tiếp thu một phần', not_taken: 'Không có trong văn bản' } as Readonly<
    Record<string, string>
  >,
  handIns: { handed_in: 'Đã nộp', waiting: 'Chưa nộp', late: 'Quá hạn nộp' } as Readonly<Record<string, string>>,
  letterSource: 'Theo công văn',
}
