import { findReview, linesOfReview, loadCases, povertyPermissions, stepOf } from '../../../areas/poverty/index.ts'
import { renderDocx } from '../../../print/docx/docx.ts'
import type { Office } from '../../../print/forms/documents/paper-draft.ts'
import {
  acceptancePaper,
  type CasePrinted,
  commitmentPaper,
  handingPaper,
  surveyPaper,
} from '../../../print/forms/poverty/case-papers.ts'
import { reviewMinutes } from '../../../print/forms/poverty/review-minutes.ts'
import { noFiles, type PrintedDocument } from '../../../print/model.ts'
import { renderPdf } from '../../../print/pdf/pdf.ts'
import { isRefusal, type Refusal } from '../../../values/refusal.ts'
import { type PageContext, type ResourceDefinition, resource } from '../../http/page.ts'
import { idIn, idPart } from '../record/address.ts'
import { download } from '../record/download.ts'
import { officeOn } from '../record/office.ts'
import { casesPath, missing, reviewPath } from './address.ts'
import { loadCase } from './case-data.ts'

type Paper = (office: Office, facts: CasePrinted) => PrintedDocument

const papers: readonly (readonly [name: string, paper: Paper])[] = [
  ['khao-sat', surveyPaper],
  ['cam-ket', commitmentPaper],
  ['nghiem-thu', acceptancePaper],
  ['ban-giao', handingPaper],
]

async function casePaper(c: PageContext, write: Paper): Promise<PrintedDocument | Refusal> {
  const data = await loadCase(c)
  if (isRefusal(data)) return data
  const approved = stepOf(data, 'approved')
  const office = await c.read((reading) => officeOn(reading, data.case.committeeId, approved?.happenedOn ?? c.today))
  return write(office, {
    case: data.case,
    areaName: data.areaName,
    survey: data.survey,
    acceptance: data.acceptance,
    decision: {
      reference: approved?.reference ?? null,
      on: approved?.happenedOn ?? null,
      amount: approved?.amount ?? null,
    },
    handedOverOn: stepOf(data, 'handed_over')?.happenedOn ?? null,
    madeAt: c.house.clock.now(),
  })
}

function minutes(c: PageContext): Promise<PrintedDocument | Refusal> {
  return c.read(async (reading) => {
    const review = await findReview(reading, idIn(c))
    if (!review) return missing
    const lines = await linesOfReview(reading, review.id)
    const cases = await loadCases(
      reading,
      lines.map((line) => line.caseId),
    )
    const named = lines.flatMap((line) => {
      const found = cases.find((one) => one.case.id === line.caseId)
      return found ? [{ ...line, case: found.case }] : []
    })
    const office = await officeOn(reading, c.signedIn.committeeId, review.heldOn)
    return reviewMinutes(office, { review, lines: named, madeAt: c.house.clock.now() })
  })
}

function files(path: string, name: string, write: (c: PageContext) => Promise<PrintedDocument | Refusal>) {
  return (['pdf', 'docx'] as const).map(
    (extension): ResourceDefinition =>
      resource({
        path: `${path}.${extension}`,
        may: povertyPermissions.read,
        get: async (c) => {
          const made = await write(c)
          if (isRefusal(made)) return made
          const bytes = extension === 'pdf' ? await renderPdf(made, noFiles) : await renderDocx(made, noFiles)
          return download(bytes, name, extension)
        },
      }),
  )
}

/** Phiếu khảo sát, bản cam kết, biên bản nghiệm thu, biên bản bàn giao of a case; biên bản họp xét of a meeting. */
export const paperFiles = [
  ...papers.flatMap(([name, paper]) => files(`${casesPath}/${idPart}/${name}`, name, (c) => casePaper(c, paper))),
  ...files(`${reviewPath}/${idPart}/bien-ban`, 'bien-ban-hop-xet', minutes),
]
