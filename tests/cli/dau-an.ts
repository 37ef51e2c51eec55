import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { projectRoot } from '../../src/platform/root.ts'

export interface Ended {
  readonly code: number
  readonly out: string
  readonly err: string
  /** What was printed with `--json`. */
  json<T = unknown>(): T
}

/** Runs the command line as a person does: a process of its own, on a data folder of its own. */
export async function dauAn(dataFolder: string, ...args: string[]): Promise<Ended> {
  return startDauAn(dataFolder, ...args).ended
}

export interface Running {
  readonly ended: Promise<Ended>
  /** Waits until it has printed this, or ended; what it printed so far. */
  printed(text: RegExp): Promise<string>
  signal(name: NodeJS.Signals): void
}

/** The same, for a program that goes on until it is told to end. */
export function startDauAn(dataFolder: string, ...args: string[]): Running {
  const child = spawn(process.execPath, [join(projectRoot(), 'bin', 'dau-an.mjs'), ...args], {
    env: { ...process.env, DAU_AN_DATA: dataFolder, DATABASE_URL: '', LANG: 'en_US.UTF-8', LC_ALL: '', PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [out, err] = ['', '']
  let over = false
  let wake: () => void = () => undefined
  child.stdout.on('data', (text) => {
    out += text
    wake()
  })
  child.stderr.on('data', (text) => {
    err += text
  })
  const ended = once(child, 'close').then(([code]) => {
    over = true
    wake()
    return { code: code as number, out, err, json: <T>() => JSON.parse(out) as T }
  })
  return {
    ended,
    signal: (name) => child.kill(name),
    printed: async (text) => {
      while (!over && !text.test(out)) {
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
      return out
    },
  }
}
