import type { CasePurpose, Conclusion } from '../../../areas/poverty/index.ts'

export const purposeNames: Readonly<Record<CasePurpose, string>> = {
  house_new: 'Làm nhà Đại đoàn kết',
  house_repair: 'Sửa chữa nhà',
  production: 'Phát triển sản xuất',
  study: 'Giúp học tập',
  medical: 'Giúp chữa bệnh',
  emergency: 'Khó khăn đột xuất',
  tet_gift: 'Quà Tết',
}

export const conclusionNames: Readonly<Record<Conclusion, string>> = {
  support: 'Đề nghị hỗ trợ',
  later: 'Chưa hỗ trợ lần này',
  not_eligible: 'Không thuộc diện hỗ trợ',
}
