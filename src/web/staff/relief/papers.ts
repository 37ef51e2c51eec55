import { toldLine } from '../../../areas/disclosure/index.ts'
import { findCommittee } from '../../../areas/organisation/index.ts'
import { reliefPermissions } from '../../../areas/relief/index.ts'
import type { Reading } from '../../../platform/context.ts'
import { renderDocx } from '../../../print/docx/docx.ts'
import type { Office } from '../../../print/forms/documents/paper-draft.ts'
import { type GiftPrinted, goodsReceipt, thanksLetter } from '../../../print/forms/relief/gift-papers.ts'
import { goldenBook } from '../../../print/forms/relief/golden-book.ts'
import { publicStatement, type StatementFacts, settlementReport } from '../../../print/forms/relief/statement.ts'
import { noFiles, type PrintedDocument } from '../../../print/model.ts'
import { renderPdf } from '../../../print/pdf/pdf.ts'
import { qrFiles } from '../../../print/qr.ts'
import type { Id } from '../../../values/id.ts'
import { isRefusal, type Refusal } from '../../../values/refusal.ts'
import { type PageContext, type ResourceDefinition, resource } from '../../http/page.ts'
import { absolute, portalPath } from '../../portal/frame/address.ts'
import { moneySection } from '../../portal/money/address.ts'
import { idIn, idPart } from '../record/address.ts'
import { download } from '../record/download.ts'
import { officeOn } from '../record/office.ts'
import { boardPath, missing } from './address.ts'
import { type GiftData, loadGift } from './gift-data.ts'
import { findRegister } from './register-data.ts'
import { goldenLines, statementFacts } from './statement-data.ts'

interface Paper {
  readonly document: PrintedDocument
  readonly name: string
  /** What the QR code of the paper says. */
  readonly address?: string | null
}
type Write = (c: PageContext) => Promise<Paper | Refusal>

/** A paper of one gift. */
const ofGift =
  (write: (office: Office, facts: GiftPrinted) => PrintedDocument, name: string): Write =>
  async (c) => {
    const data = await loadGift(c)
    if (isRefusal(data)) return data
    const { committeeId, id } = data.gift
    const office = await c.read((reading) => officeOn(reading, committeeId, c.today))
    const address = await c.read((reading) => publicAddressOf(c, reading, committeeId, id))
    return {
      document: write(office, printed(c, data, address)),
      address,
      name: `${name}-${data.gift.receivedOn ?? c.today}`,
    }
  }

/** The public line of a gift: its confirmation too. None until it is published, none after it was taken back. */
async function publicAddressOf(c: PageContext, reading: Reading, committeeId: Id, giftId: Id): Promise<string | null> {
  const line = await toldLine(reading, { kind: 'donation', id: giftId })
  const committee = line ? await findCommittee(reading, committeeId) : null
  if (!line || !committee) return null
  const path = portalPath({ language: 'vi' }, [committee.slug, moneySection, line.slug, 'dong', String(line.no)])
  return absolute(c, path)
}

function printed(
  c: PageContext,
  { gift, items, register, areas, vouchers }: GiftData,
  publicAddress: string | null,
): GiftPrinted {
  const area = areas.find((one) => one.id === gift.donorAreaId)?.name
  const settled = gift.voucherId
    ? vouchers.get(gift.voucherId)?.steps.find((step) => step.stage === 'settled')
    : undefined
  return {
    gift,
    items,
    title: register.title,
    address: [gift.donorAddress, area].filter(Boolean).join(', '),
    receiver: settled?.byName ?? null,
    publicAddress,
    madeAt: c.house.clock.now(),
  }
}

/** A paper of a whole register. */
const ofRegister =
  (write: (office: Office, facts: StatementFacts) => PrintedDocument, name: string): Write =>
  (c) =>
    c.read(async (reading): Promise<Paper | Refusal> => {
      const register = await findRegister(reading, idIn(c))
      const facts = register ? await statementFacts(reading, c, register) : null
      if (!register?.book || !facts) return missing
      const office = await officeOn(reading, register.book.committeeId, c.today)
      return { document: write(office, facts), name: `${name}-${c.today}` }
    })

const golden: Write = (c) =>
  c.read(async (reading): Promise<Paper | Refusal> => {
    const register = await findRegister(reading, idIn(c))
    if (!register?.book) return missing
    const office = await officeOn(reading, register.book.committeeId, c.today)
    const { lines, more } = await goldenLines(reading, c, register)
    const told = { title: register.title, more, madeAt: c.house.clock.now() }
    return { document: goldenBook(office, lines, told), name: `so-vang-${c.today}` }
  })

function files(path: string, write: Write): readonly ResourceDefinition[] {
  return (['pdf', 'docx'] as const).map((extension) =>
    resource({
      path: `${boardPath}/${path}.${extension}`,
      may: reliefPermissions.read,
      get: async (c) => {
        const made = await write(c)
        if (isRefusal(made)) return made
        const { document, name, address = null } = made
        const files = qrFiles(address, noFiles)
        const bytes = extension === 'pdf' ? await renderPdf(document, files) : await renderDocx(document, files)
        return download(bytes, name, extension)
      },
    }),
  )
}

/** Papers of a gift and of a register: to print and to edit. */
export const paperFiles = [
  ...files(`ung-ho/${idPart}/bien-nhan`, ofGift(goodsReceipt, 'bien-nhan')),
  ...files(`ung-ho/${idPart}/thu-cam-on`, ofGift(thanksLetter, 'thu-cam-on')),
  ...files(`${idPart}/so-vang`, golden),
  ...files(`${idPart}/bao-cao-cong-khai`, ofRegister(publicStatement, 'bao-cao-cong-khai')),
  ...files(`${idPart}/bao-cao-quyet-toan`, ofRegister(settlementReport, 'bao-cao-quyet-toan')),
]
