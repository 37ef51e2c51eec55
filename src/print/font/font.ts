import { type Contour, readOutline } from './outline.ts'

/** What is needed of a TrueType font: widths to place rules and columns, outlines to draw text without any font. */
export interface Font {
  readonly unitsPerEm: number
  glyphOf(codePoint: number): number
  /** Advance width in font units. */
  advance(glyph: number): number
  outline(glyph: number): readonly Contour[]
}

function tablesOf(view: DataView): Map<string, number> {
  const tables = new Map<string, number>()
  for (let i = 0; i < view.getUint16(4); i += 1) {
    const at = 12 + 16 * i
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((k) => view.getUint8(at + k)))
    tables.set(tag, view.getUint32(at + 8))
  }
  return tables
}

function need(tables: Map<string, number>, tag: string): number {
  const at = tables.get(tag)
  if (at === undefined) throw new Error(`the font has no ${tag} table`)
  return at
}

/** Reads the segments of a format 4 character map (the basic plane; all letters of Vietnamese are in it). */
function readCharacters(view: DataView, cmap: number): Map<number, number> {
  const characters = new Map<number, number>()
  for (let i = 0; i < view.getUint16(cmap + 2); i += 1) {
    const at = cmap + view.getUint32(cmap + 4 + 8 * i + 4)
    if (view.getUint16(at) === 4) readSegments(view, at, characters)
  }
  return characters
}

function readSegments(view: DataView, at: number, characters: Map<number, number>): void {
  const doubled = view.getUint16(at + 6)
  for (let s = 0; s < doubled; s += 2) {
    const end = view.getUint16(at + 14 + s)
    const start = view.getUint16(at + 16 + doubled + s)
    const delta = view.getUint16(at + 16 + 2 * doubled + s)
    const rangeAt = at + 16 + 3 * doubled + s
    const range = view.getUint16(rangeAt)
    for (let code = start; code <= end && code !== 0xffff; code += 1) {
      const raw = range === 0 ? code : view.getUint16(rangeAt + range + 2 * (code - start))
      if (raw !== 0 || range === 0) characters.set(code, (raw + delta) & 0xffff)
    }
  }
}

/** Reads a TrueType font from its bytes. */
export function readFont(bytes: Uint8Array): Font {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const tables = tablesOf(view)
  const head = need(tables, 'head')
  const hmtx = need(tables, 'hmtx')
  const loca = need(tables, 'loca')
  const glyf = need(tables, 'glyf')
  const widths = view.getUint16(need(tables, 'hhea') + 34)
  const long = view.getInt16(head + 50) === 1
  const characters = readCharacters(view, need(tables, 'cmap'))
  const place = (glyph: number) => (long ? view.getUint32(loca + 4 * glyph) : 2 * view.getUint16(loca + 2 * glyph))
  const at = (glyph: number) => (place(glyph) === place(glyph + 1) ? null : glyf + place(glyph))
  return {
    unitsPerEm: view.getUint16(head + 18),
    glyphOf: (codePoint) => characters.get(codePoint) ?? 0,
    advance: (glyph) => view.getUint16(hmtx + 4 * Math.min(glyph, widths - 1)),
    outline: (glyph) => readOutline(view, at, glyph),
  }
}
