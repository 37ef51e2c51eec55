import type { Reading, Writing } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { Evidence } from './evidence.ts'
import { asFile } from './file.store.ts'

export type NewEvidence = Omit<Evidence, 'file' | 'receivedAt' | 'recordedBy' | 'recordedByName'> & {
  readonly fileId: Id | null
}

export async function insertEvidence(w: Writing, made: NewEvidence): Promise<void> {
  const { sight, actor } = w
  await w.db
    .insertInto('documents.evidence')
    .values({
      committee_id: w.committeeId,
      id: made.id,
      origin_kind: made.origin.kind,
      origin_id: made.origin.id,
      origin_label: made.origin.label,
      kind: made.kind,
      caption: made.caption,
      file_id: made.fileId,
      link: made.link,
      note: made.note,
      evidence_on: made.evidenceOn,
      received_at: w.now,
      visibility: made.visibility,
      area_id: sight.areaId,
      agency_id: sight.agencyId,
      recorded_by: actor.accountId,
      recorded_by_name: actor.name,
    })
    .execute()
}

/** The evidence of many records in one question, oldest first; what was superseded is not among it. */
export async function evidenceOf(
  reading: Reading,
  originIds: readonly Id[],
): Promise<ReadonlyMap<Id, readonly Evidence[]>> {
  const found = new Map<Id, Evidence[]>()
  if (originIds.length === 0) return found
  for (const row of await rowsOf(reading)
    .where('evidence.origin_id', 'in', [...originIds])
    .execute()) {
    const list = found.get(row.origin_id) ?? []
    list.push(asEvidence(row))
    found.set(row.origin_id, list)
  }
  return found
}

/** One piece that still stands, or null. */
export async function findEvidence(reading: Reading, id: Id): Promise<Evidence | null> {
  const row = await rowsOf(reading).where('evidence.id', '=', id).executeTakeFirst()
  return row ? asEvidence(row) : null
}

function rowsOf(reading: Reading) {
  return reading.db
    .selectFrom('documents.evidence as evidence')
    .leftJoin('documents.file as file', (join) =>
      join.onRef('file.committee_id', '=', 'evidence.committee_id').onRef('file.id', '=', 'evidence.file_id'),
    )
    .select([
      'evidence.id',
      'evidence.origin_kind',
      'evidence.origin_id',
      'evidence.origin_label',
      'evidence.kind',
      'evidence.caption',
      'evidence.link',
      'evidence.note',
      'evidence.evidence_on',
      'evidence.received_at',
      'evidence.visibility',
      'evidence.recorded_by',
      'evidence.recorded_by_name',
      'evidence.file_id',
      'file.sha256',
      'file.name',
      'file.mime',
      'file.size',
      'file.width',
      'file.height',
      'file.taken_on',
      'file.previews',
    ])
    .where('evidence.committee_id', 'in', [...reading.sight.committeeIds])
    .where('evidence.superseded_at', 'is', null)
    .orderBy('evidence.evidence_on')
    .orderBy('evidence.id')
}

type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>['execute']>>[number]

function asEvidence(row: Row): Evidence {
  const { file_id, sha256, name, mime, size } = row
  const isFile = file_id !== null && sha256 !== null && name !== null && mime !== null && size !== null
  return {
    id: row.id,
    origin: { kind: row.origin_kind, id: row.origin_id, label: row.origin_label },
    kind: row.kind as Evidence['kind'],
    caption: row.caption,
    file: isFile ? asFile(file_id, { ...row, sha256, name, mime, size }) : null,
    link: row.link,
    note: row.note,
    evidenceOn: row.evidence_on as Day,
    receivedAt: row.received_at,
    visibility: row.visibility as Evidence['visibility'],
    recordedBy: row.recorded_by,
    recordedByName: row.recorded_by_name,
  }
}

/** How many pieces of evidence each record has: for lists that show a number only. */
export async function evidenceCounts(reading: Reading, originIds: readonly Id[]): Promise<ReadonlyMap<Id, number>> {
  if (originIds.length === 0) return new Map()
  const rows = await reading.db
    .selectFrom('documents.evidence')
    .select(({ fn }) => ['origin_id', fn.countAll<number>().as('count')])
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('origin_id', 'in', [...originIds])
    .where('superseded_at', 'is', null)
    .groupBy('origin_id')
    .execute()
  return new Map(rows.map((row) => [row.origin_id, row.count]))
}

export interface LockedEvidence {
  readonly id: Id
  readonly originKind: string
  readonly originId: Id
  readonly originLabel: string
  readonly caption: string
  readonly recordedBy: Id
  readonly supersededAt: Date | null
}

export async function lockEvidence(w: Writing, id: Id): Promise<LockedEvidence | null> {
  const row = await w.db
    .selectFrom('documents.evidence')
    .select([
      'id',
      'origin_kind as originKind',
      'origin_id as originId',
      'origin_label as originLabel',
      'caption',
      'recorded_by as recordedBy',
      'superseded_at as supersededAt',
    ])
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row ?? null
}

export async function markSuperseded(w: Writing, id: Id, by: Id | null, reason: string): Promise<void> {
  await w.db
    .updateTable('documents.evidence')
    .set({ superseded_at: w.now, superseded_by: by, superseded_reason: reason })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}
