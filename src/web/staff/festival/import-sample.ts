import * as area from '../../../areas/festival/index.ts'
import { writeXlsx } from '../../../print/xlsx/write.ts'
import { resource } from '../../http/page.ts'
import { download } from '../record/download.ts'
import { boardPath, yearIn, yearPart } from './address.ts'
import { headingOf, type SheetField, sheetFields } from './import-columns.ts'

export const wide: readonly SheetField[] = ['place', 'works', 'note', 'delegates', 'totalReason', 'ceremonyOnlyReason']

/** The sheet to fill in: a line for each area that has reported nothing, with the households of the register. */
export const importSample = resource({
  path: `${boardPath}/${yearPart}/mau.xlsx`,
  may: area.festivalPermissions.import,
  get: async (c) => {
    const year = yearIn(c)
    const rows = await c.read(async (reading) => {
      const { committeeId } = c.signedIn
      const facts = await area.loadYear(reading, committeeId, year)
      const plan = area.planInForce(facts.plans, c.today)?.plan
      const ward = await area.loadWard(reading, committeeId)
      const free = ward.existing(area.festivalDay(year)).filter(({ id }) => area.eventOf(facts, id) === null)
      return free.map(({ id, name }) => ({
        name,
        households: plan ? ward.register(id, plan.householdsOn).households : null,
      }))
    })
    const bytes = await writeXlsx({
      name: String(year),
      title: [c.words.festivalPages.import.title],
      columns: sheetFields.map((field) => ({
        header: headingOf(field, c.words),
        width: wide.includes(field) ? 32 : 16,
        kind: field === 'heldOn' ? 'day' : 'text',
      })),
      rows: rows.map(({ name, households }) =>
        sheetFields.map((field) => {
          if (field === 'area') return name
          return field === 'householdsTotal' && households !== null ? String(households) : null
        }),
      ),
    })
    return download(bytes, `ngay-hoi-${year}-mau`, 'xlsx')
  },
})
