import { documentForPrint, type PaperFacts } from '../../../areas/documents/index.ts'
import { findReportFacts, latestOf, reportPermissions } from '../../../areas/reports/index.ts'
import { renderDocx } from '../../../print/docx/docx.ts'
import { paperFileName, printedPaper } from '../../../print/forms/documents/printed.ts'
import type { Files, PrintedDocument } from '../../../print/model.ts'
import { renderPdf } from '../../../print/pdf/pdf.ts'
import { isId } from '../../../values/id.ts'
import { isRefusal, type Refusal } from '../../../values/refusal.ts'
import { type PageContext, resource, type Sent } from '../../http/page.ts'
import { photosOf } from '../documents/downloads.ts'
import { authorOf } from '../documents/office.ts'
import { reportMissing } from './address.ts'
import { sourcesAnnex } from './sources-annex.ts'

interface Printed {
  readonly paper: PaperFacts
  readonly document: PrintedDocument
}

/** The version of the address as it goes to paper; `nguon=1` adds where each figure comes from. */
async function load(c: PageContext, id: string): Promise<Printed | Refusal> {
  if (!isId(id)) return reportMissing
  return c.read(async (reading) => {
    const facts = await findReportFacts(reading, id)
    if (!facts) return reportMissing
    const version = facts.versions.find((one) => one.version === Number(c.query('ban'))) ?? latestOf(facts)
    const paper = await documentForPrint(reading, version.documentId)
    if (!paper) return reportMissing
    const annexes = c.query('nguon') === '1' ? [await sourcesAnnex(reading, facts.report, version, paper)] : []
    const whole = { ...paper, annexes: [...paper.annexes, ...annexes] }
    return { paper, document: printedPaper(whole, await authorOf(reading, facts.report.committeeId)) }
  })
}

type Render = (document: PrintedDocument, files: Files) => Promise<Buffer>

function download(extension: '.docx' | '.pdf', type: string, render: Render) {
  const get = async (c: PageContext): Promise<Sent | Refusal> => {
    const printed = await load(c, c.param('file').slice(0, -extension.length))
    if (isRefusal(printed)) return printed
    const { paper, document } = printed
    const files = await photosOf(c, [document.body, ...document.annexes.map((annex) => annex.body)])
    const name = encodeURIComponent(`${paperFileName(paper)}${extension}`)
    const headers = { 'Content-Type': type, 'Content-Disposition': `attachment; filename*=UTF-8''${name}` }
    return { bytes: await render(document, files), headers }
  }
  return resource({ path: `/bao-cao/:file{[0-9a-f-]+\\${extension}}`, may: reportPermissions.read, get })
}

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export const reportDocx = download('.docx', wordType, renderDocx)
export const reportPdf = download('.pdf', 'application/pdf', renderPdf)
