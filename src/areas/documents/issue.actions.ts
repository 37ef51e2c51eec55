import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { sha256Of } from '../../platform/files/index.ts'
import { zDay, zId, zText } from '../../platform/input.ts'
import { holds } from '../../platform/permission.ts'
import { type Day, yearOf } from '../../values/day.ts'
import { documentType } from '../../values/document-code.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import type { GivenNumber } from './document.store.ts'
import { lockDocument } from './document.store.ts'
import type { DocumentFacts } from './document.ts'
import { openDraft } from './draft.actions.ts'
import { numberTaken, saveIssue, saveWithdrawal } from './draft.store.ts'
import { frozenText } from './frozen.ts'
import { takeNumber } from './number.store.ts'
import { templateOn } from './number-setting.store.ts'
import { fillTemplate, seriesOf } from './number-template.ts'
import { mayChange, permissions } from './permissions.ts'
import { insertSnapshot } from './snapshot.store.ts'

/** Gives the number, freezes every word with its hash. From here on the document is what it is. */
export const issueDocument = action({
  name: 'documents.issue',
  permission: permissions.issue,
  input: z.object({
    id: zId,
    issuedOn: zDay,
    /** The state that was read before issuing; another edit meanwhile refuses. */
    editNo: z.coerce.number().int().min(1).optional(),
    /** Minutes have no number unless the office asks for one; all else has. */
    numbered: z.boolean().optional(),
  }),
  load: async (w, { id, editNo, issuedOn }) => {
    const facts = await openDraft(w, id)
    if (isRefusal(facts)) return facts
    if (editNo !== undefined && facts.editNo !== editNo) return refuse('platform.stale', { kind: 'conflict' })
    if (issuedOn > w.today) return refuse('documents.issued_in_future', { field: 'issuedOn' })
    return facts
  },
  run: async (w, { id, issuedOn, numbered }, facts) => {
    const wanted = numbered ?? documentType(facts.typeCode).numbered
    const given = wanted ? await giveNumber(w, facts, issuedOn) : null
    if (isRefusal(given)) return given
    await saveIssue(w, id, issuedOn, given)
    const content = frozenText(issuedContent(facts, issuedOn, given))
    const contentHash = sha256Of(Buffer.from(content))
    await insertSnapshot(w, id, content, contentHash)
    const { typeCode, abstract } = facts
    const numberText = given?.numberText ?? null
    const output = { id, number: given?.number ?? null, numberText, issuedOn, contentHash }
    const data = { typeCode, abstract, numberText, issuedOn, contentHash }
    return done({ output, subject: { kind: 'document', id }, data })
  },
})

async function giveNumber(w: Writing, facts: DocumentFacts, issuedOn: Day): Promise<GivenNumber | Refusal> {
  const code = facts.typeCode
  const owner = facts.head.numberedBy ?? null
  const template = await templateOn(w, w.committeeId, { code, owner }, issuedOn)
  const [series, year] = [seriesOf(template, code, owner), yearOf(issuedOn)]
  const number = await takeNumber(w, series, year)
  const given = { series, year, number, numberText: fillTemplate(template, { number, code, year }) }
  if (await numberTaken(w, given))
    return refuse('documents.number_taken', { kind: 'conflict', params: { number: given.numberText } })
  return given
}

/** What the hash is taken of: all that a reader of the issued document can see, and where it came from. */
function issuedContent(facts: DocumentFacts, issuedOn: Day, given: GivenNumber | null): Record<string, unknown> {
  const { id, direction, typeCode, abstract, head, body, annexes, form, origin } = facts
  return { id, direction, typeCode, abstract, head, body, annexes, form, origin, issuedOn, number: given }
}

/** Takes a draft off the desk, or an issued document out of force. Its number is never given again. */
export const withdrawDocument = action({
  name: 'documents.withdraw',
  permission: permissions.draft,
  input: z.object({ id: zId, withdrawnOn: zDay.optional(), reason: zText(1000) }),
  load: async (w, { id, withdrawnOn = w.today }) => {
    const facts = await lockDocument(w, id)
    if (!facts) return refuse('documents.not_found', { kind: 'missing' })
    if (facts.withdrawnOn !== null) return refuse('documents.withdrawn', { kind: 'conflict' })
    if (withdrawnOn > w.today) return refuse('documents.withdrawn_in_future', { field: 'withdrawnOn' })
    if (withdrawnOn < facts.listedOn) return refuse('documents.withdrawn_before', { field: 'withdrawnOn' })
    return facts
  },
  may: (actor, facts, w) => {
    const changing = mayChange(actor, facts, w)
    if (changing !== true) return changing
    if (facts.issuedOn === null || holds(actor, permissions.issue, w.committeeId)) return true
    return refuse('documents.issuer_withdraws', { kind: 'forbidden' })
  },
  run: async (w, { id, withdrawnOn = w.today, reason }, facts) => {
    await saveWithdrawal(w, id, withdrawnOn, reason)
    const { typeCode, abstract, numberText } = facts
    const data = { typeCode, abstract, numberText, withdrawnOn, reason }
    return done({ output: { id }, subject: { kind: 'document', id }, data })
  },
})
