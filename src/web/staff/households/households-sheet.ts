import { type HouseholdLine, householdPermissions, wholeHouseholdList } from '../../../areas/households/index.ts'
import { type Value, writeXlsx } from '../../../print/xlsx/write.ts'
import { type PageContext, resource } from '../../http/page.ts'
import { type Names, namesOfAreas } from '../assistance/round-data.ts'
import { authorOf } from '../documents/office.ts'
import { download } from '../record/download.ts'
import { householdsPath } from './address.ts'
import { queryIn } from './list.tsx'

async function* rowsOf(
  c: PageContext,
  lists: AsyncIterable<readonly HouseholdLine[]>,
  names: Names,
): AsyncGenerator<readonly Value[]> {
  const { standings } = c.words.households
  for await (const list of lists)
    for (const one of list)
      yield [
        names.get(one.areaId) ?? '',
        one.headName,
        one.address,
        one.people ?? one.members,
        one.standings.map((kind) => standings[kind] ?? kind).join(', '),
      ]
}

/** The households behind the filters: heads, areas, standings; no telephone, no card. */
export const householdsSheet = resource({
  path: `${householdsPath}/ho-dan.xlsx`,
  may: householdPermissions.open_file,
  get: (c) =>
    c.read(async (reading) => {
      const { list: words } = c.words.householdPages
      const { committeeId } = c.signedIn
      const names = await namesOfAreas(c, reading, committeeId)
      const bytes = await writeXlsx({
        name: words.title,
        title: [words.title, await authorOf(reading, committeeId)],
        asAt: c.today,
        columns: [
          { header: words.area, width: 16, kind: 'text' },
          { header: words.head, width: 28, kind: 'text' },
          { header: words.address, width: 32, kind: 'text' },
          { header: words.people, width: 10, kind: 'number' },
          { header: words.standing, width: 32, kind: 'text' },
        ],
        rows: rowsOf(c, wholeHouseholdList(reading, queryIn(c)), names),
      })
      return download(bytes, `ho-dan-${c.today}`, 'xlsx')
    }),
})
