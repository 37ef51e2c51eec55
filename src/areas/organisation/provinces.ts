import type { Id } from '../../values/id.ts'
import type { UnitKind } from './unit.ts'
import { unitIdOf } from './vietnam.ts'

export interface Province {
  readonly id: Id
  readonly code: string
  readonly kind: Extract<UnitKind, 'province' | 'municipality'>
  readonly name: string
}

/** The 34 provinces and municipalities since 1 July 2025 (Resolution 202/2025/QH15; codes of Decision 19/2025/QĐ-TTg). */
const listed = `01 Thành phố Hà Nội|04 Tỉnh Cao Bằng|08 Tỉnh Tuyên Quang|11 Tỉnh Điện Biên|12 Tỉnh Lai Châu|14 Tỉnh Sơn La
|15 Tỉnh Lào Cai|19 Tỉnh Thái Nguyên|20 Tỉnh Lạng Sơn|22 Tỉnh Quảng Ninh|24 Tỉnh Bắc Ninh|25 Tỉnh Phú Thọ
|31 Thành phố Hải Phòng|33 Tỉnh Hưng Yên|37 Tỉnh Ninh Bình|38 Tỉnh Thanh Hóa|40 Tỉnh Nghệ An|42 Tỉnh Hà Tĩnh
|44 Tỉnh Quảng Trị|46 Thành phố Huế|48 Thành phố Đà Nẵng|51 Tỉnh Quảng Ngãi|52 Tỉnh Gia Lai|56 Tỉnh Khánh Hòa
|66 Tỉnh Đắk Lắk|68 Tỉnh Lâm Đồng|75 Thành phố Đồng Nai|79 Thành phố Hồ Chí Minh|80 Tỉnh Tây Ninh|82 Tỉnh Đồng Tháp
|86 Tỉnh Vĩnh Long|91 Tỉnh An Giang|92 Thành phố Cần Thơ|96 Tỉnh Cà Mau`

export const provinces: readonly Province[] = listed.split('|').map((line) => {
  const text = line.trim()
  const name = text.slice(3)
  const code = text.slice(0, 2)
  return { id: unitIdOf(String(Number(code))), code, kind: name.startsWith('Tỉnh') ? 'province' : 'municipality', name }
})
