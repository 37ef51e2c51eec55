import { type RegisterLine, recommendationPermissions, wholeRegister } from '../../../areas/recommendations/index.ts'
import { renderDocx } from '../../../print/docx/docx.ts'
import { registerHeadings, registerSheet, remarkOn } from '../../../print/forms/recommendations/register.ts'
import { sayResult } from '../../../print/forms/recommendations/wording.ts'
import { noFiles, type PrintedDocument } from '../../../print/model.ts'
import { renderPdf } from '../../../print/pdf/pdf.ts'
import { type Value, writeXlsx } from '../../../print/xlsx/write.ts'
import { type PageContext, resource, type Sent } from '../../http/page.ts'
import { officeOn } from '../record/office.ts'
import { readRegisterQuery } from './register-query.ts'

/** The whole register behind the filters of the address: every row, within one snapshot. */
async function allLines(c: PageContext) {
  const query = readRegisterQuery(c)
  return c.read(async (reading) => {
    const lines: RegisterLine[] = []
    for await (const piece of wholeRegister(reading, query)) lines.push(...piece)
    return { lines, office: await officeOn(reading, c.signedIn.committeeId, c.today) }
  })
}

function sent(c: PageContext, bytes: Uint8Array, extension: string, type: string): Sent {
  const name = `${c.words.recommendationPages.register.fileName}-${c.today}.${extension}`
  return { bytes, headers: { 'Content-Type': type, 'Content-Disposition': `attachment; filename="${name}"` } }
}

const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Sổ theo dõi kiến nghị as a spreadsheet, with the due day that paper has no room for. */
export const registerXlsx = resource({
  path: '/kien-nghi.xlsx',
  may: recommendationPermissions.read_register,
  get: async (c) => {
    const { register } = c.words.recommendationPages
    const { lines, office } = await allLines(c)
    const widths = [6, 20, 12, 60, 30, 12, 12, 24, 36, 30]
    const headings = [
      ...registerHeadings.slice(0, 5),
      register.columns.due,
      ...registerHeadings.slice(5),
      register.columns.origin,
    ]
    const days = new Set([2, 5, 6])
    const bytes = await writeXlsx({
      name: register.sheetName,
      title: [register.title.toLocaleUpperCase('vi'), office.committeeName],
      asAt: c.today,
      columns: headings.map((header, at) => ({
        header,
        width: widths[at] ?? 20,
        kind: at === 0 ? 'number' : days.has(at) ? 'day' : 'text',
      })),
      rows: lines.map((line, at): readonly Value[] => [
        at + 1,
        line.numberText,
        line.issuedOn,
        line.text,
        line.addresseeName,
        line.dueOn,
        line.answeredOn,
        sayResult(line),
        remarkOn(line),
        line.origin?.label ?? null,
      ]),
    })
    return sent(c, bytes, 'xlsx', sheetType)
  },
})

function printed(extension: string, type: string, render: (document: PrintedDocument) => Promise<Buffer>) {
  return resource({
    path: `/so-kien-nghi.${extension}`,
    may: recommendationPermissions.read_register,
    get: async (c) => {
      const { lines, office } = await allLines(c)
      const filter = [c.query('nam') && `${c.words.recommendationPages.register.year} ${c.query('nam')}`]
      const document = registerSheet(office, lines, {
        filter: filter.filter(Boolean).join('; '),
        madeAt: c.house.clock.now(),
      })
      return sent(c, await render(document), extension, type)
    },
  })
}

export const registerPdf = printed('pdf', 'application/pdf', (document) => renderPdf(document, noFiles))
export const registerDocx = printed('docx', wordType, (document) => renderDocx(document, noFiles))
