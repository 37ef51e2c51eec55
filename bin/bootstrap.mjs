import module from 'node:module'
import { ensureBuilt } from './bootstrap/build.mjs'
import { ensureInstalled } from './bootstrap/install.mjs'
import { ensureNode24 } from './bootstrap/node24.mjs'
import { followParent } from './bootstrap/parent.mjs'
import { giveUp, inProject } from './bootstrap/project.mjs'

/**
 * What every command of ours begins with, so that each works in a bare clone: the packages of the lock file, Node 24, and
 * a build as new as its sources. Returns in a process that has all three; files here run on Node 20 and import nothing.
 */
export async function prepare({ withTools = false, build = ['client', 'server'] } = {}) {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    giveUp(
      `cần Node.js 20 trở lên, máy này có ${process.version}.`,
      `Node.js 20 or later is needed, not ${process.version}.`,
    )
  }
  followParent()
  await ensureInstalled({ withTools })
  await ensureNode24()
  module.enableCompileCache?.(inProject('.cache', 'compiled'))
  await ensureBuilt(build)
}
