// Refreshes db/tables.ts and db/schema.sql: a throw-away embedded database, all migrations, then the generator.
// Run: node --experimental-strip-types db/refresh.ts
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connectionTo, startEmbedded } from '../src/platform/embedded.ts'
import { migrate } from '../src/platform/migrate.ts'
import { isRefusal } from '../src/values/refusal.ts'
import { generate } from './generate.ts'

const folder = mkdtempSync(join(tmpdir(), 'dau-an-schema-'))
const server = await startEmbedded({ dataFolder: folder })
if (isRefusal(server)) throw new Error(server.key)
try {
  const owner = connectionTo(server, { user: 'postgres', database: 'dau_an' })
  const migrated = await migrate(owner)
  if (isRefusal(migrated)) throw new Error(migrated.key)
  const { tables, schema } = await generate(owner)
  writeFileSync(join(import.meta.dirname, 'tables.ts'), tables)
  writeFileSync(join(import.meta.dirname, 'schema.sql'), schema)
} finally {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}
