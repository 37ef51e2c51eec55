import { rmSync } from 'node:fs'
import { basename } from 'node:path'
import type { Binaries } from './binaries.ts'
import type { FolderLock } from './lock.ts'
import { askToStop, runningPostmaster, stopPostmaster } from './postmaster.ts'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Ties the server to our process: it stops when asked, and also when the process ends without asking. A signal is ours to
 * answer only while nobody else listens for it; the program's own orderly ending comes first.
 */
export function endWithProcess(cluster: string, binaries: Binaries, lock: FolderLock, endWatch: () => Promise<void>) {
  let stopping: Promise<void> | null = null
  const stop = (options: { gently?: boolean } = {}) => {
    stopping ??= end(options.gently ?? false)
    return stopping
  }
  async function end(gently: boolean): Promise<void> {
    lock.publish({ stopping: true })
    await endWatch()
    const host = runningPostmaster(cluster)?.host ?? ''
    await stopPostmaster(cluster, binaries, gently)
    if (basename(host).startsWith('dau-an-')) rmSync(host, { recursive: true, force: true })
    process.off('exit', onExit)
    for (const signal of signals) process.off(signal, onSignal)
    lock.release()
  }
  function onExit(): void {
    askToStop(cluster)
    lock.release()
  }
  function onSignal(signal: NodeJS.Signals): void {
    lock.publish({ stopping: true })
    if (process.listenerCount(signal) > 1) return
    void stop().finally(() => process.exit(signal === 'SIGINT' ? 130 : 143))
  }
  process.once('exit', onExit)
  for (const signal of signals) process.on(signal, onSignal)
  return { stop }
}
