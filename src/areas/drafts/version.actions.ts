import { z } from 'zod'
import { action, done, within } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zDay, zId, zLine, zMaybe, zText } from '../../platform/input.ts'
import { newId } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { type StoredFileInput, storeFile, zStoredFiles } from '../documents/index.ts'
import { cutIntoClauses } from './clause.actions.ts'
import { insertClauses } from './clause.store.ts'
import { openDraft, openVersion } from './opening.actions.ts'
import { permissions } from './permissions.ts'
import {
  filesOfVersions,
  insertVersion,
  insertVersionFile,
  type NewVersion,
  supersedeVersion,
  supersedeVersionFile,
  type VersionPart,
  versionsOf,
} from './version.store.ts'

interface Given {
  readonly files: readonly StoredFileInput[]
  readonly dossier: readonly StoredFileInput[]
  readonly text: string | null
}

/** Writes down a version with its files, and with its clauses where a text was given. */
export async function storeVersion(
  w: Writing,
  version: NewVersion,
  { files, dossier, text }: Given,
): Promise<{ clauses: number } | Refusal> {
  const clauses = text === null ? [] : cutIntoClauses(version.id, text)
  if (isRefusal(clauses)) return clauses
  await insertVersion(w, version)
  for (const [part, all] of [
    ['text', files],
    ['dossier', dossier],
  ] as const) {
    const kept = await keepFiles(w, version, all, part)
    if (isRefusal(kept)) return kept
  }
  await insertClauses(w, version.draftId, clauses)
  return { clauses: clauses.length }
}

async function keepFiles(
  w: Writing,
  { id: versionId, draftId }: Pick<NewVersion, 'id' | 'draftId'>,
  files: readonly StoredFileInput[],
  part: VersionPart,
): Promise<number | Refusal> {
  for (const [at, file] of files.entries()) {
    const stored = await within(w, storeFile, file)
    if (isRefusal(stored)) return stored
    // A millisecond apart, so that they keep the order in which they were chosen.
    await insertVersionFile(w, { id: newId(w.now.getTime() + at), draftId, versionId, fileId: stored.id, part })
  }
  return files.length
}

/** The draft came again, changed. Opinions given on earlier versions stay with it. */
export const addVersion = action({
  name: 'drafts.add_version',
  permission: permissions.keep,
  input: z.object({
    draftId: zId,
    id: zId.optional(),
    receivedOn: zDay,
    label: zMaybe(zLine(200)).optional(),
    note: zMaybe(zText(2000)).optional(),
    files: zStoredFiles.optional(),
    dossier: zStoredFiles.optional(),
    text: zMaybe(zText(2_000_000)).optional(),
  }),
  load: async (w, { draftId, receivedOn }) => {
    const draft = await openDraft(w, draftId)
    if (isRefusal(draft)) return draft
    if (receivedOn > w.today) return refuse('drafts.in_future', { field: 'receivedOn' })
    if (receivedOn < draft.receivedOn) return refuse('drafts.version_before_draft', { field: 'receivedOn' })
    return { draft, versions: (await versionsOf(w, [draftId])).get(draftId) ?? [] }
  },
  run: async (w, input, { draft, versions }) => {
    const { id = newId(), draftId, receivedOn, label = null, note = null } = input
    const number = Math.max(0, ...versions.map((one) => one.number)) + 1
    const stored = await storeVersion(
      w,
      { id, draftId, number, label, receivedOn, note },
      { files: input.files ?? [], dossier: input.dossier ?? [], text: input.text ?? null },
    )
    if (isRefusal(stored)) return stored
    const data = { title: draft.title, number, receivedOn, clauses: stored.clauses }
    return done({ output: { id, number, clauses: stored.clauses }, subject: { kind: 'draft', id: draftId }, data })
  },
})

/** A version entered by mistake; the one before it is the current one again. The last that stands cannot go. */
export const withdrawVersion = action({
  name: 'drafts.withdraw_version',
  permission: permissions.keep,
  input: z.object({ id: zId, reason: zText(1000) }),
  load: async (w, { id }) => {
    const found = await openVersion(w, id)
    if (isRefusal(found)) return found
    const all = (await versionsOf(w, [found.draft.id])).get(found.draft.id) ?? []
    const others = all.filter((one) => one.id !== id && one.supersession === null)
    return others.length > 0 ? found : refuse('drafts.only_version', { kind: 'conflict' })
  },
  run: async (w, { id, reason }, { draft, version }) => {
    await supersedeVersion(w, id, reason)
    const data = { title: draft.title, number: version.number, reason }
    return done({ output: { id: draft.id }, subject: { kind: 'draft', id: draft.id }, data })
  },
})

export const attachVersionFiles = action({
  name: 'drafts.attach_files',
  permission: permissions.keep,
  input: z.object({ versionId: zId, part: z.enum(['text', 'dossier']), files: zStoredFiles }),
  load: async (w, { versionId, files }) =>
    files.length > 0 ? openVersion(w, versionId) : refuse('platform.required', { field: 'files' }),
  run: async (w, { part, files }, { draft, version }) => {
    const kept = await keepFiles(w, { id: version.id, draftId: draft.id }, files, part)
    if (isRefusal(kept)) return kept
    const data = { title: draft.title, number: version.number, count: kept }
    return done({ output: { id: draft.id }, subject: { kind: 'draft', id: draft.id }, data })
  },
})

export const detachVersionFile = action({
  name: 'drafts.detach_file',
  permission: permissions.keep,
  input: z.object({ draftId: zId, id: zId, reason: zText(500) }),
  load: async (w, { draftId, id }) => {
    const draft = await openDraft(w, draftId)
    if (isRefusal(draft)) return draft
    const file = (await filesOfVersions(w, draftId)).find((one) => one.id === id)
    return file ? draft : refuse('drafts.not_found', { kind: 'missing' })
  },
  run: async (w, { id, reason }, draft) => {
    await supersedeVersionFile(w, id, reason)
    return done({
      output: { id: draft.id },
      subject: { kind: 'draft', id: draft.id },
      data: { title: draft.title, reason },
    })
  },
})
