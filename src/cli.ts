import { runCommandLine } from './cli/main.ts'
import { createLog } from './platform/log.ts'
import { serveUntilStopped } from './serve-until-stopped.ts'

const serve: Parameters<typeof runCommandLine>[2]['serve'] = (config, options) =>
  serveUntilStopped(config, createLog({ level: config.logLevel }), options)

// An answer that is longer than a pipe holds must be written to its end before the process goes.
process.exitCode = await runCommandLine(process.argv.slice(2), process.env, { serve })
