import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'

/** What is killed in a round: the program alone (its database lives on), the database alone, or both at once. */
export const victims = ['program', 'database', 'both'] as const
export type Victim = (typeof victims)[number]

export interface Round {
  /** In this folder. */
  readonly program: string
  readonly dataFolder: string
  readonly args?: readonly string[]
  readonly victim: Victim
  readonly ms: number
  /** Takes a line; true where it tells of something acknowledged. */
  readonly onLine: (line: string) => boolean
}

/**
 * Lets the writer work for `ms` after the first thing that it was told is done, however slow the machine, then kills. What it
 * printed, to the last whole line, it had been told.
 */
export async function workAndKill({ program, dataFolder, args = [], victim, ms, onLine }: Round): Promise<void> {
  const writer = spawn(process.execPath, [join(import.meta.dirname, program), dataFolder, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let complaint = ''
  writer.stderr.on('data', (text) => {
    complaint += text
  })
  const lines = createInterface(writer.stdout)
  const closed = once(lines, 'close')
  await Promise.race([
    new Promise<void>((resolve) => lines.on('line', (line) => onLine(line) && resolve())),
    closed.then(() => Promise.reject(new Error(`the writer ended: ${complaint}`))),
  ])
  await pause(ms)
  const postmaster = Number(readFileSync(join(dataFolder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
  if (victim !== 'database') writer.kill('SIGKILL')
  if (victim !== 'program') process.kill(postmaster, 'SIGKILL')
  await closed
}
