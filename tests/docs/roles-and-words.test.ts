import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { projectRoot } from '../../src/platform/root.ts'
import { pagesOfCode } from './pages.ts'

const pages = await pagesOfCode()

it.each([...pages.keys()])('%s is what the code says; else run tests/docs/refresh.ts', (path) => {
  const written = readFileSync(join(projectRoot(), path), 'utf8').split('\n')
  const made = (pages.get(path) ?? '').split('\n')
  // Told line by line: what differs is read at once.
  expect(made.filter((line) => !written.includes(line))).toEqual([])
  expect(written).toEqual(made)
})

it('names every act with the roles that may, and every indicator', () => {
  const permissions = pages.get('docs/permissions.md') ?? ''
  expect(permissions).toMatch(/^\| `reports\.issue` \| sign reports \| ●² \|/mu)
  expect(permissions).toMatch(/^\| `identity\.change_password` \| own account(?: \| ●){14} \|$/mu)
  const glossary = pages.get('docs/glossary.md') ?? ''
  expect(glossary).toContain('| `supervision_sessions_organized` | Số cuộc giám sát chủ trì | cuộc |')
  expect(glossary).toMatch(/^\| `sitting` \| .*buổi/mu)
})
