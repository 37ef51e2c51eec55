import {
  draftPermissions,
  type Opinion,
  type OpinionPage,
  type Stance,
  searchOpinions,
  stances,
} from '../../../areas/drafts/index.ts'
import { type ConsultationFacts, type Uptake, uptakesOfConsultation } from '../../../areas/legislation/index.ts'
import type { Reading } from '../../../platform/context.ts'
import type { Id } from '../../../values/id.ts'
import type { PageContext } from '../../http/page.ts'
import { readOpinionPlace } from '../drafts/address.ts'

/** One page of what was said in words, with what became of each; all verdicts for the sums. */
export interface OutcomePart extends OpinionPage {
  readonly stance: Stance | null
  readonly uptakes: ReadonlyMap<Id, Uptake>
  /** The first opinion of which nothing was noted yet. */
  readonly firstOpen: Id | null
}

const pageSize = 50

/** Null where there is nothing to compare with, or the words are not this visitor's to read. */
export async function loadOutcomePart(
  c: PageContext,
  reading: Reading,
  { consultation, outcome }: ConsultationFacts,
): Promise<OutcomePart | null> {
  if (outcome === null || !c.may(draftPermissions.read_opinions)) return null
  const stance = stances.find((one) => one === c.query('quan-diem')) ?? null
  const uptakes = new Map((await uptakesOfConsultation(reading, consultation.id)).map((one) => [one.opinionId, one]))
  const query = { draftId: consultation.draftId, stance }
  const page = await searchOpinions(reading, query, { after: readOpinionPlace(c.query('sau')), limit: pageSize })
  return { ...page, stance, uptakes, firstOpen: page.opinions.find((one) => !uptakes.has(one.id))?.id ?? null }
}

/** The next opinion in the order of the draft of which nothing was noted; looked for among the hundred that follow. */
export async function nextOpen(
  reading: Reading,
  consultationId: Id,
  { draftId, clauseKey, givenOn, id }: Opinion,
): Promise<Id | null> {
  const noted = new Set((await uptakesOfConsultation(reading, consultationId)).map((one) => one.opinionId))
  const after = { key: clauseKey, on: givenOn, id }
  const { opinions } = await searchOpinions(reading, { draftId }, { after, limit: 100 })
  return opinions.find((one) => !noted.has(one.id))?.id ?? null
}
