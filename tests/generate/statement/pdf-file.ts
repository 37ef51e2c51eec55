import { deflateSync } from 'node:zlib'
import { advanceOf, advanceOfText } from '../../../src/values/placed-word.ts'

/** One text on a page: its left end and its baseline, points from the upper left corner. */
export interface Ink {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly text: string
  /** `head` has the letters of Vietnamese; `lost` tells nobody which letters its glyphs are. */
  readonly font?: 'text' | 'head' | 'lost'
}

export const widthOf = (text: string, size: number): number => (advanceOfText(text) * size) / 1000
export const pageSize = { width: 595.3, height: 841.9 }

const fonts = { text: 'F1', head: 'F2', lost: 'F3' } as const
/** The code under which a font of glyphs without names keeps a letter. */
const shifted = (letter: string): string => String.fromCharCode(33 + ((letter.charCodeAt(0) - 33 + 37) % 93))
const codes = Array.from({ length: 256 - 32 }, (_, i) => i + 32)
const hex = (n: number, width: number) => n.toString(16).toUpperCase().padStart(width, '0')

/**
 * Writes a PDF as its pages come: nothing but their numbers is kept. Letters beyond ASCII are given codes from 128 on as they
 * first occur, and the font is written at the end.
 */
export class PdfFile {
  #write: (bytes: Buffer) => void
  #at = 0
  #offsets: number[] = []
  #pages: number[] = []
  #letters = new Map<string, number>()

  constructor(write: (bytes: Buffer) => void) {
    this.#write = write
    // 1 catalogue, 2 pages, 3–5 fonts, 6 the map of letters: written last, when everything is known.
    this.#offsets.length = 7
    this.#put('%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n')
  }

  page(inks: readonly Ink[]): void {
    const body = inks.map((ink) => this.#draw(ink)).join('\n')
    const packed = deflateSync(Buffer.from(body, 'latin1'), { level: 3 })
    const content = this.#begin()
    this.#put(`<</Length ${packed.length}/Filter/FlateDecode>>stream\n`)
    this.#put(packed)
    this.#put('\nendstream\nendobj\n')
    const page = this.#begin()
    const { width, height } = pageSize
    const resources = '<</Font<</F1 3 0 R/F2 4 0 R/F3 5 0 R>>>>'
    this.#put(`<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${width} ${height}]/Resources${resources}`)
    this.#put(`/Contents ${content} 0 R>>\nendobj\n`)
    this.#pages.push(page)
  }

  /** `encrypted` adds a lock whose password nobody knows. */
  end({ encrypted = false } = {}): void {
    this.#object(1, '<</Type/Catalog/Pages 2 0 R>>')
    const kids = this.#pages.map((id) => `${id} 0 R`).join(' ')
    this.#object(2, `<</Type/Pages/Count ${this.#pages.length}/Kids[${kids}]>>`)
    this.#fonts()
    const xref = this.#at
    const count = this.#offsets.length
    const lines = this.#offsets.slice(1).map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`)
    this.#put(`xref\n0 ${count}\n0000000000 65535 f \n${lines.join('')}`)
    const lock = `/Encrypt<</Filter/Standard/V 1/R 2/P -44/O<${'5A'.repeat(32)}>/U<${'A5'.repeat(32)}>>>/ID[<${'01'.repeat(16)}><${'01'.repeat(16)}>]`
    this.#put(`trailer\n<</Size ${count}/Root 1 0 R${encrypted ? lock : ''}>>\nstartxref\n${xref}\n%%EOF\n`)
  }

  #fonts(): void {
    const widths = codes.map((code) => advanceOf(String.fromCharCode(code))).join(' ')
    const base = '/Type/Font/Subtype/Type1/BaseFont/Helvetica/FirstChar 32/LastChar 255'
    this.#object(3, `<<${base}/Widths[${widths}]/Encoding/WinAnsiEncoding>>`)
    const named = [...this.#letters].map(([letter, code]) => `${code}/uni${hex(letter.charCodeAt(0), 4)}`).join('')
    const encoding = `<</Type/Encoding/BaseEncoding/WinAnsiEncoding/Differences[${named}]>>`
    this.#object(4, `<<${base}/Widths[${widths}]/Encoding${encoding}/ToUnicode 6 0 R>>`)
    const lost = codes
      .slice(0, 95)
      .map((code) => `/q${'abcdefghij'.charAt(code % 10)}${'klmnopqrst'.charAt(Math.floor(code / 10) % 10)}`)
    this.#object(5, `<<${base}/Widths[${widths}]/Encoding<</Type/Encoding/Differences[32${lost.join('')}]>>>>`)
    const all = [...codes.slice(0, 95).map((code) => [code, code] as const)]
    const mapped = [...all, ...[...this.#letters].map(([letter, code]) => [code, letter.charCodeAt(0)] as const)]
    const blocks: string[] = []
    for (let i = 0; i < mapped.length; i += 100) {
      const part = mapped.slice(i, i + 100).map(([code, letter]) => `<${hex(code, 2)}><${hex(letter, 4)}>`)
      blocks.push(`${part.length} beginbfchar\n${part.join('\n')}\nendbfchar`)
    }
    const map = `/CIDInit/ProcSet findresource begin 12 dict begin begincmap/CMapName/L def/CMapType 2 def\n1 begincodespacerange<00><FF>endcodespacerange\n${blocks.join('\n')}\nendcmap end end`
    this.#object(6, `<</Length ${map.length}>>stream\n${map}\nendstream`)
  }

  #draw({ x, y, size, text, font = 'text' }: Ink): string {
    const at = `1 0 0 1 ${x.toFixed(2)} ${(pageSize.height - y).toFixed(2)} Tm`
    return `BT /${fonts[font]} ${size} Tf ${at} (${this.#encode(text, font === 'lost')}) Tj ET`
  }

  #encode(text: string, lost: boolean): string {
    let out = ''
    for (const letter of text) {
      const plain = letter.charCodeAt(0) < 127
      if (!plain && !this.#letters.has(letter)) this.#letters.set(letter, 128 + this.#letters.size)
      const code = plain
        ? lost && letter !== ' '
          ? shifted(letter)
          : letter
        : String.fromCharCode(this.#letters.get(letter) ?? 63)
      out += /[()\\]/.test(code) ? `\\${code}` : code
    }
    return out
  }

  #begin(): number {
    const id = this.#offsets.length
    this.#offsets.push(this.#at)
    this.#put(`${id} 0 obj\n`)
    return id
  }

  #object(id: number, body: string): void {
    this.#offsets[id] = this.#at
    this.#put(`${id} 0 obj\n${body}\nendobj\n`)
  }

  #put(part: string | Buffer): void {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : part
    this.#at += bytes.length
    this.#write(bytes)
  }
}
