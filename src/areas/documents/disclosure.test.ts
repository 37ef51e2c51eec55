import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dong, showDong } from '../../values/money.ts'
import { disclosureFindings, findingsIn, maskedFindings, unconfirmedFindings } from './disclosure.ts'

const kinds = (text: string) => disclosureFindings(text).map(({ kind }) => kind)
const digits = (length: number) => fc.stringMatching(new RegExp(`^[1-9]\\d{${length - 1}}$`))

describe('numbers and marks of one person', () => {
  test.each([
    ['Liên hệ 0912 345 678 để được giải đáp', 'phone', '0912 345 678'],
    ['Gọi 0912.345.678.', 'phone', '0912.345.678'],
    ['ĐT: +84 912 345 678', 'phone', '+84 912 345 678'],
    ['ĐT: 84912345678', 'phone', '84912345678'],
    ['Văn phòng: 0209 3871 234', 'phone', '0209 3871 234'],
    ['Văn phòng: (0209) 3871 234', 'phone', '(0209) 3871 234'],
    ['số cũ 0168 234 5678', 'phone', '0168 234 5678'],
    ['CCCD 001 203 004 567 cấp năm 2021', 'citizen_id', '001 203 004 567'],
    ['Căn cước công dân số: 001203004567', 'citizen_id', '001203004567'],
    ['số 095123456 (cũ)', 'citizen_id', '095123456'],
    ['STK: 418 000 123 456 tại ngân hàng', 'bank_account', '418 000 123 456'],
    ['vào tài khoản 8600201007755', 'bank_account', '8600201007755'],
    ['thư gửi mttq.songcau@example.vn nhé', 'email', 'mttq.songcau@example.vn'],
    ['bà A, sinh ngày 05/02/1961, trú tại tổ 9', 'birth_date', 'sinh ngày 05/02/1961'],
  ])('%s', (text, kind, found) => {
    expect(disclosureFindings(text)).toMatchObject([{ kind, text: found, at: text.indexOf(found) }])
    expect(kinds(text.normalize('NFD'))).toEqual([kind])
  })

  test('amounts as we write them are never findings', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (amount) => {
        expect(disclosureFindings(`Số tiền: ${showDong(dong(amount))}`)).toEqual([])
        expect(disclosureFindings(`Số tiền: ${amount} đồng`)).toEqual([])
      }),
      { examples: [[84_200_000_000], [84_912_345_678]] },
    )
    expect(kinds('Gọi 84.912.345.678 để hỏi')).toEqual(['phone'])
  })

  test('every mobile number is found, however it is written', () => {
    const prefix = fc.constantFrom('03', '05', '07', '08', '09')
    const rest = fc.stringMatching(/^\d{8}$/)
    const sign = fc.constantFrom('', ' ', '.', '-')
    fc.assert(
      fc.property(prefix, rest, sign, fc.boolean(), (begin, end, between, abroad) => {
        const groups = [`${begin}${end.slice(0, 2)}`, end.slice(2, 5), end.slice(5)]
        const number = groups.join(between)
        const written = abroad ? `+84${between}${number.slice(1)}` : number
        const found = disclosureFindings(`Mời gọi ${written}, gặp văn phòng`)
        expect(found.map(({ text }) => text)).toEqual([written])
      }),
    )
  })

  test('a bare citizen id is found wherever it stands among words', () => {
    const word = fc.stringMatching(/^[a-zà-ỹ ,;]{0,30}$/)
    const id = fc.oneof(digits(9), digits(12))
    const counts = /^(?:đ|người|lượt|tri|t|v)/
    fc.assert(
      fc.property(word, id, word, (before, number, after) => {
        fc.pre(!counts.test(after.trim()) && !/^1[89]00/.test(number))
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
})

describe('what is private beside a name', () => {
  test.each([
    ['bà Hoàng Thị Lan bị ung thư, hoàn cảnh khó khăn', 'health', 'bị ung thư'],
    ['Thăm ông Triệu Văn Páo đang chạy thận tại bệnh viện', 'health', 'chạy thận'],
    ['NÔNG VĂN BẢO – khuyết tật nặng', 'health', 'khuyết tật'],
    ['bà Lan là người khuyết tật', 'health', 'khuyết tật'],
    ['F0 Đặng Thị Mai điều trị tại nhà', 'health', 'F0'],
    ['cháu Minh, 12 tuổi, học lớp 6A', 'child', 'Minh'],
    ['Nguyễn Văn An học sinh Trường THCS Nguyễn Trãi', 'child', 'Nguyễn Văn An'],
    ['em Lý Thị Mảy, lớp 9, mồ côi cha', 'child', 'Lý Thị Mảy'],
    ['ông Lý A Sùng, dân tộc Mông, Tổ 4', 'origin', 'dân tộc Mông'],
    ['bà Vàng Thị Dở theo đạo Tin lành', 'origin', 'theo đạo Tin lành'],
    ['ông Bế Văn Thắng, số nhà 12/3, Tổ 9', 'address', 'số nhà 12/3'],
  ])('%s', (text, kind, found) => {
    const [first] = disclosureFindings(text)
    expect(first).toMatchObject({ kind, text: found })
    expect(first?.context).toContain(found)
    expect(kinds(text.normalize('NFD'))).toContain(kind)
  })

  test('a name in one cell and an illness in the next are read as one', () => {
    const text = (said: string) => ({
      type: 'tableCell',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: said }] }],
    })
    const row = { type: 'tableRow', content: [text('1'), text('Hoàng Thị Lan'), text('ung thư')] }
    expect(findingsIn({ body: row })).toMatchObject([{ kind: 'health', text: 'ung thư' }])
    expect(findingsIn([{ name: 'Hoàng Thị Lan', reason: 'tai biến' }])).toMatchObject([{ text: 'tai biến' }])
  })

  test('a number that runs from plain into bold is found', () => {
    const runs = [
      { type: 'text', text: 'gọi 0912 3' },
      { type: 'text', text: '45 678', marks: [{ type: 'bold' }] },
    ]
    expect(findingsIn({ type: 'paragraph', content: runs })).toMatchObject([{ kind: 'phone', text: '0912 345 678' }])
  })
})

