import { expect, test } from 'vitest'
import { day } from '../../../values/day.ts'
import { type Dong, dong } from '../../../values/money.ts'
import { richText } from '../../../values/rich.ts'
import { settlementPaper } from './settlement-paper.ts'

const nobody = { deciding: [], bases: [], addressees: [], recipients: [], signature: null }
const head = { superior: [], issuer: ['BAN THƯỜNG TRỰC'], place: 'Sông Cầu', ...nobody }
const office = {
  committeeName: 'Ủy ban MTTQ Việt Nam phường Sông Cầu',
  head: { ...head, layout: 'official' as const, orientation: 'portrait' as const },
  on: day('2023-12-20'),
}

/** Two people who signed and one who was away, of a round that gave each so much. */
const textOf = (each: Dong) =>
  richText(
    settlementPaper(office, {
      round: { title: 'Chăn ấm', source: { kind: 'fund', id: 'x', label: 'Quỹ “Vì người nghèo”', bookId: 'y' } },
      decisions: [{ numberText: '41/QĐ', decidedOn: day('2023-12-05'), amount: 3 * each }],
      advances: [{ amount: dong(3 * each), paid: dong(2 * each), returned: each }],
      payouts: (['paid', 'paid', 'absent'] as const).map((outcome) => ({ outcome, amount: each, shareId: null })),
      waiting: [{ amount: each, shareId: null }],
      ...{ shares: [], lots: [], madeAt: new Date('2023-12-20T08:00:00Z') },
    }).body,
  )

test('a round that gave money is settled in money, goods and people', () => {
  const text = textOf(dong(500_000))
  for (const told of ['1. Kinh phí', '1.500.000', 'Một triệu đồng', '2. Hiện vật', '3. Kết quả chi trả', '4. Chứng từ'])
    expect(text).toContain(told)
  expect(text).toContain('phiếu chi')
})

test('a round of goods alone is settled in goods and people: no row of noughts, and no voucher of money', () => {
  const text = textOf(dong(0))
  for (const told of ['1. Hiện vật', '2. Kết quả phát', '3. Chứng từ', 'Số người']) expect(text).toContain(told)
  expect(text).not.toMatch(/Kinh phí|Số tiền|đồng|phiếu chi/i)
})
