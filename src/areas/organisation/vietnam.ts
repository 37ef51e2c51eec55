import { type Day, day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { Succession } from './succession.ts'
import type { Unit, UnitKind } from './unit.ts'

/**
 * The few units that the worked example needs, as they really were. A beginning we have no document for is left open,
 * so is what a unit was made of. Complete lists come from the administrator's import.
 */
export const unitIdOf = (code: string): Id => `0195a000-0000-7000-8000-${code.padStart(12, '0')}`

const id = unitIdOf

export const unitIds = {
  vietnam: id('1'),
  bacKanProvince: id('6'),
  thaiNguyen: id('19'),
  phuYen: id('54'),
  dakLak: id('66'),
  bacKanCity: id('58'),
  songCau: id('1837'),
  phungChiKien: id('1843'),
  nongThuong: id('1852'),
  xuatHoa: id('1855'),
  bacKanWard: id('901843'),
  songCauDakLak: id('22051'),
} as const

const lastDay = day('2025-06-30')
const reform = day('2025-07-01')
const provinces = 'Nghị quyết 202/2025/QH15'
const communes = 'Nghị quyết 1683/NQ-UBTVQH15'
const codes = 'Quyết định 19/2025/QĐ-TTg'
const cityDoc = 'Nghị quyết 892/NQ-UBTVQH13'

interface Spec {
  readonly id: Id
  readonly kind: UnitKind
  readonly name: string
  readonly code?: string
  readonly parentId?: Id
  readonly from?: Day
  readonly to?: Day
  readonly legalDoc?: string
  readonly codeDoc?: string
  readonly note?: string
}

function unit(spec: Spec): Unit {
  const validity = { from: spec.from ?? null, to: spec.to ?? null, legalDoc: spec.legalDoc ?? null }
  return {
    id: spec.id,
    kind: spec.kind,
    note: spec.note ?? null,
    ...validity,
    names: [{ ...validity, name: spec.name, nameEn: null }],
    codes: spec.code ? [{ ...validity, code: spec.code, legalDoc: spec.codeDoc ?? null }] : [],
    parents: spec.parentId ? [{ ...validity, parentId: spec.parentId }] : [],
  }
}

function oldWard(
  wardId: Id,
  kind: UnitKind,
  name: string,
  code: string,
  since: { from?: Day; legalDoc?: string } = {},
): Unit {
  return unit({ id: wardId, kind, name, code, parentId: unitIds.bacKanCity, to: lastDay, ...since })
}

const { vietnam, bacKanProvince, thaiNguyen, phuYen, dakLak, bacKanCity, bacKanWard } = unitIds

const cityBecame = day('2015-03-11')
const townUntil = day('2015-03-10')

const city: Unit = {
  ...unit({ id: bacKanCity, kind: 'district_legacy', name: '', code: '58', parentId: bacKanProvince, to: lastDay }),
  names: [
    { name: 'Thị xã Bắc Kạn', nameEn: null, from: null, to: townUntil, legalDoc: null },
    { name: 'Thành phố Bắc Kạn', nameEn: null, from: cityBecame, to: lastDay, legalDoc: cityDoc },
  ],
}

export const exampleUnits: readonly Unit[] = [
  unit({ id: vietnam, kind: 'central', name: 'Việt Nam' }),
  unit({ id: bacKanProvince, kind: 'province', name: 'Tỉnh Bắc Kạn', code: '06', parentId: vietnam, to: lastDay }),
  unit({ id: thaiNguyen, kind: 'province', name: 'Tỉnh Thái Nguyên', code: '19', parentId: vietnam }),
  unit({ id: phuYen, kind: 'province', name: 'Tỉnh Phú Yên', code: '54', parentId: vietnam, to: lastDay }),
  unit({ id: dakLak, kind: 'province', name: 'Tỉnh Đắk Lắk', code: '66', parentId: vietnam }),
  city,
  oldWard(unitIds.songCau, 'ward', 'Phường Sông Cầu', '01837'),
  oldWard(unitIds.phungChiKien, 'ward', 'Phường Phùng Chí Kiên', '01843'),
  oldWard(unitIds.xuatHoa, 'ward', 'Phường Xuất Hóa', '01855', { from: cityBecame, legalDoc: cityDoc }),
  oldWard(unitIds.nongThuong, 'commune', 'Xã Nông Thượng', '01852'),
  unit({
    id: bacKanWard,
    kind: 'ward',
    name: 'Phường Bắc Kạn',
    code: '01843',
    parentId: thaiNguyen,
    from: reform,
    legalDoc: communes,
    codeDoc: codes,
  }),
  unit({
    id: unitIds.songCauDakLak,
    kind: 'ward',
    name: 'Phường Sông Cầu',
    code: '22051',
    parentId: dakLak,
    from: reform,
    codeDoc: codes,
    note: 'Địa bàn trước ngày 01/7/2025 thuộc tỉnh Phú Yên; các đơn vị hợp thành chưa được nhập.',
  }),
]

const merge = (number: number, fromUnitId: Id, toUnitId: Id, legalDoc: string): Succession => ({
  id: id(`2025070${number}`),
  fromUnitId,
  toUnitId,
  kind: 'merge',
  effectiveOn: reform,
  share: null,
  legalDoc,
})

export const exampleSuccessions: readonly Succession[] = [
  merge(1, unitIds.songCau, bacKanWard, communes),
  merge(2, unitIds.phungChiKien, bacKanWard, communes),
  merge(3, unitIds.xuatHoa, bacKanWard, communes),
  merge(4, unitIds.nongThuong, bacKanWard, communes),
  merge(5, bacKanProvince, thaiNguyen, provinces),
  merge(6, phuYen, dakLak, provinces),
  {
    id: id('20250707'),
    fromUnitId: bacKanCity,
    toUnitId: null,
    kind: 'abolish',
    effectiveOn: reform,
    share: null,
    legalDoc: 'Nghị quyết 203/2025/QH15',
  },
]
