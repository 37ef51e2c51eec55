import { reportPermissions } from '../../../areas/reports/index.ts'
import { writeXlsx } from '../../../print/xlsx/write.ts'
import { resource } from '../../http/page.ts'
import { authorOf } from '../documents/office.ts'
import { consolidationPath } from './address.ts'
import { figureName, loadConsolidation, nameOf } from './consolidation-data.ts'

const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The sums with the numbers of each committee beside them, numerator and denominator apart: they can be added up again. */
export const consolidationSheet = resource({
  path: `${consolidationPath}.xlsx`,
  may: reportPermissions.review,
  get: async (c) => {
    const { consolidation: words } = c.words.reportPages
    const { shown, figures, sent } = await loadConsolidation(c)
    const author = await c.read((reading) => authorOf(reading, c.signedIn.committeeId))
    const number = (header: string) => ({ header, width: 14, kind: 'number' as const })
    const bytes = await writeXlsx({
      name: words.sheetName,
      title: [`${words.title} ${shown ? nameOf(c, shown) : ''}`.toLocaleUpperCase('vi'), author],
      asAt: c.today,
      columns: [
        { header: words.columns.name, width: 50, kind: 'text' },
        { header: words.columns.unit, width: 18, kind: 'text' },
        number(words.columns.sum),
        number(words.of),
        ...sent.flatMap(({ name }) => [number(name), number(words.of)]),
      ],
      rows: figures.map((figure) => [
        figureName(c, figure),
        figure.unit,
        figure.numerator,
        figure.denominator,
        ...sent.flatMap(({ id }) => {
          const part = figure.parts.find(({ committeeId }) => committeeId === id)
          return [part?.numerator ?? null, part?.denominator ?? null]
        }),
      ]),
    })
    const name = `${words.fileName}-${c.today}.xlsx`
    return { bytes, headers: { 'Content-Type': sheetType, 'Content-Disposition': `attachment; filename="${name}"` } }
  },
})
