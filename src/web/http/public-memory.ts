import { createHash } from 'node:crypto'

/** A public page or file as it was drawn: the same for every reader, so one drawing serves many. */
export interface Drawn {
  readonly body: Uint8Array
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

/** Headers that let every cache on the way keep it a minute and ask afterwards whether it still holds. */
export function cacheHeaders(body: Uint8Array): Record<string, string> {
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 22)
  return { 'cache-control': `public, max-age=${publicSeconds}`, etag: `"${hash}"` }
}

/** 304 without a body where the reader holds this very text, else 200 with it. */
export function answerPublic(ifNoneMatch: string | undefined, { body, headers }: Drawn): Response {
  const held = (ifNoneMatch ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  const same = held.includes('*') || (headers.etag !== undefined && held.includes(headers.etag))
  if (same) return new Response(null, { status: 304, headers: { ...headers } })
  return new Response(body as BodyInit, { headers: { ...headers } })
}
