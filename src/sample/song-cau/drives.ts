import { type Day, day } from '../../values/day.ts'

export interface SampleGoods {
  readonly name: string
  readonly unit: string
  readonly quantity: number
  readonly unitPrice: number
}

export interface SampleGift {
  readonly on: Day
  readonly kind: 'individual' | 'household' | 'collective' | 'organisation' | 'anonymous'
  readonly name?: string
  readonly channel: 'cash' | 'bank' | 'in_kind'
  readonly amount?: number
  readonly goods?: readonly SampleGoods[]
  readonly ref?: string
}

export interface SampleOutflow {
  readonly key: string
  readonly on: Day
  readonly kind: 'distribution' | 'remittance_up'
  readonly use?: string
  readonly from: 'cash' | 'bank' | 'store'
  readonly to: string
  readonly content: string
  readonly decision: string
  readonly amount?: number
  /** Goods by name: how many of them. */
  readonly goods?: Readonly<Record<string, number>>
}

export interface SampleDrive {
  readonly key: string
  readonly title: string
  readonly purpose: string
  readonly callLabel: string
  readonly calledOn: Day
  readonly openedOn: Day
  readonly plan: string
  readonly receivesFrom: Day
  readonly receivesTo: Day
  readonly accountNumber: string
  /** What Tổ 1 … Tổ 21 collected. */
  readonly areas: readonly number[]
  /** On which days the areas brought it, seven each time. */
  readonly broughtOn: readonly [Day, Day, Day]
  readonly gifts: readonly SampleGift[]
  readonly closing: { readonly on: Day; readonly paper: string }
  readonly allocation: { readonly on: Day; readonly paper: string }
  readonly out: readonly SampleOutflow[]
}

const rice = (quantity: number): SampleGoods => ({ name: 'Gạo tẻ', unit: 'kg', quantity, unitPrice: 16_000 })
const noodles = (quantity: number): SampleGoods => ({ name: 'Mì ăn liền', unit: 'thùng', quantity, unitPrice: 110_000 })

