import { z } from 'zod'
import { action, done, within } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zDay, zId, zMaybe, zText } from '../../platform/input.ts'
import { holds } from '../../platform/permission.ts'
import { type Id, newId } from '../../values/id.ts'
import { isRefusal, refuse } from '../../values/refusal.ts'
import { zOrigin, zVisibility } from './draft.actions.ts'
import { insertEvidence, lockEvidence, markSuperseded, type NewEvidence } from './evidence.store.ts'
import { isWebAddress } from './evidence.ts'
import { storeFiles, zStoredFiles } from './file.actions.ts'
import { knownFiles } from './file.store.ts'
import { kindOfFile } from './file.ts'
import { permissions } from './permissions.ts'

const shape = {
  caption: zText(500),
  evidenceOn: zDay,
  visibility: zVisibility.optional(),
  /** Contents just taken in; each becomes a piece of evidence of its own. */
  files: zStoredFiles.optional(),
  /** Files already registered in this committee. */
  fileIds: z.array(zId).max(20).optional(),
  kind: z.enum(['photo', 'scan', 'audio']).optional(),
  link: zMaybe(z.string().trim().refine(isWebAddress, { message: 'documents.not_an_address' })).optional(),
  note: zMaybe(zText(5000)).optional(),
}

/** Adds what proves a record: photos, scans, recordings, a link, a note. */
export const addEvidence = action({
  name: 'documents.add_evidence',
  permission: permissions.add_evidence,
  input: z.object({ ...shape, origin: zOrigin }),
  load: async (w, { evidenceOn, files = [], fileIds = [], link, note }) => {
    if (evidenceOn > w.today) return refuse('documents.evidence_in_future', { field: 'evidenceOn' })
    const isEmpty = files.length + fileIds.length === 0 && !link && !note
    if (isEmpty) return refuse('documents.evidence_empty', { field: 'files' })
    const known = await knownFiles(w, fileIds)
    return fileIds.every((id) => known.has(id)) ? null : refuse('documents.not_found', { kind: 'missing' })
  },
  run: async (w, input) => {
    const { origin, caption, evidenceOn } = input
    const ids = await insertAll(w, input)
    const data = { caption, evidenceOn, count: ids.length, originKind: origin.kind, originLabel: origin.label }
    return done({ output: { ids }, subject: { kind: origin.kind, id: origin.id }, data })
  },
})

type Given = z.output<typeof addEvidence.input>

async function insertAll(w: Writing, input: Given): Promise<readonly Id[]> {
  const { files = [], fileIds = [], link = null, note = null, origin, caption, evidenceOn } = input
  const visibility = input.visibility ?? 'internal'
  const plain = { origin, caption, evidenceOn, visibility, fileId: null, link: null, note: null }
  const stored = await storeFiles(w, files)
  const made: Omit<NewEvidence, 'id'>[] = [
    ...stored.map((fileId, at) => {
      const kind = input.kind ?? kindOfFile(files[at]?.mime ?? '')
      return { ...plain, fileId, kind }
    }),
    ...fileIds.map((fileId) => ({ ...plain, fileId, kind: input.kind ?? ('scan' as const) })),
    ...(link === null ? [] : [{ ...plain, kind: 'link' as const, link }]),
    ...(note === null ? [] : [{ ...plain, kind: 'note' as const, note }]),
  ]
  const ids: Id[] = []
  for (const [at, one] of made.entries()) {
    // A millisecond apart, so that they keep the order in which they were chosen.
    const id = newId(w.now.getTime() + at)
    await insertEvidence(w, { id, ...one })
    ids.push(id)
  }
  return ids
}

/** Replaces a piece of evidence by a better one, or takes it away; both with the reason. */
export const supersedeEvidence = action({
  name: 'documents.supersede_evidence',
  permission: permissions.supersede_evidence,
  input: z.object({ id: zId, reason: zText(500), instead: z.object(shape).optional() }),
  load: async (w, { id }) => {
    const facts = await lockEvidence(w, id)
    if (!facts) return refuse('documents.not_found', { kind: 'missing' })
    return facts.supersededAt === null ? facts : refuse('documents.evidence_superseded', { kind: 'conflict' })
  },
  may: (actor, facts, w) => {
    // Volunteers and agencies correct what they sent themselves; the office corrects all.
    if (facts.recordedBy === actor.accountId || holds(actor, permissions.register_incoming, w.committeeId)) return true
    return refuse('documents.evidence_of_another', { kind: 'forbidden' })
  },
  run: async (w, { id, reason, instead }, facts) => {
    const origin = { kind: facts.originKind, id: facts.originId, label: facts.originLabel }
    const replaced = instead ? await within(w, addEvidence, { ...instead, origin }) : null
    if (isRefusal(replaced)) return replaced
    await markSuperseded(w, id, replaced?.ids[0] ?? null, reason)
    const data = { caption: facts.caption, reason, replaced: replaced !== null, originLabel: facts.originLabel }
    return done({ output: { id }, subject: { kind: origin.kind, id: origin.id }, data })
  },
})
