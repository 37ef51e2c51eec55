import { parentPort, workerData } from 'node:worker_threads'
import type { SettingAnswer, SettingTask } from './aside.ts'
import { type Mapped, setPdf } from './compile.ts'

/** Runs alone in its thread: one document, one answer. What it took of memory goes with the thread. */
const { template, data, madeAt, pictures } = workerData as SettingTask

function answer(): SettingAnswer {
  // Bytes lose their class on the way into a thread.
  const mapped = pictures.map(({ path, bytes }): Mapped => ({ path, bytes: Buffer.from(bytes) }))
  try {
    return { pdf: new Uint8Array(setPdf(template, data, madeAt, mapped)) }
  } catch (error) {
    return { problem: error instanceof Error ? error.message : 'the PDF could not be set' }
  }
}

parentPort?.postMessage(answer())
