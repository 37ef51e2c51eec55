import { sql } from 'kysely'
import type { Reading, Writing } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import { type Id, newId } from '../../values/id.ts'
import type { Round, RoundStage, RoundStep, Source } from './round.ts'

interface Row extends Omit<Round, 'steps' | 'source'> {
  readonly sourceKind: string
  readonly sourceId: Id
  readonly sourceLabel: string
  readonly bookId: Id
}

const columns = sql.raw(`
  r.id, r.committee_id as "committeeId", r.title, r.purpose, r.source_kind as "sourceKind", r.source_id as "sourceId",
  r.source_label as "sourceLabel", r.book_id as "bookId", r.opened_on as "openedOn", r.list_by as "listBy", r.note,
  r.edit_no as "editNo", r.superseded_at as "supersededAt"`)

async function withSteps(reading: Reading, rows: readonly Row[]): Promise<readonly Round[]> {
  if (rows.length === 0) return []
  const { rows: steps } = await sql<RoundStep & { roundId: Id }>`
    select id, round_id as "roundId", stage, happened_on as "happenedOn", note, recorded_at as "recordedAt",
      superseded_at as "supersededAt"
    from assistance.step where round_id = any(${rows.map((row) => row.id)}::uuid[])
    order by happened_on, recorded_at, id`.execute(reading.db)
  const by = Map.groupBy(steps, (step) => step.roundId)
  return rows.map(({ sourceKind, sourceId, sourceLabel, bookId, ...row }) => ({
    ...row,
    source: { kind: sourceKind, id: sourceId, label: sourceLabel, bookId },
    steps: by.get(row.id) ?? [],
  }))
}

export interface RoundQuery {
  readonly text?: string | null
  readonly year?: number | null
  readonly sourceId?: Id | null
  readonly bookId?: Id | null
  readonly limit?: number
  /** The last round seen. */
  readonly after?: Pick<Round, 'openedOn' | 'id'> | null
}

/** Rounds, the newest first. */
export async function listRounds(reading: Reading, committeeId: Id, query: RoundQuery = {}) {
  const { text = null, year = null, sourceId = null, bookId = null, limit = 200, after = null } = query
  const beyond = after ? sql`(r.opened_on, r.id) < (${after.openedOn}::date, ${after.id}::uuid)` : sql`true`
  const { rows } = await sql<Row>`
    select ${columns} from assistance.round r
    where r.committee_id = ${committeeId}::uuid and r.superseded_at is null
      and (${text}::text is null or strpos(r.search_key, platform.fold(${text ?? ''})) > 0)
      and (${year}::int is null or extract(year from r.opened_on) = ${year}::int)
      and (${sourceId}::uuid is null or r.source_id = ${sourceId}::uuid)
      and (${bookId}::uuid is null or r.book_id = ${bookId}::uuid)
      and ${beyond}
    order by r.opened_on desc, r.id desc limit ${limit}`.execute(reading.db)
  return withSteps(reading, rows)
}

export async function findRound(reading: Reading, id: Id): Promise<Round | null> {
  const { rows } = await sql<Row>`
    select ${columns} from assistance.round r
    where r.committee_id = any(${[...reading.sight.committeeIds]}::uuid[]) and r.id = ${id}::uuid`.execute(reading.db)
  return (await withSteps(reading, rows))[0] ?? null
}

/** The round, held until the act ends. */
export async function lockRound(w: Writing, id: Id): Promise<Round | null> {
  const { rows } = await sql<Row>`
    select ${columns} from assistance.round r
    where r.committee_id = ${w.committeeId}::uuid and r.id = ${id}::uuid for update of r`.execute(w.db)
  return (await withSteps(w, rows))[0] ?? null
}

export type RoundValues = Pick<Round, 'title' | 'purpose' | 'openedOn' | 'listBy' | 'note'> & {
  readonly source: Source
}

const columnsOf = ({ title, purpose, source, openedOn, listBy, note }: RoundValues) => ({
  title,
  purpose,
  source_kind: source.kind,
  source_id: source.id,
  source_label: source.label,
  book_id: source.bookId,
  opened_on: openedOn,
  list_by: listBy,
  note,
})

export async function insertRound(w: Writing, id: Id, values: RoundValues): Promise<void> {
  const row = { committee_id: w.committeeId, id, ...columnsOf(values), recorded_at: w.now }
  await w.db
    .insertInto('assistance.round')
    .values({ ...row, recorded_by: w.actor.accountId })
    .execute()
}

export async function updateRound(w: Writing, id: Id, editNo: number, values: RoundValues): Promise<void> {
  await w.db
    .updateTable('assistance.round')
    .set({ ...columnsOf(values), edit_no: editNo })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}

type Superseded = 'round' | 'step' | 'need' | 'meeting' | 'posting' | 'advance' | 'share'

/** Takes rows back; they stay, with the reason. */
export async function supersede(w: Writing, table: Superseded, ids: readonly Id[], reason: string): Promise<void> {
  if (ids.length === 0) return
  await w.db
    .updateTable(`assistance.${table}`)
    .set({ superseded_at: w.now, superseded_reason: reason })
    .where('committee_id', '=', w.committeeId)
    .where('id', 'in', [...ids])
    .where('superseded_at', 'is', null)
    .execute()
}

/** Notes that the round came to a stage, unless it has been there. */
export async function reach(
  w: Writing,
  round: Pick<Round, 'id' | 'steps'>,
  stage: RoundStage,
  happenedOn: Day,
  note: string | null = null,
): Promise<void> {
  if (round.steps.some((step) => step.stage === stage && !step.supersededAt)) return
  await w.db
    .insertInto('assistance.step')
    .values({
      committee_id: w.committeeId,
      id: newId(),
      round_id: round.id,
      stage,
      happened_on: happenedOn,
      note,
      recorded_at: w.now,
      recorded_by: w.actor.accountId,
    })
    .execute()
}
