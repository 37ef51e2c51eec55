import { type DocumentLine, documentsOf } from '../../../areas/documents/index.ts'
import { listOpinions, type OpinionLine } from '../../../areas/outreach/index.ts'
import { peopleReportOrigin } from '../../../print/forms/outreach/people-report.ts'
import { addDays, type Day, parseDay } from '../../../values/day.ts'
import type { Id } from '../../../values/id.ts'
import type { PageContext } from '../../http/page.ts'
import { opinionsPath } from './address.ts'
import { placeNames } from './choosing.ts'

export const reportingPath = `${opinionsPath}/bao-cao`

export interface Reporting {
  readonly from: Day
  readonly to: Day
  /** Checked, and in no report yet; the latest first. */
  readonly lines: readonly OpinionLine[]
  readonly names: ReadonlyMap<Id, string>
  readonly papers: readonly DocumentLine[]
}

const most = 300

/** The notes of the days asked for; of the last ninety, where none are. */
export async function loadReporting(c: PageContext): Promise<Reporting> {
  const { committeeId } = c.signedIn
  const to = parseDay(c.query('den')) ?? c.today
  const from = parseDay(c.query('tu')) ?? addDays(to, -90)
  return c.read(async (reading) => {
    const query = { committeeId, state: 'verified', from, to, limit: most }
    const papers = await documentsOf(reading, committeeId)
    return {
      from,
      to,
      lines: (await listOpinions(reading, query)).rows,
      names: await placeNames(reading, committeeId),
      papers: papers.filter((one) => one.origin?.kind === peopleReportOrigin),
    }
  })
}
