import { sql } from 'kysely'
import type { Reading, Writing } from '../../platform/context.ts'
import type { Id } from '../../values/id.ts'
import type { BenefitMeeting, BenefitRound, BenefitStep } from './benefit-round.ts'

const columns = sql.raw(`
  id, committee_id as "committeeId", policy_id as "policyId", title, council_paper as "councilPaper",
  opened_on as "openedOn", list_by as "listBy", submit_by as "submitBy", pay_by as "payBy", note, edit_no as "editNo", superseded_at as "supersededAt"`)

async function withSteps(reading: Reading, rows: readonly Omit<BenefitRound, 'steps'>[]) {
  if (rows.length === 0) return []
  const { rows: steps } = await sql<BenefitStep & { roundId: Id }>`
    select id, round_id as "roundId", stage, happened_on as "happenedOn", reference, note,
      recorded_at as "recordedAt", superseded_at as "supersededAt"
    from assistance.benefit_step where round_id = any(${rows.map((row) => row.id)}::uuid[])
    order by happened_on, recorded_at, id`.execute(reading.db)
  const by = Map.groupBy(steps, (step) => step.roundId)
  return rows.map((row): BenefitRound => ({ ...row, steps: by.get(row.id) ?? [] }))
}

/** Rounds of State benefits, the newest first. */
export async function listBenefitRounds(
  reading: Reading,
  committeeId: Id,
  { limit = 200 }: { readonly limit?: number } = {},
): Promise<readonly BenefitRound[]> {
  const { rows } = await sql<Omit<BenefitRound, 'steps'>>`
    select ${columns} from assistance.benefit_round
    where committee_id = ${committeeId}::uuid and superseded_at is null
    order by opened_on desc, id desc limit ${limit}`.execute(reading.db)
  return withSteps(reading, rows)
}

export async function findBenefitRound(reading: Reading, id: Id): Promise<BenefitRound | null> {
  const { rows } = await sql<Omit<BenefitRound, 'steps'>>`
    select ${columns} from assistance.benefit_round
    where committee_id = any(${[...reading.sight.committeeIds]}::uuid[]) and id = ${id}::uuid`.execute(reading.db)
  return (await withSteps(reading, rows))[0] ?? null
}

export async function lockBenefitRound(w: Writing, id: Id): Promise<BenefitRound | null> {
  const { rows } = await sql<Omit<BenefitRound, 'steps'>>`
    select ${columns} from assistance.benefit_round
    where committee_id = ${w.committeeId}::uuid and id = ${id}::uuid for update`.execute(w.db)
  return (await withSteps(w, rows))[0] ?? null
}

export type BenefitRoundValues = Pick<
  BenefitRound,
  'policyId' | 'title' | 'councilPaper' | 'openedOn' | 'listBy' | 'submitBy' | 'payBy' | 'note'
>

const columnsOf = ({ policyId, title, councilPaper, openedOn, listBy, submitBy, payBy, note }: BenefitRoundValues) => ({
  policy_id: policyId,
  title,
  council_paper: councilPaper,
  opened_on: openedOn,
  list_by: listBy,
  submit_by: submitBy,
  pay_by: payBy,
  note,
})

export async function insertBenefitRound(w: Writing, id: Id, values: BenefitRoundValues): Promise<void> {
  const row = { committee_id: w.committeeId, id, ...columnsOf(values), recorded_at: w.now }
  await w.db
    .insertInto('assistance.benefit_round')
    .values({ ...row, recorded_by: w.actor.accountId })
    .execute()
}

export async function updateBenefitRound(w: Writing, id: Id, editNo: number, values: BenefitRoundValues) {
  await w.db
    .updateTable('assistance.benefit_round')
    .set({ ...columnsOf(values), edit_no: editNo })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}

/** Takes back a round, a step or a meeting; the row stays, with the reason. */
export async function supersedeOfBenefits(
  w: Writing,
  table: 'benefit_round' | 'benefit_step' | 'benefit_meeting',
  id: Id,
  reason: string,
): Promise<void> {
  await w.db
    .updateTable(`assistance.${table}`)
    .set({ superseded_at: w.now, superseded_reason: reason })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}

export async function insertBenefitStep(
  w: Writing,
  roundId: Id,
  step: Omit<BenefitStep, 'recordedAt' | 'supersededAt'>,
): Promise<void> {
  const { id, stage, happenedOn, reference, note } = step
  await w.db
    .insertInto('assistance.benefit_step')
    .values({
      committee_id: w.committeeId,
      id,
      round_id: roundId,
      stage,
      happened_on: happenedOn,
      reference,
      note,
      recorded_at: w.now,
      recorded_by: w.actor.accountId,
    })
    .execute()
}

export async function insertBenefitMeeting(w: Writing, meeting: BenefitMeeting): Promise<void> {
  await w.db
    .insertInto('assistance.benefit_meeting')
    .values({
      committee_id: w.committeeId,
      id: meeting.id,
      round_id: meeting.roundId,
      kind: meeting.kind,
      area_id: meeting.areaId,
      held_on: meeting.heldOn,
      place: meeting.place,
      chaired_by: meeting.chairedBy,
      front_attended: meeting.frontAttended,
      front_by: meeting.frontBy,
      front_opinion: meeting.frontOpinion,
      conclusion: meeting.conclusion,
      recorded_at: w.now,
      recorded_by: w.actor.accountId,
    })
    .execute()
}

export async function benefitMeetingsOf(reading: Reading, roundId: Id): Promise<readonly BenefitMeeting[]> {
  const { rows } = await sql<BenefitMeeting>`
    select id, round_id as "roundId", kind, area_id as "areaId", held_on as "heldOn", place, chaired_by as "chairedBy",
      front_attended as "frontAttended", front_by as "frontBy", front_opinion as "frontOpinion", conclusion
    from assistance.benefit_meeting where round_id = ${roundId}::uuid and superseded_at is null
    order by held_on, kind, id`.execute(reading.db)
  return rows
}
