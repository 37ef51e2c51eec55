import {
  type DocumentLine,
  documentPermissions,
  documentState,
  type RegisterPlace,
  searchDocuments,
} from '../../../areas/documents/index.ts'
import { type Value, writeXlsx } from '../../../print/xlsx/write.ts'
import { type PageContext, resource } from '../../http/page.ts'
import { authorOf } from './office.ts'
import { readRegisterQuery } from './register-query.ts'
import { numberLine } from './state.tsx'

const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The whole register behind the filters of the address, page by page within one snapshot. */
async function allLines(c: PageContext): Promise<{ lines: readonly DocumentLine[]; author: string }> {
  const query = readRegisterQuery(c)
  return c.read(async (reading) => {
    const lines: DocumentLine[] = []
    let after: RegisterPlace | null = null
    do {
      const found: Awaited<ReturnType<typeof searchDocuments>> = await searchDocuments(reading, query, {
        after,
        limit: 1000,
      })
      lines.push(...found.lines)
      after = found.next
    } while (after !== null)
    return { lines, author: await authorOf(reading, c.signedIn.committeeId) }
  })
}

/** Sổ văn bản as a spreadsheet. */
export const registerSheet = resource({
  path: '/van-ban.xlsx',
  may: documentPermissions.read,
  get: async (c) => {
    const { register, types, states } = c.words.documentPages
    const { lines, author } = await allLines(c)
    const head = register.columns
    const bytes = await writeXlsx({
      name: register.sheetName,
      title: [register.sheetTitle, author],
      asAt: c.today,
      columns: [
        { header: head.day, width: 12, kind: 'day' },
        { header: head.number, width: 24, kind: 'text' },
        { header: head.type, width: 16, kind: 'text' },
        { header: head.abstract, width: 60, kind: 'text' },
        { header: head.party, width: 30, kind: 'text' },
        { header: head.state, width: 14, kind: 'text' },
      ],
      rows: lines.map((line): readonly Value[] => [
        line.listedOn,
        numberLine(c, line),
        types[line.typeCode],
        line.abstract,
        line.sender,
        states[documentState(line, c.today)],
      ]),
    })
    const name = `so-van-ban-${c.today}.xlsx`
    return { bytes, headers: { 'Content-Type': sheetType, 'Content-Disposition': `attachment; filename="${name}"` } }
  },
})
