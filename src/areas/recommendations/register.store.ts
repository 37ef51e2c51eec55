import { type RawBuilder, sql } from 'kysely'
import type { Reading } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import { exactKey, fold } from '../../values/vietnamese.ts'
import type { Visibility } from '../documents/index.ts'
import { type Ageing, ageingDays, ageings } from './due.ts'
import type { RegisterCounts, RegisterLine, RegisterPage, RegisterPlace, RegisterQuery } from './register.ts'
import { type StandingRow, standingsAt } from './standing.store.ts'
import type { Stage } from './standing.ts'

interface Row extends StandingRow {
  text: string
  legal_ref: string | null
  addressee_id: string
  addressee_name: string
  origin_kind: string | null
  origin_id: string | null
  origin_label: string | null
  visibility: string
  number_text: string | null
  document_id: string | null
  drafted_on: Day
  reply_by_on: Day | null
  key: Day
  exact: boolean
}

/** One page of the register: newest first, or what is due first. A text ranks its very accents first. */
export async function searchRegister(
  reading: Reading,
  query: RegisterQuery,
  { after = null, limit = 50 }: { after?: RegisterPlace | null; limit?: number } = {},
): Promise<RegisterPage> {
  const byDue = query.order === 'due'
  const text = exactKey(query.text ?? '')
  const exact = text === '' ? sql`false` : sql`position(${text} in f.exact_key) > 0`
  const key = byDue ? sql`coalesce(s.due_on, 'infinity'::date)` : sql`f.listed_on`
  // The key is written out as text: a day that never comes has no form as a day.
  const order = byDue ? sql`exact desc, ${key}, f.id` : sql`exact desc, ${key} desc, f.id desc`
  const { rows } = await sql<Row>`
    select s.*, f.text, f.legal_ref, f.addressee_id, f.addressee_name, f.origin_kind, f.origin_id, f.origin_label,
      f.visibility, f.number_text, f.document_id, f.drafted_on,
      f.reply_by_on, (${key})::text as key, ${exact} as exact
    from ${standingsAt(query.asAt, query.knownAt ?? null)} s
    join recommendations.recommendation f on f.committee_id = s.committee_id and f.id = s.id
    where ${whereOf(reading, query)} and ${afterOf(after, exact, key, byDue)}
    order by ${order} limit ${limit + 1}`.execute(reading.db)
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return { lines: shown.map(asLine), next: last ? { exact: last.exact, key: last.key, id: last.id } : null }
}

function afterOf(
  after: RegisterPlace | null,
  exact: RawBuilder<unknown>,
  key: RawBuilder<unknown>,
  byDue: boolean,
): RawBuilder<unknown> {
  if (after === null) return sql`true`
  const place = sql`(${after.key}::date, ${after.id}::uuid)`
  const beyond = byDue ? sql`(${key}, f.id) > ${place}` : sql`(${key}, f.id) < ${place}`
  return after.exact ? sql`(not (${exact}) or ${beyond})` : sql`(not (${exact}) and ${beyond})`
}

/** Every row that the query takes, in pieces, for exports: none is left out and none is held longer than its piece. */
export async function* wholeRegister(reading: Reading, query: RegisterQuery): AsyncGenerator<readonly RegisterLine[]> {
  let after: RegisterPlace | null = null
  do {
    const page: RegisterPage = await searchRegister(reading, query, { after, limit: 500 })
    yield page.lines
    after = page.next
  } while (after !== null)
}

