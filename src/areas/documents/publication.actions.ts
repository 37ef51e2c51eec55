import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import { sha256Of } from '../../platform/files/index.ts'
import { zId, zLine, zMaybe, zText } from '../../platform/input.ts'
import { newId } from '../../values/id.ts'
import { refuse } from '../../values/refusal.ts'
import { maskedFindings, unconfirmedFindings } from './disclosure.ts'
import { knownFiles } from './file.store.ts'
import { frozenText } from './frozen.ts'
import { maskedContent } from './passages.ts'
import { permissions } from './permissions.ts'
import { insertPublication, insertRecords, lockLatest, markWithdrawn } from './publication.store.ts'
import { readableWords, slugOf } from './publication.ts'

const zSubject = z.object({ kind: z.string().regex(/^[a-z_]{1,40}$/), id: zId })

/**
 * What was decided about each finding of the disclosure check, word for word: masked, or kept since it is meant for the
 * public, and why. Every action that publishes takes these and hands them on: `...disclosureInput`, `disclosureOf(input)`.
 */
export const disclosureInput = {
  confirmed: z.array(z.string().max(300)).max(200).optional(),
  masked: z.array(z.string().max(300)).max(200).optional(),
  confirmedReason: zMaybe(zText(500)).optional(),
}

export interface Disclosed {
  readonly confirmed?: readonly string[] | undefined
  readonly masked?: readonly string[] | undefined
  readonly confirmedReason?: string | null | undefined
}

export function disclosureOf({ confirmed = [], masked = [], confirmedReason = null }: Disclosed) {
  return { confirmed: [...confirmed], masked: [...masked], confirmedReason }
}

/** The records behind a part of what is published, such as one figure; the public sees those that are public themselves. */
const zRecords = z.array(
  z.object({ part: z.string().max(120), ids: z.array(z.object({ id: zId, shownBy: zId })).max(50_000) }),
)

/** Makes a frozen projection of a record public, as its next version. */
export const publish = action({
  name: 'documents.publish',
  permission: permissions.publish,
  input: z.object({
    subject: zSubject,
    title: zLine(300),
    /** What the public reads, and nothing else: the area of the record decides what is in it. */
    content: z.record(z.string(), z.unknown()),
    /** Stored files that the content shows. */
    fileIds: z.array(zId).max(200).optional(),
    records: zRecords.max(500).optional(),
    ...disclosureInput,
  }),
  load: async (w, { subject, fileIds = [], ...input }) => {
    const { confirmed, masked, confirmedReason } = disclosureOf(input)
    const [title, content] = maskedContent([input.title, input.content] as const, masked)
    const open = unconfirmedFindings([title, content], confirmed)
    if (open.length > 0) return refuse('documents.disclosure', { field: 'confirmed', params: { count: open.length } })
    if (confirmed.length > 0 && !confirmedReason)
      return refuse('documents.confirmation_reason', { field: 'confirmedReason' })
    const known = await knownFiles(w, fileIds)
    if (!fileIds.every((id) => known.has(id))) return refuse('documents.not_found', { kind: 'missing' })
    const contentHash = sha256Of(Buffer.from(frozenText({ title, content })))
    const latest = await lockLatest(w, subject.kind, subject.id)
    if (latest?.withdrawnAt === null && latest.contentHash === contentHash)
      return refuse('documents.published_already', { kind: 'conflict' })
    return { latest, contentHash, title, content }
  },
  run: async (w, input, { latest, contentHash, title, content }) => {
    const { subject, fileIds = [], records = [] } = input
    const { confirmed, masked, confirmedReason } = disclosureOf(input)
    const hidden = maskedFindings([input.title, input.content], masked)
    const id = newId()
    const version = (latest?.version ?? 0) + 1
    const slug = latest?.slug ?? slugOf(title, subject.id)
    const inserted = await insertPublication(w, {
      id,
      subjectKind: subject.kind,
      subjectId: subject.id,
      version,
      slug,
      title,
      content: frozenText(content),
      words: readableWords(title, content),
      contentHash,
      confirmed,
      confirmedReason,
      masked: hidden,
      fileIds: [...new Set(fileIds)],
    })
    if (!inserted) return refuse('platform.stale', { kind: 'conflict' })
    await insertRecords(w, id, records)
    const data = { title, version, slug, contentHash, confirmed: confirmed.length, masked: hidden.length }
    return done({ output: { id, version, slug, contentHash }, subject, data })
  },
})

/** Takes the latest version off the public pages. That it was there, and why it went, stays to be seen. */
export const withdrawPublication = action({
  name: 'documents.withdraw_publication',
  permission: permissions.publish,
  input: z.object({ subject: zSubject, reason: zText(500) }),
  load: async (w, { subject }) => {
    const latest = await lockLatest(w, subject.kind, subject.id)
    if (latest?.withdrawnAt !== null) return refuse('documents.not_published', { kind: 'conflict' })
    return latest
  },
  run: async (w, { subject, reason }, latest) => {
    await markWithdrawn(w, latest.id, reason)
    const { title, version, slug } = latest
    return done({ output: { id: latest.id }, subject, data: { title, version, slug, reason } })
  },
})
