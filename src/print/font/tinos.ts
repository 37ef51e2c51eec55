import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Font, readFont } from './font.ts'

export type Face = 'regular' | 'bold' | 'italic' | 'boldItalic'

const files: Readonly<Record<Face, string>> = {
  regular: '400Regular/Tinos_400Regular.ttf',
  bold: '700Bold/Tinos_700Bold.ttf',
  italic: '400Regular_Italic/Tinos_400Regular_Italic.ttf',
  boldItalic: '700Bold_Italic/Tinos_700Bold_Italic.ttf',
}
const require = createRequire(import.meta.url)
const bytes = new Map<Face, Buffer>()
const fonts = new Map<Face, Font>()

/** The font file itself. Tinos has the metrics of Times New Roman and every Vietnamese letter. */
export function fontBytes(face: Face): Buffer {
  const known = bytes.get(face)
  if (known) return known
  const read = readFileSync(require.resolve(`@expo-google-fonts/tinos/${files[face]}`))
  bytes.set(face, read)
  return read
}

export const allFaces: readonly Face[] = ['regular', 'bold', 'italic', 'boldItalic']

export function tinos(face: Face): Font {
  const known = fonts.get(face)
  if (known) return known
  const font = readFont(fontBytes(face))
  fonts.set(face, font)
  return font
}

const millimetresPerPoint = 25.4 / 72

/** Width in millimetres of a line of text at a size in points. */
export function widthOf(text: string, size: number, face: Face = 'regular'): number {
  const font = tinos(face)
  let units = 0
  for (const character of text) units += font.advance(font.glyphOf(character.codePointAt(0) ?? 0))
  return (units / font.unitsPerEm) * size * millimetresPerPoint
}
