import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

let found: string | undefined

/** The project folder (the one with our package.json), the same from the sources, the build and the tests. */
export function projectRoot(): string {
  found ??= searchUp(dirname(fileURLToPath(import.meta.url)))
  return found
}

/** A file of the sources that a thread or a program beside begins with: the build keeps it nowhere, and Node runs it as it is. */
export const threadFile = (path: `src/${string}-worker.ts`): URL => pathToFileURL(join(projectRoot(), path))

function searchUp(folder: string): string {
  const manifest = join(folder, 'package.json')
  if (existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).name === 'dau-an') return folder
  const parent = dirname(folder)
  if (parent === folder) throw new Error('package.json of dau-an was not found above the running code')
  return searchUp(parent)
}
