import * as area from '../../../areas/festival/index.ts'
import { type Value, writeXlsx } from '../../../print/xlsx/write.ts'
import { resource } from '../../http/page.ts'
import { authorOf } from '../documents/office.ts'
import { download } from '../record/download.ts'
import { resultsPath } from './address.ts'
import { areaNamesOf, resultQuery } from './result-query.ts'
import { day, flag, number, text } from './sheet-columns.ts'

/** The list behind the filters of the address, whole. */
export const resultsSheet = resource({
  path: `${resultsPath}.xlsx`,
  may: area.festivalPermissions.read,
  get: async (c) => {
    const { results: words, report } = c.words.festivalPages
    const labels = c.words.festivalLabels
    const { rows, author } = await c.read(async (reading) => {
      const areas = await areaNamesOf(reading, c.signedIn.committeeId)
      return {
        rows: (await area.listResults(reading, { ...resultQuery(c, areas), limit: 5000 })).rows,
        author: await authorOf(reading, c.signedIn.committeeId),
      }
    })
    const bytes = await writeXlsx({
      name: words.sheetName,
      title: [words.title, author],
      asAt: c.today,
      columns: [
        text(words.columns.area, 18),
        number(c.words.records.list.year),
        text(c.words.records.list.state, 24),
        day(words.columns.when),
        text(words.columns.place, 30),
        ...[report.householdsTotal, report.householdsAttended, report.peopleAttended].map(number),
        ...Object.values(report.partNames).map((name) => text(name, 12)),
      ],
      rows: rows.map((line): readonly Value[] => [
        line.area,
        line.year,
        labels.states[line.state] ?? line.state,
        line.heldOn ?? line.plannedOn,
        line.place,
        line.total,
        line.attended,
        line.people,
        flag(line.ceremony),
        flag(line.festivities),
        flag(line.unityMeal),
      ]),
    })
    return download(bytes, `ngay-hoi-khu-dan-cu-${c.today}`, 'xlsx')
  },
})
