import { readConfig } from './platform/config.ts'
import { createLog } from './platform/log.ts'
import { projectRoot } from './platform/root.ts'
import { startServing } from './serve.ts'
import { allRefusals, isRefusal, type Refusal } from './values/refusal.ts'
import { sayRefusal, wordsIn } from './words/words.ts'

const config = readConfig(process.env, projectRoot())
const serving = isRefusal(config) ? config : await startServing(config, createLog({ level: config.logLevel }))
if (isRefusal(serving)) giveUp(serving)
else {
  process.stdout.write(`\n  Dấu Ấn: ${serving.url}\n\n`)
  const stop = () => void serving.stop().then(() => process.exit(0))
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}

/** Each mistake in both languages, with the setting it is about. */
function giveUp(refusal: Refusal): void {
  for (const one of allRefusals(refusal)) {
    const place = one.field ? `${one.field}: ` : ''
    for (const language of ['vi', 'en'] as const) {
      process.stderr.write(`${place}${sayRefusal(wordsIn(language), one)}\n`)
    }
  }
  process.exitCode = 1
}
