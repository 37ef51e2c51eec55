/** What the layout itself says, as the clerical rules (Decree 30/2020/NĐ-CP, appendix I) have it; Vietnamese by law. */
export const wording = {
  country: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  number: 'Số:',
  to: 'Kính gửi:',
  recipients: 'Nơi nhận:',
  draft: 'DỰ THẢO',
  annex: 'PHỤ LỤC',
  attachedTo: 'Kèm theo',
  numbered: 'số',
  letter: 'Công văn',
  undated: 'ngày      tháng      năm       ',
  missingPhoto: 'Không đọc được tệp ảnh',
  takenOn: 'Chụp ngày',
  ordinal: 'TT',
  indicator: 'Chỉ tiêu',
  unit: 'Đơn vị',
  picture: 'Hình',
  asAt: 'Tính đến',
  provenance: {
    title: 'NGUỒN GỐC SỐ LIỆU',
    columns: ['TT', 'Câu trong báo cáo', 'Chỉ tiêu và định nghĩa', 'Tử số', 'Mẫu số', 'Bản ghi được đếm'],
    explanation:
      'Mỗi số liệu trong báo cáo được tính từ các bản ghi nêu tại cột cuối, theo định nghĩa tại cột thứ ba, tại thời điểm lập báo cáo.',
    more: (count: number) => `và ${count} bản ghi khác`,
  },
} as const
