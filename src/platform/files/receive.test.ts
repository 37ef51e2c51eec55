import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { beforeEach, describe, expect, test } from 'vitest'
import { docx, heicPhoto, ole, pdf, photo, picture, recordings, xlsx } from '../../../tests/support/sample-files.ts'
import { isRefusal } from '../../values/refusal.ts'
import { type FileStore, sha256Of } from './file-store.ts'
import type { Family } from './kinds.ts'
import { openLocalStore } from './local-store.ts'
import { type Received, receive, type Upload } from './receive.ts'
import { receiveAll } from './receive-all.ts'

let store: FileStore
const families: readonly Family[] = ['image', 'document', 'audio']

beforeEach(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'dau-an-receive-'))
  store = await openLocalStore(folder)
  return () => rm(folder, { recursive: true, force: true })
})

async function taken(upload: Upload): Promise<Received> {
  const answer = await receive(store, upload, { families })
  if (isRefusal(answer)) throw new Error(`refused: ${answer.key}`)
  return answer
}

async function storedBytes(sha256: string): Promise<Buffer> {
  return Buffer.from(await new Response(await store.open(sha256)).arrayBuffer())
}

async function countStored(): Promise<number> {
  let count = 0
  for await (const _ of store.list()) count += 1
  return count
}

describe('documents and recordings', () => {
  const files: readonly (readonly [string, Buffer, string])[] = [
    ['Báo cáo.pdf', pdf(), 'application/pdf'],
    ['Kế hoạch.docx', docx(), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['Sổ theo dõi.xlsx', xlsx(), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['cu.doc', ole('Root Entry', 'WordDocument'), 'application/msword'],
    ['cu.xls', ole('Root Entry', 'Workbook'), 'application/vnd.ms-excel'],
    ['ghi chú.txt', Buffer.from('Tổ 9 có 106 hộ < 200 hộ'), 'text/plain'],
    ['danh sách.csv', Buffer.from('\ufeffHọ tên,Tổ\nNguyễn Thị Hạnh,9\n'), 'text/csv'],
    ['y.mp3', recordings.mp3, 'audio/mpeg'],
    ['y.m4a', recordings.m4a, 'audio/mp4'],
    ['y.ogg', recordings.ogg, 'audio/ogg'],
    ['y.wav', recordings.wav, 'audio/wav'],
    ['y.webm', recordings.webm, 'audio/webm'],
  ]

  test.each(files)('%s is stored byte for byte', async (name, content, mime) => {
    const received = await taken({ name, content })
    expect(received).toMatchObject({ name, picture: null, sentSha256: sha256Of(content) })
    expect(received.file).toEqual({ sha256: sha256Of(content), size: content.length, mime })
    expect(await storedBytes(received.file.sha256)).toEqual(content)
  })

  test('the media types that browsers declare are believed only as far as the family', async () => {
    await taken({ name: 'a.csv', type: 'application/vnd.ms-excel', content: files[6]?.[1] ?? pdf() })
    await taken({ name: 'a.docx', type: 'application/octet-stream', content: docx() })
    await taken({ name: 'blob', type: 'audio/webm;codecs=opus', content: recordings.webm })
    const lying = await receive(store, { name: 'a.pdf', type: 'image/png', content: pdf() }, { families })
    expect(lying).toMatchObject({ key: 'files.mismatch' })
  })

  test('a name is kept in NFC and gets the extension it lacks', async () => {
    expect((await taken({ name: 'Bá'.normalize('NFD'), content: pdf() })).name).toBe('Bá.pdf'.normalize('NFC'))
    expect((await taken({ name: 'Biên bản số 1. Tổ 9', content: pdf() })).name).toBe('Biên bản số 1. Tổ 9.pdf')
    expect((await taken({ name: 'GIAY MOI.PDF', content: pdf() })).name).toBe('GIAY MOI.pdf')
  })
})

describe('pictures', () => {
  test('lose place and camera, stand upright, and propose the day they were taken', async () => {
    const sent = await photo()
    expect((await sharp(sent).metadata()).exif?.includes('Phone')).toBe(true)
    const { picture: made, file, name, sentSha256 } = await taken({ name: 'IMG_1.jpeg', content: sent })
    expect(made).toMatchObject({ width: 64, height: 96, takenAt: '2022-03-17T08:30:05' })
    expect({ name, sentSha256 }).toEqual({ name: 'IMG_1.jpeg', sentSha256: sha256Of(sent) })
    expect(file.sha256).not.toBe(sentSha256)
    expect(await store.has(sentSha256)).toBe(false)
    for (const stored of [file, made?.previews[480], made?.previews[1280]]) {
      const bytes = await storedBytes(stored?.sha256 ?? '')
      const about = await sharp(bytes).metadata()
      expect(about.exif ?? about.xmp ?? about.iptc ?? about.orientation).toBeUndefined()
      expect(bytes.includes('Phone') || bytes.includes('Exif')).toBe(false)
      expect([about.width, about.height]).toEqual([64, 96])
    }
  })

  test('are made no larger than needed, with two previews', async () => {
    const { picture: made } = await taken({
      name: 'a.jpg',
      content: await photo({ width: 3000, height: 1500, orientation: 1 }),
    })
    expect(made).toMatchObject({ width: 2560, height: 1280 })
    for (const size of [480, 1280] as const) {
      const preview = made?.previews[size]
      expect(preview?.mime).toBe('image/webp')
      expect(await sharp(await storedBytes(preview?.sha256 ?? '')).metadata()).toMatchObject({
        width: size,
        height: size / 2,
      })
    }
  })

  test.each(['png', 'webp', 'gif'] as const)('%s becomes what documents can hold', async (format) => {
    const received = await taken({ name: `a.${format}`, content: await picture(format) })
    const expected = format === 'webp' ? 'jpeg' : 'png'
    expect(received).toMatchObject({ kind: expected, file: { mime: `image/${expected}` } })
    expect(received.name).toBe(format === 'webp' ? 'a.jpg' : 'a.png')
    expect(received.picture?.takenAt).toBeNull()
  })

  test('under the name of another kind of picture are taken: they are made anew anyway', async () => {
    expect(await taken({ name: 'zalo.jpg', type: 'image/jpeg', content: await picture('png') })).toMatchObject({
      name: 'zalo.png',
    })
  })

  test('HEIC from an iPhone is decoded, and its place is gone', async () => {
    const {
      picture: made,
      file,
      name,
      kind,
    } = await taken({ name: 'IMG_2.HEIC', type: 'image/heic', content: heicPhoto })
    expect({ name, kind, mime: file.mime }).toEqual({ name: 'IMG_2.jpg', kind: 'jpeg', mime: 'image/jpeg' })
    expect(made).toMatchObject({ width: 96, height: 64, takenAt: '2022-03-17T08:30:05' })
    const bytes = await storedBytes(file.sha256)
    expect((await sharp(bytes).metadata()).exif).toBeUndefined()
    const { data } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true })
    const pixel = (x: number) => [...data.subarray((32 * 96 + x) * 3, (32 * 96 + x) * 3 + 3)]
    expect((pixel(10)[2] ?? 0) - (pixel(10)[0] ?? 0)).toBeGreaterThan(100)
    expect((pixel(86)[0] ?? 0) - (pixel(86)[2] ?? 0)).toBeGreaterThan(100)
  })

  test('what follows the picture is left behind', async () => {
    const sent = Buffer.concat([await picture('png'), Buffer.from('<script>alert(1)</script>')])
    const { file } = await taken({ name: 'a.png', content: sent })
    expect((await storedBytes(file.sha256)).includes('<script>')).toBe(false)
  })

  test('the same photo twice is stored once', async () => {
    const sent = await photo()
    const [one, two] = [await taken({ name: 'a.jpg', content: sent }), await taken({ name: 'b.jpg', content: sent })]
    expect(two.file).toEqual(one.file)
    expect(await countStored()).toBe(
      new Set([one.file, ...Object.values(one.picture?.previews ?? {})].map((f) => f.sha256)).size,
    )
  })
})

