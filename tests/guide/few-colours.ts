import sharp, { type Sharp } from 'sharp'

/**
 * The picture in the colours it has most of; every other becomes the nearest of them. Pages are paper and ink: what goes
 * is the shade at the edge of a letter, and the file is a quarter smaller.
 */
export async function fewColours(picture: Sharp, most: number): Promise<Sharp> {
  const { data, info } = await picture.removeAlpha().raw().toBuffer({ resolveWithObject: true })
  const counts = new Map<number, number>()
  for (let at = 0; at < data.length; at += 3) {
    const colour = data.readUIntBE(at, 3)
    counts.set(colour, (counts.get(colour) ?? 0) + 1)
  }
  const kept = [...counts]
    .sort(([a, many], [b, more]) => more - many || a - b)
    .slice(0, most)
    .map(([colour]) => colour)
  const nearest = new Map([...counts.keys()].map((colour) => [colour, nearestOf(colour, kept)]))
  for (let at = 0; at < data.length; at += 3) {
    const colour = data.readUIntBE(at, 3)
    data.writeUIntBE(nearest.get(colour) ?? colour, at, 3)
  }
  return sharp(data, { raw: { width: info.width, height: info.height, channels: 3 } })
}

function nearestOf(colour: number, among: readonly number[]): number {
  let [best, least] = [colour, Number.POSITIVE_INFINITY]
  for (const one of among) {
    const away = distance(colour, one)
    if (away < least) [best, least] = [one, away]
  }
  return best
}

const parts = (colour: number) => [colour >> 16, (colour >> 8) & 255, colour & 255] as const

function distance(a: number, b: number): number {
  const [from, to] = [parts(a), parts(b)]
  return (from[0] - to[0]) ** 2 + (from[1] - to[1]) ** 2 + (from[2] - to[2]) ** 2
}
