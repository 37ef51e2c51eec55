import type { Writing } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { GivenNumber } from './document.store.ts'
import type { DocumentFacts } from './document.ts'

export type DraftChange = Partial<
  Pick<DocumentFacts, 'typeCode' | 'abstract' | 'head' | 'body' | 'annexes' | 'visibility' | 'addresseeId'>
>

/** Writes what changed and counts the edit; the caller holds the row's lock. */
export async function saveDraft(w: Writing, id: Id, editNo: number, change: DraftChange): Promise<void> {
  await w.db
    .updateTable('documents.document')
    .set({
      ...(change.typeCode !== undefined && { type_code: change.typeCode }),
      ...(change.abstract !== undefined && { abstract: change.abstract }),
      ...(change.head !== undefined && { head: JSON.stringify(change.head) }),
      ...(change.body !== undefined && { body: JSON.stringify(change.body) }),
      ...(change.annexes !== undefined && { annexes: JSON.stringify(change.annexes) }),
      ...(change.visibility !== undefined && { visibility: change.visibility }),
      ...(change.addresseeId !== undefined && { addressee_id: change.addresseeId }),
      edit_no: editNo,
      edited_at: w.now,
      edited_by: w.actor.accountId,
      edited_by_name: w.actor.name,
    })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}

export async function saveIssue(w: Writing, id: Id, issuedOn: Day, given: GivenNumber | null): Promise<void> {
  await w.db
    .updateTable('documents.document')
    .set({
      issued_on: issuedOn,
      issued_at: w.now,
      issued_by: w.actor.accountId,
      series: given?.series ?? null,
      year: given?.year ?? null,
      number: given?.number ?? null,
      number_text: given?.numberText ?? null,
    })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}

export async function saveWithdrawal(w: Writing, id: Id, withdrawnOn: Day, reason: string): Promise<void> {
  await w.db
    .updateTable('documents.document')
    .set({ withdrawn_on: withdrawnOn, withdrawn_reason: reason })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}

/** Another document of the office already has this number's text in this year. */
export async function numberTaken(w: Writing, given: GivenNumber): Promise<boolean> {
  const row = await w.db
    .selectFrom('documents.document')
    .select('id')
    .where('committee_id', '=', w.committeeId)
    .where('direction', '<>', 'incoming')
    .where('year', '=', given.year)
    .where('number_text', '=', given.numberText)
    .executeTakeFirst()
  return row !== undefined
}

export async function saveVisibility(w: Writing, id: Id, visibility: DocumentFacts['visibility']): Promise<void> {
  await w.db
    .updateTable('documents.document')
    .set({ visibility })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}
