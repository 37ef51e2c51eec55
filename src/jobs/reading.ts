import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { waitingSince } from '../areas/statements/index.ts'
import type { Config } from '../platform/config.ts'
import type { Connections, Database } from '../platform/database.ts'
import { threadFile } from '../platform/root.ts'

/** What the thread opens for itself: it shares nothing with the one that answers requests. */
export interface ReadingTask {
  readonly connections: Connections
  readonly files: Config['files']
  readonly timeZone: string
  /** What the journal calls the program. */
  readonly name: string
  /** A reader that has said nothing since then is gone. */
  readonly since: Date
}

/** Nearly all that reading makes is litter after a page: swept often, it never piles up. */
const limits = { maxYoungGenerationSizeMb: 48, maxOldGenerationSizeMb: 2048 }

/**
 * Reads the statements that wait in a thread of its own, so that nobody's page waits for a long file and the memory it took
 * is given back; how many. No thread begins when nothing waits. Once `ending` is aborted the file is laid down where it is.
 */
export async function readWaitingAside(
  database: Database,
  task: Omit<ReadingTask, 'since'>,
  ending?: AbortSignal,
): Promise<number> {
  const since = await waitingSince(database)
  if (since === null || ending?.aborted) return 0
  const worker = new Worker(threadFile('src/jobs/reading-worker.ts'), {
    workerData: { ...task, since } satisfies ReadingTask,
    argv: [],
    execArgv: [],
    resourceLimits: limits,
  })
  const end = () => worker.postMessage('end')
  ending?.addEventListener('abort', end)
  let count = 0
  worker.once('message', (read: number) => {
    count = read
  })
  // What the thread throws is thrown here: the job is then tried again, and goes on where it was.
  const [code] = await once(worker, 'exit').finally(() => ending?.removeEventListener('abort', end))
  if (code !== 0) throw new Error('the thread that reads statements ended early')
  return count
}
