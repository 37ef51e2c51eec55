import { type Selectable, sql } from 'kysely'
import type { Tables } from '../../../db/tables.ts'
import type { Reading, Writing } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { KeyPerson, KeyPersonFacts, KeyPersonKind, KeyPersonSecrets, Recognition } from './key-person.ts'

export interface KeyPersonQuery {
  readonly committeeIds: readonly Id[]
  readonly kind?: string | null
  readonly personIds?: readonly Id[]
  readonly ids?: readonly Id[]
}

/** The list of key persons with their decisions; some hundreds at most. Names are the organisation's. Two questions. */
export async function listKeyPersons(reading: Reading, query: KeyPersonQuery): Promise<readonly KeyPersonFacts[]> {
  if (query.committeeIds.length === 0) return []
  let rows = reading.db
    .selectFrom('outreach.key_person')
    .selectAll()
    .where('committee_id', 'in', [...query.committeeIds])
  if (query.kind) rows = rows.where('kind', '=', query.kind)
  if (query.personIds) rows = rows.where(sql<boolean>`person_id = any(${[...query.personIds]}::uuid[])`)
  if (query.ids) rows = rows.where(sql<boolean>`id = any(${[...query.ids]}::uuid[])`)
  const found = await rows.orderBy('listed_on').orderBy('id').execute()
  return withRecognitions(reading, found.map(asKeyPerson))
}

export async function findKeyPerson(reading: Reading, id: Id): Promise<KeyPersonFacts | null> {
  const [found] = await listKeyPersons(reading, { committeeIds: reading.sight.committeeIds, ids: [id] })
  return found ?? null
}

export async function lockKeyPerson(w: Writing, id: Id): Promise<KeyPersonFacts | null> {
  const row = await w.db
    .selectFrom('outreach.key_person')
    .selectAll()
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .where('superseded_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  return row ? ((await withRecognitions(w, [asKeyPerson(row)]))[0] ?? null) : null
}

async function withRecognitions(reading: Reading, people: readonly KeyPerson[]): Promise<readonly KeyPersonFacts[]> {
  if (people.length === 0) return []
  const rows = await reading.db
    .selectFrom('outreach.recognition')
    .selectAll()
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where(
      'key_person_id',
      'in',
      people.map(({ id }) => id),
    )
    .orderBy('from_on')
    .orderBy('id')
    .execute()
  const found = Map.groupBy(rows, (row) => row.key_person_id)
  return people.map((person) => ({ person, recognitions: (found.get(person.id) ?? []).map(asRecognition) }))
}

function asKeyPerson(row: Selectable<Tables['outreach.key_person']>): KeyPerson {
  return {
    id: row.id,
    committeeId: row.committee_id,
    personId: row.person_id,
    kind: row.kind as KeyPersonKind,
    field: row.field,
    contribution: row.contribution,
    listedOn: row.listed_on,
    leftOn: row.left_on,
    leftRecordedAt: row.left_recorded_at,
    leftReason: row.left_reason,
    hasTitle: row.religious_title_sealed !== null,
    hasNote: row.note_sealed !== null,
    editNo: row.edit_no,
    recordedAt: row.recorded_at,
    supersededAt: row.superseded_at,
  }
}

function asRecognition(row: Selectable<Tables['outreach.recognition']>): Recognition {
  return {
    id: row.id,
    decisionNumber: row.decision_number,
    decidedBy: row.decided_by,
    decidedOn: row.decided_on,
    from: row.from_on,
    to: row.to_on,
    recordedAt: row.recorded_at,
    supersededAt: row.superseded_at,
  }
}

export type KeyPersonValues = Pick<KeyPerson, 'kind' | 'field' | 'contribution' | 'listedOn'>

const placeOf = (field: keyof KeyPersonSecrets, id: Id): string => `outreach.key_person.${field}:${id}`

function seal(w: Writing, id: Id, secrets: Partial<KeyPersonSecrets>): Record<string, string | null> {
  const columns = { religiousTitle: 'religious_title_sealed', note: 'note_sealed' } as const
  const given = Object.entries(secrets).filter(([, value]) => value !== undefined) as [
    keyof KeyPersonSecrets,
    string | null,
  ][]
  return Object.fromEntries(
    given.map(([field, value]) => [columns[field], value === null ? null : w.secrets.seal(value, placeOf(field, id))]),
  )
}

export async function insertKeyPerson(
  w: Writing,
  { id, personId }: { readonly id: Id; readonly personId: Id },
  { kind, field, contribution, listedOn }: KeyPersonValues,
  secrets: Partial<KeyPersonSecrets>,
): Promise<void> {
  const values = { kind, field, contribution, listed_on: listedOn, recorded_at: w.now }
  await w.db
    .insertInto('outreach.key_person')
    .values({ committee_id: w.committeeId, id, person_id: personId, ...values, ...seal(w, id, secrets) })
    .execute()
}

/** Writes the facts as they are now; what is sealed only where something sealed changes. */
export async function updateKeyPerson(
  w: Writing,
  id: Id,
  { kind, field, contribution, listedOn, editNo }: KeyPersonValues & { readonly editNo: number },
  secrets: Partial<KeyPersonSecrets>,
): Promise<void> {
  await change(w, id, { kind, field, contribution, listed_on: listedOn, edit_no: editNo, ...seal(w, id, secrets) })
}

export async function saveLeaving(w: Writing, id: Id, on: Day, reason: string): Promise<void> {
  await change(w, id, { left_on: on, left_recorded_at: w.now, left_reason: reason })
}

export async function supersedeKeyPerson(w: Writing, id: Id, reason: string): Promise<void> {
  await change(w, id, { superseded_at: w.now, superseded_reason: reason })
}

async function change(w: Writing, id: Id, values: Record<string, unknown>): Promise<void> {
  await w.db
    .updateTable('outreach.key_person')
    .set(values as never)
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}

/** Opens what is sealed of one key person; whoever calls this has had the look noted in the journal. */
export async function openKeyPersonSecrets(reading: Reading, id: Id): Promise<KeyPersonSecrets | null> {
  const row = await reading.db
    .selectFrom('outreach.key_person')
    .select(['religious_title_sealed', 'note_sealed'])
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  const open = (sealed: string | null, field: keyof KeyPersonSecrets) =>
    sealed === null ? null : reading.secrets.open(sealed, placeOf(field, id))
  return { religiousTitle: open(row.religious_title_sealed, 'religiousTitle'), note: open(row.note_sealed, 'note') }
}
