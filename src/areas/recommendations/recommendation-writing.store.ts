import type { Writing } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { Origin, Visibility } from '../documents/index.ts'
import type { Issue } from './recommendation.ts'

/** What a recommendation says, before it goes out. */
export interface Draft {
  readonly origin: Origin | null
  readonly addresseeId: Id
  readonly addresseeName: string
  readonly text: string
  readonly legalRef: string | null
  readonly replyByOn: Day | null
  readonly visibility: Visibility
}

function valuesOf(draft: Draft) {
  return {
    origin_kind: draft.origin?.kind ?? null,
    origin_id: draft.origin?.id ?? null,
    origin_label: draft.origin?.label ?? null,
    addressee_id: draft.addresseeId,
    addressee_name: draft.addresseeName,
    text: draft.text,
    legal_ref: draft.legalRef,
    reply_by_on: draft.replyByOn,
    visibility: draft.visibility,
  }
}

export async function insertDraft(w: Writing, id: Id, draft: Draft): Promise<void> {
  const { accountId, name } = w.actor
  const who = { recorded_at: w.now, recorded_by: accountId, recorded_by_name: name }
  await w.db
    .insertInto('recommendations.recommendation')
    .values({ committee_id: w.committeeId, id, drafted_on: w.today, ...valuesOf(draft), ...who })
    .execute()
}

export async function updateDraft(w: Writing, id: Id, draft: Draft): Promise<void> {
  await change(w, id, valuesOf(draft))
}

export async function saveIssue(
  w: Writing,
  id: Id,
  issue: Omit<Issue, 'recordedAt'> & { readonly replyByOn: Day | null },
): Promise<void> {
  await change(w, id, {
    issued_on: issue.on,
    issued_at: w.now,
    reply_by_on: issue.replyByOn,
    due_on: issue.dueOn,
    due_source: issue.dueSource,
    escalate_days: issue.escalateDays,
    document_id: issue.documentId,
    number_text: issue.numberText,
  })
}

export async function saveWithdrawal(w: Writing, id: Id, on: Day, reason: string): Promise<void> {
  await change(w, id, { withdrawn_on: on, withdrawn_at: w.now, withdrawn_reason: reason })
}

export async function saveSupersession(w: Writing, id: Id, by: Id | null, reason: string): Promise<void> {
  await change(w, id, { superseded_at: w.now, superseded_by: by, superseded_reason: reason })
}

type Change = Partial<Record<string, string | number | Date | null>>

/** The caller holds the lock of the row. */
async function change(w: Writing, id: Id, values: Change): Promise<void> {
  await w.db
    .updateTable('recommendations.recommendation')
    .set(values)
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}