export const drive2020: SampleDrive = {
  key: 'covid 2020',
  title: 'Ủng hộ phòng, chống dịch COVID-19 năm 2020',
  purpose: 'Góp sức phòng, chống dịch COVID-19; giúp lực lượng trực chốt và người dân gặp khó khăn do dịch.',
  callLabel: 'Lời kêu gọi toàn dân ủng hộ phòng, chống dịch COVID-19 của Đoàn Chủ tịch Ủy ban Trung ương MTTQ Việt Nam',
  calledOn: day('2020-03-17'),
  openedOn: day('2020-03-19'),
  plan: '08/KH-MTTQ-BTT',
  receivesFrom: day('2020-03-20'),
  receivesTo: day('2020-04-18'),
  accountNumber: '8600201000418',
  areas: [
    1_050_000, 980_000, 900_000, 1_200_000, 1_010_000, 950_000, 1_100_000, 990_000, 1_060_000, 1_150_000, 940_000,
    1_030_000, 910_000, 1_080_000, 1_000_000, 960_000, 1_050_000, 1_020_000, 930_000, 1_110_000, 1_010_000,
  ],
  broughtOn: [day('2020-03-27'), day('2020-04-03'), day('2020-04-10')],
  gifts: [
    {
      on: day('2020-04-01'),
      kind: 'collective',
      name: 'Cán bộ, công chức, viên chức phường Sông Cầu',
      channel: 'bank',
      amount: 5_800_000,
      ref: 'FT20092A1',
    },
    {
      on: day('2020-04-06'),
      kind: 'organisation',
      name: 'Công ty TNHH Xây dựng Phủ Thông',
      channel: 'bank',
      amount: 3_000_000,
      ref: 'FT20097B4',
    },
    {
      on: day('2020-04-08'),
      kind: 'organisation',
      name: 'Hợp tác xã Dược liệu Sông Cầu',
      channel: 'cash',
      amount: 2_000_000,
    },
    {
      on: day('2020-04-13'),
      kind: 'organisation',
      name: 'Cửa hàng Vật tư Bắc Sơn',
      channel: 'cash',
      amount: 1_000_000,
    },
    {
      on: day('2020-03-30'),
      kind: 'organisation',
      name: 'Công ty TNHH May Ba Bể',
      channel: 'in_kind',
      goods: [{ name: 'Khẩu trang vải', unit: 'hộp', quantity: 200, unitPrice: 50_000 }],
    },
    {
      on: day('2020-04-02'),
      kind: 'organisation',
      name: 'Nhà thuốc Hồng Hạnh',
      channel: 'in_kind',
      goods: [{ name: 'Nước sát khuẩn', unit: 'chai', quantity: 100, unitPrice: 150_000 }],
    },
    { on: day('2020-04-09'), kind: 'anonymous', channel: 'in_kind', goods: [rice(500), noodles(100)] },
  ],
  closing: { on: day('2020-04-18'), paper: '15/TB-MTTQ-BTT' },
  allocation: { on: day('2020-04-20'), paper: '16/QĐ-MTTQ-BTT' },
  out: [
    {
      key: 'remit',
      on: day('2020-04-22'),
      kind: 'remittance_up',
      from: 'bank',
      to: 'Ủy ban MTTQ Việt Nam thành phố Bắc Kạn',
      content: 'Chuyển tiền ủng hộ phòng, chống dịch COVID-19',
      decision: '16/QĐ-MTTQ-BTT',
      amount: 8_800_000,
    },
    {
      key: 'remit cash',
      on: day('2020-04-22'),
      kind: 'remittance_up',
      from: 'cash',
      to: 'Ủy ban MTTQ Việt Nam thành phố Bắc Kạn',
      content: 'Chuyển tiền ủng hộ phòng, chống dịch COVID-19',
      decision: '16/QĐ-MTTQ-BTT',
      amount: 16_200_000,
    },
    {
      key: 'posts',
      on: day('2020-04-23'),
      kind: 'distribution',
      use: 'food_water_medicine',
      from: 'cash',
      to: 'Chốt kiểm soát dịch phường Sông Cầu',
      content: 'Hỗ trợ lực lượng trực chốt',
      decision: '16/QĐ-MTTQ-BTT',
      amount: 8_230_000,
    },
    {
      key: 'goods',
      on: day('2020-04-24'),
      kind: 'distribution',
      use: 'sanitation',
      from: 'store',
      to: 'Trạm Y tế phường Sông Cầu',
      content: 'Khẩu trang, nước sát khuẩn cho trạm y tế và 21 tổ dân phố',
      decision: '16/QĐ-MTTQ-BTT',
      goods: { 'Khẩu trang vải': 200, 'Nước sát khuẩn': 100 },
    },
    {
      key: 'food',
      on: day('2020-04-25'),
      kind: 'distribution',
      use: 'food_water_medicine',
      from: 'store',
      to: 'Bếp ăn khu cách ly tập trung',
      content: 'Gạo, mì cho khu cách ly',
      decision: '16/QĐ-MTTQ-BTT',
      goods: { 'Gạo tẻ': 500, 'Mì ăn liền': 100 },
    },
  ],
}

