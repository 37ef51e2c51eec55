import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { installationSecret } from './installation-secret.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dau-an-secret-'))
})

afterEach(() => rmSync(folder, { recursive: true }))

test('it is made once, long and random, and stays', () => {
  const first = installationSecret(folder)
  expect(first).toMatch(/^[\w-]{43}$/)
  expect(installationSecret(folder)).toBe(first)
  expect(installationSecret(join(folder, 'another'))).not.toBe(first)
})

test.skipIf(process.platform === 'win32')('only its owner can read it', () => {
  installationSecret(folder)
  expect(statSync(join(folder, 'secret')).mode & 0o777).toBe(0o600)
})

test('one cut short is not replaced by another: what the first one sealed could never be opened again', () => {
  writeFileSync(join(folder, 'secret'), 'abc\n')
  expect(() => installationSecret(folder)).toThrow(/restore it from a backup/)
})

test('a folder that cannot be used is refused', () => {
  writeFileSync(join(folder, 'a-file'), '')
  expect(installationSecret(join(folder, 'a-file'))).toMatchObject({ key: 'embedded.folder_unusable' })
})