/** How many the query takes, by stage and by age; one question. */
export async function countRegister(reading: Reading, query: RegisterQuery): Promise<RegisterCounts> {
  const { rows } = await sql<{
    stage: Stage
    lateness: string | null
    ageing: Ageing | null
    broken: boolean
    n: number
  }>`
    select s.stage, s.lateness, ${ageingOf()} as ageing, s.promise_broken as broken, count(*)::integer as n
    from ${standingsAt(query.asAt, query.knownAt ?? null)} s
    join recommendations.recommendation f on f.committee_id = s.committee_id and f.id = s.id
    where ${whereOf(reading, query)} group by 1, 2, 3, 4`.execute(reading.db)
  const stages: Partial<Record<Stage, number>> = {}
  const ages: Partial<Record<Ageing, number>> = {}
  const sum = (take: (row: (typeof rows)[number]) => boolean): number =>
    rows.reduce((total, row) => total + (take(row) ? row.n : 0), 0)
  for (const { stage, ageing, n } of rows) {
    stages[stage] = (stages[stage] ?? 0) + n
    if (ageing) ages[ageing] = (ages[ageing] ?? 0) + n
  }
  return {
    stages,
    ageings: ages,
    overdue: sum((row) => row.lateness !== null),
    longOverdue: sum((row) => row.lateness === 'long_overdue'),
    promiseBroken: sum((row) => row.broken),
    all: sum(() => true),
  }
}

function ageingOf(): RawBuilder<Ageing | null> {
  const cases = ageings.map((name) => {
    const [from, to] = ageingDays[name]
    return sql`when s.days_over between ${sql.lit(from)} and ${sql.lit(to)} then ${sql.lit(name)}`
  })
  return sql<Ageing | null>`case ${sql.join(cases, sql` `)} end`
}

function whereOf(reading: Reading, query: RegisterQuery): RawBuilder<boolean> {
  const { stages = [], stance, addresseeId, originKind, originId, year, ageing, late, ids } = query
  const all: RawBuilder<unknown>[] = [sql`f.committee_id = any(${[...reading.sight.committeeIds]}::uuid[])`]
  if (stages.length > 0) all.push(sql`s.stage = any(${[...stages]}::text[])`)
  else all.push(sql`s.stage not in ('withdrawn', 'superseded')`)
  if (stance) all.push(sql`s.stance = ${stance}`)
  if (addresseeId) all.push(sql`f.addressee_id = ${addresseeId}::uuid`)
  if (originKind) all.push(sql`f.origin_kind = ${originKind}`)
  if (originId) all.push(sql`f.origin_id = ${originId}::uuid`)
  if (year) all.push(sql`f.listed_on between make_date(${year}, 1, 1) and make_date(${year}, 12, 31)`)
  if (ageing) {
    const [from, to] = ageingDays[ageing]
    all.push(sql`s.days_over between ${from} and ${to}`)
  }
  if (late === 'overdue') all.push(sql`s.lateness is not null`)
  if (late === 'long_overdue') all.push(sql`s.lateness = 'long_overdue'`)
  if (late === 'promise_broken') all.push(sql`s.promise_broken`)
  if (ids) all.push(sql`f.id = any(${[...ids]}::uuid[])`)
  const words = fold(query.text ?? '')
  if (words !== '') all.push(sql`position(${words} in f.search_key) > 0`)
  return sql<boolean>`${sql.join(all, sql` and `)}`
}

function asLine(row: Row): RegisterLine {
  const { origin_kind: kind, origin_id: originId, origin_label: label } = row
  return {
    id: row.id,
    text: row.text,
    legalRef: row.legal_ref,
    addresseeId: row.addressee_id,
    addresseeName: row.addressee_name,
    origin: kind === null || originId === null || label === null ? null : { kind, id: originId, label },
    visibility: row.visibility as Visibility,
    numberText: row.number_text,
    documentId: row.document_id,
    draftedOn: row.drafted_on,
    askedOn: row.reply_by_on,
    issuedOn: row.issued_on,
    stage: row.stage,
    stance: row.stance,
    dueOn: row.due_on,
    lateness: row.lateness,
    daysOver: row.days_over,
    answeredOn: row.answered_on,
    promisedOn: row.promised_on,
    promiseBroken: row.promise_broken === true,
    promiseMissing: row.promise_missing === true,
    remindedOn: row.reminded_on,
    reminders: row.reminders,
    escalatedOn: row.escalated_on,
    closedOn: row.closed_on,
    lastWords: row.last_words,
  }
}
