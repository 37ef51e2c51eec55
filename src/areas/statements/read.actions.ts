import { type PdfAsked, pdfPages } from '../../platform/pdf/index.ts'
import { isRefusal, type Refusal } from '../../values/refusal.ts'
import type { StatementLine } from './line.ts'
import { StatementReader } from './reader.ts'
import type { Summary } from './summary.ts'

/** Reads a statement as PDF; `onLines` gets its rows as they are ready, in their order, and is waited for. Nothing is stored. */
export async function readStatementPdf(
  path: string,
  onLines: (lines: readonly StatementLine[], page: number) => void | Promise<void>,
  asked: PdfAsked = {},
): Promise<Summary | Refusal> {
  const reader = new StatementReader()
  for await (const page of pdfPages(path, asked)) {
    if (isRefusal(page)) return page
    await onLines(reader.page(page), page.number)
  }
  const ended = reader.end()
  if (isRefusal(ended)) return ended
  await onLines(ended.lines, ended.summary.pages)
  return ended.summary
}
