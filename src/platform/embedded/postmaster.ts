import { spawn, spawnSync } from 'node:child_process'
import { closeSync, openSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Refusal, refuse } from '../../values/refusal.ts'
import { type RunAs, spawnOptions } from './account.ts'
import { type Binaries, program } from './binaries.ts'
import { besideCluster } from './cluster.ts'
import { programOf, startMark } from './process.ts'

/** What PostgreSQL writes of itself into postmaster.pid. */
export interface Postmaster {
  pid: number
  host: string
  port: number
  status: string
}

const pidFile = (cluster: string) => join(cluster, 'postmaster.pid')
const logFile = (cluster: string) => besideCluster(cluster, 'postgres.log')
const largestLog = 10 * 1024 * 1024

/** The server process of the cluster, if one runs. A pid file left by a killed server, its number reused, counts as none. */
export function runningPostmaster(cluster: string): Postmaster | null {
  const found = readPidFile(cluster)
  if (found === null || startMark(found.pid) === null) return null
  const name = programOf(found.pid)
  return name === null || name.startsWith('postgres') ? found : null
}

/**
 * Starts the server and waits until it takes connections, through crash recovery if need be. It lives in a session of its
 * own: Ctrl-C in a terminal reaches us alone, and we stop it in order.
 */
export async function startPostmaster(
  cluster: string,
  binaries: Binaries,
  account: RunAs,
): Promise<Postmaster | Refusal> {
  if (runningPostmaster(cluster) === null) rmSync(pidFile(cluster), { force: true })
  for (let attempt = 0; ; attempt += 1) {
    const started = await tryStart(cluster, binaries, account)
    if ('pid' in started) return started
    // After a kill of the server its last child may hold the shared memory for a moment.
    if (attempt === 100 || !started.reason.includes('shared memory block')) {
      return refuse('embedded.start_failed', { params: { folder: cluster, reason: started.reason } })
    }
    await pause(100)
  }
}

/** Ends the server; `gently` waits for the connections of others to close, otherwise they are cut and transactions roll back. */
export async function stopPostmaster(cluster: string, binaries: Binaries, gently: boolean): Promise<void> {
  if (gently && (await endedBy('SIGTERM', cluster, binaries, 60_000))) return
  if (await endedBy('SIGINT', cluster, binaries, 30_000)) return
  await endedBy('SIGQUIT', cluster, binaries, 10_000)
}

/** Asks for a fast shutdown without waiting, for when our own process is about to end. */
export function askToStop(cluster: string): void {
  const found = runningPostmaster(cluster)
  if (found !== null) process.kill(found.pid, 'SIGINT')
}

/** Waits until the running server takes connections; `null` when it ends instead. */
export async function whenReady(cluster: string, patience = 600_000): Promise<Postmaster | null> {
  const deadline = Date.now() + patience
  while (Date.now() < deadline) {
    const found = runningPostmaster(cluster)
    if (found === null) return null
    if (found.status === 'ready') return found
    await pause(10)
  }
  return null
}

async function tryStart(cluster: string, binaries: Binaries, account: RunAs): Promise<Postmaster | { reason: string }> {
  const log = logFile(cluster)
  const before = sizeOf(log)
  if (before > largestLog) truncateSync(log, 0)
  const output = openSync(log, 'a', 0o600)
  const stdio = ['ignore', output, output] as ['ignore', number, number]
  const child = spawn(program(binaries, 'postgres'), ['-D', cluster], {
    ...spawnOptions(account),
    stdio,
    detached: true,
    windowsHide: true,
  })
  closeSync(output)
  let ended: string | null = null
  child.once('error', (error) => {
    ended = error.message
  })
  child.once('exit', (code, signal) => {
    ended ??= `exit ${signal ?? code}`
  })
  child.unref()
  while (ended === null) {
    const found = readPidFile(cluster)
    if (found?.pid === child.pid && found?.status === 'ready') return found
    await pause(10)
  }
  return { reason: logSince(log, before > largestLog ? 0 : before) || ended }
}

async function endedBy(
  signal: 'SIGTERM' | 'SIGINT' | 'SIGQUIT',
  cluster: string,
  binaries: Binaries,
  patience: number,
): Promise<boolean> {
  const found = runningPostmaster(cluster)
  if (found === null) return true
  send(signal, found.pid, cluster, binaries)
  const deadline = Date.now() + patience
  while (Date.now() < deadline) {
    // The file goes last of all; the process may stay on as a zombie where nobody collects orphans.
    if (readPidFile(cluster)?.pid !== found.pid || startMark(found.pid) === null) return true
    await pause(5)
  }
  return false
}

/** On Windows signals only kill, so PostgreSQL's own control program passes the wish on. */
function send(signal: 'SIGTERM' | 'SIGINT' | 'SIGQUIT', pid: number, cluster: string, binaries: Binaries): void {
  if (process.platform !== 'win32') {
    process.kill(pid, signal)
    return
  }
  const mode = { SIGTERM: 'smart', SIGINT: 'fast', SIGQUIT: 'immediate' }[signal]
  spawnSync(program(binaries, 'pg_ctl'), ['stop', '-D', cluster, '-m', mode, '-W'])
}

function readPidFile(cluster: string): Postmaster | null {
  try {
    const lines = readFileSync(pidFile(cluster), 'utf8').split('\n')
    const host = lines[4] || lines[5] || ''
    return { pid: Number(lines[0]), port: Number(lines[3]), host, status: lines[7]?.trim() ?? '' }
  } catch {
    return null
  }
}

const sizeOf = (path: string) => statSync(path, { throwIfNoEntry: false })?.size ?? 0

/** The end of what the server wrote since `start`, for the person who must find out why it did not start. */
function logSince(path: string, start: number): string {
  return readFileSync(path).subarray(start).toString('utf8').trim().slice(-1200)
}