export const drive2021: SampleDrive = {
  key: 'covid 2021',
  title: 'Ủng hộ phòng, chống dịch COVID-19 năm 2021',
  purpose: 'Ủng hộ phòng, chống dịch COVID-19; giúp người dân gặp khó khăn và người điều trị tại nhà.',
  callLabel: 'Lời kêu gọi ủng hộ phòng, chống dịch COVID-19 của Đoàn Chủ tịch Ủy ban Trung ương MTTQ Việt Nam',
  calledOn: day('2021-05-27'),
  openedOn: day('2021-05-31'),
  plan: '21/KH-MTTQ-BTT',
  receivesFrom: day('2021-06-01'),
  receivesTo: day('2021-07-01'),
  accountNumber: '8600201000733',
  areas: [
    880_000, 820_000, 760_000, 990_000, 850_000, 800_000, 910_000, 830_000, 890_000, 960_000, 790_000, 870_000, 770_000,
    910_000, 840_000, 810_000, 880_000, 860_000, 780_000, 930_000, 870_000,
  ],
  broughtOn: [day('2021-06-08'), day('2021-06-15'), day('2021-06-22')],
  gifts: [
    {
      on: day('2021-06-10'),
      kind: 'collective',
      name: 'Cán bộ, công chức, viên chức phường Sông Cầu',
      channel: 'bank',
      amount: 4_500_000,
      ref: 'FT21161C7',
    },
    {
      on: day('2021-06-14'),
      kind: 'organisation',
      name: 'Cửa hàng Vật tư Bắc Sơn',
      channel: 'cash',
      amount: 2_000_000,
    },
    {
      on: day('2021-06-17'),
      kind: 'organisation',
      name: 'Công ty TNHH Xây dựng Phủ Thông',
      channel: 'bank',
      amount: 5_500_000,
      ref: 'FT21168D2',
    },
    {
      on: day('2021-06-11'),
      kind: 'organisation',
      name: 'Hợp tác xã Dược liệu Sông Cầu',
      channel: 'in_kind',
      goods: [rice(1000), noodles(200)],
    },
    {
      on: day('2021-06-16'),
      kind: 'organisation',
      name: 'Nhà thuốc Hồng Hạnh',
      channel: 'in_kind',
      goods: [
        { name: 'Bộ đồ bảo hộ', unit: 'bộ', quantity: 100, unitPrice: 120_000 },
        { name: 'Bộ xét nghiệm nhanh', unit: 'bộ', quantity: 150, unitPrice: 80_000 },
      ],
    },
    {
      on: day('2021-06-24'),
      kind: 'collective',
      name: 'Hội Nông dân phường Sông Cầu',
      channel: 'in_kind',
      goods: [{ name: 'Rau, củ', unit: 'kg', quantity: 1400, unitPrice: 5_000 }],
    },
  ],
  closing: { on: day('2021-07-01'), paper: '29/TB-MTTQ-BTT' },
  allocation: { on: day('2021-06-20'), paper: '27/QĐ-MTTQ-BTT' },
  out: [
    {
      key: 'remit',
      on: day('2021-07-05'),
      kind: 'remittance_up',
      from: 'bank',
      to: 'Ủy ban MTTQ Việt Nam thành phố Bắc Kạn',
      content: 'Chuyển tiền ủng hộ phòng, chống dịch COVID-19',
      decision: '27/QĐ-MTTQ-BTT',
      // What the bank left of ten million after its fee.
      amount: 9_989_000,
    },
    {
      key: 'food',
      on: day('2021-06-25'),
      kind: 'distribution',
      use: 'food_water_medicine',
      from: 'store',
      to: 'Bếp ăn khu cách ly tập trung',
      content: 'Gạo, mì, rau củ cho khu cách ly và hộ khó khăn',
      decision: '27/QĐ-MTTQ-BTT',
      goods: { 'Gạo tẻ': 1000, 'Mì ăn liền': 200, 'Rau, củ': 1400 },
    },
    {
      key: 'kits',
      on: day('2021-06-26'),
      kind: 'distribution',
      use: 'medical_equipment',
      from: 'store',
      to: 'Trạm Y tế phường Sông Cầu',
      content: 'Đồ bảo hộ, bộ xét nghiệm cho trạm y tế',
      decision: '27/QĐ-MTTQ-BTT',
      goods: { 'Bộ đồ bảo hộ': 100, 'Bộ xét nghiệm nhanh': 150 },
    },
  ],
}
