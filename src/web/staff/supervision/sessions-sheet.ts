import { listSessions, type SessionLine, supervisionPermissions } from '../../../areas/supervision/index.ts'
import { type Value, writeXlsx } from '../../../print/xlsx/write.ts'
import { type PageContext, resource } from '../../http/page.ts'
import { authorOf } from '../documents/office.ts'
import { sessionsPath } from './address.ts'
import { loadChoices, topicLabels } from './choosing.ts'
import { readSessionQuery } from './session-query.ts'

const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

async function load(c: PageContext) {
  const { committeeId } = c.signedIn
  const query = readSessionQuery(c)
  return c.read(async (reading) => {
    const rows: SessionLine[] = []
    for (let after: string | null = ''; after !== null; ) {
      const found: Awaited<ReturnType<typeof listSessions>> = await listSessions(reading, {
        ...query,
        after,
        limit: 2000,
      })
      rows.push(...found.rows)
      after = found.next
    }
    const author = await authorOf(reading, committeeId)
    return { rows, author, choices: await loadChoices(reading, committeeId) }
  })
}

/** The list behind the filters of the address as a spreadsheet, whole; it can be filled in and imported again. */
export const sessionsSheet = resource({
  path: `${sessionsPath}.xlsx`,
  may: supervisionPermissions.read,
  get: async (c) => {
    const { rows, author, choices } = await load(c)
    const { sessions } = c.words.supervisionPages
    const { shortForms, stages } = c.words.supervisionLabels
    const names = new Map(choices.agencies.map((agency) => [agency.id, agency.name]))
    const topics = topicLabels(c, choices.topics)
    const head = sessions.columns
    const bytes = await writeXlsx({
      name: sessions.sheetName,
      title: [sessions.sheetTitle, author],
      asAt: c.today,
      columns: [
        { header: head.title, width: 60, kind: 'text' },
        { header: head.form, width: 18, kind: 'text' },
        { header: head.topics, width: 30, kind: 'text' },
        { header: head.subjects, width: 36, kind: 'text' },
        { header: head.day, width: 12, kind: 'day' },
        { header: head.time, width: 16, kind: 'text' },
        { header: head.sittings, width: 9, kind: 'number' },
        { header: head.head, width: 22, kind: 'text' },
        { header: head.state, width: 22, kind: 'text' },
      ],
      rows: rows.map((line): readonly Value[] => [
        line.title,
        shortForms[line.form] ?? line.form,
        line.topics.map((code) => topics[code] ?? code).join('; '),
        line.agencyIds.flatMap((id) => names.get(id) ?? []).join('; '),
        line.listedOn,
        line.plannedTime,
        line.sittings,
        line.head,
        stages[line.state] ?? line.state,
      ]),
    })
    const name = `giam-sat-${c.today}.xlsx`
    return { bytes, headers: { 'Content-Type': sheetType, 'Content-Disposition': `attachment; filename="${name}"` } }
  },
})
