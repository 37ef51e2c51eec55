import { draftPermissions, wholeDrafts } from '../../../areas/drafts/index.ts'
import { type Value, writeXlsx } from '../../../print/xlsx/write.ts'
import { resource } from '../../http/page.ts'
import { authorOf } from '../documents/office.ts'
import { draftsPath } from './address.ts'
import { readDraftQuery } from './register-query.ts'

export const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The register behind the filters of the address, whole. */
export const registerSheet = resource({
  path: `${draftsPath}.xlsx`,
  may: draftPermissions.read,
  get: async (c) => {
    const { register } = c.words.draftPages
    const { kinds, levels } = c.words.draftLabels
    const head = register.columns
    const { rows, author } = await c.read(async (reading) => {
      const lines: (readonly Value[])[] = []
      for await (const some of wholeDrafts(reading, readDraftQuery(c)))
        for (const one of some) {
          const { title, bodyName, receivedOn, opinionsByOn, reference, opinions } = one
          lines.push([
            title,
            bodyName,
            kinds[one.kind] ?? '',
            levels[one.level] ?? '',
            receivedOn,
            opinionsByOn,
            reference,
            opinions,
          ])
        }
      return { rows: lines, author: await authorOf(reading, c.signedIn.committeeId) }
    })
    const bytes = await writeXlsx({
      name: register.sheetName,
      title: [register.sheetTitle, author],
      asAt: c.today,
      columns: [
        { header: head.title, width: 60, kind: 'text' },
        { header: head.body, width: 34, kind: 'text' },
        { header: head.kind, width: 18, kind: 'text' },
        { header: head.level, width: 18, kind: 'text' },
        { header: head.received, width: 12, kind: 'day' },
        { header: head.by, width: 12, kind: 'day' },
        { header: head.reference, width: 20, kind: 'text' },
        { header: head.opinions, width: 10, kind: 'number' },
      ],
      rows,
    })
    const name = `du-thao-${c.today}.xlsx`
    return { bytes, headers: { 'Content-Type': sheetType, 'Content-Disposition': `attachment; filename="${name}"` } }
  },
})
