import { expect, test } from 'vitest'
import { day } from '../../../values/day.ts'
import { dong } from '../../../values/money.ts'
import { moreText } from './more-text.ts'
import { recipientsAnnex } from './recipients-annex.ts'

const helped = Array.from({ length: 120 }, (_, at) => ({
  name: at === 7 ? null : `Bà Nông Thị Thử ${at}`,
  area: 'Tổ 4',
  group: 'Hộ nghèo',
  policy: 'Hỗ trợ sau lũ; 12/QĐ-MTTQ-BTT',
  on: day('2024-02-16'),
  amount: dong(500_000),
  goods: at === 3 ? '10 kg gạo' : null,
}))

test('the annex of who received lists everybody with policy and level, and what that comes to', () => {
  const { body } = recipientsAnnex({ helped, outflows: [], useNames: {} })
  const text = JSON.stringify(body)
  expect(helped.every(({ name }) => name === null || text.includes(`"${name}"`))).toBe(true)
  expect(text.match(/Hộ nghèo/g)).toHaveLength(120)
  for (const told of ['Không nêu tên', '10 kg gạo', '12/QĐ-MTTQ-BTT', '60.000.000']) expect(text).toContain(told)
  expect(text).not.toContain('Chi chung')
  expect(JSON.stringify(recipientsAnnex({ helped: [], outflows: [], useNames: {} }).body)).toContain('Chưa chi hỗ trợ')
})

test('a paper that leaves gifts out says how many, and where they stand', () => {
  expect(moreText(5000, 12_345)).toMatch(/5\.000 khoản mới nhất.*12\.345 khoản trước đó.*trang công khai/)
})
