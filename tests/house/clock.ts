import { Visitor } from 'vite'
import { programOf } from './syntax.ts'
import { lineAt, type Offence, sources, type Tree } from './tree.ts'

/** Who may ask what time it is: the platform's clock, the maker of ids, and code that runs in the browser. */
const hasClock = /^src\/(platform\/|values\/id\.ts$|web\/islands\/)/

const sqlClock =
  /\b(now\s*\(\s*\)|(?:current|local)_(?:date|timestamp|time)\b|(?:clock|statement|transaction)_timestamp\s*\()/i

/** Everything else is told: a judgement is made as at a day, so that it can be made again years later. */
export function checkClock(tree: Tree): readonly Offence[] {
  return sources(tree)
    .filter((file) => !hasClock.test(file))
    .flatMap((file) => clocksIn(tree, file).map((found) => ({ rule: 'no-clock', file, ...found })))
}

function clocksIn(tree: Tree, file: string): { line: number; what: string }[] {
  const found: { line: number; what: string }[] = []
  const text = tree.read(file)
  const add = (node: { start: number; end: number }) =>
    found.push({ line: lineAt(text, node.start), what: text.slice(node.start, node.end).slice(0, 80) })
  new Visitor({
    NewExpression: (node) => {
      if (isDate(node.callee) && node.arguments.length === 0) add(node)
    },
    CallExpression: (node) => {
      if (isDate(node.callee)) add(node)
    },
    MemberExpression: (node) => {
      const name = node.property.type === 'Identifier' ? node.property.name : ''
      if (name === 'now' && node.object.type === 'Identifier' && /^(Date|performance)$/.test(node.object.name))
        add(node)
      if (name === 'Now' && node.object.type === 'Identifier' && node.object.name === 'Temporal') add(node)
    },
    TemplateElement: (node) => {
      if (file.endsWith('.store.ts') && sqlClock.test(node.value.raw)) add(node)
    },
  }).visit(programOf(tree, file))
  return found
}

const isDate = (node: { type: string; name?: unknown }): boolean => node.type === 'Identifier' && node.name === 'Date'
