import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import {
  docx,
  heicPhoto,
  macroWorkbook,
  ole,
  pdf,
  photo,
  picture,
  recordings,
  xlsx,
  zip,
} from '../../../tests/support/sample-files.ts'
import { isRefusal } from '../../values/refusal.ts'
import type { FileStore } from './file-store.ts'
import { decodeHeic } from './heic.ts'
import { openLocalStore } from './local-store.ts'
import { receive } from './receive.ts'
import { createTurns } from './turn.ts'

let store: FileStore

beforeEach(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'dau-an-refuse-'))
  store = await openLocalStore(folder)
  return () => rm(folder, { recursive: true, force: true })
})

/** The key of the refusal, or 'taken'; and a refused file leaves nothing in the store. */
async function answerTo(name: string, content: Uint8Array | string, type = ''): Promise<string> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  const answer = await receive(store, { name, type, content: bytes }, { families: ['image', 'document', 'audio'] })
  if (!isRefusal(answer)) return 'taken'
  for await (const file of store.list()) throw new Error(`stored in spite of ${answer.key}: ${file.sha256}`)
  return answer.key
}

describe('names', () => {
  const names: readonly (readonly [string, string])[] = [
    ['', 'files.name_missing'],
    ['   ', 'files.name_missing'],
    ['../../etc/passwd', 'files.name_path'],
    ['..\\..\\boot.ini', 'files.name_path'],
    ['C:\\Users\\a.pdf', 'files.name_path'],
    ['c:a.pdf', 'files.name_path'],
    ['a..pdf', 'files.name_path'],
    ['/a.pdf', 'files.name_path'],
    [`${'a'.repeat(200)}.pdf`, 'files.name_long'],
    ['a\0.pdf', 'files.name_hidden'],
    ['a\n.pdf', 'files.name_hidden'],
    ['anh\u202egpj.exe', 'files.name_hidden'],
    ['anh\u2066.pdf', 'files.name_hidden'],
    ['a\u200b.pdf', 'files.name_hidden'],
    ['a\ud800.pdf', 'files.name_hidden'],
    ['.htaccess', 'files.name_signs'],
    ['a<b>.pdf', 'files.name_signs'],
    ['con.pdf', 'files.name_signs'],
    ['aux.tar.pdf', 'files.name_signs'],
  ]
  test.each(names)('%j', async (name, key) => {
    expect(await answerTo(name, pdf())).toBe(key)
  })
})

