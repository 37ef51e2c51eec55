import {
  documentPermissions,
  type PublicationLine,
  type PublicationPlace,
  searchPublications,
} from '../../../areas/documents/index.ts'
import { type Value, writeXlsx } from '../../../print/xlsx/write.ts'
import { dayAt } from '../../../values/day.ts'
import { type PageContext, resource } from '../../http/page.ts'
import { authorOf } from '../documents/office.ts'
import { readPublicationQuery } from './address.ts'
import { kindName, sayDecided } from './state.tsx'

const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The whole register behind the filters of the address, piece by piece within one snapshot. */
async function allLines(c: PageContext): Promise<{ lines: readonly PublicationLine[]; author: string }> {
  const query = readPublicationQuery(c)
  return c.read(async (reading) => {
    const lines: PublicationLine[] = []
    let after: PublicationPlace | null = null
    do {
      const found: Awaited<ReturnType<typeof searchPublications>> = await searchPublications(reading, query, {
        after,
        limit: 1000,
      })
      lines.push(...found.lines)
      after = found.next
    } while (after !== null)
    return { lines, author: await authorOf(reading, c.signedIn.committeeId) }
  })
}

/** What was published, as a spreadsheet. */
export const publicationsSheet = resource({
  path: '/cong-bo.xlsx',
  may: documentPermissions.read_publications,
  get: async (c) => {
    const { register, states } = c.words.publicationPages
    const { lines, author } = await allLines(c)
    const head = register.columns
    const bytes = await writeXlsx({
      name: register.sheetName,
      title: [register.title.toLocaleUpperCase('vi'), author],
      asAt: c.today,
      columns: [
        { header: head.at, width: 12, kind: 'day' },
        { header: head.kind, width: 18, kind: 'text' },
        { header: head.title, width: 60, kind: 'text' },
        { header: head.version, width: 8, kind: 'number' },
        { header: head.by, width: 24, kind: 'text' },
        { header: head.decided, width: 24, kind: 'text' },
        { header: head.state, width: 18, kind: 'text' },
        { header: head.withdrawnOn, width: 12, kind: 'day' },
        { header: head.why, width: 40, kind: 'text' },
      ],
      rows: lines.map((line): readonly Value[] => [
        dayAt(line.publishedAt),
        kindName(c, line.subjectKind),
        line.title,
        line.version,
        line.publishedByName,
        sayDecided(c, line),
        line.withdrawnAt ? register.withdrawn : states.public,
        line.withdrawnAt ? dayAt(line.withdrawnAt) : null,
        line.withdrawnReason,
      ]),
    })
    const name = `so-cong-bo-${c.today}.xlsx`
    return { bytes, headers: { 'Content-Type': sheetType, 'Content-Disposition': `attachment; filename="${name}"` } }
  },
})
