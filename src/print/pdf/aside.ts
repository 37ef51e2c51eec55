import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { threadFile } from '../../platform/root.ts'
import { type Mapped, setPdf } from './compile.ts'

export interface SettingTask {
  readonly template: string
  readonly data: unknown
  readonly madeAt: Date
  readonly pictures: readonly Mapped[]
}

export type SettingAnswer = { readonly pdf: Uint8Array } | { readonly problem: string }

/** Characters of data; some dozen pages are set in less time than a program needs to begin. */
const atOnceUpTo = 200_000

/**
 * Sets a document; a long one, which takes seconds, in a program of its own, so that nobody else waits for it. Hundreds of
 * pages take a gigabyte, which no thread would give back: the compiler is not of V8's memory.
 */
export async function setPdfAside(task: SettingTask): Promise<Buffer> {
  const { template, data, madeAt, pictures } = task
  if (JSON.stringify(data).length <= atOnceUpTo) return setPdf(template, data, madeAt, pictures)
  const setter = fork(fileURLToPath(threadFile('src/print/pdf/setting-worker.ts')), {
    execArgv: [],
    serialization: 'advanced',
    // Nothing of the settings, and no secret, is handed on.
    env: {},
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  try {
    const answer = await new Promise<SettingAnswer>((resolve, reject) => {
      setter.once('message', (message) => resolve(message as SettingAnswer))
      setter.once('error', reject)
      setter.once('exit', () => reject(new Error('the program that sets a PDF ended without one')))
      // An error of sending comes as an event, or as the end of the program.
      setter.send(task, () => undefined)
    })
    if ('problem' in answer) throw new Error(answer.problem)
    return Buffer.from(answer.pdf)
  } finally {
    setter.kill()
  }
}
