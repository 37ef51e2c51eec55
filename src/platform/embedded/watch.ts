import type { RunAs } from './account.ts'
import type { Binaries } from './binaries.ts'
import { clearLeftovers } from './place.ts'
import { runningPostmaster, startPostmaster } from './postmaster.ts'

const lookEvery = 500
const afterFailure = 5_000

/**
 * Starts the server again, at the same place, when it ends though nobody told it to: killed by hand, or by a machine short
 * of memory. Open connections are lost and what they had not committed rolls back; the pools open new ones. Returns a
 * function that ends the watch.
 */
export function keepRunning(cluster: string, binaries: Binaries, account: RunAs, host: string): () => Promise<void> {
  let restart: Promise<void> | null = null
  let notBefore = 0
  const timer = setInterval(() => {
    if (restart !== null || Date.now() < notBefore || runningPostmaster(cluster) !== null) return
    restart = startAgain().finally(() => {
      restart = null
    })
  }, lookEvery)
  async function startAgain(): Promise<void> {
    try {
      clearLeftovers(host)
      if ('pid' in (await startPostmaster(cluster, binaries, account))) return
    } catch {
      // The log of the server tells why; requests meanwhile fail as they do without a database.
    }
    notBefore = Date.now() + afterFailure
  }
  timer.unref()
  return async () => {
    clearInterval(timer)
    await restart
  }
}
