import { type PdfAsked, pdfPages } from '../../platform/pdf/index.ts'
import type { PlacedPage } from '../../values/placed-word.ts'
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
    const lines = reader.page(page) ?? (await wordByWord(reader, page))
    if (isRefusal(lines)) return lines
    await onLines(lines, page.number)
  }
  const ended = reader.end()
  if (isRefusal(ended)) return ended
  await onLines(ended.lines, ended.summary.pages)
  return ended.summary
}

async function wordByWord(reader: StatementReader, page: PlacedPage): Promise<readonly StatementLine[] | Refusal> {
  const words = (await page.apart?.()) ?? page
  return isRefusal(words) ? words : (reader.page(words) ?? [])
}
