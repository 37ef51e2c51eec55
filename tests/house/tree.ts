import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One place where a rule of the house is broken. */
export interface Offence {
  readonly rule: string
  readonly file: string
  readonly line?: number
  readonly what: string
}

/** A folder read once: every file that belongs to the project, as paths from its root with forward slashes. */
export interface Tree {
  readonly root: string
  readonly files: readonly string[]
  read(file: string): string
}

export const root = join(import.meta.dirname, '..', '..')

/** Reads the tree below `folder`, leaving out what its `.gitignore` names and the version history. */
export function readTree(folder: string = root): Tree {
  const texts = new Map<string, string>()
  const isLeftOut = ignored(folder)
  const walk = (below: string): string[] =>
    readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
      const path = below === '' ? entry.name : `${below}/${entry.name}`
      if (entry.name === '.git' || isLeftOut(entry.name)) return []
      return entry.isDirectory() ? walk(path) : [path]
    })
  return {
    root: folder,
    files: walk('').sort(),
    read(file) {
      const text = texts.get(file) ?? readFileSync(join(folder, file), 'utf8')
      texts.set(file, text)
      return text
    },
  }
}

/** Understands the two forms our `.gitignore` uses, `name` or `name/`, and `*.ending`. */
function ignored(folder: string): (name: string) => boolean {
  let lines: string[] = []
  try {
    lines = readFileSync(join(folder, '.gitignore'), 'utf8').split('\n')
  } catch {
    return () => false
  }
  const names = new Set(lines.map((line) => line.trim().replaceAll('/', '')).filter((line) => line !== ''))
  const endings = [...names].filter((name) => name.startsWith('*')).map((name) => name.slice(1))
  return (name) => names.has(name) || endings.some((ending) => name.endsWith(ending))
}

export const isTest = (file: string): boolean => /\.test\.tsx?$/.test(file)
export const isCode = (file: string): boolean => /\.tsx?$/.test(file)

/** The TypeScript of the product: everything under `src/` but the tests that stand beside it. */
export function sources(tree: Tree): readonly string[] {
  return tree.files.filter((file) => file.startsWith('src/') && isCode(file) && !isTest(file))
}

/** The names of the folders directly under `folder`. */
export function foldersIn(tree: Tree, folder: string): readonly string[] {
  const prefix = `${folder}/`
  const inside = tree.files.filter((file) => file.startsWith(prefix) && file.slice(prefix.length).includes('/'))
  return [...new Set(inside.map((file) => file.slice(prefix.length).split('/')[0] ?? ''))]
}

export function lineAt(text: string, offset: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line += 1
  return line
}

/** The names of the rules broken, each once: what the tests of planted violations look at. */
export function broken(offences: readonly Offence[]): readonly string[] {
  return [...new Set(offences.map((offence) => offence.rule))].sort()
}
