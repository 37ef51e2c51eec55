import {
  type CaseFacts,
  type Ceremony,
  ceremoniesOf,
  type Duplicate,
  duplicatesOf,
  findCase,
  findRound,
  type Round,
  type Submission,
  submissionsOf,
} from '../../../areas/commendation/index.ts'
import { type Evidence, evidenceOf } from '../../../areas/documents/index.ts'
import { type JournalEntry, journalOf } from '../../../platform/journal.ts'
import type { Id } from '../../../values/id.ts'
import type { Refusal } from '../../../values/refusal.ts'
import type { PageContext } from '../../http/page.ts'
import { idIn } from '../record/address.ts'
import { missing } from './address.ts'
import { proposerNames } from './choosing.ts'
import { sharesOn } from './round-data.ts'

/** Everything the page of one case shows. */
export interface CaseData extends CaseFacts {
  readonly round: Round | null
  readonly duplicates: readonly Duplicate[]
  readonly names: ReadonlyMap<Id, string>
  readonly ceremonies: ReadonlyMap<Id, Ceremony>
  readonly submissions: ReadonlyMap<Id, Submission>
  readonly evidence: readonly Evidence[]
  readonly journal: readonly JournalEntry[]
  readonly votePercent: number
}

export async function loadCaseData(c: PageContext): Promise<CaseData | Refusal> {
  const id = idIn(c)
  return c.read(async (reading) => {
    const facts = await findCase(reading, id)
    if (!facts) return missing
    const { committeeId, roundId } = facts.case
    const ids = (pick: (step: CaseFacts['steps'][number]) => Id | null) => facts.steps.flatMap((one) => pick(one) ?? [])
    return {
      ...facts,
      round: roundId === null ? null : await findRound(reading, roundId),
      duplicates: await duplicatesOf(reading, [id]),
      names: await proposerNames(reading, committeeId),
      ceremonies: await ceremoniesOf(
        reading,
        ids((step) => step.ceremonyId),
      ),
      submissions: await submissionsOf(
        reading,
        ids((step) => step.submissionId),
      ),
      evidence: (await evidenceOf(reading, [id])).get(id) ?? [],
      journal: await journalOf(reading, id),
      votePercent: (await sharesOn(reading, committeeId)).votePercent,
    }
  })
}
