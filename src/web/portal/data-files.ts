import { countPublished, type PublishedItem, wholePublished } from '../../areas/documents/index.ts'
import type { Committee } from '../../areas/organisation/index.ts'
import type { Reading } from '../../platform/context.ts'
import type { House } from '../http/house.ts'
import type { PageContext } from '../http/page.ts'
import { absolute } from './frame/address.ts'
import { columnsOf, csvHead, csvLine, rowsOf } from './frame/csv.ts'
import { itemPath } from './frame/lines.tsx'
import type { Shelf } from './frame/shelf.ts'

export const dataFormats = ['csv', 'json'] as const
export type DataFormat = (typeof dataFormats)[number]

/** A data file as it stands written in the file store, under its own checksum. */
export interface DataFile {
  readonly sha256: string
  readonly size: number
  readonly rows: number
  /** When what is in it last changed. */
  readonly changedAt: Date
}

/** When a kind last changed, and how many there are: as long as this holds, its files hold. */
export interface KindState {
  readonly count: number
  readonly changedAt: Date
}

export async function kindStates(reading: Reading, committee: Committee): Promise<ReadonlyMap<string, KindState>> {
  const counts = await countPublished(reading, committee.id)
  return new Map(counts.map(({ kind, count, changedAt }) => [kind, { count, changedAt }]))
}

interface Kept {
  readonly state: string
  readonly file: Promise<DataFile>
}

/** What this house has written so far; a file is written anew when its kind has changed, once for all who ask. */
const written = new WeakMap<House, Map<string, Kept>>()

/** The data file of a kind, whole on one snapshot: written to the store once, then sent from there. */
export function dataFileOf(
  c: PageContext,
  committee: Committee,
  shelf: Shelf,
  format: DataFormat,
  { count, changedAt }: KindState,
): Promise<DataFile> {
  const files = written.get(c.house) ?? new Map<string, Kept>()
  written.set(c.house, files)
  const key = [committee.id, shelf.kind, format, absolute(c, '/')].join(' ')
  const state = `${count} ${changedAt.toISOString()}`
  const kept = files.get(key)
  if (kept?.state === state) return kept.file
  const file = write(c, committee, shelf, format).then((made) => ({ ...made, changedAt }))
  files.set(key, { state, file })
  // What could not be written is tried again by the next who asks.
  file.catch(() => files.get(key)?.file === file && files.delete(key))
  return file
}

async function write(
  c: PageContext,
  committee: Committee,
  shelf: Shelf,
  format: DataFormat,
): Promise<Omit<DataFile, 'changedAt'>> {
  const told = { rows: 0 }
  const mime = format === 'csv' ? 'text/csv' : 'application/json'
  const { sha256, size } = await c.readPublished((reading) => {
    const query = { committeeId: committee.id, kind: shelf.kind }
    // A table holds facts; only the JSON holds the long texts too.
    const items = wholePublished(reading, query, { withTexts: format === 'json' })
    const lines =
      format === 'csv' ? csvLines(c, committee, shelf, items, told) : jsonLines(c, committee, shelf, items, told)
    return c.house.files.put(encoded(lines), { mime })
  })
  return { sha256, size, rows: told.rows }
}

type Items = AsyncIterable<readonly PublishedItem[]>
interface Told {
  rows: number
}

async function* csvLines(c: PageContext, committee: Committee, shelf: Shelf, items: Items, told: Told) {
  const names = columnsOf(shelf)
  yield csvHead(names)
  for await (const piece of items) {
    const rows = piece.flatMap((item) => rowsOf(shelf, item, addressOf(c, committee, shelf, item)))
    told.rows += rows.length
    yield rows.map((row) => csvLine(names, row)).join('')
  }
}

async function* jsonLines(c: PageContext, committee: Committee, shelf: Shelf, items: Items, told: Told) {
  yield '['
  for await (const piece of items) {
    for (const { slug, title, version, publishedAt, contentHash, content, ...item } of piece) {
      const url = addressOf(c, committee, shelf, { ...item, slug, title, version, publishedAt, contentHash, content })
      const whole = { slug, title, version, published_at: publishedAt.toISOString(), sha256: contentHash, url, content }
      yield `${told.rows === 0 ? '' : ','}\n${JSON.stringify(whole)}`
      told.rows += 1
    }
  }
  yield '\n]\n'
}

function addressOf(c: PageContext, committee: Committee, shelf: Shelf, item: PublishedItem): string {
  return absolute(c, itemPath({ language: 'vi' }, committee, shelf, item))
}

async function* encoded(texts: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  for await (const text of texts) yield encoder.encode(text)
}
