import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readStatementPdf } from '../../src/areas/statements/index.ts'
import { type Extractor, hasPoppler } from '../../src/platform/pdf/index.ts'
import { isRefusal } from '../../src/values/refusal.ts'
import { writeStatement } from '../generate/statement/generate.ts'
import { milliseconds, ratio, sheet, whole } from './sheet.ts'

/** How fast a statement is read, beside a tool that only turns its pages into lines of text. */
export async function measureStatements(rows = 20_000): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'dau-an-bench-'))
  try {
    const { pdf } = writeStatement({ bank: 'vcb-a', rows, seed: 1, folder })
    const text = hasPoppler()
      ? timed(() => void execFileSync('pdftotext', ['-layout', pdf, join(folder, 'text')]))
      : null
    const extractors: Extractor[] = hasPoppler() ? ['poppler', 'pdfjs'] : ['pdfjs']
    const lines: string[][] =
      text === null
        ? []
        : [['pdftotext -layout: text alone', milliseconds(text), whole((rows * 1000) / text), '1.00', '']]
    for (const extractor of extractors) lines.push(await lineOf(pdf, extractor, { rows, text }))
    return sheet(
      `A bank statement of ${whole(rows)} rows, from its pages to rows that add up`,
      ['read by', 'time', 'rows a second', 'of text alone', 'rows lost'],
      lines,
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function timed(work: () => void): number {
  const begun = performance.now()
  work()
  return performance.now() - begun
}

async function lineOf(
  pdf: string,
  extractor: Extractor,
  { rows, text }: { readonly rows: number; readonly text: number | null },
): Promise<string[]> {
  const begun = performance.now()
  const summary = await readStatementPdf(pdf, () => undefined, { extractor })
  const time = performance.now() - begun
  const lost = isRefusal(summary) ? rows : rows - summary.rows
  return [
    extractor,
    milliseconds(time),
    whole((rows * 1000) / time),
    text === null ? '' : ratio(time / text),
    String(lost),
  ]
}
