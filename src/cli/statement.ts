import { z } from 'zod'
import {
  Fingerprints,
  kindOf,
  type LineKind,
  maskNumbers,
  Overlap,
  partsOfMemo,
  type StatementLine,
  showAmount,
} from '../areas/statements/index.ts'
import { extractors } from '../platform/pdf/index.ts'
import { isRefusal, type Refusal, refuse } from '../values/refusal.ts'
import { command } from './command.ts'
import { readStatementFile, type StatementRead } from './statement-file.ts'
import { inPlain, summaryLines } from './statement-print.ts'
import { zFlag, zPath } from './values.ts'

const zCount = (most: number) =>
  z.coerce
    .number({ error: 'platform.invalid' })
    .int('platform.invalid')
    .min(1, 'platform.invalid')
    .max(most, 'platform.invalid')
    .optional()

/** Reads a bank statement and says what is in it and whether it holds together; nothing is stored. */
export const statementRead = command({
  name: 'statement read',
  needs: 'none',
  places: ['file'],
  flags: ['rows'],
  input: {
    file: zPath,
    earlier: zPath.optional(),
    rows: zFlag,
    reader: z.enum(extractors, { error: 'platform.not_a_choice' }).optional(),
    'most-pages': zCount(200_000),
    'most-seconds': zCount(86_400),
  },
  run: async (desk, { file, earlier, rows, reader, ...given }) => {
    const { 'most-pages': pages, 'most-seconds': seconds } = given
    const limits = { ...(pages && { pages }), ...(seconds && { seconds }) }
    const asked = { limits, ...(reader && { extractor: reader }) }
    const before = earlier === undefined ? null : await knownRows(earlier, asked)
    if (isRefusal(before)) return before
    const overlap = before ? new Overlap(before.known) : null
    const kinds = new Map<LineKind, { count: number; sum: bigint }>()
    const shown: PublicRow[] = []
    let duplicates = 0
    const read = await readStatementFile(
      file,
      (lines) => {
        for (const line of lines) {
          const known = overlap?.isKnown(line) ?? false
          if (known) duplicates += 1
          const kind = kindOf(line)
          const { count, sum } = kinds.get(kind) ?? { count: 0, sum: 0n }
          kinds.set(kind, { count: count + 1, sum: sum + line.credit + line.debit })
          if (rows) shown.push(publicRow(line, kind, known))
        }
      },
      asked,
    )
    if (isRefusal(read)) return read
    const other = before && otherAccount(before.read, read)
    if (other) return other
    const found = { ...read, kinds, duplicates: overlap ? duplicates : null }
    const failed = read.summary.gates.some((gate) => gate.state === 'failed')
    const lines = [...summaryLines(desk.words, found), ...shown.map(rowLine)]
    return { lines, json: { ...inPlain(found), ...(rows && { lines: shown }) }, code: failed ? 1 : 0 }
  },
})

/** A row as everybody may see it: numbers of people hidden. */
interface PublicRow {
  readonly n: number
  readonly page: number
  readonly day: string
  readonly time: string | null
  readonly amount: string
  readonly kind: LineKind
  readonly message: string
  readonly duplicate: boolean
}

function publicRow(line: StatementLine, kind: LineKind, duplicate: boolean): PublicRow {
  const { n, page, day, time, credit, debit, memo } = line
  const message = maskNumbers(partsOfMemo(memo).message)
  return { n, page, day, time, amount: String(credit - debit), kind, message, duplicate }
}

const rowLine = ({ n, day, time, amount, kind, message }: PublicRow): string =>
  [n, day, time ?? '', showAmount(BigInt(amount)), kind, message].join('\t')

async function knownRows(path: string, asked: Parameters<typeof readStatementFile>[2]) {
  const prints = new Fingerprints()
  const known = new Set<string>()
  const read = await readStatementFile(
    path,
    (lines) => {
      for (const line of lines) known.add(prints.of(line))
    },
    asked,
  )
  return isRefusal(read) ? { ...read, field: 'earlier' } : { read, known }
}

/** Two files overlap only when they are of one account. */
function otherAccount(earlier: StatementRead, later: StatementRead): Refusal | null {
  const [one, two] = [earlier.summary.printed.account, later.summary.printed.account]
  return one && two && one !== two ? refuse('statements.other_account', { kind: 'conflict', field: 'earlier' }) : null
}
