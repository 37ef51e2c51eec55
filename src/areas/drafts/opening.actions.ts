import type { Writing } from '../../platform/context.ts'
import type { Id } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { lockDraft } from './draft.store.ts'
import type { Draft, Version } from './draft.ts'
import { draftOfVersion, versionsOf } from './version.store.ts'

/** The draft with its row locked; one that was taken out of the register is not written any more. */
export async function openDraft(w: Writing, id: Id): Promise<Draft | Refusal> {
  const draft = await lockDraft(w, id)
  if (!draft) return refuse('drafts.not_found', { kind: 'missing' })
  return draft.supersession === null ? draft : refuse('drafts.withdrawn', { kind: 'conflict' })
}

export interface OpenVersion {
  readonly draft: Draft
  readonly version: Version
}

/** A version that stands, with its draft locked. */
export async function openVersion(w: Writing, versionId: Id): Promise<OpenVersion | Refusal> {
  const draftId = await draftOfVersion(w, versionId)
  const draft = draftId === null ? refuse('drafts.not_found', { kind: 'missing' }) : await openDraft(w, draftId)
  if (isRefusal(draft)) return draft
  const version = (await versionsOf(w, [draft.id])).get(draft.id)?.find((one) => one.id === versionId)
  if (!version) return refuse('drafts.not_found', { kind: 'missing' })
  return version.supersession === null ? { draft, version } : refuse('drafts.version_withdrawn', { kind: 'conflict' })
}
