import { isIP } from 'node:net'
import { type Refusal, refuse } from '../../values/refusal.ts'
import type { LogLevel } from '../log.ts'
import type { SettingName } from './names.ts'

/** A mistake in one setting. Its value is shown only where it cannot be a secret. */
export function mistake(key: string, field: string, value?: string): Refusal {
  return refuse(`config.${key}`, { field, ...(value === undefined ? {} : { params: { value: shown(value) } }) })
}

export function readPort(text: string | undefined): number | Refusal {
  if (text === undefined) return 3000
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? Number(text) : mistake('port', 'PORT', text)
}

export function readPublicRate(text: string | undefined): number | Refusal {
  if (text === undefined) return 30
  return /^\d{1,5}$/.test(text) ? Number(text) : mistake('public_rate', 'DAU_AN_PUBLIC_RATE', text)
}

export function readHost(text: string | undefined): string | Refusal {
  if (text === undefined) return '127.0.0.1'
  const isName = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/i.test(text)
  return isIP(text) !== 0 || (isName && !/^[\d.]+$/.test(text)) ? text : mistake('host', 'HOST', text)
}

export function readTimeZone(text: string | undefined): string | Refusal {
  if (text === undefined) return 'Asia/Ho_Chi_Minh'
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone
  } catch {
    return mistake('time_zone', 'TZ', text)
  }
}

export function readLogLevel(text: string | undefined): LogLevel | Refusal {
  const levels: readonly string[] = ['debug', 'info', 'warn', 'error'] satisfies LogLevel[]
  if (text === undefined) return 'info'
  return levels.includes(text) ? (text as LogLevel) : mistake('log_level', 'LOG_LEVEL', text)
}

/** The address under which people reach us: scheme, host and port only, returned without a slash at the end. */
export function readPublicUrl(text: string | undefined): string | null | Refusal {
  if (text === undefined) return null
  const url = URL.canParse(text) ? new URL(text) : null
  const bare = url !== null && isWeb(url) && url.pathname === '/' && !url.search && !url.hash && !url.username
  return bare ? url.origin : mistake('url', 'DAU_AN_URL', text)
}

/** A PostgreSQL address. It holds a password, so a wrong one is never shown. */
export function readDatabaseUrl(text: string | undefined, field: SettingName): string | null | Refusal {
  if (text === undefined) return null
  const url = URL.canParse(text) ? new URL(text) : null
  const scheme = url !== null && ['postgres:', 'postgresql:'].includes(url.protocol)
  return scheme && url.pathname.length > 1 ? text : mistake('database_url', field)
}

const shortestSecret = 32

export function readSecret(text: string | undefined): string | null | Refusal {
  if (text === undefined) return null
  return longEnough(text) ? text : mistake('secret', 'DAU_AN_SECRET')
}

/** Secrets that were in force before, separated by spaces: what they sealed can still be opened. */
export function readFormerSecrets(text: string | undefined): readonly string[] | Refusal {
  const secrets = text?.split(/\s+/).filter((part) => part !== '') ?? []
  return secrets.every(longEnough) ? secrets : mistake('secret', 'DAU_AN_FORMER_SECRETS')
}

/** A sign-in service that speaks OpenID Connect. Plain http only on this machine. */
export function readIssuer(text: string): string | Refusal {
  const url = URL.canParse(text) ? new URL(text) : null
  const near = url !== null && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)
  const safe = url !== null && (url.protocol === 'https:' || (near && url.protocol === 'http:'))
  return safe && !url.search && !url.hash && !url.username ? url.href : mistake('oidc_issuer', 'OIDC_ISSUER', text)
}

const isWeb = (url: URL) => url.protocol === 'https:' || url.protocol === 'http:'

/** Bytes, not letters, are what a key is made of. */
const longEnough = (text: string) => Buffer.byteLength(text) >= shortestSecret && new Set(text).size >= 8

/** A value as it may be printed: short, on one line, without characters that steer a terminal. */
const shown = (value: string) => value.replace(/[\p{Cc}\p{Cf}]/gu, '?').slice(0, 60)
