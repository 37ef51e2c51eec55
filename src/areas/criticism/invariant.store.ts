import { sql } from 'kysely'
import type { Reading } from '../../platform/context.ts'
import { invariantInSql, lastDayAt, lookThrough, type Place } from '../../platform/invariant.ts'
import type { Invariant } from '../../values/invariant.ts'
import { inTurn, stepsBy } from '../../values/step.ts'
import { opinionsByIds } from '../drafts/index.ts'
import { heldAt, loadMeetings } from '../meetings/index.ts'
import { recommendationsFrom } from '../recommendations/index.ts'
import { loadExercises } from './exercise.store.ts'
import { type ExerciseFacts, exerciseStages, replyOn, sendingOn, trackOf } from './exercise.ts'
import { coverageOf, explainedBy } from './explanation.ts'

const nothingAhead = invariantInSql(
  'criticism.nothing_ahead',
  sql`
    select subject_id as id, happened_on > ${lastDayAt('recorded_at')} as broken from criticism.step
    union all
    select exercise_id, sent_on > ${lastDayAt('recorded_at')} from criticism.sending
    union all
    select exercise_id, replied_on > ${lastDayAt('recorded_at')} from criticism.reply
    union all
    select exercise_id, explained_on > ${lastDayAt('recorded_at')} from criticism.explanation
    union all
    select dialogue_id, asked_on > ${lastDayAt('recorded_at')} from criticism.question
    union all
    select question_id, answered_on > ${lastDayAt('recorded_at')} from criticism.question_answer`,
)

/** A row of explanation answers what was sent with the sending that stands, and nothing of another criticism. */
const answersWhatWasSent = invariantInSql(
  'criticism.answers_what_was_sent',
  sql`
    select l.exercise_id as id, not exists (
      select from criticism.sent_opinion o
      join criticism.sending s on s.committee_id = o.committee_id and s.id = o.sending_id and s.superseded_at is null
      where o.committee_id = l.committee_id and o.id = l.sent_opinion_id and o.exercise_id = l.exercise_id) as broken
    from criticism.explanation_opinion l
    join criticism.explanation x on x.committee_id = l.committee_id and x.id = l.explanation_id
      and x.superseded_at is null`,
)

/** What carries out a line of a plan: the line is there. */
const lineIsThere = invariantInSql(
  'criticism.line_is_there',
  sql`
    select e.id, not exists (
      select from criticism.plan_line l where l.committee_id = e.committee_id and l.line_id = e.line_id) as broken
    from criticism.exercise e where e.line_id is not null`,
)

/** What was noted at a dialogue has somebody responsible; what it became asks for it still. */
const followedIsNoted: Invariant<Reading> = {
  id: 'criticism.followed_is_noted',
  find: async (reading) => {
    const asked = await recommendationsFrom(reading, 'dialogue_question')
    const { rows } = await sql<{ id: string }>`
      select a.question_id as id from criticism.question_answer a
      where a.question_id = any(${asked.map((one) => one.originId)}::uuid[]) and a.outcome = 'noted'
        and a.superseded_at is null`.execute(reading.db)
    const noted = new Set(rows.map(({ id }) => id))
    return { looked: asked.length, broken: asked.filter((one) => !noted.has(one.originId)).map(({ id }) => id) }
  },
}

const size = 200

/** Every exercise that was not taken out, some at a time, asked by a rule of its own. */
function ofExercises(
  id: string,
  brokenAmong: (reading: Reading, all: readonly ExerciseFacts[]) => readonly string[] | Promise<readonly string[]>,
): Invariant<Reading> {
  return {
    id,
    find: (reading) =>
      lookThrough(
        size,
        async ({ committeeId, id: after }) => {
          const { rows } = await sql<Place>`
            select committee_id as "committeeId", id from criticism.exercise
            where (committee_id, id) > (${committeeId}::uuid, ${after}::uuid) and superseded_at is null
            order by committee_id, id limit ${size}`.execute(reading.db)
          return rows
        },
        async (rows) => {
          const ids = rows.map((row) => row.id)
          return brokenAmong(reading, await loadExercises(reading, ids))
        },
      ),
  }
}

const idOf = ({ exercise }: ExerciseFacts): string => exercise.id

/** Its stages follow one another as its form has them; it ends elsewhere only by the chair's own decision. */
const stagesInTurn = ofExercises('criticism.stages_in_turn', (_, all) =>
  all.filter((facts) => !inTurn(trackOf(facts.exercise.form), wayOf(facts))).map(idOf),
)

function wayOf(facts: ExerciseFacts): readonly { readonly stage: string }[] {
  const [sending, reply] = [sendingOn(facts, null), replyOn(facts, null)]
  const way = [
    ...stepsBy(facts.steps, null).filter((step) => step.stage !== 'closed' || step.note === null),
    ...(sending ? [{ stage: 'sent', happenedOn: sending.sentOn }] : []),
    ...(reply ? [{ stage: 'explained', happenedOn: reply.repliedOn }] : []),
  ].toSorted((a, b) =>
    a.happenedOn === b.happenedOn ? rank(a.stage) - rank(b.stage) : a.happenedOn < b.happenedOn ? -1 : 1,
  )
  const asked = way[0]?.stage === 'dossier_received'
  return asked ? [{ stage: 'proposed' }, { stage: 'accepted' }, ...way] : way
}

const rank = (stage: string): number => (exerciseStages as readonly string[]).indexOf(stage)

/** One that is said to have met has a conference that was held by then. */
const metWasHeld = ofExercises('criticism.met_was_held', async (reading, all) => {
  const meetings = await loadMeetings(reading, [...new Set(all.flatMap((facts) => facts.meetingIds))])
  return all
    .filter((facts) => {
      const met = stepsBy(facts.steps, null).find((step) => step.stage === 'convened')
      const own = meetings.filter((one) => facts.meetingIds.includes(one.meeting.id))
      return met !== undefined && !own.some((one) => heldAt(one, met.happenedOn) !== null)
    })
    .map(idOf)
})

/** What ended without a decision of the chair is explained, all of it. */
const closedIsExplained = ofExercises('criticism.closed_is_explained', (_, all) =>
  all
    .filter((facts) => {
      const closing = stepsBy(facts.steps, null).find((step) => step.stage === 'closed')
      if (!closing || closing.note !== null) return false
      return coverageOf(facts.sentOpinions, explainedBy(facts.explanations, null)).open.length > 0
    })
    .map(idOf),
)

/** Opinions that were sent are opinions on its draft. */
const sentBelongs = ofExercises('criticism.sent_belongs', async (reading, all) => {
  const opinions = await opinionsByIds(
    reading,
    all.flatMap((facts) => facts.sentOpinions.map((one) => one.opinionId)),
  )
  const draftOf = new Map(opinions.map((one) => [one.id, one.draftId]))
  return all
    .filter(({ exercise, sentOpinions }) => sentOpinions.some((one) => draftOf.get(one.opinionId) !== exercise.draftId))
    .map(idOf)
})

export const criticismInvariants: readonly Invariant<Reading>[] = [
  nothingAhead,
  stagesInTurn,
  metWasHeld,
  sentBelongs,
  answersWhatWasSent,
  closedIsExplained,
  lineIsThere,
  followedIsNoted,
]
