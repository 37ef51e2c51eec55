import type { Selectable } from 'kysely'
import type { Tables } from '../../../db/tables.ts'
import type { Reading, Writing } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { TypeCode } from '../../values/document-code.ts'
import type { Id } from '../../values/id.ts'
import type { RichDoc } from '../../values/rich.ts'
import type { AnnexFacts, DocumentFacts, DocumentLine, FormFacts, HeadFacts, Origin } from './document.ts'

type Row = Selectable<Tables['documents.document']>

export const lineColumns = [
  'id',
  'direction',
  'type_code',
  'abstract',
  'origin_kind',
  'origin_id',
  'origin_label',
  'visibility',
  'drafted_on',
  'issued_on',
  'number_text',
  'received_on',
  'sender',
  'sender_number',
  'sent_on',
  'withdrawn_on',
  'withdrawn_reason',
  'listed_on',
  'edit_no',
] as const

export function originOf(row: Pick<Row, 'origin_kind' | 'origin_id' | 'origin_label'>): Origin | null {
  const { origin_kind: kind, origin_id: id, origin_label: label } = row
  return kind === null || id === null || label === null ? null : { kind, id, label }
}

export function asLine(row: Pick<Row, (typeof lineColumns)[number]>): DocumentLine {
  return {
    id: row.id,
    direction: row.direction as DocumentLine['direction'],
    typeCode: row.type_code as TypeCode,
    abstract: row.abstract,
    origin: originOf(row),
    visibility: row.visibility as DocumentLine['visibility'],
    draftedOn: row.drafted_on as Day | null,
    issuedOn: row.issued_on as Day | null,
    numberText: row.number_text,
    receivedOn: row.received_on as Day | null,
    sender: row.sender,
    senderNumber: row.sender_number,
    sentOn: row.sent_on as Day | null,
    withdrawnOn: row.withdrawn_on as Day | null,
    withdrawnReason: row.withdrawn_reason,
    listedOn: row.listed_on as Day,
    editNo: row.edit_no,
  }
}

function asFacts(row: Row): DocumentFacts {
  const form: FormFacts | null =
    row.form_key === null || row.form_version === null
      ? null
      : { key: row.form_key, version: row.form_version, data: row.form_data }
  return {
    ...asLine(row),
    committeeId: row.committee_id,
    head: row.head as HeadFacts,
    body: row.body as RichDoc,
    annexes: row.annexes as readonly AnnexFacts[],
    form,
    addresseeId: row.addressee_id,
    senderId: row.sender_id,
    number: row.number,
    editedAt: row.edited_at,
    editedByName: row.edited_by_name,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
  }
}

/** One document, or null when there is none or it is not for these eyes. */
export async function findDocument(reading: Reading, id: Id): Promise<DocumentFacts | null> {
  const row = await reading.db
    .selectFrom('documents.document')
    .selectAll()
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? asFacts(row) : null
}

export async function lockDocument(w: Writing, id: Id): Promise<DocumentFacts | null> {
  const row = await w.db
    .selectFrom('documents.document')
    .selectAll()
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row ? asFacts(row) : null
}

/** What a document is when it is first written down. */
export type NewDocument = Pick<
  DocumentFacts,
  'id' | 'direction' | 'typeCode' | 'abstract' | 'head' | 'body' | 'annexes' | 'form' | 'origin' | 'visibility'
> &
  Partial<
    Pick<
      DocumentFacts,
      'addresseeId' | 'senderId' | 'draftedOn' | 'receivedOn' | 'sender' | 'senderNumber' | 'sentOn' | 'numberText'
    >
  > & { readonly arrival?: GivenNumber }

export interface GivenNumber {
  readonly series: string
  readonly year: number
  readonly number: number
  readonly numberText: string
}

export async function insertDocument(w: Writing, made: NewDocument): Promise<void> {
  const { head, body, annexes, form, origin, arrival } = made
  const values = {
    committee_id: w.committeeId,
    id: made.id,
    direction: made.direction,
    type_code: made.typeCode,
    abstract: made.abstract,
    head: JSON.stringify(head),
    body: JSON.stringify(body),
    annexes: JSON.stringify(annexes),
    form_key: form?.key ?? null,
    form_version: form?.version ?? null,
    form_data: form === null ? null : JSON.stringify(form.data ?? null),
    origin_kind: origin?.kind ?? null,
    origin_id: origin?.id ?? null,
    origin_label: origin?.label ?? null,
    visibility: made.visibility,
    addressee_id: made.addresseeId ?? null,
    sender_id: made.senderId ?? null,
    sender: made.sender ?? null,
    sender_number: made.senderNumber ?? null,
    sent_on: made.sentOn ?? null,
    drafted_on: made.draftedOn ?? null,
    received_on: made.receivedOn ?? null,
    series: arrival?.series ?? null,
    year: arrival?.year ?? null,
    number: arrival?.number ?? null,
    number_text: arrival?.numberText ?? null,
  }
  const { actor, now } = w
  const who = { edited_at: now, edited_by: actor.accountId, edited_by_name: actor.name }
  const row = { ...values, ...who, recorded_at: now, recorded_by: actor.accountId }
  await w.db.insertInto('documents.document').values(row).execute()
}
