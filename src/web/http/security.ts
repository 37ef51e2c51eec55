import type { Config } from '../../platform/config.ts'
import type { ShellName } from './page.ts'

const shared = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(self), microphone=(self), geolocation=(), payment=()',
}

/** Headers of a page. Public pages may run no script at all; staff pages only ours. */
export function pageHeaders(shell: ShellName, config: Config): Record<string, string> {
  const scripts = shell === 'portal' || shell === 'print' ? "'none'" : "'self'"
  const policy = [
    "default-src 'none'",
    `script-src ${scripts}`,
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ]
  const secure = config.url?.startsWith('https:')
  return {
    ...shared,
    'Content-Security-Policy': policy.join('; '),
    'Content-Type': 'text/html; charset=utf-8',
    ...(shell !== 'portal' && { 'Cache-Control': 'no-store' }),
    ...(secure && { 'Strict-Transport-Security': 'max-age=31536000' }),
  }
}

/** Headers of what is not a page. */
export function resourceHeaders(): Record<string, string> {
  return { ...shared, 'Cache-Control': 'private, no-store', 'Content-Security-Policy': "default-src 'none'; sandbox" }
}

/** Headers of what is not a page and is the same for everybody. */
export function publicHeaders(): Record<string, string> {
  return { ...shared, 'Content-Security-Policy': "default-src 'none'; sandbox" }
}

/**
 * A form must come from our own pages: the browser says so by `Sec-Fetch-Site`, older ones by `Origin`.
 * Without either it did not come from a form of ours.
 */
export function isOwnForm(request: Request, config: Config): boolean {
  const site = request.headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin'
  const origin = request.headers.get('origin')
  if (origin === null || !URL.canParse(origin)) return false
  const { host } = new URL(origin)
  const own = [request.headers.get('host'), config.url ? new URL(config.url).host : null]
  return own.includes(host)
}
