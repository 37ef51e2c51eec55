import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { run } from './child.mjs'
import { giveUp, hasNode24, inProject, neededNode } from './project.mjs'

/** Goes on in this process when its Node is new enough; otherwise runs the same command in the one npm installed. */
export async function ensureNode24() {
  if (hasNode24) return
  const node = installedNode()
  const options = { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] }
  process.exit(await run(node, [...process.execArgv, ...process.argv.slice(1)], options))
}

/** The Node that runs our tools, for programs started beside this one. */
function installedNode() {
  const system = process.platform === 'win32' ? 'win' : process.platform
  const name = process.platform === 'win32' ? 'node.exe' : 'node'
  const node = inProject('node_modules', `node-${system}-${process.arch}`, 'bin', name)
  const works = existsSync(node) && spawnSync(node, ['--version']).status === 0
  if (works) return node
  return giveUp(
    `cần Node.js ${neededNode} trở lên (máy này có ${process.version}, ${process.platform}-${process.arch}). Hãy cài từ https://nodejs.org rồi chạy lại.`,
    `Node.js ${neededNode} or later is needed (this is ${process.version} on ${process.platform}-${process.arch}). Install it from https://nodejs.org and run again.`,
  )
}
