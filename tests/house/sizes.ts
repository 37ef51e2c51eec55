import { type ESTree, Visitor } from 'vite'
import { programOf } from './syntax.ts'
import { isCode, isTest, lineAt, type Offence, sources, type Tree } from './tree.ts'

export const limits = { file: 350, median: 75, tail: 200, function: 50, page: 130, depth: 4 }

const linesOf = (text: string): number => (text.endsWith('\n') ? text.split('\n').length - 1 : text.split('\n').length)

/** The lengths of the files and of the functions, and how deep the folders go. Tests may be as long as they need. */
export function checkSizes(tree: Tree): readonly Offence[] {
  const written = tree.files.filter((file) => /^(src|bin)\/.*\.(tsx?|css|mjs)$/.test(file) && !isTest(file))
  const tooLong = written
    .map((file) => ({ file, lines: linesOf(tree.read(file)) }))
    .filter(({ lines }) => lines > limits.file)
    .map(({ file, lines }) => ({ rule: 'file-length', file, what: `${lines} lines, at most ${limits.file}` }))
  const tooDeep = tree.files
    .filter((file) => file.startsWith('src/') && file.split('/').length - 1 > limits.depth)
    .map((file) => ({ rule: 'folder-depth', file, what: `deeper than ${limits.depth} under src/` }))
  return [...tooLong, ...tooDeep, ...checkHabit(tree), ...sources(tree).flatMap((file) => longFunctions(tree, file))]
}

/** Half the files are short, and so is nearly every other one: the longest are named, because they are what to cut. */
function checkHabit(tree: Tree): readonly Offence[] {
  const lengths = sources(tree)
    .map((file) => ({ file, lines: linesOf(tree.read(file)) }))
    .sort((a, b) => b.lines - a.lines)
  const at = (share: number) => lengths[Math.floor((lengths.length - 1) * (1 - share))]?.lines ?? 0
  const longest = lengths
    .slice(0, 12)
    .map(({ file, lines }) => `${file} ${lines}`)
    .join(', ')
  const offence = (rule: string, is: number, most: number): Offence[] =>
    is > most ? [{ rule, file: 'src', what: `${is} lines, at most ${most}; the longest: ${longest}` }] : []
  return [...offence('file-median', at(0.5), limits.median), ...offence('file-tail', at(0.95), limits.tail)]
}

type Callable = ESTree.Function | ESTree.ArrowFunctionExpression

function longFunctions(tree: Tree, file: string): readonly Offence[] {
  const found: Offence[] = []
  const text = tree.read(file)
  const measure = (node: Callable, name: string) => {
    const first = lineAt(text, node.start)
    const lines = lineAt(text, node.end) - first + 1
    const most = isComponent(file, name) ? limits.page : limits.function
    const what = `${name || 'a function'} has ${lines} lines, at most ${most}`
    if (lines > most) found.push({ rule: 'function-length', file, line: first, what })
  }
  const names = new Map<number, string>()
  new Visitor({
    VariableDeclarator: ({ id, init }) => {
      if (init && id.type === 'Identifier') names.set(init.start, id.name)
    },
    FunctionDeclaration: (node) => measure(node, node.id?.name ?? ''),
    FunctionExpression: (node) => measure(node, node.id?.name ?? names.get(node.start) ?? ''),
    ArrowFunctionExpression: (node) => measure(node, names.get(node.start) ?? ''),
  }).visit(programOf(tree, file))
  return found
}

/** A page or a part of one: a capitalised function where JSX is written. */
const isComponent = (file: string, name: string): boolean => file.endsWith('.tsx') && /^\p{Lu}/u.test(name)

/** How many lines of TypeScript there are, for the tests to see that something was measured. */
export const measured = (tree: Tree): number =>
  tree.files
    .filter((file) => file.startsWith('src/') && isCode(file))
    .reduce((sum, file) => sum + linesOf(tree.read(file)), 0)
