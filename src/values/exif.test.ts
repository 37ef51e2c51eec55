import fc from 'fast-check'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { photo } from '../../tests/support/sample-files.ts'
import { exifOfJpeg, takenAtOf, withTakenAt } from './exif.ts'

async function exifOf(takenAt: string): Promise<Buffer> {
  const { exif } = await sharp(await photo({ takenAt })).metadata()
  if (!exif) throw new Error('no exif')
  return exif
}

describe('when a picture was taken', () => {
  test('is the wall clock of the camera', async () => {
    expect(takenAtOf(await exifOf('2022:03:17 08:30:05'))).toBe('2022-03-17T08:30:05')
  })

  test.each(['0000:00:00 00:00:00', '2022:02:30 08:30:05', '1980:01:01 00:00:00', '2022:03:17 24:00:00', 'hôm qua'])(
    'is unknown for %j',
    async (takenAt) => {
      expect(takenAtOf(await exifOf(takenAt))).toBeNull()
    },
  )

  test('is read with and without the prefix, in either byte order', () => {
    const block = (little: boolean) => {
      const bytes = Buffer.alloc(64)
      const [u16, u32] = little
        ? ([bytes.writeUInt16LE, bytes.writeUInt32LE] as const)
        : ([bytes.writeUInt16BE, bytes.writeUInt32BE] as const)
      bytes.write(little ? 'II' : 'MM')
      u32.call(bytes, 8, 4)
      for (const [at, tag, value] of [
        [8, 0x8769, 26],
        [26, 0x9004, 44],
      ] as const) {
        u16.call(bytes, 1, at)
        u16.call(bytes, tag, at + 2)
        u32.call(bytes, value, at + 10)
      }
      bytes.write('2020:11:07 18:00:00', 44)
      return bytes
    }
    for (const little of [true, false]) {
      expect(takenAtOf(block(little))).toBe('2020-11-07T18:00:00')
      expect(takenAtOf(Buffer.concat([Buffer.from('Exif\0\0'), block(little)]))).toBe('2020-11-07T18:00:00')
    }
  })

  test('is unknown for a block that is broken anyhow', async () => {
    const whole = await exifOf('2022:03:17 08:30:05')
    for (let length = 0; length < whole.length; length += 1)
      expect(() => takenAtOf(whole.subarray(0, length))).not.toThrow()
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => takenAtOf(bytes) === null))
  })
})

describe('a picture made smaller before it is sent', () => {
  test('says when it was taken, and nothing of where and by what', async () => {
    const original = await photo({ takenAt: '2022:03:17 08:30:05' })
    const takenAt = takenAtOf(exifOfJpeg(original) ?? new Uint8Array())
    const bare = await sharp(original).autoOrient().jpeg().toBuffer()
    expect(exifOfJpeg(bare)).toBeNull()
    const made = withTakenAt(bare, takenAt ?? '')
    const { exif, width, orientation } = await sharp(made).metadata()
    expect(takenAtOf(exif ?? Buffer.alloc(0))).toBe('2022-03-17T08:30:05')
    expect([width, orientation]).toEqual([64, undefined])
    expect(Buffer.from(made).includes('Phone')).toBe(false)
    expect((await sharp(made).raw().toBuffer()).equals(await sharp(bare).raw().toBuffer())).toBe(true)
  })

  test('no bytes whatever make its head unreadable for the program', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const found = exifOfJpeg(Uint8Array.from([0xff, 0xd8, ...bytes]))
        expect(found === null || found.length <= bytes.length).toBe(true)
      }),
    )
  })
})
