import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../src/platform/root.ts'

/**
 * A test cluster with its templates, kept from one run to the next: making the tables and loading the sample term takes
 * longer than most suites. It is good only for the very sources it was made from, and copied, never run in place.
 */
const root = projectRoot()
const folder = join(root, '.cache', 'test-clusters')

/** What the templates are made by: a change of any of these files makes them anew. */
const made = ['src/values', 'src/words', 'src/platform', 'src/areas', 'src/print', 'src/sample', 'db/migrations']
const besides = [
  'package-lock.json',
  'tests/support/cluster.ts',
  'tests/support/postgres.ts',
  'tests/support/sample.ts',
]

/** Links, owners and rights are kept as they are, which only `cp -a` does everywhere but on Windows. */
const canKeep = process.platform !== 'win32'

export function keyOfSources(): string {
  const hash = createHash('sha256')
  for (const path of [...made.flatMap(filesIn), ...besides]) {
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(root, path)))
      .update('\0')
  }
  return hash.digest('hex').slice(0, 24)
}

function filesIn(place: string): readonly string[] {
  return readdirSync(join(root, place), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort()
}

/** Copies the kept cluster to a place, when there is one for these sources; `withSample` says what it holds. */
export function takeKept(key: string, dataFolder: string): { readonly withSample: boolean } | null {
  if (!canKeep) return null
  for (const withSample of [true, false]) {
    const kept = join(folder, nameOf(key, withSample))
    if (existsSync(kept) && copy(kept, dataFolder)) return { withSample }
  }
  return null
}

/** Keeps a cluster that has ended in order; two runs that do so at once keep one of the two. */
export function keep(key: string, dataFolder: string, withSample: boolean): void {
  const kept = join(folder, nameOf(key, withSample))
  if (!canKeep || existsSync(kept)) return
  mkdirSync(folder, { recursive: true })
  const beside = `${kept}.${process.pid}`
  rmSync(beside, { recursive: true, force: true })
  try {
    if (copy(dataFolder, beside)) renameSync(beside, kept)
  } catch {
    // Another run kept the same meanwhile.
  }
  rmSync(beside, { recursive: true, force: true })
  forgetOld()
}

const nameOf = (key: string, withSample: boolean): string => `${key}${withSample ? '-sample' : ''}`

function copy(from: string, to: string): boolean {
  return spawnSync('cp', ['-a', from, to], { stdio: 'ignore' }).status === 0
}

/** Only the newest few are of use. */
function forgetOld(): void {
  const kept = readdirSync(folder).map((name) => ({ name, at: statSync(join(folder, name)).mtimeMs }))
  for (const { name } of kept.sort((a, b) => b.at - a.at).slice(3))
    rmSync(join(folder, name), { recursive: true, force: true })
}