describe('what a file claims to be, and what it is', () => {
  const files: readonly (readonly [string, Uint8Array | string, string])[] = [
    ['rong.pdf', '', 'files.empty'],
    ['a.pdf', docx(), 'files.mismatch'],
    ['a.docx', pdf(), 'files.mismatch'],
    ['a.docx', xlsx(), 'files.mismatch'],
    ['a.jpg', pdf(), 'files.mismatch'],
    ['a.bin', pdf(), 'files.mismatch'],
    ['a.mp3', recordings.wav, 'files.mismatch'],
    ['a.bin', Buffer.from([1, 2, 3]), 'files.kind_unknown'],
    ['a.mp4', recordings.m4a, 'files.kind_unknown'],
    ['a.heic', Buffer.from('\0\0\0\x1cftypmif1\0\0\0\0mif1avifmiaf'), 'files.kind_unknown'],
    ['a.exe', 'MZ\x90', 'files.program'],
    ['a.pdf', 'MZ\x90', 'files.program'],
    ['a.txt', 'MZ\x90\0\x03', 'files.program'],
    ['a.txt', '#!/bin/sh\nrm -rf /', 'files.program'],
    ['a.jpg', '\x7fELF\x02', 'files.program'],
    ['a.js', 'alert(1)', 'files.program'],
    ['hoa-don.pdf.lnk', 'x', 'files.program'],
    ['a.html', '<p>x', 'files.active'],
    ['a.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'files.active'],
    ['a.png', '<?xml version="1.0"?><svg onload="alert(1)"/>', 'files.active'],
    ['a.xls', '<html><table><tr><td>1</table>', 'files.active'],
    ['a.txt', 'Kính gửi\n<script src=//x></script>', 'files.active'],
    ['a.csv', 'a,b\n"<img src=x onerror=alert(1)>",2', 'files.active'],
    ['a.txt', '<a\thref=x onclick=alert(1)>', 'files.active'],
    ['a.txt', Buffer.from('Xin chao', 'utf16le'), 'files.kind_unknown'],
    ['a.csv', Buffer.from('\ufeffHọ tên', 'utf16le'), 'files.text_encoding'],
    ['a.txt', Buffer.from([0x54, 0xf4, 0x69]), 'files.text_encoding'],
    ['a.zip', zip([{ name: 'a.txt', data: 'x' }]), 'files.archive'],
    ['a.docx', zip([{ name: 'a.txt', data: 'x' }]), 'files.archive'],
    ['a.rar', 'Rar!\x1a\x07\x01\0', 'files.archive'],
    ['a.gz', Buffer.from('1f8b0800', 'hex'), 'files.archive'],
  ]
  test.each(files)('%s', async (name, content, key) => {
    expect(await answerTo(name, content)).toBe(key)
  })

  test('text that only looks like a program or a tag is taken', async () => {
    expect(await answerTo('a.txt', 'MZ là viết tắt của…')).toBe('taken')
    expect(await answerTo('a.txt', 'số hộ nghèo < 5 % và thu nhập > 2 triệu; xem <phụ lục>')).toBe('taken')
  })

  test('a hostile text does not make the search slow', async () => {
    const started = performance.now()
    await answerTo('a.txt', '<a onx '.repeat(300_000))
    await answerTo('a.txt', '<'.repeat(2_000_000))
    // Tag by tag it would take minutes on any machine.
    expect(performance.now() - started).toBeLessThan(30_000)
  })
})

describe('PDF', () => {
  test('cut short, with a script, with a command, or a page in disguise', async () => {
    expect(await answerTo('a.pdf', pdf().subarray(0, 60))).toBe('files.broken')
    expect(await answerTo('a.pdf', pdf('/OpenAction << /S /JavaScript /JS (app.alert(1)) >>'))).toBe('files.pdf_active')
    expect(await answerTo('a.pdf', pdf('/OpenAction << /S /Launch /F (cmd.exe) >>'))).toBe('files.pdf_active')
    expect(await answerTo('a.pdf', pdf('<html><script>alert(1)</script>'))).toBe('files.active')
    expect(await answerTo('a.pdf', Buffer.concat([pdf(), Buffer.from('<script >alert(1)</script>')]))).toBe(
      'files.active',
    )
    expect(await answerTo('a.pdf', Buffer.concat([Buffer.from('<!-- '), pdf()]))).toBe('files.kind_unknown')
  })
})

describe('office files', () => {
  const heavy = Buffer.alloc(20_000_000)
  const files: readonly (readonly [string, string, () => Buffer])[] = [
    ['macros in xlsx', 'files.macros', macroWorkbook],
    ['macros in doc', 'files.macros', () => ole('Root Entry', 'WordDocument', '_VBA_PROJECT')],
    ['a password on docx', 'files.locked', () => ole('Root Entry', 'EncryptedPackage')],
    ['encrypted entries', 'files.locked', () => docx([{ name: 'word/x.xml', data: 'x', flags: 1 }])],
    ['some other OLE file', 'files.kind_unknown', () => ole('Root Entry', 'MsiStream')],
    ['a cut OLE file', 'files.broken', () => ole('WordDocument').subarray(0, 600)],
    ['a dense bomb', 'files.bomb', () => docx([{ name: 'word/x.xml', data: heavy }])],
    ['a bomb that claims to be huge', 'files.bomb', () => docx([{ name: 'word/x.xml', data: 'x', claimedSize: 4e9 }])],
    [
      'a bomb that claims to be small',
      'files.bomb',
      () => docx([{ name: 'word/x.xml', data: heavy, claimedSize: 10 }]),
    ],
    ['entries that share one block', 'files.bomb', () => zip([{ name: 'a', data: 'x' }], { copies: 50 })],
    ['too many entries', 'files.bomb', () => zip([{ name: 'a', data: 'x' }], { copies: 6_000 })],
    ['a program inside', 'files.unsafe_inside', () => docx([{ name: 'word/embeddings/a.exe', data: 'MZ' }])],
    ['an archive inside', 'files.unsafe_inside', () => xlsx([{ name: 'xl/a.zip', data: 'PK' }])],
    ['a path upwards', 'files.unsafe_inside', () => docx([{ name: '../../etc/cron.d/x', data: 'x' }])],
    ['an absolute path', 'files.unsafe_inside', () => docx([{ name: '/etc/x', data: 'x' }])],
    ['one name twice', 'files.broken', () => docx([{ name: 'word/document.xml', data: 'y' }])],
    [
      'a stored entry of another size',
      'files.broken',
      () => docx([{ name: 'x', data: 'y', stored: true, claimedSize: 9 }]),
    ],
    ['cut short', 'files.broken', () => docx().subarray(0, -30)],
    ['something after the end', 'files.broken', () => Buffer.concat([docx(), Buffer.from('<script>')])],
    ['no entry at all', 'files.archive', () => zip([])],
  ]
  test.each(files)('%s: %s', async (_, key, make) => {
    expect(await answerTo('a.docx', make())).toBe(key)
  })

  test('printer settings and embedded objects are ordinary parts', async () => {
    const parts = ['xl/printerSettings/printerSettings1.bin', 'xl/media/image1.emf', 'xl/embeddings/bang.docx']
    expect(await answerTo('a.xlsx', xlsx(parts.map((name) => ({ name, data: 'x' }))))).toBe('taken')
  })

  test('no damage of one byte makes the reader fail', async () => {
    const whole = docx()
    const damages = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 3 })
    await fc.assert(
      fc.asyncProperty(damages, async (changes) => {
        const damaged = Buffer.from(whole)
        for (const [at, value] of changes) damaged[at] = value
        const answer = await receive(store, { name: 'a.docx', content: damaged }, { families: ['document'] })
        expect(isRefusal(answer) ? answer.key : answer.kind).toMatch(/^files\.|^docx$/)
      }),
      { numRuns: 300 },
    )
  })
})

