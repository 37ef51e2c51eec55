import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { hostile, letter, minutes, photoId, plan, report } from '../../../tests/support/printed-samples.ts'
import { type Files, noFiles } from '../model.ts'
import { unzip } from '../zip.ts'
import { renderDocx } from './docx.ts'

let files: Files
beforeAll(async () => {
  const bytes = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#688' } })
    .webp()
    .toBuffer()
  files = (id) => Promise.resolve(id === photoId ? { bytes, mime: 'image/webp' } : null)
})

async function partsOf(document: typeof plan): Promise<Map<string, string>> {
  const bytes = await renderDocx(document, files)
  return new Map(unzip(bytes).map((entry) => [entry.name, Buffer.from(entry.bytes).toString('utf8')]))
}

const decoded = (xml: string) =>
  xml.replace(
    /&(lt|gt|quot|apos|amp);/gu,
    (_, name: string) => ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' })[name] ?? '',
  )
const wordsOf = (xml = '') =>
  Array.from(xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/gu), ([, text = '']) => decoded(text)).join('')

describe('renderDocx', () => {
  it('holds every part of a plan, in order', async () => {
    const words = wordsOf((await partsOf(plan)).get('word/document.xml'))
    const inOrder = [
      'ỦY BAN MTTQ VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số: 12/KH-MTTQ-BTT',
      'ngày 05 tháng 3 năm 2021',
      'KẾ HOẠCH',
      'Căn cứ Luật',
      'I. MỤC ĐÍCH',
      'Trưởng đoàn',
      'Nơi nhận:',
      'KT. CHỦ TỊCH',
      'PHÓ CHỦ TỊCH',
    ]
    const places = inOrder.map((text) => words.indexOf(text))
    expect(places).not.toContain(-1)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })

  it('has the page, letters and language of an official document', async () => {
    const parts = await partsOf(plan)
    const body = parts.get('word/document.xml') ?? ''
    expect(body).toContain('<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701"')
    expect(body).toContain('<w:titlePg/>')
    expect(body).toContain('<w:tblHeader/>')
    expect(body).toContain('w:val="Heading1"')
    expect(parts.get('word/styles.xml')).toContain('w:ascii="Times New Roman"')
    expect(parts.get('word/styles.xml')).toContain('w:lang w:val="vi-VN"')
    expect(parts.get('docProps/core.xml')).toContain('KẾ HOẠCH Giám sát việc rà soát hộ nghèo')
    expect(parts.get('docProps/core.xml')).toContain('2021-03-05T02:00:00Z')
    expect([...parts.keys()][0]).toBe('[Content_Types].xml')
  })

  it('prints a report with its figures, table, chart, photo and turned annex; hostile text stays text', async () => {
    const parts = await partsOf(report)
    const body = parts.get('word/document.xml') ?? ''
    const words = wordsOf(body)
    expect(words).toContain('đã tổ chức 18 cuộc giám sát; tỷ lệ kiến nghị được trả lời đạt 85,7%.')
    expect(words).toContain(hostile)
    expect(words).toContain('PHỤ LỤC I')
    expect(body).toContain('w:orient="landscape"')
    expect([...parts.keys()].filter((name) => name.startsWith('word/media/'))).toHaveLength(3)
    expect(body).toContain('descr="Đoàn giám sát ngồi quanh bàn họp"')
  })

  it('keeps together what belongs together: a group with its first row, the last words with the signature', async () => {
    const body = (await partsOf(report)).get('word/document.xml') ?? ''
    const paragraphs = body.match(/<w:p>.*?<\/w:p>/gsu) ?? []
    const kept = (text: string) => paragraphs.filter((one) => wordsOf(one).startsWith(text)).at(-1)
    expect(kept('I. Giám sát')).toContain('<w:keepNext/>')
    // A small table stays whole up to its last row; rows of a long one go on over the pages.
    expect(kept('Cuộc giám sát của Ban')).toContain('<w:keepNext/>')
    expect(kept('Kiến nghị sau giám sát (kiến nghị)')).not.toContain('<w:keepNext/>')
    expect(kept('Kiến nghị thứ 3:')).not.toContain('<w:keepNext/>')
    expect(kept('Thông qua giám sát nhằm')).toContain('<w:keepNext/>')
  })

  it('sets the photos of a page in rows, each over its caption, and begins a page for the next', async () => {
    const body = (await partsOf(report)).get('word/document.xml') ?? ''
    const words = wordsOf(body)
    for (const caption of [
      'Ngày hội tại tổ 1 (chụp\u00a0ngày\u00a014/11/2021)',
      'Ngày hội tại tổ 3',
      'Trồng cây',
      'Dọn vệ sinh',
    ])
      expect(words).toContain(caption)
    const between = body.slice(body.indexOf('Ngày hội tại tổ 3'), body.indexOf('Trồng cây'))
    expect(between).toContain('<w:pageBreakBefore/>')
  })

  it('marks a draft at its head and on every page, and sets both sides of minutes', async () => {
    const draft = await partsOf(letter)
    expect(wordsOf(draft.get('word/document.xml'))).toContain('DỰ THẢO')
    expect([...draft].some(([name, xml]) => name.includes('header') && xml.includes('DỰ THẢO'))).toBe(true)
    const words = wordsOf((await partsOf(minutes)).get('word/document.xml'))
    expect(words).toContain('ỦY BAN NHÂN DÂN PHƯỜNGCHỦ TỊCH(Ký, ghi rõ họ tên)TM. ĐOÀN GIÁM SÁT')
    expect(words.indexOf('Triệu Văn Thí')).toBeGreaterThan(words.indexOf('TRƯỞNG ĐOÀN'))
  })

  it('lets nobody sign a page on which nothing stands', async () => {
    const body = (await partsOf(minutes)).get('word/document.xml') ?? ''
    const paragraphs = body.match(/<w:p>.*?<\/w:p>/gsu) ?? []
    const kept = (text: string) => paragraphs.filter((one) => wordsOf(one).startsWith(text)).at(-1)
    expect(kept('Biên bản được lập thành')).toContain('<w:keepNext/>')
    expect(kept('Bên A: Đoàn giám sát')).not.toContain('<w:keepNext/>')
  })

  it('gives the same bytes for the same document', async () => {
    expect(await renderDocx(report, files)).toEqual(await renderDocx(report, files))
  })

  it('says so where a photo cannot be read', async () => {
    const bytes = await renderDocx(report, noFiles)
    const body = unzip(bytes).find(({ name }) => name === 'word/document.xml')
    expect(wordsOf(Buffer.from(body?.bytes ?? []).toString())).toContain('[Không đọc được tệp ảnh]')
  })
})
