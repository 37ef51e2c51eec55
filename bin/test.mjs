#!/usr/bin/env node
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { run } from './bootstrap/child.mjs'
import { inProject, root } from './bootstrap/project.mjs'
import { prepare } from './bootstrap.mjs'

/**
 * Everything that must hold, cheapest first; the first failure ends the run. With an argument only the tests whose file
 * names contain it run: `npm test -- supervision`. The last line is the sum, alone: `N passed, N failed`.
 */
const filters = process.argv.slice(2)

// Each checker works the shared types out for itself: one takes a third of the work of the usual four.
const checks = [
  { title: 'Lint and format', name: 'lint', script: '@biomejs/biome/bin/biome', args: ['check', '.'] },
  { title: 'Types', name: 'types', script: 'typescript/bin/tsc', args: ['--noEmit', '--checkers', '1'] },
]
/** What the code looks like, as the checks look at it: beside them, since types alone leave a core idle. */
const structure = { title: 'Structure', project: 'structure' }
/** One after the other, but for those that wait more than they work: they run beside the next one. */
const suites = [
  { title: 'Units, stores, actions', project: 'unit' },
  { title: 'Durability', project: 'durability', beside: true },
  { title: 'Journeys in a browser', project: 'journeys' },
]

await prepare({ withTools: true })
const sum = { passed: 0, failed: 0, skipped: 0 }
const looked = begin(structure)
if (filters.length === 0) await runChecks()
await looked.told()
const beside = []
for (const suite of suites) {
  if (sum.failed > 0) break
  if (suite.beside) beside.push(begin(suite))
  else {
    say(suite.title)
    await runSuite(suite)
  }
}
for (const suite of beside) await suite.told()
if (filters.length > 0 && sum.passed + sum.failed === 0) {
  process.stdout.write(`No test file matches ${filters.join(' ')}\n`)
  sum.failed += 1
}
if (sum.skipped > 0) process.stdout.write(`\n${sum.skipped} skipped\n`)
process.stdout.write(`\n${sum.passed} passed, ${sum.failed} failed\n`)
process.exit(sum.failed === 0 ? 0 : 1)

function say(title) {
  process.stdout.write(`\n━━ ${title} ${'━'.repeat(Math.max(0, 70 - title.length))}\n`)
}

/** Side by side, since each keeps one core busy; told one after the other. A check counts as one test. */
async function runChecks() {
  const begun = checks.map(({ title, name, script, args }) => {
    const said = inProject('.cache', 'tests', `${name}.txt`)
    mkdirSync(dirname(said), { recursive: true })
    const out = openSync(said, 'w')
    const code = runScript(script, args, { stdio: ['ignore', out, out] }).finally(() => closeSync(out))
    return { title, said, code }
  })
  for (const { title, said, code } of begun) {
    say(title)
    const passed = (await code) === 0
    process.stdout.write(readFileSync(said))
    sum[passed ? 'passed' : 'failed'] += 1
  }
}

/** What it says is kept until the others have said theirs. */
function begin(suite) {
  const said = inProject('.cache', 'tests', `${suite.project}.txt`)
  mkdirSync(dirname(said), { recursive: true })
  const out = openSync(said, 'w')
  const ended = runSuite(suite, { stdio: ['ignore', out, out] }).finally(() => closeSync(out))
  const told = async () => {
    await ended
    say(suite.title)
    process.stdout.write(readFileSync(said))
  }
  return { told }
}

async function runSuite({ project }, options = {}) {
  const report = inProject('.cache', 'tests', `${project}.json`)
  mkdirSync(dirname(report), { recursive: true })
  rmSync(report, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const lenient = filters.length > 0 ? ['--passWithNoTests'] : []
  const code = await runScript(
    'vitest/vitest.mjs',
    ['run', '--project', project, ...reporters, ...lenient, ...filters],
    options,
  )
  const told = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {}
  const { numPassedTests: passed = 0, numFailedTests: failed = 0, numPendingTests: skipped = 0 } = told
  sum.passed += passed
  sum.skipped += skipped
  // A file that cannot be loaded, or an error outside any test, fails the run though no test is counted as failed.
  sum.failed += code === 0 ? failed : Math.max(1, failed)
}

/** The tools' own scripts, run by this Node: what stands on the path may be older. */
function runScript(script, args, options = {}) {
  return run(process.execPath, [inProject('node_modules', script), ...args], { cwd: root, ...options })
}
