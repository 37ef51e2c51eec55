#!/usr/bin/env node
import { run } from './bootstrap/child.mjs'
import { inProject, root } from './bootstrap/project.mjs'
import { prepare } from './bootstrap.mjs'

/**
 * Takes the pictures of docs/guide anew from the product itself, with the sample term in it. With an argument only the
 * chapters whose file names contain it: `npm run guide -- reports`.
 */
await prepare({ withTools: true, build: [] })
const vitest = inProject('node_modules', 'vitest', 'vitest.mjs')
process.exit(
  await run(process.execPath, [vitest, 'run', '--project', 'guide', ...process.argv.slice(2)], { cwd: root }),
)
