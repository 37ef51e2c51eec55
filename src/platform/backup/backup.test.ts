import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../tests/support/postgres.ts'
import { newId } from '../../values/id.ts'
import { isRefusal } from '../../values/refusal.ts'
import { type FileStore, openFileStore } from '../files/index.ts'
import { backup, restore } from './index.ts'

const committee = newId()
const now = new Date('2024-04-15T03:00:00Z')
let folder: string
let source: FreshDatabase
let files: FileStore

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dau-an-backup-'))
  source = await freshDatabase()
  files = await store('source')
  await query(source, (client) =>
    client.query(
      `insert into platform.journal select $1, n, now(), null, 'Nông Thị Hạnh', 'web', 'a.b', 'x', gen_random_uuid(),
        gen_random_uuid(), jsonb_build_object('ghi chú', repeat('Đường Đi\t\\n', case n when 3000 then 60000 else 1 + n % 40 end)), '', '' from generate_series(1, 3000) n`,
      [committee],
    ),
  )
  await files.put(randomBytes(300_000), { mime: 'application/pdf' })
  await files.put(Buffer.from('một tệp nhỏ'), { mime: 'text/plain' })
})

afterAll(async () => {
  await source.drop()
  await rm(folder, { recursive: true, force: true })
})

describe.each([
  ['plain', null],
  ['sealed', 'một câu mật khẩu dài'],
])('a %s archive', (kind, passphrase) => {
  const path = () => join(folder, `${kind}.dauan`)

  it('comes back whole: rows, files and, when sealed, the secret', async () => {
    const manifest = await backup({ owner: source.owner, files, path: path(), passphrase, secret: 'bí mật', now })
    expect(manifest.tables.find((table) => table.name === 'platform.journal')?.rows).toBe(3000)
    const target = await freshDatabase()
    const into = await store(`target-${kind}`)
    const restored = await restore({ owner: target.owner, files: into, path: path(), passphrase })
    if (isRefusal(restored)) throw new Error(restored.key)
    expect(restored.secret).toBe(passphrase === null ? null : 'bí mật')
    expect(await digest(target)).toEqual(await digest(source))
    expect(await listed(into)).toEqual(await listed(files))
    await target.drop()
  })

  it('is refused whole when cut or changed, and leaves the installation as it was', async () => {
    const bytes = await readFile(path())
    const target = await freshDatabase()
    const into = await store(`hurt-${kind}`)
    for (const hurt of [
      bytes.subarray(0, -1),
      bytes.subarray(0, bytes.length / 2),
      flipped(bytes),
      Buffer.from('xyz'),
    ]) {
      const hurtPath = join(folder, `${kind}-hurt.dauan`)
      await writeFile(hurtPath, hurt)
      const refused = await restore({ owner: target.owner, files: into, path: hurtPath, passphrase })
      expect(isRefusal(refused) && refused.key).toMatch(/^platform\.archive_/)
    }
    expect((await digest(target)).rows).toBe('0')
    expect(await listed(into)).toEqual([])
    await target.drop()
  })
})

it('asks for the passphrase, and refuses a wrong one', async () => {
  const target = await freshDatabase()
  const path = join(folder, 'sealed.dauan')
  const without = await restore({ owner: target.owner, files: await store('w'), path, passphrase: null })
  expect(isRefusal(without) && without.key).toBe('platform.archive_passphrase_needed')
  const wrong = await restore({ owner: target.owner, files: await store('w'), path, passphrase: 'sai' })
  expect(isRefusal(wrong) && wrong.key).toBe('platform.archive_broken')
  await target.drop()
})

it('does not restore over records', async () => {
  const path = join(folder, 'plain.dauan')
  const refused = await restore({ owner: source.owner, files, path, passphrase: null })
  expect(isRefusal(refused) && refused.key).toBe('platform.restore_not_empty')
  expect((await digest(source)).rows).toBe('3000')
})

it('leaves nothing behind when the archive cannot be written', async () => {
  const path = join(folder, 'absent', 'x.dauan')
  await expect(backup({ owner: source.owner, files, path, passphrase: null, secret: null, now })).rejects.toThrow()
  expect((await readdir(folder)).filter((name) => name.endsWith('.partial'))).toEqual([])
})

function flipped(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes)
  const at = Math.floor(copy.length / 2)
  copy[at] = (copy[at] ?? 0) ^ 1
  return copy
}

async function store(name: string): Promise<FileStore> {
  return openFileStore({ kind: 'folder', folder: join(folder, name) })
}

async function listed(from: FileStore): Promise<string[]> {
  const names: string[] = []
  for await (const { sha256 } of from.list()) names.push(sha256)
  return names.sort()
}

async function digest(database: FreshDatabase): Promise<{ rows: string; sum: string }> {
  return query(database, async (client) => {
    const { rows } = await client.query<{ rows: string; sum: string }>(
      "select count(*)::text as rows, coalesce(md5(string_agg(j::text, '|' order by seq)), '') as sum from platform.journal j",
    )
    return rows[0] ?? { rows: '', sum: '' }
  })
}

async function query<T>(database: FreshDatabase, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(database.owner)
  await client.connect()
  try {
    return await use(client)
  } finally {
    await client.end()
  }
}
