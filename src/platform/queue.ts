import { Logger, run } from 'graphile-worker'
import pg from 'pg'
import type { Log } from './log.ts'

/** Work that is done apart from any request; what it throws is logged, and it is tried again later. */
export type Task = (payload: Readonly<Record<string, unknown>>) => Promise<void>

export interface Schedule {
  readonly task: string
  /** As cron writes it, in UTC: `17 20 * * *`. */
  readonly at: string
}

export interface Queue {
  /** Waits for the job that is running, then ends. */
  stop(): Promise<void>
}

/** Takes jobs of these tasks from the queue's tables, one at a time, and puts the regular ones there when their time has come. */
export async function startQueue(
  owner: pg.PoolConfig,
  given: { readonly tasks: Readonly<Record<string, Task>>; readonly schedules: readonly Schedule[]; readonly log: Log },
): Promise<Queue> {
  const { tasks, schedules, log } = given
  const pool = new pg.Pool({ ...owner, max: 4 })
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  const told = Object.entries(tasks).map(([job, task]) => [job, logged(job, task, log)] as const)
  const runner = await run({
    pgPool: pool,
    concurrency: 1,
    noHandleSignals: true,
    // A time that passed while nothing ran is made up for once, if it is not older than half a day.
    crontab: schedules.map(({ task, at }) => `${at} ${task} ?fill=12h&max=3`).join('\n'),
    taskList: Object.fromEntries(told),
    // Its own lines name tables and errors with parameters; ours name the job.
    logger: new Logger(() => () => undefined),
  })
  return {
    stop: async () => {
      await runner.stop()
      await pool.end()
    },
  }
}

function logged(job: string, task: Task, log: Log): (payload: unknown) => Promise<void> {
  return async (payload) => {
    try {
      await task((payload ?? {}) as Readonly<Record<string, unknown>>)
      log.info('job_done', { job })
    } catch (error) {
      log.error('job_failed', { job }, error)
      throw error
    }
  }
}
