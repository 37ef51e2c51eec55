import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dong, showDong } from '../../values/money.ts'
import { disclosureFindings, unconfirmedFindings } from './disclosure.ts'

const kinds = (text: string) => disclosureFindings(text).map(({ kind }) => kind)
const digits = (length: number) => fc.stringMatching(new RegExp(`^[1-9]\\d{${length - 1}}$`))

describe('disclosure findings', () => {
  test.each([
    ['Liên hệ 0912 345 678 để được giải đáp', 'phone', '0912 345 678'],
    ['Gọi 0912.345.678.', 'phone', '0912.345.678'],
    ['ĐT: +84 912 345 678', 'phone', '+84 912 345 678'],
    ['Văn phòng: 0209 3871 234', 'phone', '0209 3871 234'],
    ['CCCD 001 203 004 567 cấp năm 2021', 'citizen_id', '001 203 004 567'],
    ['Căn cước công dân số: 001203004567', 'citizen_id', '001203004567'],
    ['số 095123456 (cũ)', 'citizen_id', '095123456'],
    ['STK: 418 000 123 456 tại ngân hàng', 'bank_account', '418 000 123 456'],
    ['vào tài khoản 8600201007755', 'bank_account', '8600201007755'],
    ['thư gửi mttq.songcau@example.vn nhé', 'email', 'mttq.songcau@example.vn'],
    ['bà A, sinh ngày 05/02/1961, trú tại tổ 9', 'birth_date', 'sinh ngày 05/02/1961'],
  ])('%s', (text, kind, found) => {
    expect(disclosureFindings(text)).toEqual([{ kind, text: found, at: text.indexOf(found) }])
    expect(kinds(text.normalize('NFD'))).toEqual([kind])
  })

  test.each([
    'Tổng số tiền 63.230.000 đồng (113.000.000 đồng hàng hóa)',
    'ngày 05/02/2021, số 12/KH-MTTQ-BTT, giai đoạn 2019-2024',
    '570 người, 470.250.000 đồng; 18 cuộc, 27 kiến nghị',
    'Luật 75/2015/QH13 ngày 09/6/2015',
    '0192f1c0-1234-7abc-8def-123456789012',
    'a'.repeat(0),
  ])('nothing in: %s', (text) => {
    expect(disclosureFindings(text)).toEqual([])
  })

  test('amounts as we write them are never findings', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (amount) => {
        expect(disclosureFindings(`Số tiền: ${showDong(dong(amount))}`)).toEqual([])
      }),
    )
  })

  test('a bare citizen id is found wherever it stands among words', () => {
    const word = fc.stringMatching(/^[a-zà-ỹ ,;]{0,30}$/)
    const id = fc.oneof(digits(9), digits(12))
    fc.assert(
      fc.property(word, id, word, (before, number, after) => {
        const found = disclosureFindings(`${before} ${number} ${after}`)
        expect(found.some((finding) => finding.text.includes(number))).toBe(true)
      }),
    )
  })

  test('findings never overlap and stand in order', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\d .@sinhTK:/-]{0,80}$/), (text) => {
        const found = disclosureFindings(text)
        for (const [i, one] of found.entries()) {
          expect(text.normalize('NFC').slice(one.at, one.at + one.text.length)).toBe(one.text)
          const next = found[i + 1]
          if (next) expect(one.at + one.text.length).toBeLessThanOrEqual(next.at)
        }
      }),
    )
  })

  test('what was confirmed word for word is let through, the rest is not', () => {
    const texts = ['Đường dây nóng 0209 3871 234', 'bà B 0912345678', 'bà B 0912345678']
    expect(unconfirmedFindings(texts, ['0209 3871 234']).map(({ text }) => text)).toEqual(['0912345678'])
  })
})
