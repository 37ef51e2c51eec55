import { type DocumentLine, documentsOf, type Evidence, evidenceOf } from '../../../areas/documents/index.ts'
import { type Agency, agenciesByIds, deadlinesOf } from '../../../areas/organisation/index.ts'
import { type RecommendationFacts, recommendationsOf } from '../../../areas/recommendations/index.ts'
import { type Deadline, findSession, preparationOf, type SessionFacts } from '../../../areas/supervision/index.ts'
import { type JournalEntry, journalOf } from '../../../platform/journal.ts'
import type { Id } from '../../../values/id.ts'
import type { Refusal } from '../../../values/refusal.ts'
import type { PageContext } from '../../http/page.ts'
import { idIn } from '../record/address.ts'
import { missing } from './address.ts'
import { type Choices, loadChoices } from './choosing.ts'

export const sessionParts = ['tong_quan', 'buoi', 'ket_qua', 'van_ban', 'nhat_ky'] as const
export type SessionPart = (typeof sessionParts)[number]

/** Everything the page of a session shows, whatever part is open. */
export interface SessionData extends SessionFacts {
  readonly part: SessionPart
  readonly agencies: ReadonlyMap<Id, Agency>
  readonly deadlines: readonly Deadline[]
  readonly evidence: ReadonlyMap<Id, readonly Evidence[]>
  readonly documents: readonly DocumentLine[]
  readonly recommendations: readonly RecommendationFacts[]
  readonly journal: readonly JournalEntry[]
  readonly choices: Choices
}

export async function loadSessionData(c: PageContext): Promise<SessionData | Refusal> {
  const id = idIn(c)
  const part = sessionParts.find((one) => one === c.query('muc')) ?? 'tong_quan'
  return c.read(async (reading) => {
    const facts = await findSession(reading, id)
    if (!facts) return missing
    const { committeeId, hostId } = facts.session
    const agencyIds = [...facts.subjects.map((one) => one.agencyId), ...(hostId ? [hostId] : [])]
    const shown = [id, ...facts.sittings.map((one) => one.id), ...facts.findings.map((one) => one.id)]
    return {
      ...facts,
      part,
      agencies: await agenciesByIds(reading, committeeId, agencyIds),
      deadlines: preparationOf(facts, c.today, await deadlinesOf(reading, committeeId)),
      evidence: await evidenceOf(reading, shown),
      documents: await documentsOf(reading, id),
      recommendations: (await recommendationsOf(reading, [id])).get(id) ?? [],
      journal: part === 'nhat_ky' ? await journalOf(reading, id) : [],
      choices: await loadChoices(reading, committeeId),
    }
  })
}
