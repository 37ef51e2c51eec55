import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  appendFileSync,
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { type Refusal, refuse } from '../../values/refusal.ts'
import { canEnter, giveTo, type RunAs, spawnOptions } from './account.ts'
import { type Binaries, program } from './binaries.ts'

/** The PostgreSQL major version whose data folders these programs read. */
export const majorVersion = '18'

/** Where root keeps what the database account must reach when the data folder lies behind a closed door such as /root. */
export const systemFolder = '/var/lib/dau-an'

/**
 * The real path of the cluster's folder inside the data folder, created with initdb when there is none yet. initdb works
 * in a folder beside it which is renamed at the end, so that a start killed half-way leaves no half cluster.
 */
export function openCluster(
  dataFolder: string,
  binaries: Binaries,
  account: RunAs,
  passwordFile: string | undefined,
): string | Refusal {
  const place = join(dataFolder, 'postgres')
  if (isLink(place) && !existsSync(place))
    return refuse('embedded.moved', { kind: 'missing', params: { folder: place } })
  if (!existsSync(place)) {
    const parent = clusterParent(dataFolder, account)
    if (typeof parent !== 'string') return parent
    const refusal = createCluster(parent, binaries, account, passwordFile)
    if (refusal !== null) return refusal
    if (parent !== dataFolder) symlinkSync(join(parent, 'postgres'), place)
  }
  const folder = realpathSync(place)
  return whyNotOurs(folder, account) ?? folder
}

function whyNotOurs(folder: string, account: RunAs): Refusal | null {
  const uid = account?.uid ?? process.getuid?.()
  if (uid !== undefined && lstatSync(folder).uid !== uid)
    return refuse('embedded.other_account', { kind: 'forbidden', params: { folder } })
  if (!canEnter(account, folder)) return refuse('embedded.closed_folder', { kind: 'forbidden', params: { folder } })
  const version = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim()
  if (version === majorVersion) return null
  return refuse('embedded.version', { kind: 'conflict', params: { folder, found: version, needed: majorVersion } })
}

/** The folder that will hold the cluster: the data folder, or one under /var/lib where root's account cannot enter that. */
function clusterParent(dataFolder: string, account: RunAs): string | Refusal {
  if (canEnter(account, dataFolder)) return dataFolder
  const mark = createHash('sha256').update(dataFolder).digest('hex').slice(0, 12)
  try {
    mkdirSync(systemFolder, { recursive: true, mode: 0o755 })
    // A new one each time: the cluster of a data folder that was thrown away is nobody's to overwrite.
    const parent = mkdtempSync(join(systemFolder, `${mark}-`))
    chmodSync(parent, 0o755)
    return parent
  } catch {
    return refuse('embedded.closed_folder', { kind: 'forbidden', params: { folder: dataFolder } })
  }
}

function createCluster(
  parent: string,
  binaries: Binaries,
  account: RunAs,
  passwordFile: string | undefined,
): Refusal | null {
  const fresh = join(parent, 'postgres.new')
  rmSync(fresh, { recursive: true, force: true })
  mkdirSync(fresh, { mode: 0o700 })
  giveTo(account, fresh)
  const made = spawnSync(program(binaries, 'initdb'), initdbArguments(fresh, passwordFile), {
    ...spawnOptions(account),
    encoding: 'utf8',
  })
  if (made.status !== 0) {
    rmSync(fresh, { recursive: true, force: true })
    const reason = (made.error?.message ?? made.stderr).trim().slice(-800)
    return refuse('embedded.initdb_failed', { params: { folder: parent, reason } })
  }
  appendFileSync(
    join(fresh, 'postgresql.conf'),
    "\n# Written anew at each start; change settings with ALTER SYSTEM instead.\ninclude 'dau-an.conf'\n",
  )
  renameSync(fresh, join(parent, 'postgres'))
  return null
}

/** Vietnamese order by ICU; a UTF-8 character type, without which the trigram index drops every letter with a mark. */
function initdbArguments(folder: string, passwordFile: string | undefined): string[] {
  const ctype = { darwin: 'UTF-8', win32: 'C' }[process.platform as string] ?? 'C.UTF-8'
  const locale = ['--encoding=UTF8', '--locale-provider=icu', '--icu-locale=vi', '--locale=C', `--lc-ctype=${ctype}`]
  const access = passwordFile === undefined ? ['--auth=trust'] : ['--auth=scram-sha-256', `--pwfile=${passwordFile}`]
  return ['-D', folder, '-U', 'postgres', ...locale, ...access, '--no-instructions']
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false
}

/** The folder beside the cluster for its socket and log. */
export const besideCluster = (cluster: string, name: string) => join(dirname(cluster), name)
