import { countAt, dayIn, loadAreas, organisationPermissions } from '../../../areas/organisation/index.ts'
import { resource } from '../../http/page.ts'
import { areaLines } from './areas.tsx'
import { areasPath } from './paths.ts'
import { sendSheet } from './sheet.ts'

/** Khu dân cư as a spreadsheet, as the filters of the address ask. */
export const areasSheet = resource({
  path: `${areasPath}.xlsx`,
  may: organisationPermissions.read,
  get: async (c) => {
    const { pages, areaKinds } = c.words.organisation
    const lines = await c.read(async (reading) => areaLines(c, await loadAreas(reading, c.signedIn.committeeId)))
    return sendSheet(c, {
      file: 'khu-dan-cu',
      title: pages.areas.title,
      columns: [
        { header: pages.areas.title, width: 30, kind: 'text' },
        { header: pages.number, width: 10, kind: 'number' },
        { header: pages.kind, width: 16, kind: 'text' },
        { header: pages.areas.households, width: 12, kind: 'number' },
        { header: pages.areas.people, width: 12, kind: 'number' },
        { header: pages.areas.countedOn, width: 14, kind: 'day' },
        { header: pages.from, width: 14, kind: 'day' },
        { header: pages.to, width: 14, kind: 'day' },
      ],
      rows: lines.map(({ area, name, households }) => {
        const count = countAt(area, dayIn(area, c.today))
        const kind = areaKinds[area.kind] ?? area.kind
        return [
          name,
          area.number,
          kind,
          households,
          count?.people ?? null,
          count?.countedOn ?? null,
          area.from,
          area.to,
        ]
      }),
    })
  },
})
