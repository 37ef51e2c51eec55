import { createHash } from 'node:crypto'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

export const publicSeconds = 60

type Headers = Readonly<Record<string, string>>
type Coding = 'br' | 'gzip' | 'identity'

/** A public page or file as it was drawn: the same for every reader, so one drawing serves many. */
export interface Drawn {
  readonly route: string
  readonly body: Uint8Array
  readonly headers: Headers
  /** Where its readers hold it already. */
  readonly held: Ready
  /** As one kind of readers take it: compressed once for all of them. */
  ready(coding: Coding): Ready
}

/** An answer to its last byte: nothing is left to be decided when it is sent. */
export interface Ready {
  readonly status: 200 | 304
  readonly headers: Headers
  /** The same, name after value, as Node sends them. */
  readonly lines: readonly string[]
  readonly body: Uint8Array | null
}

/** A text made ready for its readers: caches on the way keep it a minute and ask afterwards whether it still holds. */
export function drawnOf(route: string, body: Uint8Array, told: Headers): Drawn {
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 22)
  const cache = { 'cache-control': `public, max-age=${publicSeconds}`, etag: `W/"${hash}"`, vary: 'Accept-Encoding' }
  const headers = { ...told, ...cache }
  const made = new Map<Coding, Ready>()
  return {
    route,
    body,
    headers,
    held: readyOf(304, headers, null),
    ready: (coding) => {
      const ready = made.get(coding) ?? compressed(coding, headers, body)
      made.set(coding, ready)
      return ready
    },
  }
}

function compressed(coding: Coding, headers: Headers, body: Uint8Array): Ready {
  if (coding === 'identity') return readyOf(200, headers, body)
  const packed = coding === 'br' ? brotliCompressSync(body, brotli) : gzipSync(body)
  return readyOf(200, { ...headers, 'content-encoding': coding }, packed)
}

/** As small as gzip's best, and as quick: the reader waits for it. */
const brotli = {
  params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT },
}

function readyOf(status: 200 | 304, told: Headers, body: Uint8Array | null): Ready {
  const headers = body ? { ...told, 'content-length': String(body.length) } : told
  return { status, headers, lines: Object.entries(headers).flat(), body }
}

export interface Reader {
  /** `If-None-Match`: what the reader holds already. */
  readonly holds: string | undefined
  /** `Accept-Encoding`. */
  readonly takes: string | undefined
}

/** 304 without a body where the reader holds this very text, else 200 with it, compressed for who takes that. */
export function readyFor({ holds, takes }: Reader, drawn: Drawn): Ready {
  if (holds !== undefined && isHeld(holds, drawn.headers.etag ?? '')) return drawn.held
  return drawn.ready(codingFor(takes))
}

export function answerPublic(reader: Reader, drawn: Drawn): Response {
  const { status, headers, body } = readyFor(reader, drawn)
  return new Response(body as BodyInit | null, { status, headers: { ...headers } })
}

/** A public file on its way: 304 where the reader holds it, compressed as it goes where it is text and the reader takes that. */
export function answerStream({ holds, takes }: Reader, response: Response): Response {
  const { headers, body } = response
  const tag = headers.get('ETag')
  if (tag !== null && isHeld(holds, tag)) return new Response(null, { status: 304, headers })
  const isText = /^(text|application)\/(csv|json|xml|plain)/.test(headers.get('Content-Type') ?? '')
  if (!isText || body === null || !accepts(takes, 'gzip')) return response
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

function codingFor(takes: string | undefined): Coding {
  return accepts(takes, 'br') ? 'br' : accepts(takes, 'gzip') ? 'gzip' : 'identity'
}

const accepted = { br: /\bbr\b(?!\s*;\s*q=0(?:\.0*)?(?:,|\s|$))/, gzip: /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:,|\s|$))/ }

function accepts(takes: string | undefined, coding: 'br' | 'gzip'): boolean {
  return takes !== undefined && accepted[coding].test(takes)
}
