import { expect } from 'vitest'
import { documentForPrint } from '../../src/areas/documents/index.ts'
import type { Reading, Sight } from '../../src/platform/context.ts'
import type { Database } from '../../src/platform/database.ts'
import { renderDocx } from '../../src/print/docx/docx.ts'
import { printedPaper } from '../../src/print/forms/documents/printed.ts'
import { noFiles } from '../../src/print/model.ts'
import { renderPdf } from '../../src/print/pdf/pdf.ts'
import type { Id } from '../../src/values/id.ts'
import { richText } from '../../src/values/rich.ts'

/** A document of the register is whole as text, and written by both renderers. */
export async function printsWhole(database: Database, sight: Sight, id: Id): Promise<string> {
  const paper = await database.read(sight, (reading: Reading) => documentForPrint(reading, id))
  if (!paper) throw new Error('no paper')
  const text = richText(paper.body)
  expect(text).not.toMatch(/undefined|null|\[object/)
  const printed = printedPaper(paper, 'MTTQ phường')
  expect((await renderDocx(printed, noFiles)).length).toBeGreaterThan(2000)
  expect((await renderPdf(printed, noFiles)).length).toBeGreaterThan(2000)
  return text
}
