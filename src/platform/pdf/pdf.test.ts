import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { type Ink, PdfFile } from '../../../tests/generate/statement/pdf-file.ts'
import type { PlacedPage } from '../../values/placed-word.ts'
import { isRefusal, type Refusal } from '../../values/refusal.ts'
import { type Extractor, hasPoppler, type PdfLimits, pdfPages } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'dau-an-pdf-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function pdfOf(pages: readonly (readonly Ink[])[], encrypted = false): Buffer {
  const parts: Buffer[] = []
  const file = new PdfFile((bytes) => void parts.push(bytes))
  for (const page of pages) file.page(page)
  file.end({ encrypted })
  return Buffer.concat(parts)
}

let files = 0
function keep(bytes: Buffer): string {
  files += 1
  const path = join(folder, `${files}.pdf`)
  writeFileSync(path, bytes)
  return path
}

async function read(path: string, extractor: Extractor, limits: Partial<PdfLimits> = {}) {
  const pages: PlacedPage[] = []
  for await (const page of pdfPages(path, { extractor, limits })) {
    if (isRefusal(page)) return page
    pages.push(page)
  }
  return pages
}

const line = (x: number, y: number, text: string): Ink => ({ x, y, text, size: 10, font: 'head' })
const plain = [line(50, 100, 'Sao kê <tài> & khoản'), line(200, 100, '1.000.000')]
const here: Extractor[] = hasPoppler() ? ['poppler', 'pdfjs'] : ['pdfjs']

describe.each(here)('%s', (extractor) => {
  it('gives words with their places, page by page', async () => {
    const pages = await read(keep(pdfOf([plain, [line(50, 700, 'hai')]])), extractor)
    if (isRefusal(pages)) throw new Error(pages.key)
    expect(pages.map(({ number, words }) => [number, words.map(({ text }) => text)])).toEqual([
      [1, ['Sao', 'kê', '<tài>', '&', 'khoản', '1.000.000']],
      [2, ['hai']],
    ])
    const [first, last] = [pages[0]?.words[0], pages[0]?.words.at(-1)]
    expect([first?.x0, last?.x0].map((x) => Math.round(x ?? 0))).toEqual([50, 200])
    expect(last?.x1).toBeCloseTo(244.48, 1)
    expect(first?.y0).toBeLessThan(100)
    expect(pages[1]?.words[0]?.y0).toBeGreaterThan(600)
  }, 60_000)

  const whole = pdfOf([plain, plain, plain])
  const many = pdfOf([
    Array.from({ length: 300 }, (_, i) => line(20 + (i % 10) * 50, 20 + Math.floor(i / 10) * 20, `w${i}`)),
  ])
  const cases: [string, Buffer, string, Partial<PdfLimits>?][] = [
    ['nothing', Buffer.alloc(0), 'pdf.empty'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]), 'pdf.not_pdf'],
    ['half a file', whole.subarray(0, Math.floor(whole.length / 2)), 'pdf.truncated'],
    ['a locked file', pdfOf([plain], true), 'pdf.encrypted'],
    ['a scan', pdfOf([[], []]), 'pdf.scan'],
    ['a file over the size', whole, 'pdf.too_large', { bytes: 1000 }],
    ['a file of too many pages', whole, 'pdf.too_many_pages', { pages: 2 }],
    ['a page of too many words', many, 'pdf.too_many_words', { words: 200 }],
    ['garbage in the form of a PDF', Buffer.from('%PDF-1.4\nnonsense\n%%EOF\n'), 'pdf.damaged'],
  ]
  it.each(cases)(
    'refuses %s',
    async (_, bytes, key, limits) => {
      expect(((await read(keep(bytes), extractor, limits)) as Refusal).key).toBe(key)
    },
    60_000,
  )

  it('stops when time is over', async () => {
    const pages = Array.from({ length: 400 }, () => plain)
    const path = keep(pdfOf(pages))
    expect(readFileSync(path).length).toBeGreaterThan(10_000)
    expect(((await read(path, extractor, { seconds: 0.001 })) as Refusal).key).toBe('pdf.too_slow')
  }, 60_000)
})

