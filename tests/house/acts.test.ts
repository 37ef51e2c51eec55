import { expect, it } from 'vitest'
import { allActions } from '../support/actions.ts'
import { checkActs } from './acts.ts'
import { plant } from './plant.ts'
import { broken, readTree } from './tree.ts'

it('holds in this tree', async () => {
  const tree = readTree()
  const actionFiles = tree.files.filter((file) => /^src\/areas\/.*\.actions\.ts$/.test(file))
  expect((await allActions()).length).toBeGreaterThanOrEqual(actionFiles.length)
  expect(await checkActs(tree)).toEqual([])
})

const permission = "permission: { key: 'relief.record', roles: ['ward_chair'] }"
const act = (definition: string): string =>
  `const action = (a) => a\nexport const recordGift = action({ ${definition}, input: {}, run: () => null })\n`
const door = "export { recordGift } from './gift.actions.ts'\n"
const good = act(`name: 'relief.record', ${permission}`)

it.each<[string, Record<string, string>, string[]]>([
  ['a whole action', { 'gift.actions.ts': good, 'index.ts': door }, []],
  [
    'no permission',
    { 'gift.actions.ts': act("name: 'relief.record'"), 'index.ts': door },
    ['acts-by-the-door', 'acts-have-permission'],
  ],
  [
    'a permission of nobody',
    { 'gift.actions.ts': act("name: 'relief.record', permission: undefined"), 'index.ts': door },
    ['acts-have-permission'],
  ],
  ['not shown', { 'gift.actions.ts': good, 'index.ts': 'export {}\n' }, ['acts-by-the-door']],
  [
    'named after another area',
    { 'gift.actions.ts': act(`name: 'petitions.record', ${permission}`), 'index.ts': door },
    ['acts-are-named'],
  ],
  [
    'one name twice',
    {
      'gift.actions.ts': good,
      'case.actions.ts': good,
      'index.ts': `${door}${door.replace(/ \}|gift\./g, (text) => (text === 'gift.' ? 'case.' : ' as other }'))}`,
    },
    ['acts-are-named'],
  ],
  [
    'outside its kind of file',
    { 'gift.ts': good, 'index.ts': door.replace('gift.actions', 'gift') },
    ['acts-in-their-files'],
  ],
  [
    'made without action()',
    { 'gift.actions.ts': good.replace('action({', '({'), 'index.ts': door },
    ['acts-are-written-out'],
  ],
])('acts: %s', async (_, files, rules) => {
  const inArea = Object.entries(files).map(([name, text]) => [`src/areas/relief/${name}`, text])
  expect(broken(await checkActs(plant(Object.fromEntries(inArea))))).toEqual(rules)
})
