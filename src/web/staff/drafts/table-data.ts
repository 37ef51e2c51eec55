import * as area from '../../../areas/drafts/index.ts'
import type { Id } from '../../../values/id.ts'
import type { Refusal } from '../../../values/refusal.ts'
import type { PageContext } from '../../http/page.ts'
import type { Option } from '../../parts/index.ts'
import { idIn, missing, readOpinionPlace } from './address.ts'
import { giverOptions, meetingOptions } from './choosing.ts'
import { fatesOf, type OpinionFate } from './outcomes.ts'
import { isTableFiltered, readOpinionQuery } from './table-query.ts'

export interface TableData extends area.OpinionPage {
  readonly draft: area.Draft
  readonly clauses: readonly area.Clause[]
  readonly tallies: readonly area.Tally[]
  readonly total: number
  readonly texts: number
  readonly found: number
  readonly fates: ReadonlyMap<Id, OpinionFate>
  readonly givers: readonly Option[]
  readonly meetings: readonly Option[]
}

const pageSize = 100

export async function loadTable(c: PageContext): Promise<TableData | Refusal> {
  const id = idIn(c)
  return c.read(async (reading) => {
    const draft = await area.findDraft(reading, id)
    if (!draft) return missing
    const current = area.currentVersion((await area.versionsOf(reading, [id])).get(id) ?? [], c.today)
    const query = readOpinionQuery(c, id)
    const { texts, tallies: counted } = await area.givenTogether(reading, { draftIds: [id] })
    const found = await area.searchOpinions(reading, query, {
      after: readOpinionPlace(c.query('sau')),
      limit: pageSize,
    })
    return {
      ...found,
      draft,
      clauses: current ? await area.clausesOf(reading, current.id) : [],
      tallies: await area.talliesOf(reading, id),
      total: area.sumOf(area.countGiven(texts, counted)),
      texts: texts.length,
      found: isTableFiltered(c) ? await area.countOpinions(reading, query) : texts.length,
      fates: await fatesOf(
        c,
        reading,
        found.opinions.map((one) => one.id),
      ),
      givers: await giverOptions(c, reading),
      meetings: await meetingOptions(c, reading),
    }
  })
}
