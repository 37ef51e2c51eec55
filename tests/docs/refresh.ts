// Writes the pages that are made from the code. Run: node --experimental-strip-types tests/docs/refresh.ts
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../src/platform/root.ts'
import { pagesOfCode } from './pages.ts'

for (const [path, text] of await pagesOfCode()) writeFileSync(join(projectRoot(), path), text)
