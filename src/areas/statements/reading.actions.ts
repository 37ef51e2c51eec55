import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { perform } from '../../platform/action.ts'
import type { Database } from '../../platform/database.ts'
import { DamagedFileError, type FileStore } from '../../platform/files/index.ts'
import type { PdfAsked } from '../../platform/pdf/index.ts'
import { systemCaller, systemSight } from '../../platform/system-caller.ts'
import { newId } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { listAccounts } from './account.store.ts'
import { takeStatement } from './import.actions.ts'
import { formsOf, lastMapping } from './import.store.ts'
import { isOfAnother, type StatementImport } from './import.ts'
import { keptSummary } from './kept-summary.ts'
import type { StatementLine } from './line.ts'
import { readStatementPdf } from './read.actions.ts'
import {
  batchOf,
  type Claim,
  claimImport,
  type Ending,
  endReading,
  releaseClaim,
  stageBatch,
  waitingImports,
} from './staging.store.ts'
import type { Summary } from './summary.ts'
import { readTable } from './table.ts'
import type { Cell } from './table-heading.ts'

/** What reading needs of the world. */
export interface ReadingDesk {
  readonly database: Database
  readonly files: FileStore
  /** The cells of a spreadsheet or of a CSV. */
  readonly openTable: (path: string, form: 'xlsx' | 'csv') => Promise<readonly (readonly Cell[])[] | Refusal>
  readonly pdf?: PdfAsked
  /** What the journal calls the program. */
  readonly name: string
  /** True once the program is to end: the file is laid down where it is, and the next reader goes on at once. */
  readonly isEnding?: () => boolean
}

/** A reader that has said nothing for so long is gone: another goes on. */
const silence = 60_000
const mostFiles = 50
const atOnce = 2000
/** Pages without many rows also tell that the reader is at work. */
const pagesAtOnce = 100
const mostAmount = 10n ** 15n

/** Thrown through the reader when the file was given up or is laid down; never seen outside this file. */
class GivenUp extends Error {}

const silentSince = (database: Database): Date => new Date(database.clock.now().getTime() - silence)

export interface Waiting {
  /** The instant to hand to `readWaiting`. */
  readonly since: Date
  /** True where a spreadsheet or a CSV is among the files: those are held whole, PDF page by page. */
  readonly hasTables: boolean
}

/** `null` when no file waits to be read. */
export async function whatWaits(database: Database): Promise<Waiting | null> {
  const since = silentSince(database)
  const files = await waitingImports(database, since, mostFiles)
  if (files.length === 0) return null
  const sight = systemSight([...new Set(files.map(({ committeeId }) => committeeId))])
  const forms = await database.read(sight, (r) =>
    formsOf(
      r,
      files.map(({ id }) => id),
    ),
  )
  return { since, hasTables: forms.has('xlsx') || forms.has('csv') }
}

/** Reads the files that wait, one after the other; how many. Whatever ends it, the next call goes on where it was. */
export async function readWaiting(desk: ReadingDesk, since?: Date): Promise<number> {
  const before = since ?? silentSince(desk.database)
  const waiting = await waitingImports(desk.database, before, mostFiles)
  let read = 0
  for (const one of waiting) {
    if (desk.isEnding?.()) break
    const claim = { ...one, workerId: newId() }
    const file = await claimImport(desk.database, claim, before)
    if (!file) continue
    if (file.stage === 'reading') await readOne(desk, claim, file)
    if (desk.isEnding?.()) {
      await releaseClaim(desk.database, claim)
      break
    }
    const caller = systemCaller({ committeeId: one.committeeId, name: desk.name, channel: 'job' })
    await perform(desk.database, takeStatement, { id: one.id }, caller)
    read += 1
  }
  return read
}

