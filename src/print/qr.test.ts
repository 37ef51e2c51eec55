import sharp from 'sharp'
import { encode } from 'uqr'
import { expect, test } from 'vitest'
import { noFiles } from './model.ts'
import { qrFiles, qrPhoto } from './qr.ts'

const address = 'https://mattran.example.vn/cong-khai/song-cau/so-thu-chi/quy/dong/12'

test('the picture has exactly the squares of the code of the address, with white around', async () => {
  const drawn = await qrFiles(address, noFiles)(qrPhoto('Quét mã').fileId)
  if (!drawn) throw new Error('no picture')
  const { data, info } = await sharp(drawn.bytes).greyscale().raw().toBuffer({ resolveWithObject: true })
  const { data: squares, size } = encode(address, { ecc: 'M', border: 2 })
  const square = info.width / (size * 1.6)
  const darkAt = (x: number, y: number) => {
    const at = (one: number) => Math.floor((one + 0.5 + size * 0.3) * square)
    return (data[at(y) * info.width + at(x)] ?? 255) < 128
  }
  expect(squares.map((row, y) => row.map((_, x) => darkAt(x, y)))).toEqual(squares)
})

test('without an address there is no code, and other pictures are as they were', async () => {
  expect(await qrFiles(null, noFiles)(qrPhoto('x').fileId)).toBeNull()
  const photo = { bytes: Buffer.from('x'), mime: 'image/png' }
  expect(await qrFiles(address, () => Promise.resolve(photo))('another')).toBe(photo)
})
