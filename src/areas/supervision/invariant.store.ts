import { sql } from 'kysely'
import type { Reading } from '../../platform/context.ts'
import { invariantInSql, lastDayAt, lookThrough, type Place } from '../../platform/invariant.ts'
import type { Id } from '../../values/id.ts'
import type { Invariant } from '../../values/invariant.ts'
import { inTurn, stepsBy } from '../../values/step.ts'
import { recommendationsFrom } from '../recommendations/index.ts'
import { type SessionForm, trackOf } from './form.ts'
import { stepsOf } from './step.store.ts'

/** Of a programme, session, case or project: what was written down later did not happen earlier. */
const stepsInOrder = invariantInSql(
  'supervision.steps_in_order',
  sql`
    select subject_id as id, happened_on < max(happened_on) over (
      partition by committee_id, subject_id order by recorded_at, id) as broken
    from supervision.step where superseded_at is null`,
)

const nothingAhead = invariantInSql(
  'supervision.nothing_ahead',
  sql`
    select subject_id as id, happened_on > ${lastDayAt('recorded_at')} as broken from supervision.step
    union all
    select session_id, held_on > ${lastDayAt('held_recorded_at')} from supervision.sitting where held_on is not null
    union all
    select session_id, found_on > ${lastDayAt('recorded_at')} from supervision.finding
    union all
    select commitment_id, noted_on > ${lastDayAt('recorded_at')} from supervision.commitment_note
    union all
    select project_id, written_on > ${lastDayAt('recorded_at')} from supervision.diary_entry`,
)

/** What is called reported, or attended, was held by that day. */
const reportedWasHeld = invariantInSql(
  'supervision.reported_was_held',
  sql`
    select t.session_id as id, not exists (
      select from supervision.sitting m
      where m.committee_id = t.committee_id and m.session_id = t.session_id and m.held_on <= t.happened_on
        and m.superseded_at is null and m.cancelled_on is null) as broken
    from supervision.step t
    join supervision.session s on s.committee_id = t.committee_id and s.id = t.session_id
    where t.stage in ('reported', 'attended') and t.superseded_at is null and s.superseded_at is null`,
)

/** What is signed stands on paper: a document of the register, or the number of one outside it. */
const signedOnPaper = invariantInSql(
  'supervision.signed_on_paper',
  sql`
    select session_id as id, document_id is null and reference is null as broken
    from supervision.step
    where session_id is not null and stage in ('notified', 'reported', 'concluded') and superseded_at is null`,
)

/** A session that carries out a line of a programme: the line is there. */
const lineIsThere = invariantInSql(
  'supervision.line_is_there',
  sql`
    select s.id, not exists (
      select from supervision.programme_line l where l.committee_id = s.committee_id and l.line_id = s.line_id) as broken
    from supervision.session s where s.line_id is not null`,
)

const size = 500

/** The stages of a session follow one another as its form has them. */
const stagesInTurn: Invariant<Reading> = {
  id: 'supervision.stages_in_turn',
  find: (reading) =>
    lookThrough(
      size,
      async ({ committeeId, id }) => {
        const { rows } = await sql<Place & { form: SessionForm }>`
          select committee_id as "committeeId", id, form from supervision.session
          where (committee_id, id) > (${committeeId}::uuid, ${id}::uuid)
          order by committee_id, id limit ${size}`.execute(reading.db)
        return rows
      },
      async (rows) => {
        const ids = rows.map(({ id }) => id)
        const steps = await stepsOf(reading, ids)
        return rows
          .filter(({ id, form }) => !inTurn(trackOf(form), stepsBy(steps.get(id) ?? [], null)))
          .map(({ id }) => id)
      },
    ),
}

const origins = {
  supervision_session: 'session',
  inspection_board_case: 'board_case',
  investment_project: 'investment_project',
  supervision_programme: 'programme',
} as const

/** What a recommendation says it came from is there. */
const originIsThere: Invariant<Reading> = {
  id: 'supervision.origin_is_there',
  find: async (reading) => {
    let looked = 0
    const broken: Id[] = []
    for (const [kind, table] of Object.entries(origins)) {
      const asked = await recommendationsFrom(reading, kind)
      const from = [...new Set(asked.map((one) => one.originId))]
      const { rows } = await sql<{ id: Id }>`
        select id from ${sql.table(`supervision.${table}`)} where id = any(${from}::uuid[])`.execute(reading.db)
      const there = new Set(rows.map(({ id }) => id))
      looked += asked.length
      broken.push(...asked.filter(({ originId }) => !there.has(originId)).map(({ id }) => id))
    }
    return { looked, broken }
  },
}

export const supervisionInvariants: readonly Invariant<Reading>[] = [
  stepsInOrder,
  stagesInTurn,
  nothingAhead,
  reportedWasHeld,
  signedOnPaper,
  lineIsThere,
  originIsThere,
]
