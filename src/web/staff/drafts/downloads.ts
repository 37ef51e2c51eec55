import * as area from '../../../areas/drafts/index.ts'
import type { Reading } from '../../../platform/context.ts'
import { renderDocx } from '../../../print/docx/docx.ts'
import { opinionForm } from '../../../print/forms/drafts/opinion-form.ts'
import { type Given, opinionLines, opinionTable } from '../../../print/forms/drafts/opinion-table.ts'
import { noFiles, type PrintedDocument } from '../../../print/model.ts'
import { renderPdf } from '../../../print/pdf/pdf.ts'
import type { Id } from '../../../values/id.ts'
import { isRefusal, type Refusal } from '../../../values/refusal.ts'
import { type PageContext, resource, type Sent } from '../../http/page.ts'
import { officeOn } from '../record/office.ts'
import { draftsPath, idIn, idPart, missing } from './address.ts'
import { isTableFiltered, readOpinionQuery, takesTally } from './table-query.ts'

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export function sent(bytes: Uint8Array, name: string, type: string): Sent {
  return { bytes, headers: { 'Content-Type': type, 'Content-Disposition': `attachment; filename="${name}"` } }
}

/** Everything that the filters of the address take: no row is left out. */
export async function gather(
  reading: Reading,
  c: PageContext,
  id: Id,
): Promise<(Given & { draft: area.Draft }) | Refusal> {
  const draft = await area.findDraft(reading, id)
  if (!draft) return missing
  const current = area.currentVersion((await area.versionsOf(reading, [id])).get(id) ?? [], c.today)
  const query = readOpinionQuery(c, id)
  const opinions: area.Opinion[] = []
  for await (const some of area.wholeOpinions(reading, query)) opinions.push(...some)
  const tallies = (await area.talliesOf(reading, id)).filter((one) => takesTally(query, one))
  return { draft, opinions, tallies, clauses: current ? await area.clausesOf(reading, current.id) : [] }
}

type Render = (document: PrintedDocument) => Promise<Buffer>
const kinds: readonly (readonly [extension: string, type: string, render: Render])[] = [
  ['pdf', 'application/pdf', (document) => renderPdf(document, noFiles)],
  ['docx', wordType, (document) => renderDocx(document, noFiles)],
]

/** Bảng tổng hợp ý kiến, A4 lying. */
const tables = kinds.map(([extension, type, render]) =>
  resource({
    path: `${draftsPath}/${idPart}/tong-hop.${extension}`,
    may: area.draftPermissions.read_opinions,
    get: async (c) => {
      const { committeeId } = c.signedIn
      const found = await c.read(async (reading) => {
        const given = await gather(reading, c, idIn(c))
        return isRefusal(given) ? given : { ...given, office: await officeOn(reading, committeeId, c.today) }
      })
      if (isRefusal(found)) return found
      const filter = isTableFiltered(c) ? c.words.opinionPages.table.filtered : ''
      const lines = opinionLines(found)
      const document = opinionTable(found.office, found.draft, lines, { filter, madeAt: c.house.clock.now() })
      return sent(await render(document), `bang-tong-hop-y-kien-${c.today}.${extension}`, type)
    },
  }),
)

/** Phiếu lấy ý kiến on the current version. */
const forms = kinds.map(([extension, type, render]) =>
  resource({
    path: `${draftsPath}/${idPart}/phieu.${extension}`,
    may: area.draftPermissions.keep,
    get: async (c) => {
      const id = idIn(c)
      const found = await c.read(async (reading) => {
        const draft = await area.findDraft(reading, id)
        if (!draft) return missing
        const current = area.currentVersion((await area.versionsOf(reading, [id])).get(id) ?? [], c.today)
        const clauses = current ? await area.clausesOf(reading, current.id) : []
        return { draft, clauses, office: await officeOn(reading, c.signedIn.committeeId, c.today) }
      })
      if (isRefusal(found)) return found
      const document = opinionForm(found.office, found.draft, found.clauses, c.house.clock.now())
      return sent(await render(document), `phieu-lay-y-kien.${extension}`, type)
    },
  }),
)

export const draftDownloads = [...tables, ...forms]
