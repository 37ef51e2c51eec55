import { type ESTree, parseSync, Visitor } from 'vite'
import type { Tree } from './tree.ts'

const programs = new WeakMap<Tree, Map<string, ESTree.Program>>()

/** The parsed file; offsets are in characters. A file that does not parse is an error, never an empty program. */
export function programOf(tree: Tree, file: string): ESTree.Program {
  const known = programs.get(tree) ?? new Map<string, ESTree.Program>()
  programs.set(tree, known)
  let program = known.get(file)
  if (!program) {
    const result = parseSync(file, tree.read(file), {
      lang: file.endsWith('.tsx') ? 'tsx' : 'ts',
      sourceType: 'module',
    })
    if (result.errors.length > 0) throw new Error(`${file}: ${result.errors[0]?.message ?? 'does not parse'}`)
    program = result.program
    known.set(file, program)
  }
  return program
}

export interface Import {
  /** As written: `./day.ts`, `node:fs`, `zod`. */
  readonly from: string
  /** Gone when the program runs: `import type`, `export type … from`, `import('…').T`. */
  readonly typeOnly: boolean
  readonly start: number
}

/** Every import of a file: static, re-exported, dynamic with a literal, or in the place of a type. */
export function importsOf(tree: Tree, file: string): readonly Import[] {
  const found: Import[] = []
  const add = (from: string, typeOnly: boolean, start: number) => found.push({ from, typeOnly, start })
  new Visitor({
    ImportDeclaration: (node) => {
      const types = node.specifiers.filter((one) => one.type === 'ImportSpecifier' && one.importKind === 'type')
      const onlyTypes = node.specifiers.length > 0 && types.length === node.specifiers.length
      add(node.source.value, node.importKind === 'type' || onlyTypes, node.start)
    },
    ExportNamedDeclaration: (node) => {
      if (node.source) add(node.source.value, node.exportKind === 'type', node.start)
    },
    ExportAllDeclaration: (node) => add(node.source.value, node.exportKind === 'type', node.start),
    ImportExpression: (node) => {
      if (node.source.type === 'Literal') add(String(node.source.value), false, node.start)
    },
    TSImportType: (node) => add(node.source.value, true, node.start),
  }).visit(programOf(tree, file))
  return found
}

/** The calls of a plain function by its name: `refuse(…)`, `action(…)`. */
export function callsOf(tree: Tree, file: string, name: string): readonly ESTree.CallExpression[] {
  const found: ESTree.CallExpression[] = []
  new Visitor({
    CallExpression: (node) => {
      if (node.callee.type === 'Identifier' && node.callee.name === name) found.push(node)
    },
  }).visit(programOf(tree, file))
  return found
}

/** The value of a property written in an object literal, or undefined when it is not there. */
export function propertyOf(node: ESTree.ObjectExpression, name: string): ESTree.Expression | undefined {
  for (const property of node.properties) {
    if (property.type !== 'Property' || property.key.type !== 'Identifier' || property.key.name !== name) continue
    return property.value as ESTree.Expression
  }
  return undefined
}

/** The texts of the string literals inside a node, such as both branches of a condition. */
export function stringsIn(node: ESTree.Node): readonly string[] {
  if (node.type === 'Literal') return typeof node.value === 'string' ? [node.value] : []
  if (node.type === 'ConditionalExpression') return [...stringsIn(node.consequent), ...stringsIn(node.alternate)]
  if (node.type === 'LogicalExpression') return [...stringsIn(node.left), ...stringsIn(node.right)]
  if (node.type === 'TemplateLiteral' && node.expressions.length === 0) {
    return node.quasis.map((quasi) => quasi.value.cooked ?? '')
  }
  return []
}
