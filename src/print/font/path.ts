import type { Contour, Point } from './outline.ts'
import { type Face, tinos, widthOf } from './tinos.ts'

const between = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, onCurve: true })

/** Puts in the points on the curve that TrueType leaves out between two control points, starting on the curve. */
function explicit(contour: Contour): Point[] {
  const points = contour.flatMap((point, i) => {
    const before = contour.at(i - 1) ?? point
    return !point.onCurve && !before.onCurve ? [between(before, point), point] : [point]
  })
  const start = points.findIndex((point) => point.onCurve)
  return start < 0 ? [] : [...points.slice(start), ...points.slice(0, start)]
}

function drawContour(contour: Contour, place: (point: Point) => string): string {
  const points = explicit(contour)
  const [first] = points
  if (!first) return ''
  const steps = points.slice(1).map((point, i) => {
    if (!point.onCurve) return `Q${place(point)} ${place(points[i + 2] ?? first)}`
    return points[i]?.onCurve ? `L${place(point)}` : ''
  })
  return `M${place(first)}${steps.join('')}Z`
}

/** The path data of a line of text whose baseline starts at (x, y); `size` in the same units. */
export function textPath(text: string, x: number, y: number, size: number, face: Face = 'regular'): string {
  const font = tinos(face)
  const scale = size / font.unitsPerEm
  let pen = x
  let path = ''
  for (const character of text) {
    const glyph = font.glyphOf(character.codePointAt(0) ?? 0)
    const from = pen
    const place = (point: Point) => `${(from + point.x * scale).toFixed(2)} ${(y - point.y * scale).toFixed(2)}`
    for (const contour of font.outline(glyph)) path += drawContour(contour, place)
    pen += font.advance(glyph) * scale
  }
  return path
}

/** Width of a line of text in the units of `size`. */
export function textLength(text: string, size: number, face: Face = 'regular'): number {
  return widthOf(text, size, face) / (25.4 / 72)
}
