import { parentPort, workerData } from 'node:worker_threads'
import { all } from 'heic-decode'
import type { HeicAnswer, HeicTask } from './heic.ts'

/** Runs alone in its thread: one picture, one answer. A crash or an endless loop in the decoder stays in here. */
const { bytes, pixelLimit } = workerData as HeicTask

async function decode(): Promise<HeicAnswer> {
  const pictures = await all({ buffer: bytes })
  const [first] = pictures
  if (!first) return { outcome: 'broken' }
  if (first.width * first.height > pixelLimit) return { outcome: 'too_large' }
  const { width, height, data } = await first.decode()
  return { outcome: 'decoded', width, height, data }
}

const answer = await decode().catch((): HeicAnswer => ({ outcome: 'broken' }))
parentPort?.postMessage(answer, answer.outcome === 'decoded' ? [answer.data.buffer] : [])
