import { programOf } from './syntax.ts'
import { foldersIn, isTest, lineAt, type Offence, type Tree } from './tree.ts'

const empty = 'util(s), helper(s), common, misc, lib, core, base, manager, service, handler, types, constants'

/** Names that say nothing of what is inside, as the name itself or as its last word: `dateUtils.ts`, `gift.service.ts`. */
const saysNothing =
  /(^|[-.])(utils?|helpers?|common|misc|lib|core|base|managers?|services?|handlers?|types?|constants?)$/i

/** What a path promises: names that say something, and every area opened in the same way. */
export function checkShape(tree: Tree): readonly Offence[] {
  const named = tree.files
    .filter((file) => /^(src|tests|bin)\//.test(file))
    .filter((file) => file.split('/').some((part) => saysNothing.test(spread(part))))
    .map((file) => ({ rule: 'telling-names', file, what: `a name that says nothing (${empty})` }))
  return [...named, ...foldersIn(tree, 'src/areas').flatMap((area) => checkArea(tree, `src/areas/${area}`))]
}

/** `dateUtils.test.ts` as `date-utils`: the name without its endings, its words apart. */
const spread = (part: string): string =>
  part.replace(/(\.test)?\.(tsx?|mjs|css|md|sql|json)$/, '').replace(/([a-z\d])([A-Z])/g, '$1-$2')

function checkArea(tree: Tree, folder: string): readonly Offence[] {
  const missing = ['README.md', 'index.ts', 'permissions.ts']
    .filter((name) => !tree.files.includes(`${folder}/${name}`))
    .map((name) => ({ rule: 'area-is-complete', file: folder, what: `has no ${name}` }))
  return [...missing, ...checkKinds(tree, folder), ...checkDoor(tree, `${folder}/index.ts`)]
}

/** In an area a file is `noun.ts`, or tells after a dot what else it may do. */
function checkKinds(tree: Tree, folder: string): readonly Offence[] {
  const kind = /\/[a-z][a-z\d-]*((\.(store|actions|figures))?|(\.[a-z-]+)*\.test)\.ts$/
  return tree.files
    .filter((file) => file.startsWith(`${folder}/`) && /\.(tsx?|mjs|js)$/.test(file) && !kind.test(file))
    .map((file) => ({ rule: 'area-file-kinds', file, what: 'is none of noun.ts, .store, .actions, .figures' }))
}

/** The door only opens: everything in it is `export … from`. */
function checkDoor(tree: Tree, door: string): readonly Offence[] {
  if (!tree.files.includes(door)) return []
  return programOf(tree, door)
    .body.filter((node) => {
      const reExport = node.type === 'ExportAllDeclaration' || (node.type === 'ExportNamedDeclaration' && node.source)
      return !reExport
    })
    .map(({ start }) => ({
      rule: 'door-only-opens',
      file: door,
      line: lineAt(tree.read(door), start),
      what: 'holds something of its own; a door re-exports only',
    }))
}

/** Every area has tests beside what they test. */
export function areasWithoutTests(tree: Tree): readonly string[] {
  return foldersIn(tree, 'src/areas').filter(
    (area) => !tree.files.some((file) => file.startsWith(`src/areas/${area}/`) && isTest(file)),
  )
}
