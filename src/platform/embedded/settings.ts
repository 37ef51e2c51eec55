import { existsSync, writeFileSync } from 'node:fs'
import { totalmem, userInfo } from 'node:os'
import { join } from 'node:path'
import { giveTo, type RunAs } from './account.ts'

/** PostgreSQL settings by name, values as PostgreSQL writes them: `{ fsync: 'off' }`. */
export type Settings = Readonly<Record<string, string>>

interface Reach {
  host: string
  port: number
}

/** Writes the cluster's settings and access rules. Local connections are let in by the system account they come from. */
export function writeSettings(cluster: string, reach: Reach, account: RunAs, extra: Settings): void {
  const settings = { ...defaults(), ...reachSettings(reach), ...extra }
  const lines = Object.entries(settings).map(([name, value]) => `${name} = '${value.replaceAll("'", "''")}'`)
  put(cluster, 'dau-an.conf', lines, account)
  if (usesSocket()) {
    put(cluster, 'pg_hba.conf', ['local all all peer map=dau_an'], account)
    put(cluster, 'pg_ident.conf', [`dau_an ${quoted(userInfo().username)} all`], account)
  } else {
    put(cluster, 'pg_hba.conf', ['host all all 127.0.0.1/32 scram-sha-256'], account)
  }
}

/** Windows has no socket folders that PostgreSQL can guard; there it listens on 127.0.0.1 with a password. */
export const usesSocket = () => process.platform !== 'win32'

function reachSettings({ host, port }: Reach): Settings {
  const place = usesSocket() ? { listen_addresses: '', unix_socket_directories: host } : { listen_addresses: host }
  return { ...place, port: String(port), unix_socket_permissions: '0777' }
}

/** For a machine of one office, 2 to 8 GB shared with other work. Statements and details stay out of the log: they hold personal data. */
function defaults(): Settings {
  const megabytes = Math.floor(totalmem() / 1024 / 1024)
  const shared = Math.min(256, Math.max(32, Math.floor(megabytes / 16)))
  return {
    max_connections: '60',
    shared_buffers: `${shared}MB`,
    effective_cache_size: `${Math.max(128, Math.floor(megabytes / 2))}MB`,
    work_mem: '8MB',
    maintenance_work_mem: '64MB',
    max_parallel_workers_per_gather: '1',
    max_wal_size: '512MB',
    jit: 'off',
    timezone: 'Asia/Ho_Chi_Minh',
    log_timezone: 'Asia/Ho_Chi_Minh',
    log_line_prefix: '%m [%p] ',
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    log_statement: 'none',
    log_parameter_max_length: '0',
    log_parameter_max_length_on_error: '0',
  }
}

function put(cluster: string, name: string, lines: readonly string[], account: RunAs): void {
  const path = join(cluster, name)
  const isNew = !existsSync(path)
  writeFileSync(path, `${lines.join('\n')}\n`, { mode: 0o600 })
  if (isNew) giveTo(account, path)
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`
