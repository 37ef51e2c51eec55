import { type CaseLine, povertyPermissions, wholeCaseList } from '../../../areas/poverty/index.ts'
import { type Value, writeXlsx } from '../../../print/xlsx/write.ts'
import type { Id } from '../../../values/id.ts'
import { type PageContext, resource } from '../../http/page.ts'
import { areasOf } from '../commendation/choosing.ts'
import { authorOf } from '../documents/office.ts'
import { download } from '../record/download.ts'
import { casesPath } from './address.ts'
import { readCaseQuery } from './query.ts'

async function* rowsOf(
  c: PageContext,
  lists: AsyncIterable<readonly CaseLine[]>,
  areas: ReadonlyMap<Id, string>,
): AsyncGenerator<readonly Value[]> {
  const { purposes, states } = c.words.poverty
  for await (const list of lists)
    for (const line of list)
      yield [
        line.headName,
        areas.get(line.areaId) ?? null,
        purposes[line.purpose] ?? line.purpose,
        line.proposedOn,
        line.askedAmount,
        line.reference,
        line.approvedAmount,
        line.spentAmount,
        states[line.state] ?? line.state,
      ]
}

/** The cases behind the filters of the address, whole. */
export const casesSheet = resource({
  path: `${casesPath}.xlsx`,
  may: povertyPermissions.read,
  get: (c) =>
    c.read(async (reading) => {
      const { board, list } = c.words.povertyPages
      const { committeeId } = c.signedIn
      const head = list.columns
      const areas = new Map((await areasOf(reading, committeeId)).map((one) => [one.id, one.name]))
      const bytes = await writeXlsx({
        name: board.sheetName,
        title: [board.title, await authorOf(reading, committeeId)],
        asAt: c.today,
        columns: [
          { header: head.name, width: 28, kind: 'text' },
          { header: head.area, width: 16, kind: 'text' },
          { header: head.purpose, width: 24, kind: 'text' },
          { header: head.day, width: 12, kind: 'day' },
          { header: head.asked, width: 16, kind: 'money' },
          { header: head.reference, width: 18, kind: 'text' },
          { header: head.approved, width: 16, kind: 'money' },
          { header: head.spent, width: 16, kind: 'money' },
          { header: head.state, width: 18, kind: 'text' },
        ],
        rows: rowsOf(c, wholeCaseList(reading, readCaseQuery(c)), areas),
      })
      return download(bytes, `${board.fileName}-${c.today}`, 'xlsx')
    }),
})
