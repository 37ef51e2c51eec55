import { Visitor } from 'vite'
import { programOf } from './syntax.ts'
import { lineAt, type Offence, sources, type Tree } from './tree.ts'

const isStatusName = /^(status|statusCode|httpStatus)$/

/** An area refuses with a key; which number that is on the wire is known to the web layer alone. */
export function checkStatus(tree: Tree): readonly Offence[] {
  return sources(tree)
    .filter((file) => /^src\/(areas|platform|values)\//.test(file))
    .flatMap((file) => {
      const found: Offence[] = []
      const text = tree.read(file)
      const add = (start: number, what: string) =>
        found.push({ rule: 'no-status-code', file, line: lineAt(text, start), what })
      new Visitor({
        Property: ({ key, value, start }) => {
          const name = key.type === 'Identifier' ? key.name : ''
          const number = value.type === 'Literal' && typeof value.value === 'number' ? value.value : 0
          if (isStatusName.test(name) && number >= 100 && number < 600) add(start, `${name}: ${number}`)
        },
        NewExpression: ({ callee, start }) => {
          const name = callee.type === 'Identifier' ? callee.name : ''
          if (/^(Response|HTTPException)$/.test(name)) add(start, `new ${name}`)
        },
      }).visit(programOf(tree, file))
      return found
    })
}
