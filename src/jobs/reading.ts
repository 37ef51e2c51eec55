import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { whatWaits } from '../areas/statements/index.ts'
import type { Config } from '../platform/config.ts'
import type { Connections, Database } from '../platform/database.ts'
import { hasPoppler } from '../platform/pdf/index.ts'
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

/**
 * Nearly all that reading makes is litter after a page. With little room it is swept often: that costs time which Poppler does not
 * leave, and which nobody misses while two threads of PDF.js are at work, who need the room themselves. A long table is held whole.
 */
const limits = {
  usual: { maxYoungGenerationSizeMb: 48, maxOldGenerationSizeMb: 2048 },
  withPdfjs: { maxYoungGenerationSizeMb: 24, maxOldGenerationSizeMb: 1024 },
} as const

/**
 * Reads the statements that wait in a thread of its own, so that nobody's page waits for a long file and the memory it took
 * is given back; how many. No thread begins when nothing waits. Once `ending` is aborted the file is laid down where it is.
 */
export async function readWaitingAside(
  database: Database,
  task: Omit<ReadingTask, 'since'>,
  ending?: AbortSignal,
): Promise<number> {
  const waiting = await whatWaits(database)
  if (waiting === null || ending?.aborted) return 0
  const { since, hasTables } = waiting
  const worker = new Worker(threadFile('src/jobs/reading-worker.ts'), {
    workerData: { ...task, since } satisfies ReadingTask,
    argv: [],
    execArgv: [],
    resourceLimits: hasTables || hasPoppler() ? limits.usual : limits.withPdfjs,
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
