#!/usr/bin/env node
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { watch } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { inProject, root, say } from './bootstrap/project.mjs'
import { prepare } from './bootstrap.mjs'

/** Serves, and at every change of a source builds again and restarts. A build that fails leaves the last one running. */
await prepare()
let server = serve()
let stopping = false
const changes = watchSources()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop())

for (;;) {
  await changes.next()
  if (stopping || !(await rebuilt())) continue
  await end(server)
  if (!stopping) server = serve()
}

function serve() {
  return spawn(process.execPath, [inProject('dist', 'server', 'main.js'), ...process.argv.slice(2)], {
    stdio: 'inherit',
  })
}

/** In a process of its own: a build that fails ends it, not us. */
async function rebuilt() {
  const script = "await (await import('./bin/bootstrap.mjs')).prepare()"
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { cwd: root, stdio: 'inherit' })
  const [code] = await once(child, 'exit')
  return code === 0
}

async function end(child) {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGTERM')
  await once(child, 'exit')
}

async function stop() {
  if (stopping) return
  stopping = true
  await end(server)
  process.exit(0)
}

/** `next()` waits for a change, and then for a moment of quiet: editors save in several steps. */
function watchSources() {
  let waiting = () => undefined
  watch(inProject('src'), { recursive: true }, () => waiting())
  return {
    async next() {
      await new Promise((settle) => {
        waiting = settle
      })
      await pause(150)
      say('… ')
    },
  }
}
