import { execFileSync } from 'node:child_process'
import { createReadStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { mostRows, openScope, publishRows, type RowToPublish } from '../../src/areas/disclosure/index.ts'
import {
  addBankAccount,
  findImport,
  importStatement,
  listLines,
  partsOfMemo,
  payerOf,
} from '../../src/areas/statements/index.ts'
import { readWaitingAside } from '../../src/jobs/reading.ts'
import { type Action, perform } from '../../src/platform/action.ts'
import type { Connections, Database } from '../../src/platform/database.ts'
import { openFileStore } from '../../src/platform/files/index.ts'
import { hasPoppler } from '../../src/platform/pdf/index.ts'
import { systemCaller, systemSight } from '../../src/platform/system-caller.ts'
import { type Id, newId } from '../../src/values/id.ts'
import { isRefusal } from '../../src/values/refusal.ts'
import { accountOf } from '../generate/statement/generate.ts'
import { aim, kilobytes, milliseconds, ratio, sheet, whole } from './sheet.ts'

/** Written by a program of its own: what drawing it takes is not in the memory that is measured. */
function writtenApart(folder: string, rows: number): string {
  const asked = ['statement', '--bank', 'vcb-a', '--rows', String(rows), '--seed', '1', '--out', folder]
  const told = execFileSync(process.execPath, ['bin/generate.mjs', ...asked], { encoding: 'utf8' })
  return told.split('\n').find((line) => line.endsWith('.pdf')) ?? ''
}

interface Where {
  readonly connections: Connections
  readonly database: Database
  readonly committeeId: Id
  /** Waits until the queue has settled what was published. */
  settled(): Promise<void>
}

/** From a file that was sent to lines that are stored and add up; the same file once more, which adds none; its public lines. */
export async function measureImport(where: Where, rows = 20_000): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'dau-an-bench-'))
  try {
    const pdf = writtenApart(folder, rows)
    const place = { kind: 'folder', folder: join(folder, 'store') } as const
    const files = await openFileStore(place)
    if (isRefusal(files)) throw new Error(files.key)
    const account = { bank: 'VCB', number: accountOf(1).number, holder: 'bench', openedOn: '2024-01-01' }
    const { id: accountId } = await act(where, addBankAccount, account)
    const stored = await files.put(createReadStream(pdf), { mime: 'application/pdf' })
    const text = hasPoppler()
      ? await timed(async () => void execFileSync('pdftotext', ['-layout', pdf, join(folder, 'text')]))
      : null
    const beside = (time: number) => (text ? ratio(time / text.time) : '')
    const send = async (what: string) => {
      const file = { accountId, sha256: stored.sha256, size: stored.size, name: 'bench.pdf', form: 'pdf' }
      const { id } = await act(where, importStatement, file)
      const task = { connections: where.connections, files: place, timeZone: 'Asia/Ho_Chi_Minh', name: 'bench' }
      const used = await timed(async () => void (await readWaitingAside(where.database, task)))
      const read = await where.database.read(systemSight([where.committeeId]), (r) => findImport(r, id))
      const outcome = `${read?.stage}: ${read?.takenRows} new, ${read?.duplicateRows} known`
      return { used, told: [what, ...toldOf(used), beside(used.time), outcome] }
    }
    const toldOf = ({ time, most, more }: Used) => [
      milliseconds(time),
      whole((rows * 1000) / time),
      `${kilobytes(most)}, ${kilobytes(more)} more`,
    ]
    const first = await send('taken in')
    const shown = await timed(() => publishLines(where, accountId).then(where.settled))
    const time = first.used.time + shown.time
    const before = first.used.most - first.used.more
    const most = Math.max(first.used.most, shown.most)
    const sum = { time, most, more: most - before }
    const aims = [...(text ? [aim(time <= 4 * text.time, '≤ 4')] : []), aim(sum.more <= 400e6, '≤ 400 MB more')]
    const lines: string[][] = [
      ...(text ? [['pdftotext -layout: text alone', milliseconds(text.time), '', '', '1.00', '']] : []),
      first.told,
      ['made public', ...toldOf(shown), beside(shown.time), ''],
      ['from the file to public lines', ...toldOf(sum), beside(time), aims.join(', ')],
      (await send('sent once more')).told,
    ]
    const head = ['what is done', 'time', 'rows a second', 'most resident', 'of text alone', 'outcome']
    return sheet(`A bank statement of ${whole(rows)} rows, from the file to stored lines`, head, lines)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Every credit of the account as a public line: while one act writes the next waits, and both are held. */
async function publishLines(where: Where, accountId: Id): Promise<void> {
  const origin = { kind: 'bench', id: newId(), label: 'bench' }
  const { id: scopeId } = await act(where, openScope, {
    ...{ ledger: 'contribution', title: 'Đo tốc độ sao kê', origin, openedOn: '2024-09-01' },
  })
  // While one act writes, the next is read and waits behind it for the scope.
  let before: Promise<unknown> = Promise.resolve()
  let writing: Promise<unknown> = Promise.resolve()
  for (let after: string | null = ''; after !== null; ) {
    const { rows, next } = await linesAfter(where, accountId, after)
    await before
    before = writing
    if (rows.length > 0) writing = act(where, publishRows, { scopeId, rows })
    writing.catch(() => undefined)
    after = next
  }
  await before
  await writing
}

/** Half as many credits as one act takes, as public lines; and where the next begin. */
async function linesAfter({ database, committeeId }: Where, accountId: Id, from: string) {
  const rows: RowToPublish[] = []
  let after: string | null = from
  while (after !== null && rows.length <= mostRows / 2 - 2000) {
    const at: string = after
    const page: Awaited<ReturnType<typeof listLines>> = await database.read(systemSight([committeeId]), (r) =>
      listLines(r, { accountId, side: 'credit' }, { after: at, limit: 2000 }),
    )
    for (const { id, day, amount, memo, payerAccount, document, reference, ...line } of page.rows)
      rows.push({
        ...{ id, section: 'received', happenedOn: day, channel: 'bank', amount, account: payerAccount },
        name: payerOf({ memo, payer: line.payer }),
        memo: partsOfMemo(memo).message.slice(0, 2000) || null,
        references: [reference, document].filter((one) => one !== null),
        source: { kind: 'bank_line', id },
      })
    after = page.next
  }
  return { rows, next: after }
}

async function act<I, F, O>({ database, committeeId }: Where, what: Action<I, F, O>, input: unknown): Promise<O> {
  const made = await perform(database, what, input, systemCaller({ committeeId, name: 'bench', channel: 'cli' }))
  if (isRefusal(made)) throw new Error(`${what.name}: ${made.key}`)
  return made
}

interface Used {
  readonly time: number
  /** The most memory that was held meanwhile, and how much of it was not held before. */
  readonly most: number
  readonly more: number
}

async function timed(work: () => Promise<void>): Promise<Used> {
  const before = process.memoryUsage().rss
  let most = before
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss)
  }, 100)
  const begun = performance.now()
  await work()
  clearInterval(watch)
  const peak = Math.max(most, process.memoryUsage().rss)
  return { time: performance.now() - begun, most: peak, more: peak - before }
}
