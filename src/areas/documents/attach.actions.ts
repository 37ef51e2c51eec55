import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import { zId, zText } from '../../platform/input.ts'
import { refuse } from '../../values/refusal.ts'
import { lockDocument } from './document.store.ts'
import { insertDocumentFiles, lockPart, supersedePart } from './document-file.store.ts'
import { storeFiles, zStoredFiles } from './file.actions.ts'
import { mayChange, permissions } from './permissions.ts'

/** Adds the scan of the signed sheet, or attachments; also to a document long issued, which they do not change. */
export const attachFile = action({
  name: 'documents.attach_file',
  permission: permissions.attach_file,
  input: z.object({ id: zId, part: z.enum(['scan', 'attachment']), files: zStoredFiles.min(1) }),
  load: async (w, { id }) => (await lockDocument(w, id)) ?? refuse('documents.not_found', { kind: 'missing' }),
  may: mayChange,
  run: async (w, { id, part, files }, facts) => {
    const fileIds = await storeFiles(w, files)
    await insertDocumentFiles(w, id, fileIds, part)
    const { typeCode, abstract, numberText } = facts
    const data = { typeCode, abstract, numberText, part, files: files.map(({ name }) => name) }
    return done({ output: { id, fileIds }, subject: { kind: 'document', id }, data })
  },
})

/** Takes a wrong scan or attachment off a document; it stays on record with the reason. */
export const detachFile = action({
  name: 'documents.detach_file',
  permission: permissions.attach_file,
  input: z.object({ partId: zId, reason: zText(500) }),
  load: async (w, { partId }) => {
    const part = await lockPart(w, partId)
    if (!part) return refuse('documents.not_found', { kind: 'missing' })
    return part.supersededAt === null ? part : refuse('documents.part_detached', { kind: 'conflict' })
  },
  may: mayChange,
  run: async (w, { partId, reason }, part) => {
    await supersedePart(w, partId, reason)
    const subject = { kind: 'document', id: part.documentId }
    return done({ output: { id: part.documentId }, subject, data: { reason, fileId: part.fileId } })
  },
})