describe('limits', () => {
  const endless = (read: { bytes: number; closed: boolean }) =>
    (async function* () {
      try {
        for (;;) {
          read.bytes += 100_000
          yield new Uint8Array(100_000)
        }
      } finally {
        read.closed = true
      }
    })()

  test('a stream is cut off just past the limit', async () => {
    const read = { bytes: 0, closed: false }
    const answer = await receive(store, { name: 'a.pdf', content: endless(read) }, { families, maxBytes: 1_000_000 })
    expect(answer).toMatchObject({ key: 'files.too_large', kind: 'limit', params: { limit: 1 } })
    expect(read).toEqual({ bytes: 1_100_000, closed: true })
  })

  test('a declared 200 MB is refused before a byte is read', async () => {
    const read = { bytes: 0, closed: false }
    const answer = await receive(store, { name: 'a.pdf', size: 200e6, content: endless(read) }, { families })
    expect(answer).toMatchObject({ key: 'files.too_large', params: { limit: 25 } })
    expect(read.bytes).toBe(0)
  })

  test('a place that takes pictures only says so', async () => {
    const answer = await receive(store, { name: 'a.pdf', content: pdf() }, { families: ['image'] })
    expect(answer).toMatchObject({ key: 'files.kind_not_here', params: { accepted: 'jpg, png, webp, gif, heic' } })
    expect(await countStored()).toBe(0)
  })

  test('many files have one answer each, in order', async () => {
    const uploads = ['a.pdf', 'b.exe', 'c.pdf', 'd.pdf'].map((name) => ({ name, content: pdf(name) }))
    const answers = await receiveAll(store, uploads, { families, maxFiles: 3 })
    const shown = answers.map((answer) => (isRefusal(answer) ? answer.key : answer.name))
    expect(shown).toEqual(['a.pdf', 'files.program', 'c.pdf', 'files.too_many'])
  })

  test('all together have a limit too, and refused ones count', async () => {
    const uploads = ['a', 'b', 'c'].map((name) => ({ name: `${name}.bin`, content: new Uint8Array(400_000) }))
    const rules = { families, maxTotalBytes: 1_000_000 }
    const keys = (await receiveAll(store, uploads, rules)).map((answer) => isRefusal(answer) && answer.key)
    expect(keys).toEqual(['files.kind_unknown', 'files.kind_unknown', 'files.total_too_large'])
  })
})
