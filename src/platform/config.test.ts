import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { allRefusals, isRefusal, type Refusal } from '../values/refusal.ts'
import { settingNames } from './config/names.ts'
import { type Config, readConfig } from './config.ts'
import { projectRoot } from './root.ts'

const secret = 'q8Zr4vT1-ok2_Wm7Lx0Pd5Jc9Bn3Gy6H'

function settings(env: Record<string, string>): Config {
  const config = readConfig(env, '/srv/dau-an')
  if (isRefusal(config)) throw new Error(`refused: ${config.key}`)
  return config
}

function mistakes(env: Record<string, string>): [key: string, field: string | undefined][] {
  const config = readConfig(env, '/srv/dau-an')
  return isRefusal(config) ? allRefusals(config).map(({ key, field }) => [key, field]) : []
}

test('an empty environment is a whole installation in the project folder, reached from this machine only', () => {
  expect(settings({})).toEqual({
    host: '127.0.0.1',
    port: 3000,
    publicRate: 30,
    url: null,
    timeZone: 'Asia/Ho_Chi_Minh',
    logLevel: 'info',
    dataFolder: '/srv/dau-an/.dau-an',
    databaseUrl: null,
    databaseReadUrl: null,
    files: { kind: 'folder', folder: '/srv/dau-an/.dau-an/files' },
    secret: null,
    formerSecrets: [],
    oidc: null,
  })
})

test('an empty variable counts as not set, and blanks around a value do not matter', () => {
  expect(settings({ PORT: '', DAU_AN_URL: '  ', HOST: ' ::1 ' })).toMatchObject({ port: 3000, url: null, host: '::1' })
})

test('everything can be set', () => {
  const config = settings({
    PORT: '8080',
    HOST: '0.0.0.0',
    TZ: 'Asia/Bangkok',
    LOG_LEVEL: 'warn',
    DATABASE_URL: 'postgres://owner:p%40ss@db.internal:5432/dau_an',
    DATABASE_READ_URL: 'postgresql://replica/dau_an?sslmode=require',
    DAU_AN_DATA: 'kho',
    DAU_AN_URL: 'https://mattran.example.vn/',
    DAU_AN_FILES: 's3://kho-ho-so/phuong',
    DAU_AN_S3_ENDPOINT: 'https://s3.example.vn',
    DAU_AN_S3_KEY: 'key',
    DAU_AN_S3_SECRET: 'hidden',
    DAU_AN_SECRET: secret,
    DAU_AN_FORMER_SECRETS: `${secret}1 ${secret}2`,
    OIDC_ISSUER: 'https://id.example.vn/realms/mttq',
    OIDC_CLIENT_ID: 'dau-an',
    OIDC_CLIENT_SECRET: 'hidden',
  })
  expect(config).toMatchObject({ port: 8080, dataFolder: '/srv/dau-an/kho', url: 'https://mattran.example.vn', secret })
  expect(config.files).toMatchObject({ kind: 's3', bucket: 'kho-ho-so', endpoint: 'https://s3.example.vn' })
  expect(config.formerSecrets).toEqual([`${secret}1`, `${secret}2`])
  expect(config.oidc?.issuer).toBe('https://id.example.vn/realms/mttq')
})

test('all mistakes come back at once, each with the name of its variable', () => {
  const found = mistakes({ PORT: '80a', HOST: '1.2.3', TZ: 'Mars/Olympus', LOG_LEVEL: 'loud', DAU_AN_SECRET: 'short' })
  expect(found).toEqual([
    ['config.host', 'HOST'],
    ['config.port', 'PORT'],
    ['config.time_zone', 'TZ'],
    ['config.log_level', 'LOG_LEVEL'],
    ['config.secret', 'DAU_AN_SECRET'],
  ])
})

describe('a value that is wrong is refused', () => {
  const zeros = '0'.repeat(64)
  test.each([
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '3000; rm -rf /'],
    ['PORT', '3e3'],
    ['HOST', '999.1.1.1'],
    ['HOST', 'a b'],
    ['HOST', `${'a'.repeat(64)}.vn`],
    ['HOST', 'http://localhost'],
    ['DAU_AN_URL', 'mattran.example.vn'],
    ['DAU_AN_URL', 'javascript:alert(1)'],
    ['DAU_AN_URL', 'https://a.vn/path'],
    ['DAU_AN_URL', 'https://user:pass@a.vn'],
    ['DATABASE_URL', 'mysql://a/b'],
    ['DATABASE_URL', 'postgres://host'],
    ['DATABASE_URL', 'dau_an'],
    ['DATABASE_READ_URL', 'postgres://replica/dau_an'],
    ['DAU_AN_FILES', 'ftp://host/bucket'],
    ['DAU_AN_FILES', 's3://bucket'],
    ['DAU_AN_DATA', 'a\0b'],
    ['DAU_AN_SECRET', zeros],
    ['DAU_AN_FORMER_SECRETS', `${secret} short`],
    ['OIDC_ISSUER', 'https://id.example.vn'],
  ])('%s=%j', (name, value) => {
    expect(mistakes({ [name]: value })).toHaveLength(1)
    expect(isRefusal(readConfig({ [name]: value }, '/srv'))).toBe(true)
  })

  test.each(['http://id.example.vn', 'https://id.example.vn/?next=x', 'id.example.vn'])('OIDC_ISSUER=%j', (issuer) => {
    const env = { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'b' }
    expect(mistakes(env)).toEqual([['config.oidc_issuer', 'OIDC_ISSUER']])
  })
})

test('a slip in a name of ours is found, and the name that was meant is told', () => {
  const refusal = readConfig({ DAU_AN_FILE: '/kho', PATH: '/bin', DAUAN: 'x' }, '/srv') as Refusal
  expect(refusal).toMatchObject({ key: 'config.unknown', field: 'DAU_AN_FILE', params: { meant: 'DAU_AN_FILES' } })
  expect(refusal.also).toBeUndefined()
})

test('no refusal repeats a password, a secret or a character that steers the terminal', () => {
  const env = {
    DATABASE_URL: 'mysql://owner:kin-dao@host/db',
    DAU_AN_SECRET: 'kin-dao',
    PORT: `\u001b[2J\u202e${'9'.repeat(5000)}`,
    HOST: 'a\nb',
  }
  const told = JSON.stringify(readConfig(env, '/srv'))
  expect(told).not.toContain('kin-dao')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there.
  expect(told).not.toMatch(/\\u001b|\\n|[\u0000-\u001f\u202e]/)
  expect(told.length).toBeLessThan(600)
})

test('the operator is told of every setting, and of no other', () => {
  const page = readFileSync(join(projectRoot(), 'docs', 'operate', 'settings.md'), 'utf8')
  const rows = page.split('\n').filter((line) => line.startsWith('| `'))
  const told = rows.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`(\w+)`/g)].map((match) => match[1]))
  expect(told.toSorted()).toEqual([...settingNames].sort())
})
