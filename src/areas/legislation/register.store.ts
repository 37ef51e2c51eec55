import { type RawBuilder, sql } from 'kysely'
import type { Reading } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { fold } from '../../values/vietnamese.ts'
import { draftIdsOf, searchDrafts } from '../drafts/index.ts'
import type { ConsultationState } from './consultation.ts'
import type { ConsultationLine, ConsultationPage, ConsultationPlace, ConsultationQuery } from './register.ts'

type Row = Omit<ConsultationLine, 'title' | 'level'>

const order = sql`array['received', 'planned', 'open', 'consolidated', 'approved', 'sent', 'outcome_recorded']`

/** Every consultation with the state its facts give it on a day: the rule of `stateOf`, told in SQL; a test proves them equal. */
function standings(today: Day): RawBuilder<unknown> {
  return sql`(
    select c.committee_id, c.id, c.draft_id, c.asker_name, c.reference, c.received_on, c.reply_by_on, t.sent_on,
      (select count(*)::integer from legislation.assignment a where a.committee_id = c.committee_id
        and a.consultation_id = c.id and a.superseded_at is null) as assigned,
      (select count(*)::integer from legislation.consultation_meeting m where m.committee_id = c.committee_id
        and m.consultation_id = c.id and m.superseded_at is null) as meetings,
      case when c.superseded_at is not null then 'withdrawn'
        when t.dropped then 'dropped'
        when t.rank >= 5 then (array['sent', 'outcome_recorded'])[t.rank - 4]
        when c.reply_by_on < ${today}::date then 'expired_unsent'
        else (${order})[t.rank + 1] end as state,
      case when t.dropped then 'dropped' else (${order})[t.rank + 1] end as reached
    from legislation.consultation c
    cross join lateral (
      select coalesce(bool_or(s.stage = 'dropped'), false) as dropped,
        max(s.happened_on) filter (where s.stage = 'sent') as sent_on,
        coalesce(max(array_position(array['planned', 'open', 'consolidated', 'approved', 'sent', 'outcome_recorded'], s.stage)), 0)
          as rank
      from legislation.step s
      where s.committee_id = c.committee_id and s.consultation_id = c.id and s.superseded_at is null
        and s.happened_on <= ${today}::date
    ) t
    where c.received_on <= ${today}::date
  )`
}

/** One page of the register, the newest first. */
export async function searchConsultations(
  reading: Reading,
  query: ConsultationQuery,
  { after = null, limit = 50 }: { after?: ConsultationPlace | null; limit?: number } = {},
): Promise<ConsultationPage> {
  const drafts = await draftsWanted(reading, query)
  const beyond = after
    ? sql<boolean>`(c.received_on, c.id) < (${after.on}::date, ${after.id}::uuid)`
    : sql<boolean>`true`
  const { rows } = await sql<Row>`
    select c.id, c.draft_id as "draftId", c.asker_name as "askerName", c.received_on as "receivedOn",
      c.reply_by_on as "replyByOn", c.sent_on as "sentOn", c.state, c.reached, c.assigned, c.meetings
    from ${standings(reading.today)} c
    where ${whereOf(reading, query, drafts)} and ${beyond}
    order by c.received_on desc, c.id desc limit ${limit + 1}`.execute(reading.db)
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  const named = await searchDrafts(reading, { ids: shown.map((row) => row.draftId) }, { limit: shown.length || 1 })
  const byId = new Map(named.lines.map((line) => [line.id, line]))
  const lines = shown.flatMap((row) => {
    const draft = byId.get(row.draftId)
    return draft ? [{ ...row, title: draft.title, level: draft.level }] : []
  })
  return { lines, next: last ? { exact: false, on: last.receivedOn, id: last.id } : null }
}

/** Every row that the query takes, in pieces, for exports. */
export async function* wholeConsultations(
  reading: Reading,
  query: ConsultationQuery,
): AsyncGenerator<readonly ConsultationLine[]> {
  let after: ConsultationPlace | null = null
  do {
    const page: ConsultationPage = await searchConsultations(reading, query, { after, limit: 500 })
    yield page.lines
    after = page.next
  } while (after !== null)
}

/** How many stand where, the state of the query aside. */
export async function countConsultations(
  reading: Reading,
  query: ConsultationQuery,
): Promise<ReadonlyMap<ConsultationState, number>> {
  const drafts = await draftsWanted(reading, query)
  const { rows } = await sql<{ state: ConsultationState; n: number }>`
    select c.state, count(*)::integer as n from ${standings(reading.today)} c
    where ${whereOf(reading, { ...query, state: null }, drafts)} group by c.state`.execute(reading.db)
  return new Map(rows.map(({ state, n }) => [state, n]))
}

/** The drafts that the words and the level ask for; null where they ask for none in particular. */
interface Wanted {
  readonly ofLevel: readonly Id[] | null
  readonly named: readonly Id[] | null
}

async function draftsWanted(reading: Reading, { text = '', level = null }: ConsultationQuery): Promise<Wanted> {
  return {
    ofLevel: level === null ? null : await draftIdsOf(reading, { level }),
    named: fold(text) === '' ? null : await draftIdsOf(reading, { text }),
  }
}

/** The years in which letters came, the latest first. */
export async function consultationYears(reading: Reading): Promise<readonly number[]> {
  const { rows } = await sql<{ year: number }>`
    select distinct extract(year from received_on)::integer as year from legislation.consultation
    where committee_id = any(${[...reading.sight.committeeIds]}::uuid[]) and superseded_at is null
    order by year desc`.execute(reading.db)
  return rows.map((row) => row.year)
}

function whereOf(
  reading: Reading,
  { text = '', year, state = null, ids }: ConsultationQuery,
  { ofLevel, named }: Wanted,
): RawBuilder<boolean> {
  const all: RawBuilder<unknown>[] = [sql`c.committee_id = any(${[...reading.sight.committeeIds]}::uuid[])`]
  if (state === 'running')
    all.push(sql`c.state in ('received', 'planned', 'open', 'consolidated', 'approved', 'expired_unsent')`)
  else if (state === null) all.push(sql`c.state <> 'withdrawn'`)
  else all.push(sql`c.state = ${state}`)
  if (year) all.push(sql`c.received_on between make_date(${year}, 1, 1) and make_date(${year}, 12, 31)`)
  if (ids) all.push(sql`c.id = any(${[...ids]}::uuid[])`)
  if (ofLevel) all.push(sql`c.draft_id = any(${[...ofLevel]}::uuid[])`)
  // The words are those of the draft, of who asked or of the number of the letter; accents do not matter.
  if (named)
    all.push(sql`(c.draft_id = any(${[...named]}::uuid[])
      or position(${fold(text)} in platform.fold(c.asker_name || ' ' || coalesce(c.reference, ''))) > 0)`)
  return sql<boolean>`${sql.join(all, sql` and `)}`
}
