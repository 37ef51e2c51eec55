import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { run } from './child.mjs'
import { giveUp, inProject, root, say } from './project.mjs'

const targets = {
  client: { inputs: ['src'], args: [] },
  server: { inputs: ['src'], args: ['--ssr'] },
  bench: {
    inputs: ['src', 'tests/bench', 'tests/generate', 'tests/support'],
    args: ['--ssr'],
    env: { DAU_AN_BUILD: 'bench' },
  },
}

/** Builds what is missing from dist/ or older than its sources. Each part is built aside and then put in place whole. */
export async function ensureBuilt(names = ['client', 'server']) {
  const stale = names.map((name) => ({ name, stamp: stampOf(name) })).filter(({ name, stamp }) => !isFresh(name, stamp))
  if (stale.length === 0) return
  say(`Đang dựng · building ${stale.map(({ name }) => name).join(', ')} …`)
  const built = await Promise.all(stale.map(({ name, stamp }) => build(name, stamp)))
  if (built.every((good) => good)) return
  giveUp('không dựng được chương trình; lỗi ở ngay trên.', 'the program could not be built; the error is above.')
}

async function build(name, stamp) {
  const { args, env } = targets[name]
  const aside = inProject('dist', `.${name}-${process.pid}`)
  const vite = inProject('node_modules', 'vite', 'bin', 'vite.js')
  const plain = process.stderr.isTTY ? {} : { NO_COLOR: '1' }
  const options = {
    cwd: root,
    env: { ...process.env, ...plain, ...env, NODE_ENV: 'production' },
    stdio: ['ignore', 2, 2],
  }
  const code = await run(process.execPath, [vite, 'build', ...args, '--outDir', aside], options)
  if (code === 0) {
    writeFileSync(join(aside, '.stamp'), stamp)
    putInPlace(aside, inProject('dist', name))
  }
  rmSync(aside, { recursive: true, force: true })
  return code === 0
}

function putInPlace(fresh, place) {
  const old = `${fresh}.old`
  mkdirSync(dirname(place), { recursive: true })
  if (existsSync(place)) renameSync(place, old)
  renameSync(fresh, place)
  rmSync(old, { recursive: true, force: true })
}

function isFresh(name, stamp) {
  const file = inProject('dist', name, '.stamp')
  return existsSync(file) && readFileSync(file, 'utf8') === stamp
}

/** The hash of everything a build reads: sources (tests left out), its settings and the packages. */
function stampOf(name) {
  const hash = createHash('sha256')
  const files = targets[name].inputs.flatMap((folder) => sourcesIn(inProject(folder)))
  for (const file of [...files, inProject('vite.config.ts'), inProject('package-lock.json')]) {
    hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

function sourcesIn(folder) {
  if (!existsSync(folder)) return []
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
  return files.map((entry) => join(entry.parentPath ?? entry.path, entry.name)).sort()
}
