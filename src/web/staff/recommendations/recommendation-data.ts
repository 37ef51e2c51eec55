import {
  type DocumentLine,
  documentLines,
  documentsOf,
  type Evidence,
  evidenceOf,
  type Publication,
  publicationsOf,
} from '../../../areas/documents/index.ts'
import {
  documentsOfEntries,
  findFacts,
  type RecommendationFacts,
  type Standing,
  stateOf,
} from '../../../areas/recommendations/index.ts'
import type { Reading } from '../../../platform/context.ts'
import { type JournalEntry, journalOf } from '../../../platform/journal.ts'
import type { Id } from '../../../values/id.ts'
import type { Refusal } from '../../../values/refusal.ts'
import type { PageContext } from '../../http/page.ts'
import type { OriginPlace } from '../origin-place.ts'
import { findOrigin } from '../origins.ts'
import { idIn, recommendationMissing } from './address.ts'

export interface RecommendationData {
  readonly facts: RecommendationFacts
  readonly standing: Standing
  readonly place: OriginPlace | null
  /** By the record they prove: the recommendation, or one of its steps. */
  readonly evidence: ReadonlyMap<Id, readonly Evidence[]>
  /** Letters written from here, and those that steps went out with. */
  readonly documents: readonly DocumentLine[]
  /** Those of them that stand in the register already. */
  readonly entered: ReadonlySet<Id>
  readonly publications: readonly Publication[]
  readonly journal: readonly JournalEntry[]
}

/** Everything the page of a recommendation shows, in one snapshot. */
export async function loadRecommendation(c: PageContext): Promise<RecommendationData | Refusal> {
  const id = idIn(c)
  if (!id) return recommendationMissing
  return (await c.read((reading) => readAll(c, reading, id))) ?? recommendationMissing
}

async function readAll(c: PageContext, reading: Reading, id: Id): Promise<RecommendationData | null> {
  const facts = await findFacts(reading, id)
  const standing = facts && stateOf(facts, c.today)
  if (!facts || !standing) return null
  const { origin, issue } = facts.recommendation
  const named = facts.entries.flatMap((entry) => (entry.documentId ? [entry.documentId] : []))
  const sent = issue?.documentId ? [issue.documentId, ...named] : named
  const written = await documentsOf(reading, id)
  const others = await documentLines(
    reading,
    sent.filter((one) => !written.some((line) => line.id === one)),
  )
  const documents = [...written, ...others.values()]
  const entries = await documentsOfEntries(
    reading,
    documents.map((line) => line.id),
  )
  return {
    facts,
    standing,
    place: origin && (await findOrigin(c, reading, origin.kind, origin.id)),
    evidence: await evidenceOf(reading, [id, ...facts.entries.map((entry) => entry.id)]),
    documents,
    entered: new Set([...sent, ...entries]),
    publications: await publicationsOf(reading, id),
    journal: await journalOf(reading, id, { limit: 40 }),
  }
}
