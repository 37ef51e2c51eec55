import * as area from '../../../areas/festival/index.ts'
import { type Value, writeXlsx } from '../../../print/xlsx/write.ts'
import { fill } from '../../../words/shape.ts'
import { resource } from '../../http/page.ts'
import { authorOf } from '../documents/office.ts'
import { download } from '../record/download.ts'
import { boardPath, yearIn, yearPart } from './address.ts'
import { day, flag, number, text } from './sheet-columns.ts'
import { loadYearData } from './year-data.ts'

/** The board of a year: every area, whether it held one or not, with all that was reported. */
export const areasSheet = resource({
  path: `${boardPath}/${yearPart}/khu-dan-cu.xlsx`,
  may: area.festivalPermissions.read,
  get: async (c) => {
    const { areas, report, results, year: words } = c.words.festivalPages
    const labels = c.words.festivalLabels
    const year = yearIn(c)
    const { data, author } = await c.read(async (reading) => ({
      data: await loadYearData(c, reading, year),
      author: await authorOf(reading, c.signedIn.committeeId),
    }))
    const bytes = await writeXlsx({
      name: String(year),
      title: [fill(words.title, { year }), author],
      asAt: c.today,
      columns: [
        text(areas.columns.area, 18),
        text(areas.columns.state, 24),
        day(areas.columns.when),
        text(areas.columns.place, 30),
        ...[report.householdsTotal, results.columns.register, report.householdsAttended].map(number),
        { header: results.columns.share, width: 10, kind: 'percent' },
        number(report.peopleAttended),
        ...Object.values(report.partNames).map((name) => text(name, 12)),
        ...[report.guests, report.gifts, report.commended, report.culturalFamilies].map(number),
        text(report.works, 40),
        text(c.words.records.note, 40),
      ],
      rows: data.lines.map(({ name, state, event, result }): readonly Value[] => [
        name,
        labels.states[state] ?? state,
        event && (area.heldOn(event, c.today) ?? event.event.plannedOn),
        event?.event.place ?? null,
        result?.householdsTotal ?? null,
        result?.register.households ?? null,
        result?.householdsAttended ?? null,
        result ? result.householdsAttended / result.householdsTotal : null,
        result?.peopleAttended ?? null,
        flag(result?.ceremony),
        flag(result?.festivities),
        flag(result?.unityMeal),
        result?.guests ?? null,
        result?.gifts ?? null,
        result?.commended ?? null,
        result?.culturalFamilies ?? null,
        result?.works.join('; ') ?? null,
        result?.note ?? null,
      ]),
    })
    return download(bytes, `ngay-hoi-${year}`, 'xlsx')
  },
})
