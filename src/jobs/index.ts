import { settlingTask, settlingTasks } from '../areas/disclosure/index.ts'
import { referencedContents } from '../areas/documents/index.ts'
import { sweepExpired } from '../areas/identity/index.ts'
import { listCommittees } from '../areas/organisation/index.ts'
import { compareStale } from '../areas/reports/index.ts'
import { readStatementTask } from '../areas/statements/index.ts'
import { examine, findingsOf } from '../doctor/index.ts'
import type { Config } from '../platform/config.ts'
import type { Database } from '../platform/database.ts'
import { type FileStore, sweepUnreferenced } from '../platform/files/index.ts'
import type { Installation } from '../platform/installation.ts'
import type { Log } from '../platform/log.ts'
import { type Queue, type Schedule, startQueue, type Task } from '../platform/queue.ts'
import { systemSight } from '../platform/system-caller.ts'
import { wordsIn } from '../words/words.ts'
import { readWaitingAside } from './reading.ts'

interface Workshop {
  readonly config: Config
  readonly installation: Installation
  readonly database: Database
  readonly files: FileStore
  readonly log: Log
}

/** So many issued reports are compared with the records at a time: a second's work, however many there are. */
const comparedAtOnce = 20

/** In UTC: the nightly ones at 2 and 3 in the morning in Vietnam. */
const schedules: readonly Schedule[] = [
  // A file is read at once; this takes up what was left when the program was stopped in the middle of one.
  { task: readStatementTask, at: '* * * * *' },
  { task: 'compare_reports', at: '*/2 * * * *' },
  { task: 'sweep_expired', at: '*/30 * * * *' },
  { task: 'sweep_files', at: '10 19 * * *' },
  { task: 'examine', at: '10 20 * * *' },
]

/** Starts the regular work: what has run out is swept, and every night the whole installation is examined. */
export async function startJobs(workshop: Workshop): Promise<Queue> {
  const { installation, log } = workshop
  const ending = new AbortController()
  const { [settlingTask.settle]: settle, [settlingTask.count]: count } = settlingTasks(workshop.database)
  const tasks = { ...tasksOf(workshop, ending.signal), [settlingTask.count]: count }
  const long = await startQueue(installation.owner, { tasks, schedules, log })
  // What the searches of a nation wait for stands behind no file that is read, and no words that are counted, for minutes.
  const short = await startQueue(installation.owner, { tasks: { [settlingTask.settle]: settle }, schedules: [], log })
  const stop = async () => {
    ending.abort()
    await Promise.all([long.stop(), short.stop()])
  }
  return { stop }
}

function tasksOf(
  { config, installation, database, files, log }: Workshop,
  ending: AbortSignal,
): Readonly<Record<string, Task>> {
  const { clock } = database
  return {
    sweep_expired: async () => sweepExpired(database.app, clock.now()),
    sweep_files: async () => {
      const before = new Date(clock.now().getTime() - 86_400_000)
      const referenced = (hashes: readonly string[]) =>
        database.read(systemSight([]), (reading) => referencedContents(reading, hashes))
      const count = await sweepUnreferenced(files, { referenced, before })
      log.info('files_swept', { count })
    },
    compare_reports: async () => {
      const committees = await database.read(systemSight([]), listCommittees)
      const ids = committees.map(({ id }) => id)
      await compareStale(database, ids, comparedAtOnce)
    },
    [readStatementTask]: async () => {
      const { app, portal } = installation
      const place = { connections: { app, portal }, files: config.files, timeZone: config.timeZone }
      const count = await readWaitingAside(database, { ...place, name: wordsIn('vi').shell.product }, ending)
      if (count > 0) log.info('statements_read', { count })
    },
    examine: async () => {
      const checks = await examine({ owner: installation.owner, database, files, thorough: false })
      // A finding is written by its key alone; the command line shows the whole of it.
      for (const { key } of findingsOf(checks)) log.error('doctor.finding', { code: key })
      log.info('doctor.examined', { count: findingsOf(checks).length })
    },
  }
}
