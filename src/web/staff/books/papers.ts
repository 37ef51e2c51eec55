import { bookPermissions } from '../../../areas/books/index.ts'
import { renderDocx } from '../../../print/docx/docx.ts'
import { accountPaper } from '../../../print/forms/books/account-paper.ts'
import { countPaper } from '../../../print/forms/books/count-paper.ts'
import { voucherPaper } from '../../../print/forms/books/voucher-paper.ts'
import { noFiles, type PrintedDocument } from '../../../print/model.ts'
import { renderPdf } from '../../../print/pdf/pdf.ts'
import { isRefusal, type Refusal } from '../../../values/refusal.ts'
import { wordsIn } from '../../../words/words.ts'
import { type PageContext, type ResourceDefinition, resource } from '../../http/page.ts'
import { idPart } from '../record/address.ts'
import { download } from '../record/download.ts'
import { officeOn } from '../record/office.ts'
import { loadAccount } from './account.tsx'
import { boardPath, partPart } from './address.ts'
import { loadCount } from './count.tsx'
import { loadVoucher } from './voucher-data.ts'

interface Paper {
  readonly document: PrintedDocument
  readonly name: string
}
type Write = (c: PageContext) => Promise<Paper | Refusal>

async function voucher(c: PageContext): Promise<Paper | Refusal> {
  const data = await loadVoucher(c)
  if (isRefusal(data)) return data
  const { voucher: one, items, book, place, toPlace, steps, reverses } = data
  const step = (stage: string) => steps.find((taken) => taken.stage === stage)?.byName ?? null
  const office = await c.read((reading) => officeOn(reading, book.committeeId, one.datedOn))
  const document = voucherPaper(office, {
    voucher: one,
    items,
    bookTitle: book.title,
    placeName: place?.name ?? '',
    toPlaceName: toPlace?.name ?? null,
    // What is printed is Vietnamese in either language of the screen.
    purposeName: one.purpose === 'own_move' ? '' : (wordsIn('vi').books.purposes[one.purpose] ?? ''),
    approvedBy: step('approved'),
    settledBy: step('settled'),
    reversedNumber: reverses?.numberText ?? null,
    isVoid: data.state === 'voided',
    madeAt: c.house.clock.now(),
  })
  return { document, name: (one.numberText ?? 'phieu').replace('/', '-') }
}

async function account(c: PageContext): Promise<Paper | Refusal> {
  const data = await loadAccount(c, 'whole')
  if (isRefusal(data)) return data
  const office = await c.read((reading) => officeOn(reading, data.book.committeeId, data.to))
  const document = accountPaper(office, { ...data, bookTitle: data.book.title, madeAt: c.house.clock.now() })
  return { document, name: `so-${data.from}-${data.to}` }
}

async function count(c: PageContext): Promise<Paper | Refusal> {
  const data = await loadCount(c)
  if (isRefusal(data)) return data
  const office = await c.read((reading) => officeOn(reading, data.book.committeeId, data.count.countedOn))
  const document = countPaper(office, { ...data, bookTitle: data.book.title, madeAt: c.house.clock.now() })
  return { document, name: `bien-ban-kiem-ke-${data.count.countedOn}` }
}

function files(path: string, write: Write): readonly ResourceDefinition[] {
  return (['pdf', 'docx'] as const).map((extension) =>
    resource({
      path: `${boardPath}/${idPart}/${path}.${extension}`,
      may: bookPermissions.read,
      get: async (c) => {
        const made = await write(c)
        if (isRefusal(made)) return made
        const { document, name } = made
        const bytes = extension === 'pdf' ? await renderPdf(document, noFiles) : await renderDocx(document, noFiles)
        return download(bytes, name, extension)
      },
    }),
  )
}

/** Phiếu, sổ of a place, biên bản kiểm kê: to print and to edit. */
export const paperFiles = [
  ...files(`phieu/${partPart}/phieu`, voucher),
  ...files(`noi/${partPart}/so`, account),
  ...files(`kiem-ke/${partPart}/bien-ban`, count),
]