async function readOne(desk: ReadingDesk, claim: Claim, file: StatementImport): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'dau-an-statement-'))
  try {
    const path = join(folder, 'file')
    const ending = (await fetched(desk.files, file, path)) ?? (await endingOf(desk, claim, file, path))
    await endReading(desk.database, claim, ending)
  } catch (error) {
    if (!(error instanceof GivenUp)) throw error
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const refused = ({ key, params }: Refusal): Ending => ({
  stage: 'refused',
  refusal: { key, ...(params && { params }) },
})

async function fetched(files: FileStore, { sha256 }: StatementImport, path: string): Promise<Ending | null> {
  const content = await files.open(sha256)
  if (!content) return refused(refuse('statements.file_gone'))
  try {
    await pipeline(
      Readable.fromWeb(content as Parameters<typeof Readable.fromWeb>[0]),
      createWriteStream(path, { mode: 0o600 }),
    )
    return null
  } catch (error) {
    if (error instanceof DamagedFileError) return refused(refuse('statements.file_changed'))
    throw error
  }
}

type Read = { readonly summary: Summary; readonly mendedRows: readonly number[] }

async function endingOf(desk: ReadingDesk, claim: Claim, file: StatementImport, path: string): Promise<Ending> {
  const keep = keeper(desk, claim, file)
  const found = file.form === 'pdf' ? await pdfOf(desk, path, keep) : await tableOf(desk, file, path, keep)
  if ('stage' in found) return found
  if (isRefusal(found)) return refused(found)
  await keep.end()
  if (keep.tooLarge !== null) return refused(refuse('statements.amount_too_large', { params: keep.tooLarge }))
  const { summary, mendedRows } = found
  if (summary.rows === 0) return refused(refuse('statements.no_rows'))
  const { database } = desk
  const today = database.clock.today()
  if ((summary.lastDay ?? '') > today)
    return refused(refuse('statements.days_ahead', { params: { day: summary.lastDay ?? '' } }))
  const [account] = await database.read(systemSight([file.committeeId]), (r) => listAccounts(r, [file.accountId]))
  const other = account ? isOfAnother(summary, account) : null
  if (other === 'account')
    return refused(
      refuse('statements.file_of_account', { params: { ending: (summary.printed.account ?? '').slice(-3) } }),
    )
  if (other === 'bank') return refused(refuse('statements.file_of_bank', { params: { bank: summary.bank } }))
  return { stage: 'read', summary: keptSummary(summary, mendedRows, file) }
}

interface Keeper {
  take(lines: readonly StatementLine[], page: number): Promise<void>
  end(): Promise<void>
  tooLarge: { page: number; row: number } | null
}

/** Keeps rows a batch at a time; those that an earlier reader kept are passed over. */
function keeper({ database, isEnding }: ReadingDesk, claim: Claim, { rowsRead, recordedAt }: StatementImport): Keeper {
  let held: StatementLine[] = []
  let pages = 0
  let told = 0
  // While one batch is written the next is made ready and further pages are read; they are written one after the other.
  let [before, writing] = [Promise.resolve(true), Promise.resolve(true)]
  const hear = async (written: Promise<boolean>) => {
    if (!(await written)) throw new GivenUp()
  }
  const flush = async () => {
    const lines = held.filter(({ n }) => n > rowsRead)
    held = []
    told = pages
    await hear(before)
    before = writing
    const [earlier, ready] = [writing, batchOf(lines, pages, recordedAt)]
    writing = earlier.then(async (isHeld) => isHeld && stageBatch(database, claim, await ready))
    // It is heard of at the turn after the next, or at the end.
    for (const one of [ready, writing]) one.catch(() => undefined)
  }
  const kept: Keeper = {
    tooLarge: null,
    take: async (lines, page) => {
      if (isEnding?.()) {
        await hear(writing)
        throw new GivenUp()
      }
      pages = Math.max(pages, page)
      for (const line of lines) {
        if (line.credit + line.debit > mostAmount) kept.tooLarge ??= { page: line.page, row: line.n }
        else held.push(line)
      }
      if (held.length >= atOnce || pages - told >= pagesAtOnce) await flush()
    },
    end: async () => {
      await flush()
      await hear(writing)
    },
  }
  return kept
}

async function pdfOf(desk: ReadingDesk, path: string, keep: Keeper): Promise<Read | Refusal> {
  const summary = await readStatementPdf(path, keep.take, desk.pdf)
  return isRefusal(summary) ? summary : { summary, mendedRows: [] }
}

const sampled = { rows: 20, columns: 20, letters: 80 }

async function tableOf(
  desk: ReadingDesk,
  file: StatementImport,
  path: string,
  keep: Keeper,
): Promise<Read | Refusal | Ending> {
  const rows = await desk.openTable(path, file.form === 'csv' ? 'csv' : 'xlsx')
  if (isRefusal(rows)) return rows
  const { committeeId, accountId } = file
  const before = file.mapping ?? null
  let table = readTable(rows, before)
  if (isRefusal(table) && table.key === 'statements.no_heading') {
    const last = await desk.database.read(systemSight([committeeId]), (r) => lastMapping(r, accountId))
    table = last ? readTable(rows, last) : table
    // What was named for the file before does not fit this one: ask.
    if (!isRefusal(table) && table.summary.refusedRows > 0) table = refuse('statements.no_heading')
  }
  if (isRefusal(table)) return table.key === 'statements.no_heading' && rows.length > 1 ? asking(rows) : table
  for (let at = 0; at < table.lines.length; at += atOnce) await keep.take(table.lines.slice(at, at + atOnce), 1)
  return table
}

function asking(rows: readonly (readonly Cell[])[]): Ending {
  const shown = (cell: Cell | undefined) =>
    (cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? ''))
      .slice(0, sampled.letters)
      .toWellFormed()
  const sample = rows.slice(0, sampled.rows).map((row) => Array.from(row.slice(0, sampled.columns), shown))
  return { stage: 'mapping', sample }
}
