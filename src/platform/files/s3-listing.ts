import { isSha256, type ListedFile } from './file-store.ts'

/** One page of a bucket's listing; `next` asks for the following one. */
export interface Listing {
  readonly files: readonly ListedFile[]
  readonly next: string | null
}

/** Reads the XML of ListObjectsV2 (S3 API, 2006-03-01). Objects that are not ours are passed over. */
export function readListing(xml: string, root: string): Listing {
  const files: ListedFile[] = []
  for (const [, entry = ''] of xml.matchAll(/<Contents>([\s\S]*?)<\/Contents>/g)) {
    const key = textOf(entry, 'Key') ?? ''
    const sha256 = key.slice(root.length + 6)
    const ours = key === `${root}${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`
    if (!ours || !isSha256(sha256)) continue
    const storedAt = new Date(textOf(entry, 'LastModified') ?? Number.NaN)
    files.push({ sha256, size: Number(textOf(entry, 'Size')), storedAt })
  }
  const more = textOf(xml, 'IsTruncated') === 'true'
  return { files, next: more ? textOf(xml, 'NextContinuationToken') : null }
}

const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" }

function textOf(xml: string, tag: string): string | null {
  const found = new RegExp(`<${tag}>([^<]*)</${tag}>`).exec(xml)?.[1]
  return found === undefined ? null : found.replace(/&(?:amp|lt|gt|quot|apos);/g, (entity) => entities[entity] ?? '')
}
