import { type Scope, type ShownRow, wholeScope } from '../../../areas/disclosure/index.ts'
import type { Committee } from '../../../areas/organisation/index.ts'
import type { Day } from '../../../values/day.ts'
import type { House } from '../../http/house.ts'
import type { PageContext } from '../../http/page.ts'
import { csvHead, csvLine } from '../frame/csv.ts'
import type { DataRow } from '../frame/shelf.ts'

export type LedgerFormat = 'csv' | 'json'

/** A file of lines as it stands written in the file store, under its own checksum. */
export interface LedgerFile {
  readonly sha256: string
  readonly size: number
  readonly rows: number
}

interface Asked {
  readonly committee: Committee
  readonly scope: Scope
  readonly day: Day | null
  readonly format: LedgerFormat
}

interface Kept {
  readonly version: number
  readonly file: Promise<LedgerFile>
}

const written = new WeakMap<House, Map<string, Kept>>()
const mostKept = 400

/** The file of a scope or of one of its days on one snapshot: written to the store once for each version, then sent from there. */
export function ledgerFileOf(c: PageContext, asked: Asked): Promise<LedgerFile> {
  const files = written.get(c.house) ?? new Map<string, Kept>()
  written.set(c.house, files)
  const { scope, day, format } = asked
  const key = [scope.id, day, format].join(' ')
  const kept = files.get(key)
  if (kept?.version === scope.version) return kept.file
  const file = write(c, asked)
  const [oldest] = files.keys()
  if (files.size >= mostKept && oldest !== undefined) files.delete(oldest)
  files.set(key, { version: scope.version, file })
  // What could not be written is tried again by the next who asks.
  file.catch(() => files.get(key)?.file === file && files.delete(key))
  return file
}

async function write(c: PageContext, { scope, day, format }: Asked): Promise<LedgerFile> {
  const told = { rows: 0 }
  const mime = format === 'csv' ? 'text/csv' : 'application/json'
  const { sha256, size } = await c.readPublished((reading) => {
    const pieces = wholeScope(reading, scope, day)
    return c.house.files.put(encoded(format === 'csv' ? csvOf(pieces, told) : jsonOf(pieces, told)), { mime })
  })
  return { sha256, size, rows: told.rows }
}

const columns = [
  ...['no', 'section', 'date', 'channel', 'name', 'area', 'amount', 'goods', 'unit', 'quantity', 'value', 'account'],
  ...['memo_unverified', 'purpose', 'reason', 'policy', 'decision', 'version', 'sha256', 'published_at', 'masked'],
] as const

/** A line as it stands in open data. */
export function rowOf(line: ShownRow): DataRow {
  const { no, section, channel, name, area, amount, goods, unit, value, account, purpose, reason, policy } = line
  return {
    ...{ no, section, date: line.happenedOn, channel, name, area, amount, goods, unit },
    quantity: line.quantity === null ? null : line.quantity / 1000,
    ...{ value, account, memo_unverified: line.memo, purpose, reason, policy, decision: line.decision },
    ...{ version: line.version, sha256: line.hash, published_at: line.publishedAt.toISOString() },
    masked: line.masked.length > 0 ? line.masked.join(' ') : null,
  }
}

type Pieces = AsyncIterable<readonly ShownRow[]>

async function* csvOf(pieces: Pieces, told: { rows: number }) {
  yield csvHead(columns)
  for await (const piece of pieces) {
    told.rows += piece.length
    yield piece.map((line) => csvLine(columns, rowOf(line))).join('')
  }
}

async function* jsonOf(pieces: Pieces, told: { rows: number }) {
  yield '['
  for await (const piece of pieces) {
    yield piece.map((line, at) => `${told.rows + at === 0 ? '' : ','}\n${JSON.stringify(rowOf(line))}`).join('')
    told.rows += piece.length
  }
  yield '\n]\n'
}

async function* encoded(texts: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  for await (const text of texts) yield encoder.encode(text)
}
