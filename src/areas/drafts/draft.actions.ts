import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zDay, zId, zLine, zMaybe, zText } from '../../platform/input.ts'
import { newId } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { findDocument, zStoredFiles } from '../documents/index.ts'
import { findAgency } from '../organisation/index.ts'
import { insertDraft, supersedeDraft, updateDraft } from './draft.store.ts'
import { type DraftContent, draftKinds, draftLevels } from './draft.ts'
import { openDraft } from './opening.actions.ts'
import { permissions } from './permissions.ts'
import { storeVersion } from './version.actions.ts'

const zContent = z.object({
  title: zLine(500),
  kind: z.enum(draftKinds),
  level: z.enum(draftLevels),
  bodyId: zMaybe(zId).optional(),
  /** Where the body is none of our agencies. */
  bodyName: zMaybe(zLine(300)).optional(),
  receivedOn: zDay,
  documentId: zMaybe(zId).optional(),
  reference: zMaybe(zLine(120)).optional(),
  submitTo: zMaybe(zLine(300)).optional(),
  submitOn: zMaybe(zDay).optional(),
  opinionsByOn: zMaybe(zDay).optional(),
  summary: zMaybe(zText(4000)).optional(),
})

async function complete(w: Writing, input: z.output<typeof zContent>): Promise<DraftContent | Refusal> {
  const { title, kind, level, receivedOn, bodyId = null, documentId = null } = input
  if (receivedOn > w.today) return refuse('drafts.in_future', { field: 'receivedOn' })
  const opinionsByOn = input.opinionsByOn ?? null
  if (opinionsByOn !== null && opinionsByOn < receivedOn)
    return refuse('drafts.wanted_before_received', { field: 'opinionsByOn' })
  const body = bodyId === null ? null : await findAgency(w, w.committeeId, bodyId)
  const bodyName = body?.name ?? input.bodyName ?? null
  if (bodyName === null || (bodyId !== null && !body)) return refuse('drafts.no_body', { field: 'bodyId' })
  if (documentId !== null && !(await findDocument(w, documentId)))
    return refuse('drafts.letter_not_found', { kind: 'missing', field: 'documentId' })
  const { reference = null, submitTo = null, submitOn = null, summary = null } = input
  const ofBody = { bodyId: body?.id ?? null, bodyName }
  return { title, kind, level, receivedOn, ...ofBody, documentId, reference, submitTo, submitOn, opinionsByOn, summary }
}

/** Enters a draft that came to be commented on, with its first version. */
export const registerDraft = action({
  name: 'drafts.register',
  permission: permissions.keep,
  input: zContent.extend({
    id: zId.optional(),
    versionId: zId.optional(),
    files: zStoredFiles.optional(),
    dossier: zStoredFiles.optional(),
    /** Its text; cut into clauses. */
    text: zMaybe(zText(2_000_000)).optional(),
  }),
  load: (w, input) => complete(w, input),
  run: async (w, { id = newId(), versionId = newId(), files = [], dossier = [], text = null }, content) => {
    await insertDraft(w, id, content)
    const version = { id: versionId, draftId: id, number: 1, label: null, receivedOn: content.receivedOn, note: null }
    const stored = await storeVersion(w, version, { files, dossier, text })
    if (isRefusal(stored)) return stored
    const { title, bodyName } = content
    const data = { title, body: bodyName, receivedOn: content.receivedOn, clauses: stored.clauses }
    return done({ output: { id, versionId, clauses: stored.clauses }, subject: { kind: 'draft', id }, data })
  },
})

export const editDraft = action({
  name: 'drafts.edit',
  permission: permissions.keep,
  input: zContent.extend({ id: zId, editNo: z.coerce.number().int().min(1) }),
  load: async (w, { id, editNo, ...input }) => {
    const draft = await openDraft(w, id)
    if (isRefusal(draft)) return draft
    if (draft.editNo !== editNo) return refuse('platform.stale', { kind: 'conflict', params: { editNo: draft.editNo } })
    const content = await complete(w, input)
    return isRefusal(content) ? content : { draft, content }
  },
  run: async (w, { id }, { draft, content }) => {
    const editNo = draft.editNo + 1
    await updateDraft(w, id, content, editNo)
    const names = Object.keys(content) as (keyof DraftContent)[]
    const before = Object.fromEntries(
      names.flatMap((name) => (draft[name] === content[name] ? [] : [[name, draft[name]]])),
    )
    return done({ output: { id, editNo }, subject: { kind: 'draft', id }, data: { title: content.title, before } })
  },
})

/** Takes a draft out of the register: entered twice, or by mistake. It counts nowhere from now on. */
export const withdrawDraft = action({
  name: 'drafts.withdraw',
  permission: permissions.withdraw,
  input: z.object({ id: zId, reason: zText(1000), insteadId: zMaybe(zId).optional() }),
  load: async (w, { id, insteadId = null }) => {
    const draft = await openDraft(w, id)
    if (isRefusal(draft)) return draft
    const instead = insteadId === null ? null : await openDraft(w, insteadId)
    return isRefusal(instead) || insteadId === id ? refuse('drafts.no_replacement', { field: 'insteadId' }) : draft
  },
  run: async (w, { id, reason, insteadId = null }, { title }) => {
    await supersedeDraft(w, id, insteadId, reason)
    return done({ output: { id }, subject: { kind: 'draft', id }, data: { title, reason } })
  },
})
