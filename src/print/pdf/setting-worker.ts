import type { SettingAnswer, SettingTask } from './aside.ts'
import { type Mapped, setPdf } from './compile.ts'

/** A program of its own: one document, one answer. What it took of memory goes with it. */
process.once('message', (task) => {
  process.send?.(answerTo(task as SettingTask), () => process.exit(0))
})
// Whoever asked is gone, and nobody waits for an answer.
process.once('disconnect', () => process.exit(0))

function answerTo({ template, data, madeAt, pictures }: SettingTask): SettingAnswer {
  // Bytes lose their class on the way.
  const mapped = pictures.map(({ path, bytes }): Mapped => ({ path, bytes: Buffer.from(bytes) }))
  try {
    return { pdf: new Uint8Array(setPdf(template, data, madeAt, mapped)) }
  } catch (error) {
    return { problem: error instanceof Error ? error.message : 'the PDF could not be set' }
  }
}
