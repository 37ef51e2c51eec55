import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { awardForms, recipientKinds } from '../../../areas/commendation/index.ts'
import { day } from '../../../values/day.ts'
import { widthOf } from '../../font/tinos.ts'
import { placedDocx } from '../../placed/docx.ts'
import { lineHeight, type PlacedText } from '../../placed/model.ts'
import { placedPdf } from '../../placed/pdf.ts'
import { unzip } from '../../zip.ts'
import { type CertificateFacts, certificateFile, certificateSheet, giverOf, nameLines } from './certificate.ts'

const unit = { unitName: 'phường Sông Cầu', place: 'Sông Cầu' }
const giver = giverOf('ward_front', unit, { name: 'Hoàng Thị Liên', position: 'KT. Chủ tịch / Phó Chủ tịch' })
const plain = { size: 'A4', onForm: false, right: 0, down: 0 } as const
const facts: CertificateFacts = {
  form: 'commendation_certificate',
  kind: 'person',
  honorific: 'mr',
  name: 'Phùng Văn Sơn',
  note: 'Trưởng Ban công tác Mặt trận Tổ 4, phường Sông Cầu',
  titleName: null,
  achievement: 'Đã có thành tích xuất sắc trong phong trào xây dựng khu dân cư văn hóa',
  decisionNumber: '112/QĐ-UBND',
  decidedOn: day('2023-11-10'),
  bookNumber: '07',
}
const meta = { title: 'Giấy khen', author: 'x', madeAt: new Date('2023-11-10T02:00:00Z') }
const fileOf = (...all: readonly CertificateFacts[]) =>
  certificateFile(
    all.map((one) => ({ facts: one, giver })),
    plain,
    meta,
  )

const bottom = (text: PlacedText) => text.y + lineHeight(text.size) * text.lines.length
const textsOf = (one: CertificateFacts, size: 'A4' | 'A3' = 'A4') =>
  certificateSheet(one, giver, { ...plain, size }).texts

describe('a certificate', () => {
  test('names a person on one line, as they are called', () => {
    expect(nameLines({ kind: 'person', honorific: 'mrs', name: 'Nông Thị Nguyệt Hường' }).lines).toEqual([
      'Bà Nông Thị Nguyệt Hường',
    ])
    expect(nameLines({ kind: 'area', honorific: null, name: 'Nhân dân Tổ dân phố 4' }).lines).toEqual([
      'Nhân dân Tổ dân phố 4',
    ])
  })

  test('says all that it must, and no emblem: its place is blank', () => {
    const words = textsOf(facts)
      .flatMap((text) => text.lines)
      .join(' ')
    for (const said of [
      'CỘNG HÒA XÃ HỘI',
      'ỦY BAN MTTQ VIỆT NAM PHƯỜNG SÔNG CẦU',
      'TẶNG',
      'GIẤY KHEN',
      '112/QĐ-UBND',
      'Vào sổ số: 07',
    ])
      expect(words).toContain(said)
    expect(words).toContain('KT. CHỦ TỊCH PHÓ CHỦ TỊCH')
    expect(Math.min(...textsOf(facts).map((text) => text.y))).toBeGreaterThan(33)
  })

  test('on a printed form only what differs, moved where the form has its places', () => {
    const { texts, frame, rules } = certificateSheet(facts, giver, { ...plain, onForm: true, right: 3, down: -2 })
    const words = texts.flatMap((text) => text.lines).join(' ')
    expect(words).not.toContain('GIẤY KHEN')
    expect([words.includes('Ông Phùng Văn Sơn'), frame, rules]).toEqual([true, null, []])
    const name = (list: readonly PlacedText[]) => list.find((text) => text.lines[0]?.startsWith('Ông'))
    expect((name(texts)?.x ?? 0) - (name(textsOf(facts))?.x ?? 0)).toBeCloseTo(3)
    expect((name(texts)?.y ?? 0) - (name(textsOf(facts))?.y ?? 0)).toBeCloseTo(-2)
  })

  test('fits whatever it must say: no text over another, none outside the sheet', () => {
    const words = fc.constantFrom(
      'Ban',
      'công tác',
      'Mặt trận',
      'Tổ dân phố 12,',
      'phường Sông Cầu,',
      'Hội Cựu chiến binh',
      'và',
      'Nhân dân',
    )
    const sentence = (most: number) => fc.array(words, { minLength: 1, maxLength: most }).map((all) => all.join(' '))
    const any = fc.record({
      form: fc.constantFrom(...awardForms),
      kind: fc.constantFrom(...recipientKinds),
      name: sentence(14),
      note: fc.option(sentence(8)),
      titleName: fc.option(sentence(4)),
      achievement: sentence(36),
    })
    fc.assert(
      fc.property(any, fc.constantFrom('A4' as const, 'A3' as const), (more, size) => {
        const scale = size === 'A3' ? Math.SQRT2 : 1
        const texts = textsOf({ ...facts, ...more }, size)
        const centred = texts.filter((text) => text.align === 'center' && text.x < 30 * scale)
        for (const [at, text] of centred.entries()) {
          const before = centred[at - 1]
          if (before) expect(text.y).toBeGreaterThanOrEqual(bottom(before) - 3 * scale)
          for (const line of text.lines) expect(widthOf(line, text.size, text.face)).toBeLessThanOrEqual(text.width)
        }
        const foot = Math.min(...texts.filter((text) => !centred.includes(text)).map((text) => text.y))
        expect(Math.max(...centred.map(bottom))).toBeLessThanOrEqual(foot + 0.6 * scale)
        expect(Math.max(...texts.map(bottom))).toBeLessThan(199 * scale)
      }),
      { numRuns: 40 },
    )
  })
})

describe('the file', () => {
  test('as PDF: a page for each, titled, the same bytes every time', () => {
    const file = fileOf(facts, { ...facts, name: 'Bế Văn Lượng' })
    const bytes = placedPdf(file)
    expect(bytes).toEqual(placedPdf(file))
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    const sizes = [1, 2, 3].map((count) => placedPdf(fileOf(...Array.from({ length: count }, () => facts))).length)
    expect(sizes[0]).toBeLessThan(sizes[1] ?? 0)
  })

  test('as DOCX: a section for each, every word editable text', async () => {
    const bytes = await placedDocx(fileOf(facts, { ...facts, name: 'Bế Văn Lượng' }))
    expect(bytes).toEqual(await placedDocx(fileOf(facts, { ...facts, name: 'Bế Văn Lượng' })))
    const xml = Buffer.from(unzip(bytes).find((entry) => entry.name === 'word/document.xml')?.bytes ?? []).toString(
      'utf8',
    )
    expect(xml.match(/<w:sectPr/g)).toHaveLength(2)
    for (const said of ['Ông Phùng Văn Sơn', 'Ông Bế Văn Lượng', 'GIẤY KHEN']) expect(xml).toContain(said)
    expect(xml).not.toContain('w:drawing')
  })
})
