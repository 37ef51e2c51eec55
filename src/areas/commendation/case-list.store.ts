import { type RawBuilder, sql } from 'kysely'
import type { Reading } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import { type Id, idPattern } from '../../values/id.ts'
import { type Authority, type AwardForm, authoritiesOf, type Level, type Manner } from './award-form.ts'
import { overruled } from './case-step.ts'
import { type CaseState, givenStates } from './commendation-case.ts'
import { type Counted, kindsCounted, type RecipientKind, type Withheld } from './recipient.ts'

export interface CaseQuery {
  readonly committeeId: Id
  readonly text?: string
  /** Year of the decision; of what is not decided, of its first step. */
  readonly year?: number | null
  readonly level?: Level | null
  readonly form?: AwardForm | null
  readonly counted?: Counted | null
  readonly manner?: Manner | null
  readonly movementId?: Id | null
  readonly roundId?: Id | null
  readonly decisionId?: Id | null
  readonly areaId?: Id | null
  /** A state, or `given` (awarded) or `open` (proposed and not ended). */
  readonly state?: string | null
  /** Only what this account wrote down. */
  readonly recordedBy?: Id | null
  /** The last row seen: its place in the list, `|`, its id. */
  readonly after?: string | null
  readonly limit?: number
  /** With a text: its very accents first. Such a list has one page. */
  readonly ranked?: boolean
}

/** A case as lists and the book show it. */
export interface CaseLine {
  readonly id: Id
  readonly roundId: Id | null
  readonly recipientKind: RecipientKind
  readonly name: string
  readonly note: string | null
  readonly areaId: Id | null
  readonly form: AwardForm
  readonly authority: Authority
  readonly titleName: string | null
  readonly manner: Manner
  readonly movementId: Id | null
  readonly achievement: string
  readonly proposerAreaId: Id | null
  readonly proposerOrganisationId: Id | null
  readonly proposerName: string | null
  readonly withheld: Withheld | null
  readonly state: CaseState
  readonly listedOn: Day
  readonly decisionId: Id | null
  readonly decisionNumber: string | null
  readonly decidedOn: Day | null
  readonly signedBy: string | null
  readonly signerPosition: string | null
  readonly numberText: string | null
  readonly bonus: number | null
}

/** Every case of a committee with the state its steps give it today: the rule of `stateOf`, told in SQL. */
function lines(committeeId: Id, today: Day): RawBuilder<unknown> {
  return sql`(
    select c.*, case when c.superseded_at is not null then 'superseded' else coalesce(t.stage, 'not_begun') end as state,
      coalesce(d.decided_on, t.first_on, (c.recorded_at at time zone 'Asia/Ho_Chi_Minh')::date) as listed_on,
      d.id as decision_id, d.number_text as decision_number, d.decided_on, d.signed_by, d.signer_position,
      a.number_text, a.bonus_amount,
      ${place} as place
    from commendation.commendation_case c
    left join lateral (
      select min(happened_on) as first_on,
        (array_agg(t.stage order by t.happened_on desc, t.recorded_at desc, t.id desc)
          filter (where t.stage <> ${overruled}))[1] as stage
      from commendation.step t
      where t.committee_id = c.committee_id and t.subject_id = c.id and t.superseded_at is null and t.happened_on <= ${today}
    ) t on true
    left join commendation.award a on a.committee_id = c.committee_id and a.case_id = c.id and a.superseded_at is null
    left join commendation.decision d on d.committee_id = a.committee_id and d.id = a.decision_id
    where c.committee_id = ${committeeId}
  )`
}

/**
 * Where a case stands in lists, later ones before: its day; of one decision its number in the book, and where there is
 * none collectives before families before people.
 */
const place = sql`concat_ws(' ', coalesce(d.decided_on, t.first_on, (c.recorded_at at time zone 'Asia/Ho_Chi_Minh')::date),
  d.number_key, 200000 - coalesce(a.number, case c.recipient_kind when 'person' then 90002 when 'family' then 90001 else 90000 end))`

const everything = sql<boolean>`true`
const ended = ['recorded', 'refused', 'withdrawn', 'superseded']
const isOneOf = (column: string, values: readonly string[]) =>
  sql<boolean>`${sql.ref(`l.${column}`)} = any(${[...values]}::text[])`

