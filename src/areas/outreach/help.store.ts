import { type Selectable, sql } from 'kysely'
import type { Tables } from '../../../db/tables.ts'
import type { Reading, Writing } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import { type Id, newId } from '../../values/id.ts'
import { dayPlaceIn } from '../../values/list-place.ts'
import type { CameBy, HelpFacts, HelpNeed, HelpRequest, HelpSecrets, HelpState } from './help.ts'
import { stepsOf } from './step.store.ts'

type Row = Selectable<Tables['outreach.help_request']>

function asRequest(row: Row): HelpRequest {
  return {
    id: row.id,
    committeeId: row.committee_id,
    modelId: row.model_id,
    areaId: row.area_id,
    requestedOn: row.requested_on,
    cameBy: row.came_by as CameBy,
    needs: row.needs as readonly HelpNeed[],
    peopleCount: row.people_count,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
    erasedAt: row.erased_at,
    supersededAt: row.superseded_at,
  }
}

export async function findHelp(reading: Reading, id: Id): Promise<HelpFacts | null> {
  const row = await reading.db
    .selectFrom('outreach.help_request')
    .selectAll()
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? { request: asRequest(row), steps: (await stepsOf(reading, [id])).get(id) ?? [] } : null
}

export async function lockHelp(w: Writing, id: Id): Promise<HelpFacts | null> {
  const row = await w.db
    .selectFrom('outreach.help_request')
    .selectAll()
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .where('superseded_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  return row ? { request: asRequest(row), steps: (await stepsOf(w, [id])).get(id) ?? [] } : null
}

export interface HelpQuery {
  readonly committeeId: Id
  readonly modelId?: Id | null
  readonly areaId?: Id | null
  readonly state?: string | null
  readonly after?: string | null
  readonly limit?: number
}

export interface HelpLine {
  readonly id: Id
  readonly modelId: Id
  readonly areaId: Id
  readonly requestedOn: Day
  readonly needs: readonly HelpNeed[]
  readonly peopleCount: number | null
  readonly state: HelpState
  readonly changedOn: Day | null
  readonly isErased: boolean
}

/** Requests, the latest first, without a word of who asked. */
export async function listHelp(
  reading: Reading,
  query: HelpQuery,
): Promise<{ readonly rows: readonly HelpLine[]; readonly next: string | null }> {
  const limit = Math.max(1, Math.min(query.limit ?? 50, 2000))
  const { day, id } = dayPlaceIn(query.after)
  const { rows } = await sql<HelpLine>`
    select l.id, l.model_id as "modelId", l.area_id as "areaId", l.requested_on as "requestedOn", l.needs,
      l.people_count as "peopleCount", l.state, l.changed_on as "changedOn", l.erased_at is not null as "isErased"
    from (
      select r.*, coalesce(t.last, 'requested') as state, t.changed_on
      from outreach.help_request r
      left join lateral (
        select (array_agg(s.stage order by s.happened_on desc, s.recorded_at desc, s.id desc))[1] as last,
          max(s.happened_on) as changed_on
        from outreach.step s
        where s.committee_id = r.committee_id and s.subject_id = r.id and s.superseded_at is null
      ) t on true
      where r.committee_id = ${query.committeeId} and r.superseded_at is null
        and (${query.modelId ?? null}::uuid is null or r.model_id = ${query.modelId ?? null}::uuid)
        and (${query.areaId ?? null}::uuid is null or r.area_id = ${query.areaId ?? null}::uuid)
    ) l
    where (${query.state ?? null}::text is null or l.state = ${query.state ?? null}
        or (${query.state ?? null} = 'open' and l.state not in ('followed_up', 'refused', 'withdrawn')))
      and (${day ?? null}::date is null or (l.requested_on, l.id) < (${day ?? null}::date, ${id ?? null}::uuid))
    order by l.requested_on desc, l.id desc limit ${limit + 1}`.execute(reading.db)
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { rows: page, next: rows.length > limit && last ? `${last.requestedOn}|${last.id}` : null }
}

/** How many requests of a model stand where, by area: what remains for ever. */
export async function tallyHelp(reading: Reading, modelId: Id) {
  const { rows } = await sql<{ areaId: Id; asked: number; helped: number; kept: number }>`
    select r.area_id as "areaId", count(*)::int as asked,
      count(*) filter (where exists (select from outreach.step s where s.committee_id = r.committee_id
        and s.subject_id = r.id and s.stage = 'helped' and s.superseded_at is null))::int as helped,
      count(*) filter (where r.erased_at is null)::int as kept
    from outreach.help_request r
    where r.committee_id = any(${[...reading.sight.committeeIds]}::uuid[]) and r.model_id = ${modelId}
      and r.superseded_at is null
    group by 1`.execute(reading.db)
  return rows
}

export type NewHelp = Omit<HelpRequest, 'committeeId' | 'recordedAt' | 'recordedBy' | 'erasedAt' | 'supersededAt'>

export async function insertHelp(w: Writing, request: NewHelp): Promise<void> {
  await w.db
    .insertInto('outreach.help_request')
    .values({
      committee_id: w.committeeId,
      id: request.id,
      model_id: request.modelId,
      area_id: request.areaId,
      requested_on: request.requestedOn,
      came_by: request.cameBy,
      needs: [...request.needs],
      people_count: request.peopleCount,
      recorded_at: w.now,
      recorded_by: w.actor.accountId,
    })
    .execute()
}

export async function supersedeHelp(w: Writing, id: Id, reason: string): Promise<void> {
  await w.db
    .updateTable('outreach.help_request')
    .set({ superseded_at: w.now, superseded_reason: reason })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}

const fields = ['name', 'phone', 'address', 'note'] as const
const placeOf = (field: string, id: Id): string => `outreach.help_detail.${field}:${id}`

/** Seals who asked, or a word about how it went, beside the request. */
export async function insertDetail(w: Writing, requestId: Id, secrets: Partial<HelpSecrets>): Promise<void> {
  const id = newId()
  const sealed = Object.fromEntries(
    fields.map((field) => {
      const text = secrets[field]
      return [`${field}_sealed`, text ? w.secrets.seal(text, placeOf(field, id)) : null]
    }),
  )
  await w.db
    .insertInto('outreach.help_detail')
    .values({
      committee_id: w.committeeId,
      id,
      request_id: requestId,
      ...sealed,
      recorded_at: w.now,
      recorded_by_name: w.actor.name,
    } as never)
    .execute()
}

/** Opens what is sealed of a request, in the order in which it was written; empty once it was erased. */
export async function openHelpSecrets(reading: Reading, requestId: Id): Promise<readonly HelpSecrets[]> {
  const rows = await reading.db
    .selectFrom('outreach.help_detail')
    .select(['id', 'name_sealed', 'phone_sealed', 'address_sealed', 'note_sealed'])
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('request_id', '=', requestId)
    .where('erased_at', 'is', null)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => {
    const open = (sealed: string | null, field: string) =>
      sealed === null ? null : reading.secrets.open(sealed, placeOf(field, row.id))
    return {
      name: open(row.name_sealed, 'name'),
      phone: open(row.phone_sealed, 'phone'),
      address: open(row.address_sealed, 'address'),
      note: open(row.note_sealed, 'note'),
    }
  })
}
