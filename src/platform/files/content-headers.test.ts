import { describe, expect, test } from 'vitest'
import { contentHeaders } from './content-headers.ts'

const stored = { sha256: 'a'.repeat(64), size: 12, mime: 'image/jpeg', name: 'ảnh.jpg' }

describe('the headers of a served file', () => {
  test('let nothing in it act, and the browser not guess', () => {
    expect(contentHeaders(stored, 'inline')).toEqual({
      'content-type': 'image/jpeg',
      'content-length': '12',
      'content-disposition': 'inline; filename="anh.jpg"; filename*=UTF-8\'\'%E1%BA%A3nh.jpg',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, no-cache',
      etag: `"${'a'.repeat(64)}"`,
    })
  })

  test.each([
    ['image/png', 'inline'],
    ['application/pdf', 'inline'],
    ['text/plain', 'attachment'],
    ['text/html', 'attachment'],
    ['image/svg+xml', 'attachment'],
    ['audio/mpeg', 'attachment'],
  ])('%s asked inline is served %s', (mime, disposition) => {
    expect(contentHeaders({ ...stored, mime }, 'inline')['content-disposition']).toMatch(new RegExp(`^${disposition};`))
    expect(contentHeaders({ ...stored, mime }, 'attachment')['content-disposition']).toMatch(/^attachment;/)
  })

  test('text says its encoding', () => {
    expect(contentHeaders({ ...stored, mime: 'text/csv' }, 'inline')['content-type']).toBe('text/csv; charset=utf-8')
  })

  test.each([
    ['Đơn đề nghị (bản 2).pdf', 'filename="Don de nghi (ban 2).pdf"', '%C4%90%C6%A1n'],
    ['a"; filename="b.exe', 'filename="a__ filename__b.exe"', 'a%22%3B%20filename%3D%22b.exe'],
    ["x'y*.pdf", 'filename="x_y_.pdf"', 'x%27y%2A.pdf'],
    ['a\r\nset-cookie: x=1.pdf', 'filename="a__set-cookie_ x_1.pdf"', 'a%0D%0A'],
  ])('the name %j cannot leave its place', (name, plain, encoded) => {
    const value = contentHeaders({ ...stored, name }, 'attachment')['content-disposition'] ?? ''
    expect(value).toContain(plain)
    expect(value).toContain(encoded)
    expect(() => new Headers({ 'content-disposition': value })).not.toThrow()
  })
})
