import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connectionTo, startEmbedded } from '../../src/platform/embedded.ts'
import { isRefusal } from '../../src/values/refusal.ts'
import { dauAn, startDauAn } from './dau-an.ts'

let folder: string
let data: string
const at = (name: string) => join(folder, name)
const password = 'hoa đào nở bên sông'

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dau-an-cli-'))
  data = at('data')
  await writeFile(at('password'), `${password}\n`)
  await writeFile(at('passphrase'), 'một câu mật khẩu thật dài\n')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const chair = ['--chair-name', 'Lê Thị Thử', '--chair-sign-in', 'chutich']
const setUp = () => [
  ...['setup', '--name', 'Bến Thử', '--province', 'thai nguyen', '--term', 'I'],
  ...['--from', '2025-07-15', '--to', '2030-07-14', '--areas', '3', ...chair],
  ...['--chair-password-file', at('password')],
]

interface Check {
  readonly name: string
  readonly looked: number
  readonly findings: readonly { readonly key: string }[]
}

describe('what is typed', () => {
  it('help needs no database, and names every command', async () => {
    const { code, out } = await dauAn(at('untouched'), '--help')
    expect(code).toBe(0)
    for (const name of ['serve', 'setup', 'sample load', 'figures', 'backup', 'restore', 'doctor', 'user create'])
      expect(out).toContain(`  ${name}`)
    const one = await dauAn(at('untouched'), 'figures', '--help')
    expect(one.out).toContain('dau-an figures --unit <…> --term <…> [--period <…>]')
  }, 180_000)

  it.each([
    ['an unknown command', ['figure']],
    ['a hostile value', ['unit', 'search', '\u001b[2J']],
    ['a day that is none', ['figures', '--unit', 'song-cau', '--term', 'VIII', '--as-at', '2024-02-31']],
  ])('%s is a mistake of usage, and no database is started', async (_what, args) => {
    const { code, out, err } = await dauAn(at('untouched'), ...args)
    expect([code, out]).toEqual([2, ''])
    expect(err).not.toBe('')
    expect(err).not.toContain('    at ')
    expect(existsSync(at('untouched'))).toBe(false)
  })
})

it('one program at a time serves a data folder; commands join it, and Ctrl-C ends it in order', async () => {
  const served = at('served')
  const program = startDauAn(served, 'serve')
  const said = await program.printed(/Ctrl-C/)
  const [, address = ''] = said.match(/(http:\S+)\/thiet-lap\?ma=[\w-]{32}/) ?? []
  expect((await fetch(`${address}/dang-nhap`)).status).toBe(200)
  const second = await dauAn(served, 'serve')
  expect([second.code, second.err]).toEqual([1, expect.stringContaining(address)])
  const alone = await dauAn(served, 'restore', at('password'))
  expect([alone.code, alone.err]).toEqual([1, expect.stringContaining(address)])
  const url = await dauAn(served, 'db', 'url')
  expect(url.out).toMatch(/^postgres:\/\/postgres@\/dau_an\?host=/)
  expect((await dauAn(served, 'doctor')).code).toBe(0)
  program.signal('SIGINT')
  expect((await program.ended).code).toBe(0)
  expect(existsSync(join(served, 'dau-an.lock'))).toBe(false)
  expect((await dauAn(served, 'db', 'url')).code).toBe(1)
}, 120_000)

it('an empty register is said to be empty', async () => {
  const { code, out, err } = await dauAn(data, 'user', 'list', '--json')
  expect(code).toBe(1)
  expect(JSON.parse(out).refused[0].key).toBe('cli.no_committee')
  expect(err).toContain('The register is empty')
}, 60_000)

it('a committee is set up, whole or not at all', async () => {
  const [wrong, missing] = [await dauAn(data, ...setUp(), '--code', '12'), await dauAn(data, 'setup')]
  expect(wrong.code).toBe(2)
  expect(wrong.err).toContain('--code')
  expect(missing.code).toBe(2)
  expect(missing.err.split('\n').filter((line) => line.startsWith('--')).length).toBe(8)
  expect((await dauAn(data, 'user', 'list')).code).toBe(1)
  expect((await dauAn(data, ...setUp())).code).toBe(0)
  const people = await dauAn(data, 'user', 'list', '--json')
  expect(people.json()).toMatchObject([{ signInName: 'chutich', roles: ['ward_chair'], hasPassword: true }])
}, 60_000)

it('an account is opened, given a code, disabled; a name that is taken is refused', async () => {
  const officer = ['--name', 'Trần Văn Nháp', '--sign-in-name', '0912345678', '--role', 'ward_officer']
  expect((await dauAn(data, 'user', 'create', ...officer)).code).toBe(0)
  const twice = await dauAn(data, 'user', 'create', ...officer)
  expect([twice.code, twice.err]).toEqual([1, expect.stringContaining('--sign-in-name')])
  expect((await dauAn(data, 'user', 'code', '0912 345 678', '--json')).json()).toMatchObject({
    code: expect.stringMatching(/^\d{8}$/),
  })
  expect((await dauAn(data, 'user', 'disable', '0912345678', '--reason', 'nghỉ việc')).code).toBe(0)
  const people = await dauAn(data, 'user', 'list', '--unit', 'ben-thu', '--json')
  expect(people.json()).toMatchObject([{ disabled: false }, { name: 'Trần Văn Nháp', disabled: true }])
}, 60_000)

it('a backup comes back whole in an empty installation, secret and journal too', async () => {
  const sealed = ['--passphrase-file', at('passphrase')]
  expect((await dauAn(data, 'backup', at('a.dauan'), ...sealed)).code).toBe(0)
  expect((await dauAn(data, 'backup', at('a.dauan'), ...sealed)).code).toBe(1)
  const other = at('other')
  expect((await dauAn(other, 'restore', at('a.dauan'))).code).toBe(2)
  expect((await dauAn(other, 'restore', at('password'), ...sealed)).code).toBe(1)
  const restored = await dauAn(other, 'restore', at('a.dauan'), ...sealed, '--json')
  expect(restored.json()).toMatchObject({ secretKept: true })
  expect(await readFile(join(other, 'secret'), 'utf8')).toBe(await readFile(join(data, 'secret'), 'utf8'))
  const [here, there] = [await dauAn(data, 'doctor', '--json'), await dauAn(other, 'doctor', '--json')]
  expect([here.code, there.code]).toEqual([0, 0])
  expect(there.json()).toEqual(here.json())
  const journals = there.json<readonly Check[]>().find((check) => check.name === 'journals')
  expect(journals?.looked).toBeGreaterThan(5)
  expect((await dauAn(other, 'restore', at('a.dauan'), ...sealed)).code).toBe(1)
}, 120_000)

it('the doctor finds a line of the journal that the owner of the database changed', async () => {
  const server = await startEmbedded({ dataFolder: data })
  if (isRefusal(server)) throw new Error(server.key)
  const client = new pg.Client(connectionTo(server, { user: 'postgres' }))
  await client.connect()
  await client.query(`update platform.journal set data = data || '{"name":"another"}' where seq = 3`)
  await client.end()
  await server.stop()
  const { code, out } = await dauAn(data, 'doctor', '--quick', '--json')
  expect(code).toBe(1)
  const found = (JSON.parse(out) as readonly Check[]).flatMap((check) => check.findings.map(({ key }) => key))
  expect(found).toEqual(['doctor.journal_broken'])
}, 60_000)
