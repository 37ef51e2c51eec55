import { z } from 'zod'
import { action, done, within } from '../../platform/action.ts'
import { zId, zLine } from '../../platform/input.ts'
import { isId } from '../../values/id.ts'
import { isRefusal, refuse } from '../../values/refusal.ts'
import { photosIn } from '../../values/rich.ts'
import { lockDocument } from './document.store.ts'
import { saveVisibility } from './draft.store.ts'
import { publishedDocument } from './paper.ts'
import { permissions } from './permissions.ts'
import { documentForPrint } from './printed.store.ts'
import { disclosureInput, disclosureOf, publish } from './publication.actions.ts'

/** Makes an issued document public, whole; from then on everybody may see it. */
export const publishDocument = action({
  name: 'documents.publish_document',
  permission: permissions.publish,
  input: z.object({
    id: zId,
    title: zLine(300),
    ...disclosureInput,
  }),
  load: async (w, { id }) => {
    const facts = await lockDocument(w, id)
    const paper = facts && (await documentForPrint(w, id))
    if (!facts || !paper) return refuse('documents.not_found', { kind: 'missing' })
    if (facts.withdrawnOn !== null) return refuse('documents.withdrawn', { kind: 'conflict' })
    if (facts.issuedOn === null) return refuse('documents.not_issued', { kind: 'conflict' })
    return { facts, paper }
  },
  run: async (w, { id, title, ...decided }, { facts, paper }) => {
    const content = { ...publishedDocument(paper) }
    const bodies = [paper.body, ...paper.annexes.map((annex) => annex.body)]
    const photos = bodies.flatMap(photosIn).map((photo) => photo.fileId)
    const subject = { kind: 'document', id }
    const fileIds = [...new Set(photos)].filter(isId)
    const input = { subject, title, content, fileIds, ...disclosureOf(decided) }
    const published = await within(w, publish, input)
    if (isRefusal(published)) return published
    if (facts.visibility !== 'public') await saveVisibility(w, id, 'public')
    const { typeCode, abstract, numberText } = facts
    return done({ output: published, subject, data: { typeCode, abstract, numberText, before: facts.visibility } })
  },
})
