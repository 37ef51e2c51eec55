import { sql } from 'kysely'
import type { Reading, Writing } from '../../platform/context.ts'
import type { Id } from '../../values/id.ts'
import type { Acceptance, Payment, Review, ReviewLine, Survey } from './case-part.ts'

export async function surveysOf(reading: Reading, caseIds: readonly Id[]): Promise<readonly Survey[]> {
  if (caseIds.length === 0) return []
  const { rows } = await sql<Survey>`
    select id, case_id as "caseId", surveyed_on as "surveyedOn", surveyors, people, living, situation,
      received_elsewhere as "receivedElsewhere", conclusion, proposed_form as "proposedForm",
      proposed_amount as "proposedAmount", note
    from poverty.survey where case_id = any(${[...caseIds]}::uuid[]) and superseded_at is null`.execute(reading.db)
  return rows
}

/** Takes the place of an earlier survey of the case, which is kept. */
export async function insertSurvey(w: Writing, one: Survey): Promise<void> {
  await w.db
    .updateTable('poverty.survey')
    .set({ superseded_at: w.now })
    .where('committee_id', '=', w.committeeId)
    .where('case_id', '=', one.caseId)
    .where('superseded_at', 'is', null)
    .execute()
  await w.db
    .insertInto('poverty.survey')
    .values({
      committee_id: w.committeeId,
      id: one.id,
      case_id: one.caseId,
      surveyed_on: one.surveyedOn,
      surveyors: one.surveyors,
      people: one.people,
      living: one.living,
      situation: one.situation,
      received_elsewhere: one.receivedElsewhere,
      conclusion: one.conclusion,
      proposed_form: one.proposedForm,
      proposed_amount: one.proposedAmount,
      note: one.note,
      recorded_at: w.now,
    })
    .execute()
}

export async function insertReview(w: Writing, review: Review, lines: readonly ReviewLine[]): Promise<void> {
  const { id, heldOn, ...rest } = review
  await w.db
    .insertInto('poverty.review')
    .values({ ...rest, committee_id: w.committeeId, id, held_on: heldOn, recorded_at: w.now })
    .execute()
  const values = lines.map((one) => ({
    committee_id: w.committeeId,
    id: one.id,
    review_id: one.reviewId,
    case_id: one.caseId,
    in_favour: one.inFavour,
    amount: one.amount,
    is_agreed: one.isAgreed,
    opinion: one.opinion,
    recorded_at: w.now,
  }))
  await w.db.insertInto('poverty.review_line').values(values).execute()
}

const lineColumns =
  sql.raw(`l.id, l.review_id as "reviewId", l.case_id as "caseId", l.in_favour as "inFavour", l.amount,
  l.is_agreed as "isAgreed", l.opinion`)

/** What the meetings said of these cases, the latest last. */
export async function reviewLinesOf(reading: Reading, caseIds: readonly Id[]): Promise<readonly ReviewLine[]> {
  if (caseIds.length === 0) return []
  const { rows } = await sql<ReviewLine>`
    select ${lineColumns} from poverty.review_line l where l.case_id = any(${[...caseIds]}::uuid[])
    order by l.recorded_at, l.id`.execute(reading.db)
  return rows
}

export async function linesOfReview(reading: Reading, reviewId: Id): Promise<readonly ReviewLine[]> {
  const { rows } = await sql<ReviewLine>`
    select ${lineColumns} from poverty.review_line l where l.review_id = ${reviewId}::uuid order by l.id`.execute(
    reading.db,
  )
  return rows
}

export async function findReview(reading: Reading, id: Id): Promise<Review | null> {
  const { rows } = await sql<Review>`
    select id, held_on as "heldOn", place, present, attended from poverty.review where id = ${id}::uuid`.execute(
    reading.db,
  )
  return rows[0] ?? null
}

export async function insertPayment(w: Writing, { voucherId, caseId, part }: Payment): Promise<void> {
  await w.db
    .insertInto('poverty.payment')
    .values({ committee_id: w.committeeId, voucher_id: voucherId, case_id: caseId, part, recorded_at: w.now })
    .execute()
}

export async function paymentsOf(reading: Reading, caseIds: readonly Id[]): Promise<readonly Payment[]> {
  if (caseIds.length === 0) return []
  const { rows } = await sql<Payment>`
    select voucher_id as "voucherId", case_id as "caseId", part from poverty.payment
    where case_id = any(${[...caseIds]}::uuid[]) order by recorded_at, voucher_id`.execute(reading.db)
  return rows
}

export async function acceptanceOf(reading: Reading, caseId: Id): Promise<Acceptance | null> {
  const { rows } = await sql<Acceptance>`
    select id, case_id as "caseId", accepted_on as "acceptedOn", present, result, area_m2 as "areaM2",
      total_cost as "totalCost", own_amount as "ownAmount", other_amount as "otherAmount",
      labour_days as "labourDays"
    from poverty.acceptance where case_id = ${caseId}::uuid and superseded_at is null`.execute(reading.db)
  return rows[0] ?? null
}

export async function supersedeAcceptance(w: Writing, caseId: Id): Promise<void> {
  await w.db
    .updateTable('poverty.acceptance')
    .set({ superseded_at: w.now })
    .where('committee_id', '=', w.committeeId)
    .where('case_id', '=', caseId)
    .where('superseded_at', 'is', null)
    .execute()
}

export async function insertAcceptance(w: Writing, one: Acceptance): Promise<void> {
  await supersedeAcceptance(w, one.caseId)
  await w.db
    .insertInto('poverty.acceptance')
    .values({
      committee_id: w.committeeId,
      id: one.id,
      case_id: one.caseId,
      accepted_on: one.acceptedOn,
      present: one.present,
      result: one.result,
      area_m2: one.areaM2,
      total_cost: one.totalCost,
      own_amount: one.ownAmount,
      other_amount: one.otherAmount,
      labour_days: one.labourDays,
      recorded_at: w.now,
    })
    .execute()
}
