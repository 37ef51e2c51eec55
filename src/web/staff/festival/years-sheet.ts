import * as area from '../../../areas/festival/index.ts'
import { type Value, writeXlsx } from '../../../print/xlsx/write.ts'
import { resource } from '../../http/page.ts'
import { authorOf } from '../documents/office.ts'
import { download } from '../record/download.ts'
import { boardPath } from './address.ts'
import { number } from './sheet-columns.ts'
import { countedOn } from './year-data.ts'

/** The years beside each other. */
export const yearsSheet = resource({
  path: `${boardPath}/so-sanh.xlsx`,
  may: area.festivalPermissions.read,
  get: async (c) => {
    const { years: words } = c.words.festivalPages
    const { rows, author } = await c.read(async (reading) => {
      const { committeeId } = c.signedIn
      const years = await area.festivalYears(reading, committeeId)
      const all = await area.loadYears(reading, committeeId, years)
      const ward = await area.loadWard(reading, committeeId)
      const lines = years.flatMap((year) => {
        const facts = all.get(year)
        const ids = ward.existing(countedOn(year, c.today)).map((one) => one.id)
        return facts ? [{ year, totals: area.totalsOf(facts, ids, c.today) }] : []
      })
      return { rows: lines, author: await authorOf(reading, committeeId) }
    })
    const bytes = await writeXlsx({
      name: words.sheetName,
      title: [words.title, author],
      asAt: c.today,
      columns: [number(words.columns.year), ...Object.values(words.sheetColumns).map(number)],
      rows: rows.map(({ year, totals }): readonly Value[] => [
        year,
        totals.areas,
        totals.covered,
        totals.verified,
        totals.households,
        totals.attended,
        totals.people,
        totals.ceremony,
        totals.both,
        totals.unityMeal,
        totals.commended,
        totals.gifts,
        totals.giftsWorth,
        totals.works,
        totals.budget,
      ]),
    })
    return download(bytes, `ngay-hoi-cac-nam-${c.today}`, 'xlsx')
  },
})
