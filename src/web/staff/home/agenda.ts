import { assistancePermissions } from '../../../areas/assistance/index.ts'
import { bookPermissions } from '../../../areas/books/index.ts'
import { commendationPermissions } from '../../../areas/commendation/index.ts'
import { criticismPermissions } from '../../../areas/criticism/index.ts'
import { disclosurePermissions } from '../../../areas/disclosure/index.ts'
import { documentPermissions } from '../../../areas/documents/index.ts'
import { festivalPermissions } from '../../../areas/festival/index.ts'
import { legislationPermissions } from '../../../areas/legislation/index.ts'
import { meetingPermissions } from '../../../areas/meetings/index.ts'
import { listAgencies } from '../../../areas/organisation/index.ts'
import { outreachPermissions } from '../../../areas/outreach/index.ts'
import { povertyPermissions } from '../../../areas/poverty/index.ts'
import { type RegisterCounts, recommendationPermissions } from '../../../areas/recommendations/index.ts'
import { reliefPermissions } from '../../../areas/relief/index.ts'
import { reportPermissions } from '../../../areas/reports/index.ts'
import { statementPermissions } from '../../../areas/statements/index.ts'
import { supervisionPermissions } from '../../../areas/supervision/index.ts'
import type { Reading } from '../../../platform/context.ts'
import type { PageContext } from '../../http/page.ts'
import { assistanceTasks } from './assistance-tasks.ts'
import { benefitTasks } from './benefit-tasks.ts'
import { bookTasks } from './book-tasks.ts'
import { commendationTasks } from './commendation-tasks.ts'
import { criticismTasks } from './criticism-tasks.ts'
import { disclosureTasks } from './disclosure-tasks.ts'
import { documentTasks } from './document-tasks.ts'
import { festivalTasks } from './festival-tasks.ts'
import { legislationTasks } from './legislation-tasks.ts'
import { meetingTasks } from './meeting-tasks.ts'
import { type MoneyStanding, moneyStanding } from './money-standing.ts'
import { outreachTasks } from './outreach-tasks.ts'
import { povertyTasks } from './poverty-tasks.ts'
import { recommendationTasks } from './recommendation-tasks.ts'
import { reliefTasks } from './relief-tasks.ts'
import { reportTasks } from './report-tasks.ts'
import { type OpenSession, sessionTasks } from './session-tasks.ts'
import { statementTasks } from './statement-tasks.ts'
import type { Agenda, Tasks } from './task.ts'

/** The day of somebody of the office, out of every area they may look into. */
export interface OfficeDay extends Agenda {
  readonly counts: RegisterCounts | null
  readonly unscanned: number | null
  readonly money: MoneyStanding | null
  readonly photoTo: readonly OpenSession[]
  /** Nothing was entered yet, by those who enter agencies and programmes. */
  readonly begins: boolean
}

/** Books, statements, gifts, the Fund, support, State benefits, and what is to be public of all that. */
async function moneyParts(c: PageContext, reading: Reading): Promise<readonly (Agenda | null)[]> {
  return [
    c.may(bookPermissions.read) ? await bookTasks(c, reading) : null,
    c.may(statementPermissions.read) ? await statementTasks(c, reading) : null,
    c.may(reliefPermissions.read) ? await reliefTasks(c, reading) : null,
    c.may(povertyPermissions.read) ? await povertyTasks(c, reading) : null,
    c.may(assistancePermissions.read) ? await assistanceTasks(c, reading) : null,
    c.may(assistancePermissions.read_benefits) ? await benefitTasks(c, reading) : null,
    c.may(disclosurePermissions.read) ? await disclosureTasks(c, reading) : null,
  ]
}

/** The number of questions does not grow with the records. */
export async function officeDay(c: PageContext, reading: Reading): Promise<OfficeDay> {
  const recommendations = c.may(recommendationPermissions.draft) ? await recommendationTasks(c, reading) : null
  const sessions = c.may(supervisionPermissions.read) ? await sessionTasks(c, reading) : null
  const meetings = c.may(meetingPermissions.read) ? await meetingTasks(c, reading) : null
  const criticism = c.may(criticismPermissions.read) ? await criticismTasks(c, reading) : null
  const commendations = c.may(commendationPermissions.read) ? await commendationTasks(c, reading) : null
  const laws = c.may(legislationPermissions.read) ? await legislationTasks(c, reading) : null
  const festivals = c.may(festivalPermissions.read) ? await festivalTasks(c, reading) : null
  const outreach = c.may(outreachPermissions.read) ? await outreachTasks(c, reading) : null
  const documents = c.may(documentPermissions.draft) ? await documentTasks(c, reading) : null
  const reports = c.may(reportPermissions.read) ? await reportTasks(c, reading) : null
  const { rows: agencies } = await listAgencies(reading, { committeeId: c.signedIn.committeeId, limit: 1 })
  const parts: readonly (Agenda | null)[] = [
    sessions,
    meetings,
    criticism,
    laws,
    festivals,
    outreach,
    commendations,
    ...(await moneyParts(c, reading)),
    recommendations,
    reports,
    documents,
  ]
  const together = (of: keyof Agenda): readonly Tasks[] =>
    parts.flatMap((part) => part?.[of] ?? []).filter(({ tasks }) => tasks.length > 0)
  const money = await moneyStanding(c, reading)
  return {
    late: together('late'),
    soon: together('soon'),
    mine: together('mine'),
    missing: together('missing'),
    counts: recommendations?.counts ?? null,
    unscanned: documents?.unscanned ?? null,
    money,
    photoTo: sessions?.open.slice(0, 4) ?? [],
    begins: money === null && agencies.length === 0 && recommendations?.counts.all === 0,
  }
}
