import { listMeetings, type MeetingLine, meetingPermissions } from '../../../areas/meetings/index.ts'
import { areaName, loadAreas } from '../../../areas/organisation/index.ts'
import { type Value, writeXlsx } from '../../../print/xlsx/write.ts'
import { type PageContext, resource } from '../../http/page.ts'
import { authorOf } from '../documents/office.ts'
import { meetingsPath } from './address.ts'
import { readMeetingQuery } from './meeting-query.ts'
import { sayPurposes } from './saying.tsx'

const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

async function load(c: PageContext) {
  const query = readMeetingQuery(c)
  return c.read(async (reading) => {
    const rows: MeetingLine[] = []
    for (let after: string | null = ''; after !== null; ) {
      const found: Awaited<ReturnType<typeof listMeetings>> = await listMeetings(reading, {
        ...query,
        after,
        limit: 2000,
      })
      rows.push(...found.rows)
      after = found.next
    }
    const { areas } = await loadAreas(reading, query.committeeId)
    return { rows, areas, author: await authorOf(reading, query.committeeId) }
  })
}

/** The list behind the filters of the address as a spreadsheet, whole. */
export const meetingsSheet = resource({
  path: `${meetingsPath}.xlsx`,
  may: meetingPermissions.read,
  get: async (c) => {
    const { rows, areas, author } = await load(c)
    const { list } = c.words.meetingPages
    const { states } = c.words.meetingLabels
    const head = list.columns
    const names = new Map(areas.map((area) => [area.id, areaName(area, c.today)]))
    const bytes = await writeXlsx({
      name: list.sheetName,
      title: [list.sheetTitle, author],
      asAt: c.today,
      columns: [
        { header: head.title, width: 56, kind: 'text' },
        { header: head.purposes, width: 30, kind: 'text' },
        { header: head.convener, width: 30, kind: 'text' },
        { header: head.day, width: 12, kind: 'day' },
        { header: head.time, width: 16, kind: 'text' },
        { header: head.place, width: 28, kind: 'text' },
        { header: head.area, width: 16, kind: 'text' },
        { header: head.present, width: 11, kind: 'number' },
        { header: head.spoken, width: 11, kind: 'number' },
        { header: head.opinions, width: 11, kind: 'number' },
        { header: head.state, width: 22, kind: 'text' },
      ],
      rows: rows.map((line): readonly Value[] => [
        line.title,
        sayPurposes(c, line.purposes),
        line.bodyName ?? list.committee,
        line.listedOn,
        line.plannedTime,
        line.place,
        line.areaId ? (names.get(line.areaId) ?? '') : null,
        line.present,
        line.spoken,
        line.opinions,
        states[line.state] ?? line.state,
      ]),
    })
    const name = `hoi-nghi-${c.today}.xlsx`
    return { bytes, headers: { 'Content-Type': sheetType, 'Content-Disposition': `attachment; filename="${name}"` } }
  },
})
