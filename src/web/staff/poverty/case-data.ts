import { type Evidence, evidenceOf } from '../../../areas/documents/index.ts'
import {
  type Acceptance,
  acceptanceOf,
  type CaseFacts,
  type CasePayment,
  type CaseState,
  casePayments,
  caseState,
  findReview,
  loadCases,
  type Review,
  type ReviewLine,
  reviewLinesOf,
  type Survey,
  surveysOf,
} from '../../../areas/poverty/index.ts'
import type { Reading } from '../../../platform/context.ts'
import { type JournalEntry, journalOf } from '../../../platform/journal.ts'
import type { Id } from '../../../values/id.ts'
import type { Refusal } from '../../../values/refusal.ts'
import type { PageContext } from '../../http/page.ts'
import { areasOf } from '../commendation/choosing.ts'
import { idIn } from '../record/address.ts'
import { missing } from './address.ts'

/** One case of the Fund with all that its page and its papers say. */
export interface CaseData extends CaseFacts {
  readonly state: CaseState
  readonly areaName: string
  readonly survey: Survey | null
  readonly line: ReviewLine | null
  readonly review: Review | null
  readonly payments: readonly CasePayment[]
  readonly acceptance: Acceptance | null
  readonly evidence: readonly Evidence[]
  readonly journal: readonly JournalEntry[]
}

export async function caseData(reading: Reading, committeeId: Id, id: Id): Promise<CaseData | Refusal> {
  const [facts] = await loadCases(reading, [id])
  if (!facts || facts.case.supersededAt !== null) return missing
  const [survey = null] = await surveysOf(reading, [id])
  const line = (await reviewLinesOf(reading, [id])).at(-1) ?? null
  const area = (await areasOf(reading, committeeId)).find((one) => one.id === facts.case.areaId)
  return {
    ...facts,
    state: caseState(facts),
    areaName: area?.name ?? '',
    survey,
    line,
    review: line ? await findReview(reading, line.reviewId) : null,
    payments: await casePayments(reading, [id]),
    acceptance: await acceptanceOf(reading, id),
    evidence: (await evidenceOf(reading, [id])).get(id) ?? [],
    journal: await journalOf(reading, id),
  }
}

export const loadCase = (c: PageContext): Promise<CaseData | Refusal> =>
  c.read((reading) => caseData(reading, c.signedIn.committeeId, idIn(c)))
