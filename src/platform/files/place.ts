import { isAbsolute, resolve } from 'node:path'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import type { FileStore } from './file-store.ts'
import { openLocalStore } from './local-store.ts'
import { openS3Store, type S3Place } from './s3-store.ts'

/** Where files are kept: a folder on this machine, or a bucket. */
export type FilesPlace = { readonly kind: 'folder'; readonly folder: string } | ({ readonly kind: 's3' } & S3Place)

/** The settings beside the address itself; the region is 'us-east-1' unless told. */
export interface S3Settings {
  readonly endpoint?: string | undefined
  readonly region?: string | undefined
  readonly accessKeyId?: string | undefined
  readonly secretAccessKey?: string | undefined
}

/**
 * Reads a files setting: a folder, `s3://bucket/prefix` (with an endpoint, else that of Amazon for the region), or
 * `https://host/bucket/prefix` of any S3-compatible service. A relative folder is taken from `dataFolder`.
 */
export function readFilesPlace(setting: string, dataFolder: string, s3: S3Settings = {}): FilesPlace | Refusal {
  const text = setting.trim()
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) {
    return { kind: 'folder', folder: isAbsolute(text) ? text : resolve(dataFolder, text || 'files') }
  }
  const url = URL.canParse(text) ? new URL(text) : null
  if (!url || !['s3:', 'https:', 'http:'].includes(url.protocol)) return refuse('files.setting_address')
  if (url.username || url.password || url.search || url.hash) return refuse('files.setting_address')
  const region = s3.region || 'us-east-1'
  const parts = url.pathname.split('/').filter((part) => part !== '')
  const endpoint =
    url.protocol === 's3:' ? readEndpoint(s3.endpoint || `https://s3.${region}.amazonaws.com`) : url.origin
  if (isRefusal(endpoint)) return endpoint
  const [bucket = '', ...prefix] = url.protocol === 's3:' ? [url.host, ...parts] : parts
  return bucketAt(endpoint, bucket, prefix, region, s3)
}

function bucketAt(
  endpoint: string,
  bucket: string,
  prefix: readonly string[],
  region: string,
  { accessKeyId, secretAccessKey }: S3Settings,
): FilesPlace | Refusal {
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket)) return refuse('files.setting_bucket')
  if (prefix.some((part) => !/^[\w.-]+$/.test(part) || /^\.+$/.test(part))) return refuse('files.setting_prefix')
  if (!accessKeyId || !secretAccessKey) return refuse('files.setting_credentials')
  return { kind: 's3', endpoint, bucket, prefix: prefix.join('/'), region, accessKeyId, secretAccessKey }
}

function readEndpoint(text: string): string | Refusal {
  const url = URL.canParse(text) ? new URL(text) : null
  return url && ['https:', 'http:'].includes(url.protocol) ? url.origin : refuse('files.setting_endpoint')
}

export async function openFileStore(place: FilesPlace): Promise<FileStore> {
  return place.kind === 'folder' ? openLocalStore(place.folder) : openS3Store(place)
}
