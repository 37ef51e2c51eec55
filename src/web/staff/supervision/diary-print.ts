import { diaryOf, findProject, supervisionPermissions } from '../../../areas/supervision/index.ts'
import { renderDocx } from '../../../print/docx/docx.ts'
import { siteDiary } from '../../../print/forms/supervision/investment-papers.ts'
import { noFiles, type PrintedDocument } from '../../../print/model.ts'
import { renderPdf } from '../../../print/pdf/pdf.ts'
import { isRefusal, type Refusal } from '../../../values/refusal.ts'
import { type PageContext, resource } from '../../http/page.ts'
import { idIn, idPart } from '../record/address.ts'
import { officeOn } from '../record/office.ts'
import { investmentPath, missing } from './address.ts'

async function diary(c: PageContext): Promise<PrintedDocument | Refusal> {
  const { committeeId } = c.signedIn
  return c.read(async (reading) => {
    const facts = await findProject(reading, committeeId, idIn(c))
    if (!facts) return missing
    const entries = await diaryOf(reading, committeeId, facts.project.id)
    return siteDiary(await officeOn(reading, committeeId, c.today), facts, entries, reading.now)
  })
}

/** Sổ nhật ký giám sát, whole, as it stands at this moment. */
function print(extension: 'pdf' | 'docx', type: string, render: typeof renderPdf) {
  return resource({
    path: `${investmentPath}/${idPart}/nhat-ky.${extension}`,
    may: supervisionPermissions.read_boards,
    get: async (c) => {
      const printed = await diary(c)
      if (isRefusal(printed)) return printed
      const name = `nhat-ky-giam-sat-${c.today}.${extension}`
      const headers = { 'Content-Type': type, 'Content-Disposition': `attachment; filename="${name}"` }
      return { bytes: await render(printed, noFiles), headers }
    },
  })
}

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export const diaryPdf = print('pdf', 'application/pdf', renderPdf)
export const diaryDocx = print('docx', wordType, renderDocx)
