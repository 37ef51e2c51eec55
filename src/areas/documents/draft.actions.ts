import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import { zId, zLine, zMaybe, zRich, zText } from '../../platform/input.ts'
import { numberOwners, type TypeCode, typeCodes } from '../../values/document-code.ts'
import { newId } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { emptyRich } from './body.ts'
import { insertDocument, lockDocument } from './document.store.ts'
import { type DocumentFacts, type HeadFacts, visibilities, wholeHead } from './document.ts'
import { type DraftChange, saveDraft } from './draft.store.ts'
import { mayChange, permissions } from './permissions.ts'

export const zOrigin = z.object({ kind: z.string().regex(/^[a-z_]{1,40}$/), id: zId, label: zLine(300) })
export const zVisibility = z.enum(visibilities)
export const zTypeCode = z.enum(typeCodes as [TypeCode, ...TypeCode[]])

const lines = (most = 30) => z.array(zLine(1000)).max(most)
const orientation = z.enum(['portrait', 'landscape'])

const zSignature = z.object({
  authority: lines(4),
  position: lines(4),
  name: z.union([zLine(120), z.literal('')]),
  note: zLine(200).optional(),
  noSeal: z.boolean().optional(),
})

/** Any part of a head; what is not given stays as it is. */
export const zHead: z.ZodType<Partial<HeadFacts>> = z
  .object({
    superior: lines(4),
    issuer: lines(5),
    place: z.union([zLine(120), z.literal('')]),
    deciding: lines(6),
    bases: lines(),
    addressees: lines(),
    recipients: lines(),
    signature: zSignature.nullable(),
    layout: z.enum(['official', 'minutes', 'register', 'plain']),
    orientation,
    numberedBy: z.enum(numberOwners).nullable(),
  })
  .partial() as unknown as z.ZodType<Partial<HeadFacts>>

const zAnnex = z.object({ title: zLine(300), orientation, body: zRich, note: zLine(300).optional() })
export const zAnnexes = z.array(zAnnex).max(20)

const written = {
  typeCode: zTypeCode,
  abstract: zText(1000),
  head: zHead,
  body: zRich,
  annexes: zAnnexes.optional(),
  visibility: zVisibility.optional(),
  /** The agency it goes to: its account may read it once it is issued. */
  addresseeId: zMaybe(zId).optional(),
}

/** Writes down a new document; it has no number until it is issued. */
export const draftDocument = action({
  name: 'documents.draft',
  permission: permissions.draft,
  input: z.object({
    ...written,
    id: zId.optional(),
    direction: z.enum(['outgoing', 'internal']).optional(),
    body: zRich.optional(),
    origin: zOrigin.optional(),
    form: z
      .object({ key: z.string().regex(/^[a-z_]+\.[a-z_]+$/), version: z.number().int().min(1), data: z.unknown() })
      .optional(),
  }),
  load: async () => null,
  run: async (w, input) => {
    const { id = newId(), direction = 'outgoing', typeCode, abstract, form = null, origin = null } = input
    await insertDocument(w, {
      id,
      direction,
      typeCode,
      abstract,
      head: wholeHead(input.head),
      body: input.body ?? emptyRich,
      annexes: input.annexes ?? [],
      form: form && { key: form.key, version: form.version, data: form.data },
      origin,
      visibility: input.visibility ?? 'internal',
      addresseeId: input.addresseeId ?? null,
      draftedOn: w.today,
    })
    return done({ output: { id, editNo: 1 }, subject: { kind: 'document', id }, data: { typeCode, abstract } })
  },
})

/** Changes a draft. An edit made on an older state than the last one is refused and changes nothing. */
export const editDocument = action({
  name: 'documents.edit',
  permission: permissions.draft,
  input: z.object({ ...z.object(written).partial().shape, id: zId, editNo: z.coerce.number().int().min(1) }),
  load: async (w, { id, editNo }) => {
    const facts = await openDraft(w, id)
    if (isRefusal(facts)) return facts
    if (facts.editNo !== editNo) return refuse('platform.stale', { kind: 'conflict', params: { editNo: facts.editNo } })
    return facts
  },
  may: mayChange,
  run: async (w, input, facts) => {
    const { id, head, editNo: _, ...rest } = input
    const change: DraftChange = {
      ...(rest as DraftChange),
      ...(head && { head: { ...facts.head, ...head } }),
    }
    const editNo = facts.editNo + 1
    await saveDraft(w, id, editNo, change)
    const data = {
      typeCode: change.typeCode ?? facts.typeCode,
      abstract: change.abstract ?? facts.abstract,
      parts: Object.keys(change).filter((part) => change[part as keyof DraftChange] !== undefined),
    }
    return done({ output: { id, editNo }, subject: { kind: 'document', id }, data })
  },
})

/** The draft with its row locked; an issued or withdrawn document can no longer be written. */
export async function openDraft(w: Parameters<typeof lockDocument>[0], id: string): Promise<DocumentFacts | Refusal> {
  const facts = await lockDocument(w, id)
  if (!facts) return refuse('documents.not_found', { kind: 'missing' })
  if (facts.withdrawnOn !== null) return refuse('documents.withdrawn', { kind: 'conflict' })
  if (facts.issuedOn !== null)
    return refuse('documents.already_issued', { kind: 'conflict', params: { number: facts.numberText ?? '' } })
  if (facts.direction === 'incoming') return refuse('documents.not_ours', { kind: 'conflict' })
  return facts
}
