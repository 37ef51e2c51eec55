import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type S3Server, s3Keys, startS3Server } from '../../../tests/support/s3-server.ts'
import { DamagedFileError, type FileStore, type ListedFile, sha256Of } from './file-store.ts'
import { openLocalStore } from './local-store.ts'
import { openS3Store } from './s3-store.ts'
import { sweepUnreferenced } from './sweep.ts'

let folder: string
let server: S3Server

beforeAll(async () => {
  server = await startS3Server()
})
afterAll(() => server.close())
beforeEach(async () => {
  server.objects.clear()
  server.requests.length = 0
  folder = await mkdtemp(join(tmpdir(), 'dau-an-store-'))
  return () => rm(folder, { recursive: true, force: true })
})

const bytes = (text: string) => new TextEncoder().encode(text)

async function* parts(...texts: string[]) {
  for (const text of texts) yield bytes(text)
}

async function* broken() {
  yield bytes('half')
  throw new Error('the line went dead')
}

async function contentOf(store: FileStore, sha256: string): Promise<string | null> {
  const stream = await store.open(sha256)
  return stream === null ? null : new Response(stream).text()
}

async function listed(store: FileStore): Promise<ListedFile[]> {
  const files: ListedFile[] = []
  for await (const file of store.list()) files.push(file)
  return files.sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1))
}

const s3 = (prefix = 'dau-an/files') =>
  openS3Store({ endpoint: server.url, bucket: 'ward', prefix, region: 'us-east-1', ...s3Keys })

const stores: Record<string, () => Promise<FileStore>> = {
  'a local folder': () => openLocalStore(folder),
  'an S3 bucket': async () => s3(),
  'an S3 bucket without a prefix': async () => s3(''),
}

describe.each(Object.entries(stores))('%s', (_, open) => {
  test('keeps bytes and streams under the same hash', async () => {
    const store = await open()
    const whole = await store.put(bytes('dấu ấn'), { mime: 'text/plain' })
    const streamed = await store.put(parts('dấu', ' ấn'), { mime: 'text/plain' })
    expect(whole).toEqual({ sha256: sha256Of(bytes('dấu ấn')), size: 10, mime: 'text/plain' })
    expect(streamed).toEqual(whole)
    expect(await contentOf(store, whole.sha256)).toBe('dấu ấn')
    expect(await store.has(whole.sha256)).toBe(true)
    expect(await listed(store)).toMatchObject([{ sha256: whole.sha256, size: 10 }])
  })

  test('keeps an empty content and a large one', async () => {
    const store = await open()
    const large = Buffer.alloc(3_000_000, 7)
    for (const content of [new Uint8Array(), large]) {
      const { sha256, size } = await store.put(content, { mime: 'application/octet-stream' })
      expect(size).toBe(content.byteLength)
      expect((await new Response(await store.open(sha256)).arrayBuffer()).byteLength).toBe(size)
    }
  })

  test('knows nothing of what was never put', async () => {
    const store = await open()
    const absent = sha256Of(bytes('absent'))
    expect(await store.has(absent)).toBe(false)
    expect(await store.open(absent)).toBeNull()
    await store.remove(absent)
    expect(await listed(store)).toEqual([])
  })

  test('lists all, page after page, with the time each was put', async () => {
    const store = await open()
    const put = await Promise.all(
      ['a', 'b', 'c', 'd', 'e'].map((text) => store.put(bytes(text), { mime: 'text/plain' })),
    )
    const found = await listed(store)
    expect(found.map((file) => file.sha256)).toEqual(put.map((file) => file.sha256).sort())
    for (const { storedAt } of found) expect(Math.abs(storedAt.getTime() - Date.now())).toBeLessThan(60_000)
  })

  test('removes', async () => {
    const store = await open()
    const { sha256 } = await store.put(bytes('x'), { mime: 'text/plain' })
    await store.remove(sha256)
    expect(await store.has(sha256)).toBe(false)
  })

  test('takes nothing but a hash for a name', async () => {
    const store = await open()
    for (const name of ['../../etc/passwd', '', 'A'.repeat(64), `${'a'.repeat(64)}/..`, `${'a'.repeat(63)}\n`]) {
      await expect((async () => store.open(name))(), name).rejects.toThrow(TypeError)
      await expect((async () => store.has(name))(), name).rejects.toThrow(TypeError)
      await expect((async () => store.remove(name))(), name).rejects.toThrow(TypeError)
    }
  })

  test('keeps nothing of a content that broke off', async () => {
    const store = await open()
    await expect(store.put(broken(), { mime: 'text/plain' })).rejects.toThrow('the line went dead')
    expect(await listed(store)).toEqual([])
  })

  test('sweeps what no record refers to, once it is old enough', async () => {
    const store = await open()
    const put = await Promise.all(['a', 'b', 'c'].map((text) => store.put(bytes(text), { mime: 'text/plain' })))
    const kept = put[1]?.sha256 ?? ''
    const referenced = async () => new Set([kept])
    expect(await sweepUnreferenced(store, { referenced, before: new Date(Date.now() - 60_000) })).toBe(0)
    expect(await sweepUnreferenced(store, { referenced, before: new Date(Date.now() + 60_000) })).toBe(2)
    expect((await listed(store)).map((file) => file.sha256)).toEqual([kept])
  })
})

