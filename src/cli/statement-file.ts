import { open, stat } from 'node:fs/promises'
import { readStatementPdf, readTable, type StatementLine, type Summary } from '../areas/statements/index.ts'
import type { PdfAsked } from '../platform/pdf/index.ts'
import { tableFile } from '../print/xlsx/table-file.ts'
import { isRefusal, type Refusal, refuse } from '../values/refusal.ts'

export interface StatementRead {
  readonly summary: Summary
  /** Rows of a sheet whose day the spreadsheet had turned round. */
  readonly mendedRows: readonly number[]
}

/** Reads a statement in whatever form it came: what it is, is seen from its bytes. */
export async function readStatementFile(
  path: string,
  onLines: (lines: readonly StatementLine[]) => void,
  asked: PdfAsked,
): Promise<StatementRead | Refusal> {
  const head = await firstBytes(path)
  if (isRefusal(head)) return head
  if (head.subarray(0, 2).toString('latin1') === 'PK') return readRows(path, onLines, 'xlsx')
  if (!head.includes('%PDF-') && head.length > 0 && !head.includes(0)) return readRows(path, onLines, 'csv')
  const summary = await readStatementPdf(path, onLines, asked)
  return isRefusal(summary) ? summary : { summary, mendedRows: [] }
}

async function firstBytes(path: string): Promise<Buffer | Refusal> {
  try {
    if (!(await stat(path)).isFile()) return refuse('cli.not_a_file', { field: 'file' })
    const file = await open(path)
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(1024), 0, 1024, 0)
      return buffer.subarray(0, bytesRead)
    } finally {
      await file.close()
    }
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return refuse('cli.no_such_file', { kind: 'missing', field: 'file' })
    return refuse('cli.unreadable', { field: 'file', params: { reason: code } })
  }
}

async function readRows(
  path: string,
  onLines: (lines: readonly StatementLine[]) => void,
  kind: 'xlsx' | 'csv',
): Promise<StatementRead | Refusal> {
  const rows = await tableFile(path, kind)
  if (isRefusal(rows)) return rows
  const table = readTable(rows)
  if (isRefusal(table)) return table
  onLines(table.lines)
  return { summary: table.summary, mendedRows: table.mendedRows }
}
