import type { Writing } from '../../platform/context.ts'
import type { Id } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { type Draft, findDraft } from '../drafts/index.ts'
import { lockConsultation } from './consultation.store.ts'
import type { ConsultationFacts } from './consultation.ts'
import { whyOver } from './consultation-rule.ts'

export interface OpenConsultation {
  readonly facts: ConsultationFacts
  readonly draft: Draft
}

/** The consultation with its row locked, and the draft it is about; what is over is written no more. */
export async function openConsultation(w: Writing, id: Id): Promise<OpenConsultation | Refusal> {
  const found = await lockedConsultation(w, id)
  return isRefusal(found) ? found : (whyOver(found.facts) ?? found)
}

export async function lockedConsultation(w: Writing, id: Id): Promise<OpenConsultation | Refusal> {
  const facts = await lockConsultation(w, id)
  const draft = facts && (await findDraft(w, facts.consultation.draftId))
  return facts && draft ? { facts, draft } : refuse('legislation.not_found', { kind: 'missing' })
}

/** Whom a line of the journal is about, and by which title. */
export const tellOf = ({ facts, draft }: OpenConsultation) => ({
  subject: { kind: 'law_consultation', id: facts.consultation.id },
  data: { title: draft.title },
})