describe('official text is left alone', () => {
  test.each([
    'Tổng số tiền 63.230.000 đồng (113.000.000 đồng hàng hóa)',
    'Số tiền 470250000 đồng cho 570 người',
    'ngày 05/02/2021, số 12/KH-MTTQ-BTT, giai đoạn 2019-2024',
    'các ngày 05.02.2021, 09.10.2021; 01/02/2020–31/12/2024',
    '570 người, 470.250.000 đồng; 18 cuộc, 27 kiến nghị',
    'Luật 75/2015/QH13 ngày 09/6/2015; Nghị định 93/2021/NĐ-CP; Quyết định số 1198/QĐ-MTTW-ĐCT',
    'Doanh nghiệp, mã số thuế 0101234567; tổng đài 19001234, gọi 18008000',
    'Trường THCS Nguyễn Thị Minh Khai có 300 học sinh; phường Phùng Chí Kiên, xã Nông Thượng có 12 trẻ em mồ côi',
    'Bà Nông Thị Hạnh, Chủ tịch Ủy ban, trao quà cho 30 học sinh và 12 người khuyết tật',
    'Ông Nông Văn Sơn, Trưởng ban, nêu việc hỗ trợ người khuyết tật, bệnh viện dã chiến',
    'F0 điều trị tại nhà; 12 người dương tính; hộ có người bị ung thư được hỗ trợ 2.000.000 đồng',
    'Trụ sở: số 12 đường Trường Chinh, phường Sông Cầu',
    'Giám sát việc hỗ trợ hộ nghèo là đồng bào dân tộc Tày, Nùng, Dao trên địa bàn',
    'Tư tưởng, đạo đức, phong cách Hồ Chí Minh; học sinh lớp 9 các trường trên địa bàn',
    'Ông Chủ tịch Ủy ban nhân dân phường 15 tuổi Đảng',
    'Học sinh lớp 5 viết thư gửi Bác Hồ, thăm Bà Rịa',
    '',
  ])('nothing in: %s', (text) => {
    expect(disclosureFindings(text)).toEqual([])
  })
})

test('what was confirmed word for word is let through, the rest is not', () => {
  const texts = ['Đường dây trực 0209 3871 234', 'bà B 0912345678', 'bà B 0912345678']
  expect(unconfirmedFindings(texts, ['0209 3871 234']).map(({ text }) => text)).toEqual(['0912345678'])
})

test('the log tells what was masked without telling it', () => {
  const said = ['gọi 0912 345 678', 'cháu Nông Thị Mai 12 tuổi']
  const log = maskedFindings(said, ['0912 345 678', 'Nông Thị Mai'])
  expect(log).toEqual([
    { kind: 'phone', hint: '09…78' },
    { kind: 'child', hint: 'N… T… M…' },
  ])
})

test.each([
  ...['ắ', '1', '1 ', '1.', ' ', 'a.', 'a@', '@', 'A', 'ông ', 'Ông A', 'Nguyễn A '],
  ...['số nhà 1 ', 'CCCD ', 'STK ', 'sinh ', 'lớp ', 'bị ', 'đường ', '0912345678 ', 'Nguyễn Văn A ung thư. '],
])('a text of a hundred thousand letters is looked through in one go: %j', (unit) => {
  // Whatever goes back to its beginning for each letter would not end within the time that a test has.
  const text = unit.repeat(Math.ceil(100_000 / unit.length))
  for (const { text: said } of findingsIn([text])) expect(text).toContain(said)
})

test('of an address of e-mail the part before the sign is at most 64 letters long', () => {
  expect(disclosureFindings(`${'x'.repeat(100)}@example.vn`)).toMatchObject([{ kind: 'email', at: 36 }])
})
