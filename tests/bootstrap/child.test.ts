import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { projectRoot } from '../../src/platform/root.ts'

/** Starts a process that runs `script` in a child by our `run` and exits with what it returns. */
function runInChild(script: string) {
  const outer = `import { run } from './bin/bootstrap/child.mjs'; process.exit(await run(process.execPath, ['-e', ${JSON.stringify(script)}]))`
  return spawn(process.execPath, ['--input-type=module', '-e', outer], {
    cwd: projectRoot(),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

test.each([
  ['process.exit(0)', 0],
  ['process.exit(42)', 42],
  ["process.kill(process.pid, 'SIGKILL')", 137],
])('the exit code of %s is %i', async (script, code) => {
  expect(await once(runInChild(script), 'exit')).toEqual([code, null])
})

test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
  '%s is passed on, and the child ends in its own way',
  async (signal) => {
    const script = `process.on('${signal}', () => process.exit(7)); console.log('up'); setInterval(() => undefined, 1000)`
    const outer = runInChild(script)
    await once(outer.stdout, 'data')
    outer.kill(signal)
    expect(await once(outer, 'exit')).toEqual([7, null])
  },
)
