import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { startMark } from '../../src/platform/embedded/process.ts'
import { projectRoot } from '../../src/platform/root.ts'

const script = `import { followParent } from './bin/bootstrap/parent.mjs'; followParent()
  process.on('SIGTERM', () => process.exit(0)); console.log(process.pid); setInterval(() => undefined, 1000)`

/** A shell, as npm uses one, and below it a process that follows its parent. */
async function below(env: Record<string, string>): Promise<{ shell: ChildProcess; pid: number }> {
  const command = `"${process.execPath}" --input-type=module -e "$SCRIPT"; true`
  const options = { cwd: projectRoot(), env: { ...process.env, SCRIPT: script, ...env } }
  const shell = spawn('sh', ['-c', command], { ...options, stdio: ['ignore', 'pipe', 'inherit'] })
  const [told] = await once(shell.stdout, 'data')
  return { shell, pid: Number(told) }
}

test.skipIf(process.platform === 'win32')('what npm started ends when its shell is gone', async () => {
  const { shell, pid } = await below({ npm_lifecycle_event: 'start' })
  await pause(700)
  expect(startMark(pid)).not.toBeNull()
  shell.kill('SIGKILL')
  await expect.poll(() => startMark(pid), { timeout: 30_000 }).toBeNull()
})

test.skipIf(process.platform === 'win32')('what was started by hand outlives its shell', async () => {
  const { npm_lifecycle_event: _, ...env } = process.env
  const { shell, pid } = await below({ ...(env as Record<string, string>), npm_lifecycle_event: undefined as never })
  shell.kill('SIGKILL')
  await pause(1_200)
  expect(startMark(pid)).not.toBeNull()
  process.kill(pid, 'SIGKILL')
})

test('a process run by ours ends when ours is killed outright', async () => {
  const parent = `import { fork } from 'node:child_process'
    const child = fork('-', { execArgv: ['--input-type=module', '-e', process.env.SCRIPT], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })`
  const env = { ...process.env, SCRIPT: script }
  const outer = spawn(process.execPath, ['--input-type=module', '-e', parent], {
    cwd: projectRoot(),
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [told] = await once(outer.stdout, 'data')
  outer.kill('SIGKILL')
  await expect.poll(() => startMark(Number(told)), { timeout: 30_000 }).toBeNull()
})
