import { type SqlBool, sql } from 'kysely'
import type { Reading, Writing } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { dayPlaceIn } from '../../values/list-place.ts'
import type { Authority } from './award-form.ts'
import type { Ceremony, Decision, Submission } from './decision.ts'

const decisions = (reading: Reading) =>
  reading.db
    .selectFrom('commendation.decision')
    .select(['id', 'committee_id', 'round_id', 'authority', 'number_text', 'decided_on', 'abstract', 'signed_by'])
    .select(['signer_position', 'document_id', 'from_paper', 'recorded_at'])
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('superseded_at', 'is', null)

type Row = Awaited<ReturnType<ReturnType<typeof decisions>['execute']>>[number]

function asDecision(row: Row): Decision {
  return {
    id: row.id,
    committeeId: row.committee_id,
    roundId: row.round_id,
    authority: row.authority as Authority,
    numberText: row.number_text,
    decidedOn: row.decided_on as Day,
    abstract: row.abstract,
    signedBy: row.signed_by,
    signerPosition: row.signer_position,
    documentId: row.document_id,
    fromPaper: row.from_paper,
    recordedAt: row.recorded_at,
  }
}

export async function findDecision(reading: Reading, id: Id): Promise<Decision | null> {
  const row = await decisions(reading).where('id', '=', id).executeTakeFirst()
  return row ? asDecision(row) : null
}

export async function decisionsOfRound(reading: Reading, roundId: Id): Promise<readonly Decision[]> {
  const rows = await decisions(reading).where('round_id', '=', roundId).orderBy('decided_on').orderBy('id').execute()
  return rows.map(asDecision)
}

/** Whether the same paper is entered already. */
export async function sameDecision(
  reading: Reading,
  wanted: Pick<Decision, 'authority' | 'numberText' | 'decidedOn'>,
): Promise<Decision | null> {
  const row = await decisions(reading)
    .where('authority', '=', wanted.authority)
    .where('decided_on', '=', wanted.decidedOn)
    .where(sql<SqlBool>`number_key = platform.fold(${wanted.numberText})`)
    .executeTakeFirst()
  return row ? asDecision(row) : null
}

const recipients = sql<number>`(select count(*)::int from commendation.award a
  where a.committee_id = decision.committee_id and a.decision_id = decision.id and a.superseded_at is null)`

export interface DecisionLine extends Decision {
  readonly recipients: number
}

/** Decisions of a year, or all, the newest first, with how many each names. */
export async function listDecisions(
  reading: Reading,
  committeeId: Id,
  {
    year = null,
    after = null,
    limit = 50,
  }: { readonly year?: number | null; readonly after?: string | null; readonly limit?: number } = {},
): Promise<{ readonly rows: readonly DecisionLine[]; readonly next: string | null }> {
  const { day, id } = dayPlaceIn(after)
  let rows = decisions(reading).select(recipients.as('recipients')).where('committee_id', '=', committeeId)
  if (year !== null)
    rows = rows.where(sql<SqlBool>`decided_on between make_date(${year}, 1, 1) and make_date(${year}, 12, 31)`)
  if (day && id) rows = rows.where(sql<SqlBool>`(decided_on, id) < (${day}::date, ${id}::uuid)`)
  const found = await rows
    .orderBy('decided_on', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
  const page = found.slice(0, limit)
  const last = page.at(-1)
  return {
    rows: page.map((row) => ({ ...asDecision(row), recipients: row.recipients })),
    next: found.length > limit && last ? `${last.decided_on}|${last.id}` : null,
  }
}

export async function insertDecision(
  w: Writing,
  decision: Omit<Decision, 'committeeId' | 'recordedAt'>,
): Promise<void> {
  await w.db
    .insertInto('commendation.decision')
    .values({
      committee_id: w.committeeId,
      id: decision.id,
      round_id: decision.roundId,
      authority: decision.authority,
      number_text: decision.numberText,
      decided_on: decision.decidedOn,
      abstract: decision.abstract,
      signed_by: decision.signedBy,
      signer_position: decision.signerPosition,
      document_id: decision.documentId,
      from_paper: decision.fromPaper,
      recorded_at: w.now,
    })
    .execute()
}

export async function supersedeDecision(w: Writing, id: Id, reason: string): Promise<void> {
  await w.db
    .updateTable('commendation.decision')
    .set({ superseded_at: w.now, superseded_reason: reason })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}

export async function insertSubmission(w: Writing, submission: Submission): Promise<void> {
  await w.db
    .insertInto('commendation.submission')
    .values({
      committee_id: w.committeeId,
      id: submission.id,
      round_id: submission.roundId,
      authority: submission.authority,
      addressed_to: submission.addressedTo,
      submitted_on: submission.submittedOn,
      document_id: submission.documentId,
      reference: submission.reference,
      recorded_at: w.now,
    })
    .execute()
}

export async function submissionsOf(reading: Reading, ids: readonly Id[]): Promise<ReadonlyMap<Id, Submission>> {
  if (ids.length === 0) return new Map()
  const rows = await reading.db
    .selectFrom('commendation.submission')
    .selectAll()
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        roundId: row.round_id,
        authority: row.authority as Authority,
        addressedTo: row.addressed_to,
        submittedOn: row.submitted_on as Day,
        documentId: row.document_id,
        reference: row.reference,
      },
    ]),
  )
}

export async function insertCeremony(w: Writing, ceremony: Ceremony): Promise<void> {
  const { id, title, heldOn, place } = ceremony
  await w.db
    .insertInto('commendation.ceremony')
    .values({ committee_id: w.committeeId, id, title, held_on: heldOn, place, recorded_at: w.now })
    .execute()
}

export async function ceremoniesOf(reading: Reading, ids: readonly Id[]): Promise<ReadonlyMap<Id, Ceremony>> {
  if (ids.length === 0) return new Map()
  const rows = await reading.db
    .selectFrom('commendation.ceremony')
    .select(['id', 'title', 'held_on', 'place'])
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map(({ id, title, held_on, place }) => [id, { id, title, heldOn: held_on as Day, place }]))
}
