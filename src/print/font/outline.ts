export interface Point {
  readonly x: number
  readonly y: number
  readonly onCurve: boolean
}
export type Contour = readonly Point[]

/** Where a glyph's data begins; null for one without marks, such as the space. */
type Place = (glyph: number) => number | null

function readFlags(view: DataView, from: number, count: number): { flags: number[]; next: number } {
  const flags: number[] = []
  let at = from
  while (flags.length < count) {
    const flag = view.getUint8(at)
    at += 1
    flags.push(flag)
    if (flag & 8) {
      for (let n = view.getUint8(at); n > 0; n -= 1) flags.push(flag)
      at += 1
    }
  }
  return { flags, next: at }
}

function readCoordinates(view: DataView, from: number, flags: readonly number[], short: number, same: number) {
  let at = from
  let value = 0
  const values = flags.map((flag) => {
    if (flag & short) {
      value += flag & same ? view.getUint8(at) : -view.getUint8(at)
      at += 1
    } else if (!(flag & same)) {
      value += view.getInt16(at)
      at += 2
    }
    return value
  })
  return { values, next: at }
}

function readSimple(view: DataView, at: number, contours: number): Contour[] {
  const ends = Array.from({ length: contours }, (_, i) => view.getUint16(at + 10 + 2 * i))
  const instructions = at + 10 + 2 * contours
  const { flags, next } = readFlags(view, instructions + 2 + view.getUint16(instructions), (ends.at(-1) ?? -1) + 1)
  const xs = readCoordinates(view, next, flags, 2, 16)
  const ys = readCoordinates(view, xs.next, flags, 4, 32)
  const points = flags.map((flag, i) => ({ x: xs.values[i] ?? 0, y: ys.values[i] ?? 0, onCurve: (flag & 1) === 1 }))
  return ends.map((end, i) => points.slice(i === 0 ? 0 : (ends[i - 1] ?? 0) + 1, end + 1))
}

const fixed = (view: DataView, at: number) => view.getInt16(at) / 16384

/** One part of a composite glyph: its number, its matrix, where the next part begins (null at the last). */
function readPart(view: DataView, from: number) {
  const flags = view.getUint16(from)
  const words = (flags & 1) !== 0
  const dx = words ? view.getInt16(from + 4) : view.getInt8(from + 4)
  const dy = words ? view.getInt16(from + 6) : view.getInt8(from + 5)
  const at = from + (words ? 8 : 6)
  const scale = flags & 8 ? 1 : flags & 64 ? 2 : flags & 128 ? 4 : 0
  const a = scale === 0 ? 1 : fixed(view, at)
  const d = scale === 0 ? 1 : scale === 1 ? a : fixed(view, at + (scale === 2 ? 2 : 6))
  const b = scale === 4 ? fixed(view, at + 2) : 0
  const c = scale === 4 ? fixed(view, at + 4) : 0
  const move = ({ x, y, onCurve }: Point) => ({ x: a * x + c * y + dx, y: b * x + d * y + dy, onCurve })
  return { glyph: view.getUint16(from + 2), move, next: flags & 32 ? at + 2 * scale : null }
}

/** The closed contours of a glyph in font units; accented letters are composed of their parts. */
export function readOutline(view: DataView, place: Place, glyph: number, depth = 0): Contour[] {
  const at = place(glyph)
  if (at === null || depth > 4) return []
  const contours = view.getInt16(at)
  if (contours >= 0) return readSimple(view, at, contours)
  const parts: Contour[] = []
  let next: number | null = at + 10
  while (next !== null) {
    const part = readPart(view, next)
    for (const contour of readOutline(view, place, part.glyph, depth + 1)) parts.push(contour.map(part.move))
    next = part.next
  }
  return parts
}