describe('a local folder', () => {
  const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256)

  test('shards by the first digits and leaves nothing aside', async () => {
    const store = await openLocalStore(folder)
    const { sha256 } = await store.put(bytes('x'), { mime: 'text/plain' })
    expect(await readFile(pathOf(sha256), 'utf8')).toBe('x')
    await expect(store.put(broken(), { mime: 'text/plain' })).rejects.toThrow()
    expect(await readdir(join(folder, 'incoming'))).toEqual([])
  })

  test('a changed byte breaks the reading, and putting the content again heals it', async () => {
    const store = await openLocalStore(folder)
    const { sha256 } = await store.put(bytes('evidence'), { mime: 'text/plain' })
    await writeFile(pathOf(sha256), 'evidense')
    await expect(contentOf(store, sha256)).rejects.toThrow(DamagedFileError)
    await store.put(bytes('evidence'), { mime: 'text/plain' })
    expect(await contentOf(store, sha256)).toBe('evidence')
  })

  test('putting again renews the time, so that a sweep spares what is about to be referred to', async () => {
    const store = await openLocalStore(folder)
    const { sha256 } = await store.put(bytes('x'), { mime: 'text/plain' })
    const old = new Date(Date.now() - 10 * 86_400_000)
    await utimes(pathOf(sha256), old, old)
    await store.put(bytes('x'), { mime: 'text/plain' })
    const before = new Date(Date.now() - 86_400_000)
    expect(await sweepUnreferenced(store, { referenced: async () => new Set(), before })).toBe(0)
  })

  test('clears what a killed process left, a day later', async () => {
    const aside = join(folder, 'incoming')
    await mkdir(aside, { recursive: true })
    const old = new Date(Date.now() - 2 * 86_400_000)
    for (const name of ['old', 'young']) await writeFile(join(aside, name), 'half')
    await utimes(join(aside, 'old'), old, old)
    await openLocalStore(folder)
    expect(await readdir(aside)).toEqual(['young'])
  })

  test('twenty putting the same at once is one file', async () => {
    const store = await openLocalStore(folder)
    await Promise.all(Array.from({ length: 20 }, () => store.put(bytes('same'), { mime: 'text/plain' })))
    expect(await listed(store)).toHaveLength(1)
  })
})

describe('an S3 bucket', () => {
  test('is addressed by path, with ASCII keys under the prefix and the media type', async () => {
    const { sha256 } = await s3().put(bytes('x'), { mime: 'image/png' })
    const key = `/ward/dau-an/files/${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`
    expect([...server.objects.keys()]).toEqual([key])
    expect(server.objects.get(key)?.type).toBe('image/png')
  })

  test('passes over objects that are not ours', async () => {
    const store = s3()
    await store.put(bytes('x'), { mime: 'text/plain' })
    server.objects.set('/ward/dau-an/files/readme.txt', { body: Buffer.from('x'), type: '', at: new Date() })
    expect(await listed(store)).toHaveLength(1)
  })

  test('a wrong secret is an error with a code and without a body', async () => {
    const place = { endpoint: server.url, bucket: 'ward', prefix: '', region: 'us-east-1', ...s3Keys }
    const store = openS3Store({ ...place, secretAccessKey: 'wrong' })
    const failure = { name: 'FileServiceError', code: 'FILE_SERVICE_403' }
    await expect(store.put(bytes('x'), { mime: 'text/plain' })).rejects.toMatchObject(failure)
    await expect(store.has(sha256Of(bytes('x')))).rejects.toMatchObject(failure)
    await expect(store.open(sha256Of(bytes('x')))).rejects.toMatchObject(failure)
    await expect(listed(store)).rejects.toMatchObject(failure)
    expect(server.objects.size).toBe(0)
  })

  test('tries again when the service stumbles', async () => {
    server.failNext = 2
    const { sha256 } = await s3().put(parts('x'), { mime: 'text/plain' })
    expect(await s3().has(sha256)).toBe(true)
  })

  test('an object changed in the bucket breaks the reading', async () => {
    const store = s3()
    const { sha256 } = await store.put(bytes('evidence'), { mime: 'text/plain' })
    for (const object of server.objects.values()) object.body = Buffer.from('evidense')
    await expect(contentOf(store, sha256)).rejects.toThrow()
  })
})
