import { expect, it } from 'vitest'
import { checkLinks, linksIn } from './links.ts'
import { plant } from './plant.ts'
import { broken, readTree } from './tree.ts'

it('holds in this tree', () => {
  const tree = readTree()
  expect(tree.files).toContain('CONTRIBUTING.md')
  expect(linksIn(tree).length).toBeGreaterThan(0)
  expect(checkLinks(tree)).toEqual([])
})

const page = '# Cài đặt\n\n## Backup & restore\n\n## Backup & restore\n'

it.each([
  '[a](docs/nowhere.md)',
  '![a](docs/picture.png "a title")',
  '[a](docs/install.md#nothing)',
  '[a](#nothing)',
  '[a]: docs/nowhere.md',
  '<img src="docs/picture.png">',
  '[a](../outside.md)',
])('links-lead-somewhere: %s', (text) => {
  const tree = plant({ 'README.md': `${text}\n`, 'docs/install.md': page })
  expect(broken(checkLinks(tree))).toEqual(['links-lead-somewhere'])
})

it.each([
  '[a](docs/install.md)',
  '[a](docs/)',
  '[a](docs/install.md#cài-đặt)',
  '[a](docs/install.md#backup--restore-1)',
  '[a](https://example.org/nowhere)',
  '`[a](docs/nowhere.md)`',
])('a link that leads somewhere: %s', (text) => {
  expect(checkLinks(plant({ 'README.md': `${text}\n`, 'docs/install.md': page }))).toEqual([])
})
