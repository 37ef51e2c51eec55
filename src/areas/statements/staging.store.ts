import { hash } from 'node:crypto'
import { setImmediate as otherWork } from 'node:timers/promises'
import { type RawBuilder, sql, type Transaction } from 'kysely'
import type { Tables } from '../../../db/tables.ts'
import type { Database } from '../../platform/database.ts'
import { listsOf, namesOf, withoutGuessing } from '../../platform/rows.ts'
import { asSystem } from '../../platform/system-caller.ts'
import { type Id, newId } from '../../values/id.ts'
import type { Refusal } from '../../values/refusal.ts'
import { fold } from '../../values/vietnamese.ts'
import { kindOf } from './classify.ts'
import { barePrint } from './fingerprint.ts'
import { importColumns } from './import.store.ts'
import type { KeptSummary, StatementImport } from './import.ts'
import type { StatementLine } from './line.ts'
import { partsOfMemo } from './memo.ts'

/** A file that one reader holds. */
export interface Claim {
  readonly committeeId: Id
  readonly id: Id
  readonly workerId: Id
}

/** Files that wait to be read, or whose reader has said nothing since an instant; oldest first. */
export async function waitingImports(database: Database, before: Date, most: number) {
  const { rows } = await sql<{ committeeId: Id; id: Id }>`
    select committee_id as "committeeId", id from statements.waiting(${before}, ${most})`.execute(database.app)
  return rows as readonly { readonly committeeId: Id; readonly id: Id }[]
}

/** Takes a waiting file for this reader; `null` when another has it, or it waits no more. */
export function claimImport(database: Database, claim: Claim, before: Date): Promise<StatementImport | null> {
  return asSystem(database, claim.committeeId, async (db) => {
    const { rows } = await sql<StatementImport>`
      update statements.import i set worker_id = ${claim.workerId}::uuid, worked_at = ${database.clock.now()},
        stage = case when stage = 'read' then 'read' else 'reading' end
      where i.committee_id = ${claim.committeeId} and i.id = ${claim.id}::uuid and i.stage in ('queued', 'reading', 'read')
        and (i.worked_at is null or i.worked_at < ${before}) returning ${importColumns}`.execute(db)
    return rows[0] ?? null
  })
}

/** Lays a file down that is not read to its end: whoever reads next need not wait to see that this reader is gone. */
export function releaseClaim(database: Database, claim: Claim): Promise<void> {
  return asSystem(database, claim.committeeId, async (db) => {
    await sql`
      update statements.import set worked_at = null
      where committee_id = ${claim.committeeId} and id = ${claim.id}::uuid and worker_id = ${claim.workerId}::uuid
        and stage in ('reading', 'read')`.execute(db)
  })
}

/** Rows that are made ready, to be kept by one statement. */
export interface Batch {
  /** How many pages of the file are read with them. */
  readonly pages: number
  /** The number of the last of them; 0 where there are none. */
  readonly last: number
  /** A list for each of their columns. */
  readonly lists: RawBuilder<unknown> | null
}

/** Makes rows ready to be kept; `since`: when the file was handed in, ids of its rows follow one another from there. */
export async function batchOf(lines: readonly StatementLine[], pages: number, since: Date): Promise<Batch> {
  const rows: StagedRow[] = []
  for (let from = 0; from < lines.length; from += inOneGo) {
    rows.push(...lines.slice(from, from + inOneGo).map((line) => stagedRow(line, since)))
    await otherWork()
  }
  return { pages, last: lines.at(-1)?.n ?? 0, lists: rows.length === 0 ? null : listsOf(columnsOfRow, rows) }
}

/** Keeps a batch of rows, which count for nothing yet; false when the file was given up meanwhile, or another reader has it. */
export function stageBatch(database: Database, claim: Claim, { pages, last, lists }: Batch): Promise<boolean> {
  return asSystem(database, claim.committeeId, async (db) => {
    // Nobody waits for the disk here: what a crash takes of the last moments is read once more, rows and their count together.
    await sql`set local synchronous_commit = off`.execute(db)
    const { rows } = await sql<{ before: number }>`
      with held as (
        select committee_id, id, rows_read from statements.import
        where committee_id = ${claim.committeeId} and id = ${claim.id}::uuid and worker_id = ${claim.workerId}::uuid
          and stage = 'reading' for update)
      update statements.import i set worked_at = ${database.clock.now()}, pages_read = ${pages},
        rows_read = greatest(i.rows_read, ${last})
      from held where i.committee_id = held.committee_id and i.id = held.id
      returning held.rows_read as before`.execute(db)
    const before = rows[0]?.before
    if (before === undefined) return false
    if (lists) await withoutGuessing(db, () => insertBatch(db, claim, { before, last }, lists))
    return true
  })
}

