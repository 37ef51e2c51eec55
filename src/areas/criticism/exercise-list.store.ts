import { type RawBuilder, sql } from 'kysely'
import type { Reading } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { dayPlaceIn } from '../../values/list-place.ts'
import type { ExerciseState } from './exercise.ts'
import type { CriticismForm, LegalKind } from './form.ts'

export interface ExerciseQuery {
  readonly committeeId: Id
  readonly text?: string
  readonly year?: number | null
  readonly form?: string | null
  readonly legalKind?: string | null
  readonly state?: string | null
  readonly lineIds?: readonly Id[] | null
  readonly draftId?: Id | null
  /** The last row seen: `day|id`. */
  readonly after?: string | null
  readonly limit?: number
  /** With a text: its very accents first. Such a list has one page. */
  readonly ranked?: boolean
}

/** An exercise as a list shows it. */
export interface ExerciseLine {
  readonly id: Id
  readonly title: string
  readonly form: CriticismForm
  readonly legalKind: LegalKind
  readonly reportedAs: LegalKind
  readonly addresseeName: string
  readonly state: ExerciseState
  /** The day of its last step. */
  readonly listedOn: Day
  readonly lineId: Id | null
  readonly sentOn: Day | null
  readonly dueOn: Day | null
  readonly sent: number
  readonly answered: number
}

const order = sql.raw(`array['proposed', 'accepted', 'dossier_received', 'collecting', 'convened', 'document_issued',
  'sent', 'explained', 'published', 'closed']`)

/** Every exercise of a committee with the state its facts give it today: the rule of `exerciseState`, told in SQL. */
function lines(committeeId: Id, today: Day): RawBuilder<unknown> {
  return sql`(
    select e.id, e.title, e.form, e.legal_kind, e.reported_as, e.addressee_name, e.line_id, e.draft_id, e.search_key,
      e.exact_key, s.sent_on, s.due_on,
      greatest(t.last_on, s.sent_on, r.replied_on, t.first_on) as listed_on,
      coalesce(o.sent, 0) as sent, coalesce(o.answered, 0) as answered,
      case when e.superseded_at is not null then 'withdrawn' when t.cancelled then 'cancelled'
        when k.rank = 7 and s.due_on < ${today} then 'no_reply'
        else coalesce((${order})[k.rank], 'proposed') end as state
    from criticism.exercise e
    left join lateral (
      select min(t.happened_on) as first_on, max(t.happened_on) as last_on,
        coalesce(max(array_position(${order}, t.stage)), 0) as rank,
        coalesce(bool_or(t.stage = 'cancelled'), false) as cancelled
      from criticism.step t
      where t.committee_id = e.committee_id and t.subject_id = e.id and t.superseded_at is null
        and t.happened_on <= ${today}
    ) t on true
    left join lateral (
      select s.id, s.sent_on, s.due_on from criticism.sending s
      where s.committee_id = e.committee_id and s.exercise_id = e.id and s.superseded_at is null
        and s.sent_on <= ${today}
    ) s on true
    left join lateral (
      select min(r.replied_on) as replied_on from criticism.reply r
      where r.committee_id = e.committee_id and r.exercise_id = e.id and r.superseded_at is null
        and r.replied_on <= ${today}
    ) r on true
    cross join lateral (
      select greatest(t.rank, case when s.id is null then 0 else 7 end, case when r.replied_on is null then 0 else 8 end) as rank
    ) k
    left join lateral (
      select count(*)::int as sent, count(*) filter (where exists (
        select from criticism.explanation_opinion l
        join criticism.explanation x on x.committee_id = l.committee_id and x.id = l.explanation_id
          and x.superseded_at is null
        where l.committee_id = e.committee_id and l.sent_opinion_id = p.id))::int as answered
      from criticism.sent_opinion p where p.committee_id = e.committee_id and p.sending_id = s.id
    ) o on true
    where e.committee_id = ${committeeId}
  )`
}

const anything = sql<boolean>`true`

function matching({ text, year, form, legalKind, state, lineIds, draftId }: ExerciseQuery): RawBuilder<boolean> {
  const parts: RawBuilder<boolean>[] = []
  if (text) parts.push(sql<boolean>`strpos(l.search_key, platform.fold(${text})) > 0`)
  if (year) parts.push(sql<boolean>`l.listed_on between make_date(${year}, 1, 1) and make_date(${year}, 12, 31)`)
  if (form) parts.push(sql<boolean>`l.form = ${form}`)
  if (legalKind) parts.push(sql<boolean>`l.legal_kind = ${legalKind}`)
  if (draftId) parts.push(sql<boolean>`l.draft_id = ${draftId}::uuid`)
  if (lineIds) parts.push(sql<boolean>`l.line_id = any(${[...lineIds]}::uuid[])`)
  if (state === 'open') parts.push(sql<boolean>`l.state not in ('closed', 'cancelled', 'withdrawn')`)
  else if (state) parts.push(sql<boolean>`l.state = ${state}`)
  else parts.push(sql<boolean>`l.state <> 'withdrawn'`)
  return parts.reduce((all, part) => sql<boolean>`${all} and ${part}`, anything)
}

export interface ExercisePage {
  readonly rows: readonly ExerciseLine[]
  readonly next: string | null
}

/** Exercises of a committee, newest first; accents need not be typed. */
export async function listExercises(reading: Reading, query: ExerciseQuery): Promise<ExercisePage> {
  const limit = Math.max(1, Math.min(query.limit ?? 50, 5000))
  const exact = query.ranked ? sql`strpos(l.exact_key, platform.exact_key(${query.text ?? ''})) > 0` : sql`l.id is null`
  const { day, id } = dayPlaceIn(query.after)
  const place = day && id ? sql<boolean>`(l.listed_on, l.id) < (${day}::date, ${id}::uuid)` : anything
  const { rows } = await sql<ExerciseLine>`
    select l.id, l.title, l.form, l.legal_kind as "legalKind", l.reported_as as "reportedAs",
      l.addressee_name as "addresseeName", l.state, l.listed_on as "listedOn", l.line_id as "lineId",
      l.sent_on as "sentOn", l.due_on as "dueOn", l.sent, l.answered
    from ${lines(query.committeeId, reading.today)} l
    where ${matching(query)} and ${place}
    order by ${exact} desc, l.listed_on desc, l.id desc limit ${limit + 1}`.execute(reading.db)
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { rows: page, next: rows.length > limit && last ? `${last.listedOn}|${last.id}` : null }
}

/** How many stand in each state under the other filters. */
export async function tallyExercises(
  reading: Reading,
  query: ExerciseQuery,
): Promise<ReadonlyMap<ExerciseState, number>> {
  const { rows } = await sql<{ state: ExerciseState; count: number }>`
    select l.state, count(*)::int as count from ${lines(query.committeeId, reading.today)} l
    where ${matching(query)} group by l.state`.execute(reading.db)
  return new Map(rows.map((row) => [row.state, row.count]))
}

/** The years that have any, newest first. */
export async function exerciseYears(reading: Reading, committeeId: Id): Promise<readonly number[]> {
  const { rows } = await sql<{ year: number }>`
    select distinct extract(year from l.listed_on)::int as year from ${lines(committeeId, reading.today)} l
    order by year desc`.execute(reading.db)
  return rows.map((row) => row.year)
}
