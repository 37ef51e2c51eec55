import { Worker } from 'node:worker_threads'
import { threadFile } from '../root.ts'

export interface HeicTask {
  readonly bytes: Uint8Array
  readonly pixelLimit: number
}

/** Pixels are RGBA, eight bits each, already turned upright. */
export type HeicAnswer =
  | {
      readonly outcome: 'decoded'
      readonly width: number
      readonly height: number
      readonly data: Uint8ClampedArray<ArrayBuffer>
    }
  | { readonly outcome: 'broken' | 'too_large' | 'too_slow' }

interface HeicLimits {
  /** Width × height. */
  readonly pixels: number
  readonly ms: number
}

const phonePicture: HeicLimits = { pixels: 52e6, ms: 30_000 }

/** Decodes an iPhone picture in a thread of its own, which is ended when it takes too long. */
export function decodeHeic(bytes: Uint8Array, limits: HeicLimits = phonePicture): Promise<HeicAnswer> {
  const task: HeicTask = { bytes, pixelLimit: limits.pixels }
  const worker = new Worker(threadFile('src/platform/files/heic-worker.ts'), {
    workerData: task,
    // Nothing of the process is handed to code that reads a stranger's bytes.
    env: {},
    argv: [],
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 256 },
  })
  return new Promise((resolve) => {
    const timer = setTimeout(() => finish({ outcome: 'too_slow' }), limits.ms)
    const finish = (answer: HeicAnswer) => {
      clearTimeout(timer)
      resolve(answer)
      void worker.terminate()
    }
    worker.once('message', finish)
    worker.once('error', () => finish({ outcome: 'broken' }))
    worker.once('exit', () => finish({ outcome: 'broken' }))
  })
}