async function insertBatch(
  db: Transaction<Tables>,
  { committeeId, id }: Claim,
  { before, last }: { readonly before: number; readonly last: number },
  lists: RawBuilder<unknown>,
): Promise<void> {
  await sql`
    insert into statements.batch (committee_id, import_id, before, last, ${namesOf(columnsOfRow)})
    values (${committeeId}::uuid, ${id}::uuid, ${before}, ${last}, ${lists})`.execute(db)
}

/** What a row that waits holds; the same columns make a line of it. */
export const columnsOfRow = {
  n: 'integer',
  id: 'uuid',
  page: 'integer',
  box: 'text',
  number: 'integer',
  happened_on: 'date',
  happened_time: 'time',
  value_on: 'date',
  document: 'text',
  debit: 'bigint',
  credit: 'bigint',
  balance: 'bigint',
  memo: 'text',
  payer: 'text',
  payer_account: 'text',
  reference: 'text',
  kind: 'text',
  print: 'text',
  search_key: 'text',
} as const

/** After so many rows whoever writes the file to us is heard again, so that it need not wait. */
const inOneGo = 100

type StagedRow = ReturnType<typeof stagedRow>

const clean = (text: string): string => text.replaceAll('\0', '').toWellFormed()

function stagedRow(line: StatementLine, since: Date) {
  const { n, page, box, number, day, time, valueDay, document, debit, credit, balance } = line
  const memo = clean(line.memo)
  const { message, payer, payerAccount, reference } = partsOfMemo(memo)
  const who = line.payer === null ? payer : clean(line.payer)
  const known = line.reference ?? reference
  // Written out, not put together from parts: hundreds of thousands of them are made.
  return {
    n,
    id: newId(since.getTime() + n),
    page,
    box: box === null ? null : `{${box.join()}}`,
    number,
    happened_on: day,
    happened_time: time,
    value_on: valueDay,
    document,
    debit: String(debit),
    credit: String(credit),
    balance: balance === null ? null : String(balance),
    memo,
    payer: who,
    payer_account: line.account ?? payerAccount,
    reference: known,
    kind: kindOf(line),
    print: hash('sha256', barePrint(line), 'hex').slice(0, 32),
    search_key: fold([message, who, known, document].filter((one) => one !== null && one !== '').join(' ')),
  }
}

/** How the reading ended, unless the file was given up meanwhile. */
export type Ending =
  | { readonly stage: 'read'; readonly summary: KeptSummary }
  | { readonly stage: 'refused'; readonly refusal: Pick<Refusal, 'key' | 'params'> }
  | { readonly stage: 'mapping'; readonly sample: readonly (readonly string[])[] }

export function endReading(database: Database, claim: Claim, ending: Ending): Promise<boolean> {
  return asSystem(database, claim.committeeId, async (db) => {
    const kept = (value: unknown) => (value === undefined ? null : JSON.stringify(value))
    const ended = ending.stage === 'refused' ? database.clock.now() : null
    const held = await sql`
      update statements.import set stage = ${ending.stage}, ended_at = ${ended},
        summary = ${kept('summary' in ending ? ending.summary : undefined)}::jsonb,
        refusal = ${kept('refusal' in ending ? ending.refusal : undefined)}::jsonb,
        sample = ${kept('sample' in ending ? ending.sample : undefined)}::jsonb
      where committee_id = ${claim.committeeId} and id = ${claim.id}::uuid and worker_id = ${claim.workerId}::uuid
        and stage = 'reading'`.execute(db)
    // A reader that another has followed ends nothing, and takes nothing from it.
    if (Number(held.numAffectedRows ?? 0) === 0) return false
    // Of a file that cannot be read nothing is kept.
    if (ending.stage !== 'read')
      await sql`delete from statements.batch where committee_id = ${claim.committeeId}
        and import_id = ${claim.id}::uuid`.execute(db)
    return true
  })
}
