import type { IncomingMessage, RequestListener } from 'node:http'
import type { House } from './house.ts'
import { readyFor } from './public-answer.ts'
import type { PublicMemory } from './public-memory.ts'

/**
 * Answers what is remembered of the public pages before the router is asked: the bytes and headers that the page itself gave,
 * and a line of the log, without the id by which a failure is found: here nothing can fail. All else goes on.
 */
export function publicFirst(memory: PublicMemory, { config, log }: House, rest: RequestListener): RequestListener {
  return (incoming, outgoing) => {
    const { method, headers, url = '' } = incoming
    const kept = isReload(incoming) ? undefined : memory.get(publicAddress(config, headers.host, url))
    if (!kept || (method !== 'GET' && method !== 'HEAD')) return rest(incoming, outgoing)
    const reader = { holds: headers['if-none-match'], takes: headers['accept-encoding'] as string | undefined }
    const { status, lines, body } = readyFor(reader, kept)
    outgoing.writeHead(status, lines as string[])
    outgoing.end(method === 'HEAD' ? undefined : body)
    log.info('request', { route: kept.route, code: method, status, ms: 0 })
  }
}

/** What a page is remembered under. Without an address of our own its links hold the one it was asked at. */
export function publicAddress({ url }: House['config'], host: string | undefined, path: string): string {
  return url ? path : `${host} ${path}`
}

function isReload({ headers }: IncomingMessage): boolean {
  return headers['cache-control'] === 'no-cache'
}
