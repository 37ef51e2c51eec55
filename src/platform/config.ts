import { resolve } from 'node:path'
import { isRefusal, type Refusal } from '../values/refusal.ts'
import { nearestName, type SettingName, unknownNames } from './config/names.ts'
import * as read from './config/readers.ts'
import { type FilesPlace, readFilesPlace } from './files/place.ts'
import type { LogLevel } from './log.ts'

export interface OidcSettings {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
}

/** The settings of one installation, read once at start. */
export interface Config {
  /** `127.0.0.1` unless told: reached from this machine and through a proxy on it, not yet by the whole network. */
  readonly host: string
  readonly port: number
  /** The address people use, such as `https://mattran.example.vn`; `null` when they use host and port. */
  readonly url: string | null
  /** Public pages that one network address may have drawn a second while the house is busy; 0: as many as it likes. */
  readonly publicRate: number
  readonly timeZone: string
  readonly logLevel: LogLevel
  /** Absolute. Holds the embedded database, the files, the generated secret and the lock. */
  readonly dataFolder: string
  /** `null` is the embedded database. */
  readonly databaseUrl: string | null
  /** A replica that serves the public pages; `null` is the one database. */
  readonly databaseReadUrl: string | null
  readonly files: FilesPlace
  /** `null` when the one kept in the data folder serves (`installationSecret`). */
  readonly secret: string | null
  readonly formerSecrets: readonly string[]
  readonly oidc: OidcSettings | null
}

type Environment = Readonly<Record<string, string | undefined>>
type Get = (name: SettingName) => string | undefined

/**
 * Reads the settings from environment variables; an empty one counts as not set. All mistakes come back at once
 * (`config.…`, the variable's name as field). `projectFolder` is where relative folders start.
 */
export function readConfig(env: Environment, projectFolder: string): Config | Refusal {
  const get: Get = (name) => env[name]?.trim() || undefined
  const dataFolder = resolve(projectFolder, get('DAU_AN_DATA') ?? '.dau-an')
  const parts = {
    host: read.readHost(get('HOST')),
    port: read.readPort(get('PORT')),
    url: read.readPublicUrl(get('DAU_AN_URL')),
    publicRate: read.readPublicRate(get('DAU_AN_PUBLIC_RATE')),
    timeZone: read.readTimeZone(get('TZ')),
    logLevel: read.readLogLevel(get('LOG_LEVEL')),
    databaseUrl: read.readDatabaseUrl(get('DATABASE_URL'), 'DATABASE_URL'),
    databaseReadUrl: readReplica(get),
    files: readFiles(get, dataFolder),
    secret: read.readSecret(get('DAU_AN_SECRET')),
    formerSecrets: read.readFormerSecrets(get('DAU_AN_FORMER_SECRETS')),
    oidc: readOidc(get),
    dataFolder: hasNul(dataFolder) ? read.mistake('folder', 'DAU_AN_DATA', dataFolder) : dataFolder,
  }
  const strangers = unknownNames(env).map(strangerIn)
  const [first, ...also] = [...Object.values(parts).filter(isRefusal), ...strangers]
  if (first !== undefined) return also.length > 0 ? { ...first, also } : first
  return parts as Config
}

function readReplica(get: Get): string | null | Refusal {
  const url = get('DATABASE_READ_URL')
  if (url !== undefined && get('DATABASE_URL') === undefined) return read.mistake('replica_alone', 'DATABASE_READ_URL')
  return read.readDatabaseUrl(url, 'DATABASE_READ_URL')
}

function readFiles(get: Get, dataFolder: string): FilesPlace | Refusal {
  const place = readFilesPlace(get('DAU_AN_FILES') ?? 'files', dataFolder, {
    endpoint: get('DAU_AN_S3_ENDPOINT'),
    region: get('DAU_AN_S3_REGION'),
    accessKeyId: get('DAU_AN_S3_KEY'),
    secretAccessKey: get('DAU_AN_S3_SECRET'),
  })
  return isRefusal(place) ? { ...place, field: 'DAU_AN_FILES' } : place
}

/** The three settings of the sign-in service stand together or not at all. */
function readOidc(get: Get): OidcSettings | null | Refusal {
  const names = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const
  const [issuer, clientId, clientSecret] = names.map(get)
  if (issuer === undefined && clientId === undefined && clientSecret === undefined) return null
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) {
    const missing = names.filter((name) => get(name) === undefined)
    return read.mistake('oidc_incomplete', missing.join(', '))
  }
  const checked = read.readIssuer(issuer)
  return isRefusal(checked) ? checked : { issuer: checked, clientId, clientSecret }
}

function strangerIn(name: string): Refusal {
  const refusal = read.mistake('unknown', name.slice(0, 60))
  return { ...refusal, params: { meant: nearestName(name) } }
}

const hasNul = (text: string) => text.includes('\0')