function matching(query: CaseQuery): RawBuilder<boolean> {
  const { text, year, level, form, counted, manner, state } = query
  const parts: RawBuilder<boolean>[] = []
  if (text)
    parts.push(
      sql<boolean>`(strpos(l.search_key, platform.fold(${text})) > 0 or strpos(platform.fold(coalesce(l.decision_number, '')), platform.fold(${text})) > 0)`,
    )
  if (year) parts.push(sql<boolean>`l.listed_on between make_date(${year}, 1, 1) and make_date(${year}, 12, 31)`)
  if (level) parts.push(isOneOf('authority', authoritiesOf(level)))
  if (form) parts.push(sql<boolean>`l.form = ${form}`)
  if (counted) parts.push(isOneOf('recipient_kind', kindsCounted(counted)))
  if (manner) parts.push(sql<boolean>`l.manner = ${manner}`)
  const links = { movement_id: query.movementId, round_id: query.roundId, decision_id: query.decisionId }
  for (const [column, id] of Object.entries({ ...links, area_id: query.areaId, recorded_by: query.recordedBy }))
    if (id) parts.push(sql<boolean>`${sql.ref(`l.${column}`)} = ${id}::uuid`)
  if (state === 'given') parts.push(isOneOf('state', givenStates))
  else if (state === 'open') parts.push(sql<boolean>`not ${isOneOf('state', [...ended, ...givenStates])}`)
  else if (state) parts.push(sql<boolean>`l.state = ${state}`)
  else parts.push(sql<boolean>`l.state <> 'superseded'`)
  return parts.reduce((all, part) => sql<boolean>`${all} and ${part}`, everything)
}

export interface CasePage {
  readonly rows: readonly CaseLine[]
  readonly next: string | null
}

const columns = sql`l.id, l.round_id as "roundId", l.recipient_kind as "recipientKind", l.recipient_name as name,
  l.recipient_note as note, l.area_id as "areaId", l.form, l.authority, l.title_name as "titleName", l.manner,
  l.movement_id as "movementId", l.achievement, l.proposer_area_id as "proposerAreaId",
  l.proposer_organisation_id as "proposerOrganisationId", l.proposer_name as "proposerName", l.withheld, l.state,
  l.listed_on as "listedOn", l.decision_id as "decisionId", l.decision_number as "decisionNumber",
  l.decided_on as "decidedOn", l.signed_by as "signedBy", l.signer_position as "signerPosition",
  l.number_text as "numberText", l.bonus_amount as bonus`

/** Cases of a committee, newest first; accents need not be typed. */
export async function listCases(reading: Reading, query: CaseQuery): Promise<CasePage> {
  const limit = Math.max(1, Math.min(query.limit ?? 50, 5000))
  const exact = query.ranked ? sql`strpos(l.exact_key, platform.exact_key(${query.text ?? ''})) > 0` : sql`l.id is null`
  const [, last, id] = new RegExp(String.raw`^(.{1,400})\|(${idPattern})$`).exec(query.after ?? '') ?? []
  const beyond = last && id ? sql<boolean>`(l.place, l.id) < (${last}, ${id}::uuid)` : everything
  const { rows } = await sql<CaseLine & { place: string }>`
    select ${columns}, l.place from ${lines(query.committeeId, reading.today)} l
    where ${matching(query)} and ${beyond}
    order by ${exact} desc, l.place desc, l.id desc limit ${limit + 1}`.execute(reading.db)
  const shown = rows.slice(0, limit)
  const end = shown.at(-1)
  const next = rows.length > limit && end ? `${end.place}|${end.id}` : null
  return { rows: shown.map(({ place: _, ...line }) => line), next }
}

/** Every row that the query takes, in pieces, for exports: none is left out and none is held longer than its piece. */
export async function* wholeCaseList(reading: Reading, query: CaseQuery): AsyncGenerator<readonly CaseLine[]> {
  let after: string | null = ''
  while (after !== null) {
    const page: CasePage = await listCases(reading, { ...query, after, limit: 1000 })
    yield page.rows
    after = page.next
  }
}

/** How many cases the query takes, by state and as reports count recipients. */
export interface CaseCount {
  readonly state: CaseState
  readonly authority: Authority
  readonly form: AwardForm
  readonly recipientKind: RecipientKind
  readonly roundId: Id | null
  readonly count: number
}

export async function countCases(reading: Reading, query: CaseQuery): Promise<readonly CaseCount[]> {
  const { rows } = await sql<CaseCount>`
    select l.state, l.authority, l.form, l.recipient_kind as "recipientKind", l.round_id as "roundId", count(*)::int as count
    from ${lines(query.committeeId, reading.today)} l
    where ${matching(query)} group by 1, 2, 3, 4, 5`.execute(reading.db)
  return rows
}

export async function caseYears(reading: Reading, committeeId: Id): Promise<readonly number[]> {
  const { rows } = await sql<{ year: number }>`
    select distinct extract(year from l.listed_on)::int as year from ${lines(committeeId, reading.today)} l
    where l.state <> 'superseded' order by year desc`.execute(reading.db)
  return rows.map((row) => row.year)
}
