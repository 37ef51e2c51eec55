import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { PdfFile } from '../../../tests/generate/statement/pdf-file.ts'
import { isRefusal } from '../../values/refusal.ts'
import { type Extractor, hasPoppler, pdfPages } from './index.ts'
import { branches } from './page-tree.ts'

const folder = mkdtempSync(join(tmpdir(), 'dau-an-tree-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Pages that say their number. */
function numbered(pages: number, encrypted = false): Buffer {
  const parts: Buffer[] = []
  const file = new PdfFile((bytes) => void parts.push(bytes))
  for (let n = 1; n <= pages; n += 1) file.page([{ x: 50, y: 100, size: 10, font: 'head', text: `trang ${n}` }])
  file.end({ encrypted })
  return Buffer.concat(parts)
}

async function told(bytes: Buffer, extractor: Extractor): Promise<readonly string[]> {
  const path = join(folder, 'file.pdf')
  writeFileSync(path, bytes)
  const pages: string[] = []
  for await (const page of pdfPages(path, { extractor })) {
    if (isRefusal(page)) throw new Error(page.key)
    pages.push(`${page.number} ${page.words.map(({ text }) => text).join(' ')}`)
  }
  return pages
}

const inOrder = (pages: number) => Array.from({ length: pages }, (_, at) => `${at + 1} trang ${at + 1}`)
const with_ = (file: Buffer, each: number) => Buffer.concat([file, branches(file, each) ?? Buffer.alloc(0)])
const changed = (file: Buffer, from: string, to: string) =>
  Buffer.from(file.toString('latin1').replace(from, to), 'latin1')

describe('branches between the pages of a long file and their one node', () => {
  it.each([
    [201, 20],
    [450, 20],
    [300, 7],
  ])(
    '%d pages in branches of %d are read by PDF.js in their order, none twice',
    async (pages, each) => {
      const file = numbered(pages)
      expect(branches(file, each)).not.toBeNull()
      expect(await told(with_(file, each), 'pdfjs')).toEqual(inOrder(pages))
    },
    60_000,
  )

  it('a long file is read by PDF.js in its order', async () => {
    expect(await told(numbered(450), 'pdfjs')).toEqual(inOrder(450))
  }, 60_000)

  it.runIf(hasPoppler())(
    'another reader finds the changed file in order',
    async () => {
      expect(await told(with_(numbered(450), 20), 'poppler-words')).toEqual(inOrder(450))
    },
    60_000,
  )

  it('each page is below exactly one branch, and each branch below the node', () => {
    const file = numbered(205)
    const added = branches(file, 20)?.toString('latin1') ?? ''
    const kids = [...added.matchAll(/\/Kids\[([^\]]*)\]/g)].map(([, list = '']) => list.match(/\d+ 0 R/g) ?? [])
    expect(kids.map((list) => list.length)).toEqual([11, ...Array.from({ length: 10 }, () => 20), 5])
    expect(new Set(kids.flat()).size).toBe(11 + 205)
    expect(added).toContain('/Count 205')
  })

  const long = numbered(220)
  it.each([
    ['with few pages', numbered(200)],
    ['that was changed before', with_(long, 20)],
    ['under a lock', numbered(220, true)],
    ['that counts its pages wrongly', changed(long, '/Count 220', '/Count 219')],
    ['whose table lies elsewhere', changed(long, 'startxref\n', 'startxref\n9')],
    ['whose table begins elsewhere', changed(long, '/Type/Catalog', '/Type/Catalog ')],
    ['of another kind', changed(long, '%PDF-1.4', '%PDF-2.0')],
    ['that goes on after its end', Buffer.concat([long, Buffer.from('more')])],
    ['cut off', long.subarray(0, long.length - 40)],
    ['of nothing', Buffer.alloc(0)],
  ])('a file %s is left as it is', (_, file) => {
    expect(branches(file, 20)).toBeNull()
  })
})