describe.skipIf(!hasPoppler())('a long file', () => {
  const row = [line(50, 100, 'một hai ba'), line(300, 100, '1.000.000')]
  const long = (page: (number: number) => readonly Ink[]) =>
    keep(pdfOf(Array.from({ length: 120 }, (_, i) => page(i + 1))))
  const textsOf = (pages: readonly PlacedPage[]) => pages.map(({ words }) => words.map(({ text }) => text).join('|'))

  async function pagesOf(path: string, extractor: Extractor, wanted: (page: PlacedPage) => boolean = () => false) {
    const pages: PlacedPage[] = []
    for await (const page of pdfPages(path, { extractor })) {
      const taken = !isRefusal(page) && page.apart && wanted(page) ? await page.apart() : page
      if (isRefusal(taken)) throw new Error(taken.key)
      pages.push(taken)
    }
    return pages
  }

  it('comes in runs after its first pages, and any page of it word by word for the asking', async () => {
    const pages = await pagesOf(
      long(() => row),
      'poppler',
      ({ number }) => number === 70,
    )
    expect(pages.map(({ number }) => number)).toEqual(Array.from({ length: 120 }, (_, i) => i + 1))
    const words = 'một|hai|ba|1.000.000'
    expect(textsOf(pages)).toEqual(
      pages.map(({ number }) => ([1, 2, 70].includes(number) ? words : 'một hai ba|1.000.000')),
    )
  }, 60_000)

  it('comes word by word when that is asked for again and again', async () => {
    const path = long(() => row)
    const words = await pagesOf(path, 'poppler-words')
    const asked = await pagesOf(path, 'poppler', () => true)
    expect(asked).toEqual(words)
    expect(asked.at(-1)?.apart).toBeUndefined()
    // The last of so many questions may be about the last page: nothing is left to go on with.
    const late = await pagesOf(path, 'poppler', ({ number }) => number > 80)
    expect(late.slice(80)).toEqual(words.slice(80))
  }, 60_000)

  // A word set twice to look bold is one word; runs tell both.
  it.each([
    ['its first pages', 2],
    ['its middle', 40],
    ['its end', 119],
  ])('comes word by word when runs say something else in %s', async (_, bold) => {
    const twice = [line(50, 100, 'một hai ba'), line(50.2, 100, 'một hai ba'), line(300, 100, '1.000.000')]
    const path = long((number) => (number === bold ? twice : row))
    const pages = await pagesOf(path, 'poppler')
    expect(pages).toEqual(await pagesOf(path, 'poppler-words'))
  })

  it.each([
    ['in its middle', /\[((?:\d+ 0 R ){60})\d+ 0 R/, '[$13 0 R'],
    ['at its end', /\d+ 0 R\]>>/, '3 0 R]>>'],
    ['behind its end', '/Count 120', '/Count 121'],
  ])(
    'has the same pages when one %s cannot be read',
    async (_, from, to) => {
      const bytes = readFileSync(long(() => row)).toString('latin1')
      const broken = bytes.replace(from, to)
      expect(broken).not.toBe(bytes)
      const path = keep(Buffer.from(broken, 'latin1'))
      const told = (pages: readonly PlacedPage[]) =>
        pages.map(({ number, words }) => `${number} ${words.map(({ text }) => text).join(' ')}`)
      expect(told(await pagesOf(path, 'poppler'))).toEqual(told(await pagesOf(path, 'poppler-words')))
    },
    60_000,
  )

  it('gives letters that are marks in runs as they are', async () => {
    const odd = [line(50, 100, '<b>A & B</b> "x" &amp; < 5'), line(300, 100, ' y ')]
    const pages = await pagesOf(
      long(() => odd),
      'poppler',
    )
    expect(textsOf(pages).at(50)).toBe('<b>A & B</b> "x" &amp; < 5|y')
  }, 60_000)
})

it.runIf(existsSync('/proc/self/maps'))(
  'PDF.js brings no code of the machine along that draws',
  async () => {
    expect(isRefusal(await read(keep(pdfOf([plain])), 'pdfjs'))).toBe(false)
    expect(readFileSync('/proc/self/maps', 'utf8')).not.toMatch(/skia|canvas/)
  },
  60_000,
)
