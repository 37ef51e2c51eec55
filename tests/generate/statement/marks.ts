import type { Chance } from './chance.ts'

/** How syllables of names are written with their marks; those that are not here bear none. */
const marked = new Map(
  (
    'NGUYEN Nguyễn,TRAN Trần,LE Lê,PHAM Phạm,VU Vũ,HOANG Hoàng,BUI Bùi,DO Đỗ,DANG Đặng,VO Võ,NGO Ngô,HUYNH Huỳnh,' +
    'TRUONG Trương,DINH Đinh,DUONG Dương,HO Hồ,TRINH Trịnh,DAO Đào,HA Hà,DOAN Đoàn,LUONG Lương,LUU Lưu,PHUNG Phùng,' +
    'LAM Lâm,TA Tạ,LY Lý,THAI Thái,TO Tô,VUONG Vương,KIEU Kiều,LA Lã,TONG Tống,TANG Tăng,THACH Thạch,NGHIEM Nghiêm,' +
    'THI Thị,VAN Văn,NGOC Ngọc,THU Thu,THUY Thủy,HONG Hồng,PHUONG Phương,DUC Đức,MY Mỹ,XUAN Xuân,QUOC Quốc,KHANH Khánh,' +
    'BICH Bích,HUU Hữu,QUYNH Quỳnh,HAI Hải,NHU Như,BAO Bảo,CHUYEN Chuyên,VIET Việt,TUAN Tuấn,THAO Thảo,TIEN Tiến,' +
    'CAM Cẩm,HOAI Hoài,CONG Công,YEN Yến,NHAT Nhật,HUYEN Huyền,TRONG Trọng,TUYET Tuyết,MANH Mạnh,THE Thế,HUONG Hương,' +
    'TAN Tân,DIEM Diễm,DIEU Diệu,BA Bá,DUNG Dũng,HIEN Hiền,HANG Hằng,HUNG Hùng,NGAN Ngân,HIEU Hiếu,TAM Tâm,HANH Hạnh,' +
    'CUONG Cường,SON Sơn,TU Tú,QUYEN Quyên,DAT Đạt,DUYEN Duyên,TUYEN Tuyền,THANG Thắng,HUE Huệ,LOAN Loan,BINH Bình,' +
    'THUONG Thương,TRAM Trâm,NHAN Nhân,LIEN Liên,PHUC Phúc,TUNG Tùng,QUAN Quân,TOAN Toàn,HAN Hân,HOA Hòa'
  )
    .split(',')
    .map((pair) => pair.split(' ') as [string, string]),
)

const titled = (syllable: string): string => syllable.charAt(0) + syllable.slice(1).toLowerCase()
const withMarks = (name: string): string =>
  name
    .split(' ')
    .map((syllable) => marked.get(syllable) ?? titled(syllable))
    .join(' ')

export const reasonsWithMarks = [
  'ủng hộ đồng bào bị thiệt hại do cơn bão số 3',
  'ủng hộ khắc phục hậu quả bão, lũ',
  'ủng hộ đồng bào các tỉnh phía Bắc bị lũ lụt, sạt lở đất; chuyển khoản qua Kho bạc Nhà nước',
  'nộp tiền ủng hộ',
] as const

/** Who gave, as a list that is kept by hand calls them. */
export function giverWithMarks(chance: Chance, name: string): string {
  const at = chance.next()
  if (at < 0.05) return 'Mạnh thường quân'
  if (at < 0.62) return withMarks(name)
  if (at < 0.74) return `Ông ${withMarks(name)}`
  if (at < 0.86) return `Bà ${withMarks(name)}`
  if (at < 0.92) return `Gia đình ông ${withMarks(name)}, tổ dân phố số ${chance.whole(1, 24)}`
  return `${chance.one(['Công đoàn trường Tiểu học', 'Chi đoàn phường', 'Công ty TNHH', 'Hội Phụ nữ tổ dân phố'])} ${withMarks(name)} và toàn thể cán bộ, giáo viên, nhân viên`
}
