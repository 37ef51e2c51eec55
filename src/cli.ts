import { runCommandLine } from './cli/main.ts'
import { createLog } from './platform/log.ts'

/** The pages are loaded only by the command that serves them: the others begin in half the time. */
const serve: Parameters<typeof runCommandLine>[2]['serve'] = async (config, options) => {
  const { serveUntilStopped } = await import('./serve-until-stopped.ts')
  return serveUntilStopped(config, createLog({ level: config.logLevel }), options)
}

// An answer that is longer than a pipe holds must be written to its end before the process goes.
process.exitCode = await runCommandLine(process.argv.slice(2), process.env, { serve })
