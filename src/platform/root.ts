import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

let found: string | undefined

/** The project folder (the one with our package.json), the same from the sources, the build and the tests. */
export function projectRoot(): string {
  found ??= searchUp(dirname(fileURLToPath(import.meta.url)))
  return found
}

/**
 * The file that a thread or a program beside begins with: of the build where this code is of the build, else of the sources,
 * which Node runs as they are.
 */
export function threadFile(path: `src/${string}-worker.ts`): URL {
  const [, build] = /^dist[\\/]([^\\/]+)/.exec(relative(projectRoot(), fileURLToPath(import.meta.url))) ?? []
  const file = build ? join('dist', build, 'threads', `${basename(path, '.ts')}.js`) : path
  return pathToFileURL(join(projectRoot(), file))
}

function searchUp(folder: string): string {
  const manifest = join(folder, 'package.json')
  if (existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).name === 'dau-an') return folder
  const parent = dirname(folder)
  if (parent === folder) throw new Error('package.json of dau-an was not found above the running code')
  return searchUp(parent)
}
