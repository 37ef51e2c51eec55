import { posix } from 'node:path'
import { type Import, importsOf } from './syntax.ts'
import { lineAt, type Offence, sources, type Tree } from './tree.ts'

/** `noun.ts` in an area: facts and rules. A second dot, or one of the area's own two files, makes it something else. */
export function isPure(file: string): boolean {
  return /^src\/areas\/[^/]+\/(?:[^/]+\/)?[^/.]+\.ts$/.test(file) && !/\/(index|permissions)\.ts$/.test(file)
}

const areaOf = (file: string): string => /^src\/areas\/([^/]+)\//.exec(file)?.[1] ?? ''

/** Facts and rules see values, the pure files beside them, and what other areas call their things. */
function mayImport(file: string, found: Import): boolean {
  if (!found.from.startsWith('.')) return false
  const target = posix.join(posix.dirname(file), found.from)
  if (target.startsWith('src/values/')) return true
  if (areaOf(target) === areaOf(file)) return isPure(target)
  return found.typeOnly && /^src\/areas\/[^/]+\/index\.ts$/.test(target)
}

/** Code for the browser carries nothing of the server with it; what it names of it are types. */
function mayShip(file: string, found: Import): boolean {
  if (found.typeOnly) return true
  if (!found.from.startsWith('.')) return !found.from.startsWith('node:')
  return /^src\/(values|words|web)\//.test(posix.join(posix.dirname(file), found.from))
}

export function checkPure(tree: Tree): readonly Offence[] {
  const offences = (rule: string, file: string, allowed: (file: string, found: Import) => boolean): Offence[] =>
    importsOf(tree, file)
      .filter((found) => !allowed(file, found))
      .map(({ from, start }) => ({ rule, file, line: lineAt(tree.read(file), start), what: `imports ${from}` }))
  return sources(tree).flatMap((file) => {
    if (isPure(file)) return offences('pure-stays-pure', file, mayImport)
    if (file.startsWith('src/web/islands/')) return offences('islands-stay-in-the-browser', file, mayShip)
    return []
  })
}
