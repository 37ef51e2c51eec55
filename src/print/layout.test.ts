import { describe, expect, it } from 'vitest'
import { letter, minutes, plan, report } from '../../tests/support/printed-samples.ts'
import { layoutOf, textWidth } from './layout.ts'
import { noHead, printedDocument } from './model.ts'

const lines = (of: readonly { text: string }[] | null) => of?.map(({ text }) => text)

describe('layoutOf', () => {
  it('puts an official document in its places', () => {
    const layout = layoutOf(plan)
    expect(lines(layout.left)).toEqual(['ỦY BAN MTTQ VIỆT NAM', 'PHƯỜNG SÔNG MẪU', 'BAN THƯỜNG TRỰC'])
    expect(lines(layout.leftBelow)).toEqual(['Số: 12/KH-MTTQ-BTT'])
    expect(lines(layout.right)).toEqual(['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'])
    expect(layout.placeDate).toBe('Sông Mẫu, ngày 05 tháng 3 năm 2021')
    expect(layout.bases.at(0)).toMatch(/;$/)
    expect(layout.bases.at(-1)).toMatch(/\.$/)
    expect(layout.recipients.at(-1)).toBe('Lưu: VT, MTTQ.')
    expect(plan.meta.title).toBe(`KẾ HOẠCH ${plan.abstract} số 12/KH-MTTQ-BTT`)
  })

  it('leaves gaps in a draft and puts the abstract of a letter under its number', () => {
    const layout = layoutOf(letter)
    expect(lines(layout.leftBelow)).toEqual([
      expect.stringMatching(/^Số:\u00a0{9}\/MTTQ-BTT$/),
      letter.abstract,
      'DỰ THẢO',
    ])
    expect(layout.placeDate.replaceAll('\u00a0', ' ')).toMatch(/^Sông Mẫu, ngày {6}tháng {6}năm/)
    expect(layout.typeName + layout.abstract).toBe('')
    expect(layout.addressees).toEqual(['Ủy ban nhân dân phường Sông Mẫu;', 'Ban Chỉ đạo giảm nghèo phường.'])
  })

  it('prints minutes without place, date and number, and a plain document without header', () => {
    expect(layoutOf(minutes)).toMatchObject({ placeDate: '', leftBelow: [] })
    const plain = printedDocument({
      form: 'plain',
      head: noHead,
      typeName: 'SỔ',
      body: plan.body,
      meta: { author: '', madeAt: new Date(0) },
    })
    expect(layoutOf(plain)).toMatchObject({ left: null, right: null, leftBelow: [] })
  })

  it('numbers annexes and says what they belong to', () => {
    expect(layoutOf(report).annexes.map(({ label }) => label)).toEqual(['PHỤ LỤC I', 'PHỤ LỤC II'])
    expect(layoutOf(report).annexes[0]?.note).toBe('(Kèm theo Báo cáo số 31/BC-MTTQ-BTT ngày 05 tháng 3 năm 2021)')
    expect(layoutOf({ ...report, annexes: report.annexes.slice(0, 1) }).annexes[0]?.label).toBe('PHỤ LỤC')
  })

  it('draws rules as convention says: motto in full, issuing body and abstract a third to half', () => {
    const { rules, columns } = layoutOf(plan)
    expect(columns[0] + columns[1]).toBe(textWidth('portrait'))
    expect(rules.right).toBeCloseTo(60.5, 0)
    expect(rules.left).toBeGreaterThanOrEqual(12)
    expect(rules.left).toBeLessThan(columns[0] / 2)
    expect(rules.abstract).toBeLessThanOrEqual(textWidth('portrait') / 2)
  })
})
