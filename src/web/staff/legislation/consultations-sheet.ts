import { legislationPermissions, wholeConsultations } from '../../../areas/legislation/index.ts'
import { type Value, writeXlsx } from '../../../print/xlsx/write.ts'
import { resource } from '../../http/page.ts'
import { authorOf } from '../documents/office.ts'
import { sheetType } from '../drafts/register-sheet.ts'
import { consultationsPath } from './address.ts'
import { readConsultationQuery } from './consultation-query.ts'
import { sayStanding } from './saying.tsx'

/** The register behind the filters of the address as a spreadsheet, whole. */
export const consultationsSheet = resource({
  path: `${consultationsPath}.xlsx`,
  may: legislationPermissions.read,
  get: async (c) => {
    const { list } = c.words.legislationPages
    const { levels } = c.words.draftLabels
    const head = list.columns
    // Whom the work was given to is the office's.
    const ofOffice = c.may(legislationPermissions.read_assignments)
    const { rows, author } = await c.read(async (reading) => {
      const found: (readonly Value[])[] = []
      for await (const some of wholeConsultations(reading, readConsultationQuery(c)))
        for (const line of some)
          found.push([
            line.title,
            line.askerName,
            levels[line.level] ?? line.level,
            line.receivedOn,
            line.replyByOn,
            line.sentOn,
            line.meetings,
            ...(ofOffice ? [line.assigned] : []),
            sayStanding(c, line),
          ])
      return { rows: found, author: await authorOf(reading, c.signedIn.committeeId) }
    })
    const bytes = await writeXlsx({
      name: list.sheetName,
      title: [list.sheetTitle, author],
      asAt: c.today,
      columns: [
        { header: head.title, width: 60, kind: 'text' },
        { header: head.asker, width: 34, kind: 'text' },
        { header: head.level, width: 16, kind: 'text' },
        { header: head.receivedOn, width: 12, kind: 'day' },
        { header: head.replyByOn, width: 12, kind: 'day' },
        { header: head.sentOn, width: 12, kind: 'day' },
        { header: head.meetings, width: 10, kind: 'number' },
        ...(ofOffice ? [{ header: head.assigned, width: 10, kind: 'number' as const }] : []),
        { header: head.state, width: 22, kind: 'text' },
      ],
      rows,
    })
    const name = `gop-y-phap-luat-${c.today}.xlsx`
    return { bytes, headers: { 'Content-Type': sheetType, 'Content-Disposition': `attachment; filename="${name}"` } }
  },
})
