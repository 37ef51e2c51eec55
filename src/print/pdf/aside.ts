import { Worker } from 'node:worker_threads'
import { threadFile } from '../../platform/root.ts'
import { type Mapped, setPdf } from './compile.ts'

export interface SettingTask {
  readonly template: string
  readonly data: unknown
  readonly madeAt: Date
  readonly pictures: readonly Mapped[]
}

export type SettingAnswer = { readonly pdf: Uint8Array } | { readonly problem: string }

/** Characters of data; some dozen pages are set in less time than a thread needs to begin. */
const atOnceUpTo = 200_000

/** Sets a document; a long one, which takes seconds, in a thread of its own, so that nobody else waits for it. */
export async function setPdfAside(task: SettingTask): Promise<Buffer> {
  const { template, data, madeAt, pictures } = task
  if (JSON.stringify(data).length <= atOnceUpTo) return setPdf(template, data, madeAt, pictures)
  const worker = new Worker(threadFile('src/print/pdf/setting-worker.ts'), { workerData: task, argv: [], execArgv: [] })
  const answer = await new Promise<SettingAnswer>((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('the thread that sets a PDF ended without one')))
  })
  if ('problem' in answer) throw new Error(answer.problem)
  return Buffer.from(answer.pdf)
}