/** A PNG whose header claims this size; the few bytes that follow are its pixels. */
function pngClaiming(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data])
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    sum.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, sum])
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([1, 0, 0, 0, 0], 8)
  const pixels = deflateSync(Buffer.alloc(1_000))
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

describe('pictures', () => {
  test('of too many pixels are refused by their header', async () => {
    expect(await answerTo('a.png', pngClaiming(50_000, 50_000))).toBe('files.pixels')
  })

  test('cut short, or a head without a body', async () => {
    const [jpeg, png] = [await photo({ width: 800, height: 600 }), await picture('png', 400, 400)]
    expect(await answerTo('a.jpg', jpeg.subarray(0, jpeg.length >> 1))).toBe('files.image_broken')
    expect(await answerTo('a.png', png.subarray(0, png.length >> 1))).toBe('files.image_broken')
    expect(await answerTo('a.png', pngClaiming(500, 500))).toBe('files.image_broken')
    expect(await answerTo('a.jpg', Buffer.from('ffd8ffe000104a464946', 'hex'))).toBe('files.image_broken')
    expect(await answerTo('a.gif', 'GIF89a/*<script>*/=1;alert(1)')).toBe('files.image_broken')
  })

  test('HEIC cut short or broken inside', async () => {
    expect(await answerTo('a.heic', heicPhoto.subarray(0, 500))).toBe('files.heic_broken')
    const damaged = Buffer.from(heicPhoto)
    damaged.fill(0xff, heicPhoto.indexOf('meta') + 4, heicPhoto.indexOf('meta') + 200)
    expect(await answerTo('a.heic', damaged)).toBe('files.heic_broken')
  })

  test('HEIC has a limit of pixels and of time', async () => {
    expect(await decodeHeic(heicPhoto, { pixels: 96 * 64, ms: 20_000 })).toMatchObject({
      outcome: 'decoded',
      width: 96,
    })
    expect(await decodeHeic(heicPhoto, { pixels: 96 * 64 - 1, ms: 20_000 })).toEqual({ outcome: 'too_large' })
    expect(await decodeHeic(heicPhoto, { pixels: 96 * 64, ms: 0 })).toEqual({ outcome: 'too_slow' })
  })
})

describe('turns', () => {
  test('run so many at a time, keep a line, and turn away who finds it full', async () => {
    const inTurn = createTurns(2, 3)
    let [running, most] = [0, 0]
    const task = async () => {
      running += 1
      most = Math.max(most, running)
      await new Promise((resolve) => setTimeout(resolve, 5))
      running -= 1
      return 'done'
    }
    const answers = await Promise.all(Array.from({ length: 7 }, () => inTurn(task)))
    expect(answers).toEqual(['done', 'done', 'done', 'done', 'done', null, null])
    expect(most).toBe(2)
    await expect(inTurn(() => Promise.reject(new Error('x')))).rejects.toThrow('x')
    expect(await Promise.all([inTurn(task), inTurn(task), inTurn(task)])).toEqual(['done', 'done', 'done'])
  })
})
