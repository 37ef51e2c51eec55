import * as area from '../../../areas/outreach/index.ts'
import { daysBetween } from '../../../values/day.ts'
import type { PageContext } from '../../http/page.ts'
import { type YearShown, yearShown } from '../supervision/year.ts'

export interface BoardData extends YearShown {
  readonly counts: area.ItemCounts
  readonly waiting: readonly area.ItemLine[]
  readonly channels: Readonly<Record<string, number>>
  readonly opinions: { readonly states: ReadonlyMap<area.OpinionState, number>; readonly urgent: number } | null
  readonly programme: { readonly facts: area.ActionProgrammeFacts; readonly done: number; readonly late: number } | null
  readonly running: readonly area.ModelFacts[]
}

/** The year at a glance: a fixed number of questions. */
export async function loadBoard(c: PageContext): Promise<BoardData> {
  const { committeeId } = c.signedIn
  return c.read(async (reading) => {
    const shown = yearShown(c, await area.itemYears(reading, committeeId))
    const channels = await area.countChannels(reading, committeeId)
    const count = (state: area.ChannelState) => channels.get(state) ?? 0
    const programmes = await area.listActionProgrammes(reading, committeeId)
    const facts = programmes.find(({ programme }) => programme.year === shown.year)
    const standing = facts?.tasks.map((one) => area.taskState(one, c.today, daysBetween)) ?? []
    const running = await area.pageModels(reading, { committeeId, state: 'running', limit: 20 })
    const reads = c.may(area.outreachPermissions.read_opinions)
    return {
      ...shown,
      counts: await area.countItems(reading, { committeeId, year: shown.year }),
      waiting: (await area.listItems(reading, { committeeId, state: 'waiting', limit: 8 })).rows,
      channels: { active: count('active'), stale: count('stale') + count('unchecked'), asleep: count('asleep') },
      opinions: reads ? await area.countOpinions(reading, { committeeId }) : null,
      programme: facts
        ? {
            facts,
            done: standing.filter((state) => state === 'done' || state === 'done_late').length,
            late: standing.filter((state) => state === 'overdue').length,
          }
        : null,
      running: running.rows,
    }
  })
}
