import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'

/** A public page or file as it was drawn: the same for every reader, so one drawing serves many. */
export interface Drawn {
  readonly body: Uint8Array
  /** The same, compressed once for all its readers. */
  readonly packed: Uint8Array
  readonly headers: Readonly<Record<string, string>>
}

export const publicSeconds = 60

const keptFor = 2_000
const mostKept = 300
const longestKept = 200_000

/**
 * What the last readers of public addresses were shown, for two seconds: a page that a whole ward opens at once is drawn
 * once. An act of this house empties it, so that whoever publishes sees what was published.
 */
export interface PublicMemory {
  get(address: string): Drawn | undefined
  keep(address: string, drawn: Drawn): void
  forget(): void
}

export function publicMemory(): PublicMemory {
  const kept = new Map<string, Drawn>()
  return {
    get: (address) => kept.get(address),
    keep: (address, drawn) => {
      if (kept.size >= mostKept || drawn.body.length > longestKept) return
      kept.set(address, drawn)
      setTimeout(() => kept.get(address) === drawn && kept.delete(address), keptFor).unref()
    },
    forget: () => kept.clear(),
  }
}

/** A text made ready for its readers: caches on the way keep it a minute and ask afterwards whether it still holds. */
export function drawnOf(body: Uint8Array, headers: Readonly<Record<string, string>>): Drawn {
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 22)
  const cache = { 'cache-control': `public, max-age=${publicSeconds}`, etag: `W/"${hash}"`, vary: 'Accept-Encoding' }
  return { body, packed: gzipSync(body), headers: { ...headers, ...cache } }
}

interface Reader {
  /** `If-None-Match`: what the reader holds already. */
  readonly holds: string | undefined
  /** `Accept-Encoding`. */
  readonly takes: string | undefined
}

/** 304 without a body where the reader holds this very text, else 200 with it, compressed for who takes that. */
export function answerPublic({ holds, takes }: Reader, { body, packed, headers }: Drawn): Response {
  if (isHeld(holds, headers.etag ?? '')) return new Response(null, { status: 304, headers: { ...headers } })
  if (!takesGzip(takes)) return new Response(body as BodyInit, { headers: { ...headers } })
  return new Response(packed as BodyInit, { headers: { ...headers, 'content-encoding': 'gzip' } })
}

/** A public file on its way: 304 where the reader holds it, compressed as it goes where it is text and the reader takes that. */
export function answerStream({ holds, takes }: Reader, response: Response): Response {
  const { headers, body } = response
  const tag = headers.get('ETag')
  if (tag !== null && isHeld(holds, tag)) return new Response(null, { status: 304, headers })
  const isText = /^(text|application)\/(csv|json|xml|plain)/.test(headers.get('Content-Type') ?? '')
  if (!isText || body === null || !takesGzip(takes)) return response
  const packed = new Headers(headers)
  // Both are told of the bytes as they lie in the store.
  for (const name of ['Content-Length', 'Repr-Digest']) packed.delete(name)
  packed.set('Content-Encoding', 'gzip')
  packed.set('Vary', 'Accept-Encoding')
  if (tag !== null) packed.set('ETag', `W/${tag.replace(/^W\//, '')}`)
  return new Response(body.pipeThrough(new CompressionStream('gzip')), { headers: packed })
}

function isHeld(holds: string | undefined, tag: string): boolean {
  const weak = (text: string) => `W/${text.trim().replace(/^W\//, '')}`
  const held = (holds ?? '').split(',').map(weak)
  return held.includes('W/*') || held.includes(weak(tag))
}

function takesGzip(takes: string | undefined): boolean {
  return /\bgzip\b(?!;q=0)/.test(takes ?? '')
}
