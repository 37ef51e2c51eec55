import { expect, it } from 'vitest'
import { checkImports } from './imports.ts'
import { plant } from './plant.ts'
import { broken, foldersIn, isCode, readTree } from './tree.ts'

const empty = 'export const a = 1\n'
const from = (path: string): string => `import { a } from '${path}'\nexport const b = a\n`

it('holds in this tree, and every file was read', async () => {
  const tree = readTree()
  const { offences, visited } = await checkImports(tree)
  const onDisk = tree.files.filter((file) => file.startsWith('src/') && isCode(file))
  expect(onDisk.length).toBeGreaterThan(0)
  expect(onDisk.filter((file) => !visited.includes(file))).toEqual([])
  expect(offences).toEqual([])
})

it('reads JSX: a page below a component is seen', async () => {
  const page = `${from('./part.tsx')}export const Page = () => <p class="x">{b}</p>\n`
  const tree = plant({ 'src/web/page.tsx': page, 'src/web/part.tsx': empty })
  expect(await checkImports(tree)).toEqual({ offences: [], visited: ['src/web/page.tsx', 'src/web/part.tsx'] })
})

const violations: readonly (readonly [rule: string, file: string, imported: string])[] = [
  ['values-import-nothing', 'src/values/day.ts', 'src/words/words.ts'],
  ['values-import-nothing', 'src/values/day.ts', 'node:fs'],
  ['words-import-values', 'src/words/vi/relief.ts', 'src/areas/relief/index.ts'],
  ['platform-knows-no-area', 'src/platform/journal.ts', 'src/areas/identity/index.ts'],
  ['areas-go-down', 'src/areas/identity/account.ts', 'src/areas/organisation/index.ts'],
  ['areas-go-down', 'src/areas/relief/gift.ts', 'src/areas/petitions/index.ts'],
  ['areas-go-down', 'src/areas/supervision/session.ts', 'src/areas/reports/index.ts'],
  ['areas-by-the-door', 'src/areas/supervision/session.ts', 'src/areas/documents/document.ts'],
  ['surfaces-by-the-door', 'src/web/staff/home.tsx', 'src/areas/supervision/session.ts'],
  ['surfaces-by-the-door', 'src/main.ts', 'src/areas/identity/account.ts'],
  ['areas-know-no-surface', 'src/areas/relief/gift.ts', 'src/words/vi/relief.ts'],
  ['areas-know-no-surface', 'src/areas/relief/gift.ts', 'src/print/table.ts'],
  ['stores-stay-inside', 'src/cli/list.ts', 'src/areas/relief/gift.store.ts'],
  ['sql-in-stores', 'src/areas/relief/gift.actions.ts', 'kysely'],
  ['sql-in-stores', 'src/web/staff/home.tsx', 'pg'],
  ['http-in-web', 'src/areas/relief/gift.actions.ts', 'hono/http-exception'],
  ['nobody-imports-web', 'src/jobs/nightly.ts', 'src/web/routes.ts'],
  ['nobody-imports-cli', 'src/web/routes.ts', 'src/cli/list.ts'],
  ['nobody-imports-jobs', 'src/cli/list.ts', 'src/jobs/nightly.ts'],
  ['nobody-imports-main', 'src/cli/list.ts', 'src/main.ts'],
  ['print-serves-surfaces', 'src/areas/reports/report.ts', 'src/print/report.ts'],
  ['parts-know-no-area', 'src/web/parts/table.tsx', 'src/areas/relief/index.ts'],
  ['source-knows-no-test', 'src/web/routes.ts', 'tests/support/world.ts'],
  ['imports-resolve', 'src/web/routes.ts', './nowhere.ts'],
]

it.each(violations)('%s: %s may not import %s', async (rule, file, imported) => {
  const ours = /^(src|tests)\//.test(imported)
  const path = ours ? `${'../'.repeat(file.split('/').length - 1)}${imported}` : imported
  const tree = plant({ ...(ours ? { [imported]: empty } : {}), [file]: from(path) })
  const { offences } = await checkImports(tree)
  expect(broken(offences)).toContain(rule)
  expect(offences.filter((offence) => offence.rule === rule).map((offence) => offence.file)).toEqual([file])
})

const allowed: readonly (readonly [file: string, imported: string])[] = [
  ['src/platform/clock.ts', 'src/values/day.ts'],
  ['src/areas/relief/gift.ts', 'src/areas/relief/money.ts'],
  ['src/areas/relief/gift.actions.ts', 'src/areas/organisation/index.ts'],
  ['src/areas/reports/report.actions.ts', 'src/areas/relief/index.ts'],
  ['src/web/staff/home.tsx', 'src/print/report.ts'],
  ['src/web/staff/home.tsx', 'src/words/words.ts'],
  ['src/main.ts', 'src/web/routes.ts'],
]

it.each(allowed)('%s may import %s', async (file, imported) => {
  const tree = plant({ [imported]: empty, [file]: from(`${'../'.repeat(file.split('/').length - 1)}${imported}`) })
  expect((await checkImports(tree)).offences).toEqual([])
})

it('no-cycle: two files may not import each other', async () => {
  const tree = plant({ 'src/web/a.ts': "export * from './b.ts'\n", 'src/web/b.ts': "export * from './a.ts'\n" })
  expect(broken((await checkImports(tree)).offences)).toEqual(['no-cycle'])
})

it('every-import-is-seen: a type fetched in place hides from the graph', async () => {
  const tree = plant({
    'src/web/a.ts': "export let a: Set<import('./b.ts').B>\n",
    'src/web/b.ts': 'export type B = 1\n',
  })
  expect(broken((await checkImports(tree)).offences)).toEqual(['every-import-is-seen'])
})

it('the map names every area on disk', async () => {
  const { areaNames } = await import('../../src/areas/areas.ts')
  const folders = foldersIn(readTree(), 'src/areas')
  expect(folders.filter((name) => !(areaNames as readonly string[]).includes(name))).toEqual([])
})
