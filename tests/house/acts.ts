import { join } from 'node:path'
import { allActions } from '../support/actions.ts'
import { actionsIn } from './sentences.ts'
import { foldersIn, type Offence, type Tree } from './tree.ts'

/** Every action written in an area is shown by its door, under a name of that area, once, and says who may. */
export async function checkActs(tree: Tree): Promise<readonly Offence[]> {
  const written = actionsIn(tree).filter(({ file }) => file.startsWith('src/areas/'))
  const shown = foldersIn(tree, 'src/areas').length > 0 ? await allActions(join(tree.root, 'src/areas')) : []
  const names = new Set(shown.map(({ action }) => action.name))
  const offences: Offence[] = []
  for (const { key, file, line, permission } of written) {
    const add = (rule: string, what: string) => offences.push({ rule, file, line, what: `${key}: ${what}` })
    if (!permission) add('acts-have-permission', 'says not who may')
    if (!names.has(key)) add('acts-by-the-door', 'is not shown by the door of its area')
    if (!key.startsWith(`${file.split('/')[2]}.`)) add('acts-are-named', 'is not named area.verb')
    if (!/\.actions\.ts$/.test(file)) add('acts-in-their-files', 'is not in a file *.actions.ts')
    if (written.filter((other) => other.key === key).length > 1) add('acts-are-named', 'is the name of two actions')
  }
  for (const { action, area, exportedAs } of shown) {
    const file = `src/areas/${area}/index.ts`
    const isWhole = typeof action.permission?.key === 'string' && Array.isArray(action.permission.roles)
    if (!isWhole)
      offences.push({ rule: 'acts-have-permission', file, what: `${exportedAs}: permission lists no roles` })
    if (!written.some(({ key }) => key === action.name))
      offences.push({ rule: 'acts-are-written-out', file, what: exportedAs })
  }
  return offences
}
