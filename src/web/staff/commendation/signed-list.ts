import {
  type CaseLine,
  commendationPermissions,
  findDecision,
  wholeCaseList,
} from '../../../areas/commendation/index.ts'
import { renderDocx } from '../../../print/docx/docx.ts'
import { signedList } from '../../../print/forms/commendation/book.ts'
import { nominationList } from '../../../print/forms/commendation/nomination-list.ts'
import { noFiles, type PrintedDocument } from '../../../print/model.ts'
import { renderPdf } from '../../../print/pdf/pdf.ts'
import { isRefusal, type Refusal } from '../../../values/refusal.ts'
import { type PageContext, resource } from '../../http/page.ts'
import { idIn, idPart } from '../record/address.ts'
import { download } from '../record/download.ts'
import { officeOn } from '../record/office.ts'
import { decisionsPath, missing, roundsPath } from './address.ts'
import { loadRoundData } from './round-data.ts'

async function receipts(c: PageContext): Promise<PrintedDocument | Refusal> {
  const madeAt = c.house.clock.now()
  return c.read(async (reading) => {
    const decision = await findDecision(reading, idIn(c))
    if (!decision) return missing
    const lines: CaseLine[] = []
    const query = { committeeId: decision.committeeId, decisionId: decision.id, state: 'given' }
    for await (const piece of wholeCaseList(reading, query)) lines.push(...piece)
    const office = await officeOn(reading, decision.committeeId, c.today)
    return signedList(office, lines.toReversed(), { ceremony: decision.abstract, madeAt })
  })
}

async function nominations(c: PageContext): Promise<PrintedDocument | Refusal> {
  const data = await loadRoundData(c)
  if (isRefusal(data)) return data
  const office = await c.read((reading) => officeOn(reading, data.round.committeeId, c.today))
  return nominationList(office, data.round, data.cases, c.house.clock.now())
}

type Write = (c: PageContext) => Promise<PrintedDocument | Refusal>

function printed(path: string, name: string, write: Write, extension: 'pdf' | 'docx') {
  return resource({
    path: `${path}.${extension}`,
    may: commendationPermissions.read,
    get: async (c) => {
      const made = await write(c)
      if (isRefusal(made)) return made
      const bytes = extension === 'pdf' ? await renderPdf(made, noFiles) : await renderDocx(made, noFiles)
      return download(bytes, `${name}-${c.today}`, extension)
    },
  })
}

/** Danh sách ký nhận thưởng of a decision, danh sách đề nghị of a round. */
export const listFiles = [
  ...(['pdf', 'docx'] as const).map((one) => printed(`${decisionsPath}/${idPart}/ky-nhan`, 'ky-nhan', receipts, one)),
  ...(['pdf', 'docx'] as const).map((one) =>
    printed(`${roundsPath}/${idPart}/danh-sach`, 'danh-sach-de-nghi', nominations, one),
  ),
]
