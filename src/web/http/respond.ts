import type { Refusal, RefusalKind } from '../../values/refusal.ts'
import type { Sent } from './page.ts'

const statuses: Record<RefusalKind, number> = { invalid: 422, forbidden: 403, missing: 404, conflict: 409, limit: 413 }

/** What was here was taken back on purpose. */
export const goneStatus = 410

/** The one place that knows status codes. */
export function statusOf(refusal: Refusal): number {
  if (refusal.params?.seconds !== undefined) return 429
  return statuses[refusal.kind]
}

/** Seconds to wait, told to the browser too. */
export function retryHeaders(refusal: Refusal): Record<string, string> {
  return refusal.params?.seconds === undefined ? {} : { 'Retry-After': String(refusal.params.seconds) }
}

export function sendBytes(sent: Sent, headers: Record<string, string>, status = 200): Response {
  return new Response(sent.bytes as BodyInit, {
    status: sent.status ?? status,
    headers: { ...headers, ...sent.headers },
  })
}

/** To another address, also one that is not ours: only for addresses that the program made or checked itself. */
export function goAway(url: string): Sent {
  return { bytes: '', headers: { Location: url }, status: 303 }
}

/** JSON for islands and the command line. */
export function json(value: unknown): Sent {
  return { bytes: JSON.stringify(value), headers: { 'Content-Type': 'application/json; charset=utf-8' } }
}
