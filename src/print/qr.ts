import sharp from 'sharp'
import { encode } from 'uqr'
import type { Photo } from '../values/rich.ts'
import type { Files } from './model.ts'

const code = 'qr'
/** White at either side, so that among the text the code itself stays about 35 mm. */
const room = 0.3

/** A QR code as a photo of the text; `qrFiles` draws it. */
export const qrPhoto = (caption: string): Photo['attrs'] => ({ fileId: code, caption, alt: caption })

/** Draws the code of an address here, never by a foreign service. */
export function qrFiles(value: string | null, others: Files): Files {
  return async (fileId) => {
    if (fileId !== code || value === null) return others(fileId)
    return { bytes: await drawn(value), mime: 'image/png' }
  }
}

async function drawn(value: string): Promise<Buffer> {
  const { data, size } = encode(value, { ecc: 'M', border: 2 })
  const dots = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
  const [side, edge] = [size * room, size * (1 + 2 * room)]
  const box = `viewBox="${-side} ${-side} ${edge} ${edge}" width="1200" height="1200" shape-rendering="crispEdges"`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${box}><rect x="${-side}" y="${-side}" width="${edge}" height="${edge}" fill="#fff"/><path d="${dots.join('')}"/></svg>`
  return sharp(Buffer.from(svg)).png().toBuffer()
}
