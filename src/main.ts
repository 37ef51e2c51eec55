import { readConfig } from './platform/config.ts'
import { createLog } from './platform/log.ts'
import { projectRoot } from './platform/root.ts'
import { serve } from './serve.ts'
import { allRefusals, isRefusal } from './values/refusal.ts'
import { sayRefusal, wordsIn } from './words/words.ts'

const config = readConfig(process.env, projectRoot())
const refused = isRefusal(config)
  ? config
  : await serve(config, createLog({ level: config.logLevel }), { sample: process.argv.includes('--sample') })
if (isRefusal(refused)) {
  for (const one of allRefusals(refused)) {
    const place = one.field ? `${one.field}: ` : ''
    process.stderr.write(`${place}${sayRefusal(wordsIn('vi'), one)}\n${place}${sayRefusal(wordsIn('en'), one)}\n\n`)
  }
  process.exitCode = 1
}
