import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openFileStore, readFilesPlace } from './place.ts'

const keys = { accessKeyId: 'id', secretAccessKey: 'secret' }

describe('the files setting', () => {
  test.each([
    ['', '/data/files'],
    ['kho', '/data/kho'],
    ['/srv/files', '/srv/files'],
  ])('%j is the folder %s', (setting, folder) => {
    expect(readFilesPlace(setting, '/data')).toEqual({ kind: 'folder', folder })
  })

  test.each([
    ['s3://ward', 'https://s3.ap-southeast-1.amazonaws.com', 'ward', ''],
    ['s3://ward/a/b/', 'https://s3.ap-southeast-1.amazonaws.com', 'ward', 'a/b'],
    ['https://s3.example.vn/ward/dau-an', 'https://s3.example.vn', 'ward', 'dau-an'],
    ['http://10.0.0.5:9000/ward', 'http://10.0.0.5:9000', 'ward', ''],
  ])('%s is a bucket', (setting, endpoint, bucket, prefix) => {
    const place = { kind: 's3', endpoint, bucket, prefix, region: 'ap-southeast-1', ...keys }
    expect(readFilesPlace(setting, '/data', { ...keys, region: 'ap-southeast-1' })).toEqual(place)
  })

  test('s3: takes the endpoint of any service', () => {
    const place = readFilesPlace('s3://ward/x', '/data', { ...keys, endpoint: 'https://kho.example.vn/' })
    expect(place).toMatchObject({
      endpoint: 'https://kho.example.vn',
      bucket: 'ward',
      prefix: 'x',
      region: 'us-east-1',
    })
  })

  test.each([
    ['ftp://host/ward', 'files.setting_address'],
    ['https://', 'files.setting_address'],
    ['https://id:secret@host/ward', 'files.setting_address'],
    ['https://host/ward?x=1', 'files.setting_address'],
    ['https://host/', 'files.setting_bucket'],
    ['s3://Kho_Anh', 'files.setting_bucket'],
    ['https://host/ward/ảnh', 'files.setting_prefix'],
    ['https://host/ward/a%20b', 'files.setting_prefix'],
  ])('%s is refused: %s', (setting, key) => {
    expect(readFilesPlace(setting, '/data', keys)).toMatchObject({ refusal: true, key })
  })

  test('a bucket needs both keys, and a real endpoint', () => {
    expect(readFilesPlace('s3://ward', '/data', {})).toMatchObject({ key: 'files.setting_credentials' })
    expect(readFilesPlace('s3://ward', '/data', { accessKeyId: 'x' })).toMatchObject({
      key: 'files.setting_credentials',
    })
    const odd = readFilesPlace('s3://ward', '/data', { ...keys, endpoint: 'host:9000' })
    expect(odd).toMatchObject({ key: 'files.setting_endpoint' })
  })

  test('opens a store of its kind', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'dau-an-place-'))
    const local = await openFileStore({ kind: 'folder', folder })
    expect(await local.has('0'.repeat(64))).toBe(false)
    await rm(folder, { recursive: true })
  })
})
