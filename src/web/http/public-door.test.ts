import { createServer, type IncomingHttpHeaders, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createLog } from '../../platform/log.ts'
import type { House } from './house.ts'
import { drawnOf } from './public-answer.ts'
import { publicFirst } from './public-door.ts'
import { type PublicMemory, publicMemory } from './public-memory.ts'

const text = `<!doctype html><p>${'Kiến nghị và trả lời. '.repeat(200)}</p>`
const drawn = (words = text) =>
  drawnOf('/cong-khai/:slug', Buffer.from(words), { 'content-security-policy': "default-src 'none'" })

describe('memory', () => {
  test('many who ask at once are shown one drawing', async () => {
    const memory = publicMemory()
    let drawings = 0
    const make = async () => {
      drawings += 1
      return drawn()
    }
    const shown = await Promise.all(Array.from({ length: 20 }, () => memory.recall('a', false, make)))
    expect([drawings, new Set(shown).size]).toEqual([1, 1])
    await Promise.all(Array.from({ length: 20 }, () => memory.recall('a', true, make)))
    expect(drawings).toBe(2)
  })

  test('what was begun before an act is not kept, nor joined by who asks after it', async () => {
    const memory = publicMemory()
    let finish = (_: null) => undefined as unknown
    const slow = memory.recall('a', false, () =>
      new Promise<null>((resolve) => {
        finish = resolve
      }).then(() => drawn('before')),
    )
    memory.forget()
    const after = memory.recall('a', false, async () => drawn('after'))
    finish(null)
    await Promise.all([slow, after])
    expect(Buffer.from(memory.get('a')?.body ?? []).toString()).toBe('after')
  })

  test('a page that cannot be drawn is tried again by the next', async () => {
    const memory = publicMemory()
    const fail = () => memory.recall('a', false, () => Promise.reject(new Error('no database')))
    await expect(fail()).rejects.toThrow('no database')
    expect(await memory.recall('a', false, async () => null)).toBeNull()
    expect(await memory.recall('a', false, async () => drawn())).not.toBeNull()
  })

  test('holds so many pages; the oldest goes first', async () => {
    const memory = publicMemory()
    for (let at = 0; at < 301; at += 1) await memory.recall(String(at), false, async () => drawn('x'))
    expect([memory.get('0'), memory.get('1') && 1, memory.get('300') && 1]).toEqual([undefined, 1, 1])
  })
})

describe('door', () => {
  const log: string[] = []
  const house = { config: { url: null }, log: createLog({ write: (line) => log.push(line) }) } as unknown as House
  let memory: PublicMemory
  let asked: number
  let url: string
  const server = createServer((...args) =>
    publicFirst(memory, house, (_, outgoing) => {
      asked += 1
      outgoing.end('from the router')
    })(...args),
  )
  beforeAll(async () => {
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => new Promise((closed) => server.close(closed)))
  beforeEach(async () => {
    memory = publicMemory()
    asked = 0
    log.length = 0
    await memory.recall(`${new URL(url).host} /a?q=1`, false, async () => drawn())
  })
  /** As a browser asks, with these headers and no others. */
  const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    new Promise<{ status: number | undefined; headers: IncomingHttpHeaders; body: Buffer }>((resolve) => {
      request(url + path, { headers, method }, (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part) => parts.push(part))
        const told = { status: answer.statusCode, headers: answer.headers }
        answer.on('end', () => resolve({ ...told, body: Buffer.concat(parts) }))
      }).end()
    })

  test('sends what the page gave, to the last byte and header, and says so in the log', async () => {
    const { status, headers, body } = await ask('/a?q=1')
    expect([status, body.toString(), asked]).toEqual([200, text, 0])
    expect(headers).toMatchObject({
      'content-security-policy': "default-src 'none'",
      'cache-control': 'public, max-age=60',
      'content-length': String(Buffer.byteLength(text)),
    })
    expect(JSON.parse(log[0] ?? '')).toMatchObject({ event: 'request', route: '/cong-khai/:slug', status: 200 })
  })

  test('compresses for who takes it, and only as they take it', async () => {
    const takes = async (codings: string) => {
      const { headers, body } = await ask('/a?q=1', { 'accept-encoding': codings })
      return { coding: headers['content-encoding'], body }
    }
    const [br, gzip] = [await takes('gzip, deflate, br, zstd'), await takes('gzip;q=1.0, br;q=0')]
    expect([br.coding, brotliDecompressSync(br.body).toString()]).toEqual(['br', text])
    expect([gzip.coding, gunzipSync(gzip.body).toString()]).toEqual(['gzip', text])
    expect((await takes('gzip;q=0')).coding).toBeUndefined()
    expect((await takes('br;q=0.5')).coding).toBe('br')
  })

  test('knows what the reader holds, and answers HEAD without a body', async () => {
    const { etag = '' } = (await ask('/a?q=1')).headers
    const held = await ask('/a?q=1', { 'if-none-match': `"other", ${etag}` })
    expect([held.status, held.body.length, held.headers.etag]).toEqual([304, 0, etag])
    const head = await ask('/a?q=1', {}, 'HEAD')
    expect([head.status, head.body.length]).toEqual([200, 0])
    expect(head.headers['content-length']).toBe(String(Buffer.byteLength(text)))
    expect(asked).toBe(0)
  })

  test('leaves to the router what it does not remember: other addresses, reloads, what is sent, other hosts', async () => {
    await ask('/a?q=2')
    await ask('/a?q=1', { 'cache-control': 'no-cache' })
    await ask('/a?q=1', {}, 'POST')
    await ask('/a?q=1', { host: 'example.vn' })
    memory.forget()
    await ask('/a?q=1')
    expect(asked).toBe(5)
  })
})
