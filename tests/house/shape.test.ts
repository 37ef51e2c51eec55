import { expect, it } from 'vitest'
import { plant } from './plant.ts'
import { areasWithoutTests, checkShape } from './shape.ts'
import { broken, readTree } from './tree.ts'

const area = (name: string): Record<string, string> => ({
  [`src/areas/${name}/README.md`]: '# Relief\n',
  [`src/areas/${name}/index.ts`]: "export { type Gift, total } from './gift.ts'\nexport * from './permissions.ts'\n",
  [`src/areas/${name}/permissions.ts`]: 'export const permissions = {}\n',
  [`src/areas/${name}/gift.store.test.ts`]: 'export {}\n',
})
const rulesOf = (files: Record<string, string>): readonly string[] => broken(checkShape(plant(files)))

it('holds in this tree', () => {
  expect(checkShape(readTree())).toEqual([])
})

it('every area has tests beside it', () => {
  expect(areasWithoutTests(readTree())).toEqual([])
  expect(areasWithoutTests(plant({ 'src/areas/relief/gift.ts': '' }))).toEqual(['relief'])
})

it.each([
  'src/web/utils.ts',
  'src/web/http/dateUtils.ts',
  'src/areas/relief/gift.service.ts',
  'src/platform/core/open.ts',
  'tests/support/helpers.ts',
  'src/values/constants.ts',
  'src/values/types.test.ts',
])('telling-names: %s', (file) => {
  expect(rulesOf({ [file]: '' })).toContain('telling-names')
})

it('telling-names: a word inside a word is no offence', () => {
  expect(rulesOf({ 'src/web/baseline.ts': '', 'src/values/score.ts': '', 'src/platform/database.ts': '' })).toEqual([])
})

it.each(['README.md', 'index.ts', 'permissions.ts'])('area-is-complete: without %s', (name) => {
  const { [`src/areas/relief/${name}`]: _, ...rest } = area('relief')
  expect(rulesOf(area('relief'))).toEqual([])
  expect(rulesOf(rest)).toEqual(['area-is-complete'])
})

it.each(['src/areas/relief/gift.view.ts', 'src/areas/relief/Gift.ts', 'src/areas/relief/gift.tsx'])(
  'area-file-kinds: %s',
  (file) => {
    expect(rulesOf({ ...area('relief'), [file]: '' })).toEqual(['area-file-kinds'])
  },
)

it.each(["import { total } from './gift.ts'\nexport { total }\n", 'export const a = 1\n', "import './gift.ts'\n"])(
  'door-only-opens: %j',
  (door) => {
    expect(rulesOf({ ...area('relief'), 'src/areas/relief/index.ts': door })).toEqual(['door-only-opens'])
  },
)
