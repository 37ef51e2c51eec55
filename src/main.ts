import { parseArgs } from 'node:util'
import { readConfig } from './platform/config.ts'
import { createLog } from './platform/log.ts'
import { projectRoot } from './platform/root.ts'
import { serveUntilStopped } from './serve-until-stopped.ts'
import { tellRefusal, tellUsage } from './told.ts'
import { isRefusal } from './values/refusal.ts'

const config = readConfig(process.env, projectRoot())
const wanted = readArguments()
if (isRefusal(config)) {
  tellRefusal(config)
  process.exitCode = 1
} else if (wanted === null) {
  tellUsage()
  process.exitCode = 2
} else {
  // A sample that was still loading would keep the process alive.
  process.exit(await serveUntilStopped(config, createLog({ level: config.logLevel }), wanted))
}

/** `--sample` is all there is to say at the start; the rest are settings. */
function readArguments(): { sample: boolean } | null {
  try {
    const { values } = parseArgs({ options: { sample: { type: 'boolean', default: false } } })
    return { sample: values.sample }
  } catch {
    return null
  }
}
