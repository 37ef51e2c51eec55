import { z } from 'zod'
import { action, done, within } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { parseInput, zDay, zId, zLine, zMaybe, zText } from '../../platform/input.ts'
import { type Id, newId } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { findDocument, zVisibility } from '../documents/index.ts'
import { findDraft, registerDraft } from '../drafts/index.ts'
import { findAgency } from '../organisation/index.ts'
import { insertConsultation, supersedeConsultation, updateConsultation } from './consultation.store.ts'
import type { ConsultationContent } from './consultation.ts'
import { openConsultation, tellOf } from './opening.actions.ts'
import { permissions } from './permissions.ts'
import { lawReplyTerm } from './reply-term.store.ts'

const zContent = z.object({
  askerId: zMaybe(zId).optional(),
  /** Where who asks is none of our agencies. */
  askerName: zMaybe(zLine(300)).optional(),
  documentId: zMaybe(zId).optional(),
  reference: zMaybe(zLine(120)).optional(),
  receivedOn: zDay,
  /** As the letter says; left out, the rule in force counts. */
  replyByOn: zMaybe(zDay).optional(),
  note: zMaybe(zText(4000)).optional(),
  visibility: zVisibility.optional(),
})

type Content = z.output<typeof zContent>

async function complete(w: Writing, input: Content): Promise<ConsultationContent | Refusal> {
  const { receivedOn, askerId = null, documentId = null, reference = null, note = null, visibility = 'upward' } = input
  if (receivedOn > w.today) return refuse('legislation.in_future', { field: 'receivedOn' })
  const asker = askerId === null ? null : await findAgency(w, w.committeeId, askerId)
  const askerName = asker?.name ?? input.askerName ?? null
  if (askerName === null || (askerId !== null && !asker)) return refuse('legislation.no_asker', { field: 'askerId' })
  if (documentId !== null && !(await findDocument(w, documentId)))
    return refuse('drafts.letter_not_found', { kind: 'missing', field: 'documentId' })
  const reply = await replyOf(w, input)
  if (isRefusal(reply)) return reply
  if (reply.replyByOn < receivedOn) return refuse('legislation.reply_before_receipt', { field: 'replyByOn' })
  return { askerId: asker?.id ?? null, askerName, documentId, reference, receivedOn, ...reply, note, visibility }
}

/** The day in the letter goes before the rule; without either there is nothing to keep. */
async function replyOf(w: Writing, { replyByOn = null, receivedOn }: Content) {
  if (replyByOn !== null) return { replyByOn, replySource: 'letter' }
  const term = await lawReplyTerm(w, w.committeeId, receivedOn)
  return term
    ? { replyByOn: term.dueOn, replySource: term.source }
    : refuse('legislation.no_reply_by', { field: 'replyByOn' })
}

/** Enters that an opinion was asked for on a draft law or plan: the letter, the draft, and the day for the answer. */
export const receiveConsultation = action({
  name: 'legislation.receive',
  permission: permissions.keep,
  input: zContent.extend({
    id: zId.optional(),
    /** A draft that is in the register already. */
    draftId: zMaybe(zId).optional(),
    /** Else the draft as it came, entered with it. */
    draft: z.record(z.string(), z.unknown()).optional(),
  }),
  load: async (w, input) => {
    const content = await complete(w, input)
    if (isRefusal(content)) return content
    const { draftId = null, draft } = input
    if (draftId === null) return draft ? content : refuse('legislation.no_draft', { field: 'draftId' })
    const found = await findDraft(w, draftId)
    return found && found.supersession === null ? content : refuse('legislation.no_draft', { field: 'draftId' })
  },
  run: async (w, { id = newId(), draftId = null, draft }, content) => {
    const draftOf = draftId ?? (await registerWith(w, content, draft ?? {}))
    if (isRefusal(draftOf)) return draftOf
    await insertConsultation(w, id, draftOf, content)
    const title = (await findDraft(w, draftOf))?.title ?? ''
    const { askerName: asker, receivedOn, replyByOn } = content
    const data = { title, asker, receivedOn, replyByOn }
    return done({ output: { id, draftId: draftOf, replyByOn }, subject: { kind: 'law_consultation', id }, data })
  },
})

/**
 * The draft of the same letter: who asks, the day it came and the day for opinions are the same unless told otherwise.
 * What a form left empty is not told.
 */
async function registerWith(
  w: Writing,
  content: ConsultationContent,
  draft: Readonly<Record<string, unknown>>,
): Promise<Id | Refusal> {
  const { askerId, askerName, receivedOn, documentId, reference, replyByOn } = content
  const told = Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== ''))
  const drafter = told.bodyId || told.bodyName ? {} : { bodyId: askerId ?? '', bodyName: askerName }
  const usual = {
    receivedOn,
    documentId: documentId ?? '',
    reference: reference ?? '',
    opinionsByOn: replyByOn,
  }
  const input = parseInput(registerDraft.input, { ...usual, ...drafter, ...told })
  const made = isRefusal(input) ? input : await within(w, registerDraft, input)
  return isRefusal(made) ? asDraftField(made) : made.id
}

/** What is wrong with the draft stands in the form under `draft.`. */
function asDraftField(refusal: Refusal): Refusal {
  const { field, also, ...rest } = refusal
  return { ...rest, ...(field && { field: `draft.${field}` }), ...(also && { also: also.map(asDraftField) }) }
}

export const editConsultation = action({
  name: 'legislation.edit',
  permission: permissions.keep,
  input: zContent.extend({ id: zId, editNo: z.coerce.number().int().min(1) }),
  load: async (w, { id, editNo, ...input }) => {
    const found = await openConsultation(w, id)
    if (isRefusal(found)) return found
    const { consultation } = found.facts
    if (consultation.editNo !== editNo)
      return refuse('platform.stale', { kind: 'conflict', params: { editNo: consultation.editNo } })
    const content = await complete(w, input)
    if (isRefusal(content)) return content
    const first = found.facts.steps.find((step) => step.supersededAt === null)?.happenedOn
    return first && content.receivedOn > first
      ? refuse('legislation.received_after_step', { field: 'receivedOn', params: { first } })
      : { ...found, content }
  },
  run: async (w, { id }, { content, ...found }) => {
    const editNo = found.facts.consultation.editNo + 1
    await updateConsultation(w, id, content, editNo)
    const { subject, data } = tellOf(found)
    return done({
      output: { id, editNo },
      subject,
      data: { ...data, replyByOn: content.replyByOn, before: found.facts.consultation.replyByOn },
    })
  },
})

/** Entered twice or by mistake: it counts nowhere from now on. The draft and its opinions stay. */
export const withdrawConsultation = action({
  name: 'legislation.withdraw',
  permission: permissions.decide,
  input: z.object({ id: zId, reason: zText(1000), insteadId: zMaybe(zId).optional() }),
  load: async (w, { id, insteadId = null }) => {
    const found = await openConsultation(w, id)
    if (isRefusal(found) || insteadId === null) return found
    const instead = insteadId === id ? null : await openConsultation(w, insteadId)
    return instead === null || isRefusal(instead) ? refuse('legislation.no_replacement', { field: 'insteadId' }) : found
  },
  run: async (w, { id, reason, insteadId = null }, found) => {
    await supersedeConsultation(w, id, insteadId, reason)
    const { subject, data } = tellOf(found)
    return done({ output: { id }, subject, data: { ...data, reason } })
  },
})
