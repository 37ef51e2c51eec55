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
  const child = spawn(process.execPath, [join(projectRoot(), 'bin', 'dau-an.mjs'), ...args], {
    env: { ...process.env, DAU_AN_DATA: dataFolder, DATABASE_URL: '', LANG: 'en_US.UTF-8', LC_ALL: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [out, err] = ['', '']
  child.stdout.on('data', (text) => {
    out += text
  })
  child.stderr.on('data', (text) => {
    err += text
  })
  const [code] = (await once(child, 'close')) as [number]
  return { code, out, err, json: () => JSON.parse(out) }
}
