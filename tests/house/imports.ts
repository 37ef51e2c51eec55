import { cruise, type ICruiseResult, type IDependency } from 'dependency-cruiser'
import { cruiseOptions, importRules, readJsxToo } from './arrows.ts'
import { importsOf } from './syntax.ts'
import { isCode, lineAt, type Offence, type Tree } from './tree.ts'

readJsxToo()

/** What the graph of imports under `src/` looks like, and where it breaks a rule. */
export interface Graph {
  readonly offences: readonly Offence[]
  /** The files of `src/` that were read. */
  readonly visited: readonly string[]
}

export async function checkImports(tree: Tree): Promise<Graph> {
  const options = { ...cruiseOptions, baseDir: tree.root, validate: true, ruleSet: { forbidden: [...importRules] } }
  const { output } = await cruise(['src'], options)
  const result = output as ICruiseResult
  const visited = result.modules.map((module) => module.source).filter((file) => file.startsWith('src/'))
  const offences = result.summary.violations.map(({ rule, from, to, cycle }) => {
    const path = cycle ? cycle.map((step) => (typeof step === 'string' ? step : step.name)).join(' → ') : to
    return { rule: rule.name, file: from, what: `imports ${path}` }
  })
  return { offences: [...offences, ...unseen(tree, result)], visited }
}

/** Every import that our own reading of a file finds must be in the graph, or the rules look at half a house. */
function unseen(tree: Tree, result: ICruiseResult): Offence[] {
  // The graph keeps `node:` apart from the name.
  const written = (to: IDependency): string => `${to.protocol ?? ''}${to.module}`
  const graph = new Map(result.modules.map((module) => [module.source, module.dependencies.map(written)]))
  return tree.files
    .filter((file) => file.startsWith('src/') && isCode(file))
    .flatMap((file) =>
      importsOf(tree, file)
        .filter((found) => !graph.get(file)?.includes(found.from))
        .map((found) => ({
          rule: 'every-import-is-seen',
          file,
          line: lineAt(tree.read(file), found.start),
          what: `dependency-cruiser did not see the import of ${found.from}`,
        })),
    )
}
