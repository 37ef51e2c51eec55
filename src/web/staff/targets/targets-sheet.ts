import { reportPermissions, type TargetStanding } from '../../../areas/reports/index.ts'
import { type Value, writeXlsx } from '../../../print/xlsx/write.ts'
import { type PageContext, resource } from '../../http/page.ts'
import { authorOf } from '../documents/office.ts'
import { targetsPath } from './address.ts'
import { type TargetKey, targetKeys } from './target-columns.ts'
import { reachedIn, termTargets, unitOf } from './target-data.ts'

const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const widths: Readonly<Partial<Record<TargetKey, number>>> = { no: 6, text: 60, indicator: 40, basis: 40 }

function cellsOf(c: PageContext, one: TargetStanding): readonly Value[] {
  const { ops, pers, scopes, states, list } = c.words.reportTargets
  const { version, state } = one
  const { indicatorId } = version
  return [
    version.position,
    version.text,
    indicatorId === null ? list.byHand : (c.words.indicators.texts[indicatorId]?.name ?? indicatorId),
    ops[version.op],
    String(version.value).replace('.', ','),
    version.percent ? '%' : unitOf(c, version),
    pers[version.per],
    scopes[version.scope],
    version.validFrom,
    version.basis,
    reachedIn(one),
    states[state],
  ]
}

/** The targets of a term as a spreadsheet: it may be filled in and imported again; `mau=1` gives it empty. */
export const targetsSheet = resource({
  path: `${targetsPath}.xlsx`,
  may: reportPermissions.read_figures,
  get: async (c) => {
    const { list } = c.words.reportTargets
    const { standing, asAt, author } = await c.read(async (reading) => ({
      ...(await termTargets(c, reading)),
      author: await authorOf(reading, c.signedIn.committeeId),
    }))
    const empty = c.query('mau') === '1'
    const heads = [...targetKeys.map((key) => list.columns[key]), list.columns.reached, list.columns.state]
    const bytes = await writeXlsx({
      name: list.sheetName,
      title: [list.title.toLocaleUpperCase('vi'), author],
      asAt,
      columns: heads.map((header, at) => {
        const key = targetKeys[at]
        return {
          header,
          width: (key && widths[key]) ?? 18,
          kind: key === 'from' ? 'day' : key === 'no' ? 'number' : 'text',
        }
      }),
      rows: empty ? [] : standing.map((one) => cellsOf(c, one)),
    })
    const name = `${list.fileName}-${c.today}.xlsx`
    return { bytes, headers: { 'Content-Type': sheetType, 'Content-Disposition': `attachment; filename="${name}"` } }
  },
})
