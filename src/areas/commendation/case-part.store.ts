import type { Reading } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { AchievementReport, Award, Vote } from './commendation-case.ts'

export async function reportsOf(reading: Reading, caseIds: readonly Id[]): Promise<ReadonlyMap<Id, AchievementReport>> {
  if (caseIds.length === 0) return new Map()
  const rows = await reading.db
    .selectFrom('commendation.achievement_report')
    .selectAll()
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('case_id', 'in', [...caseIds])
    .where('superseded_at', 'is', null)
    .execute()
  return new Map(
    rows.map((row) => [
      row.case_id,
      {
        id: row.id,
        background: row.background,
        achievements: row.achievements,
        formerAwards: row.former_awards,
        reportedOn: row.reported_on as Day,
      },
    ]),
  )
}

export async function votesOf(reading: Reading, caseIds: readonly Id[]): Promise<ReadonlyMap<Id, readonly Vote[]>> {
  if (caseIds.length === 0) return new Map()
  const rows = await reading.db
    .selectFrom('commendation.vote as v')
    .innerJoin('commendation.council_meeting as m', (on) =>
      on.onRef('m.committee_id', '=', 'v.committee_id').onRef('m.id', '=', 'v.meeting_id'),
    )
    .select(['v.id', 'v.case_id', 'v.meeting_id', 'm.held_on', 'v.in_favour', 'v.voting', 'v.note', 'v.recorded_at'])
    .where('v.committee_id', 'in', [...reading.sight.committeeIds])
    .where('v.case_id', 'in', [...caseIds])
    .where('v.superseded_at', 'is', null)
    .where('m.superseded_at', 'is', null)
    .orderBy('m.held_on')
    .orderBy('v.recorded_at')
    .execute()
  const votes = rows.map((row) => ({
    caseId: row.case_id,
    id: row.id,
    meetingId: row.meeting_id,
    heldOn: row.held_on as Day,
    inFavour: row.in_favour,
    voting: row.voting,
    note: row.note,
    recordedAt: row.recorded_at,
  }))
  return Map.groupBy(votes, (vote) => vote.caseId)
}

export async function awardsOf(reading: Reading, caseIds: readonly Id[]): Promise<ReadonlyMap<Id, Award>> {
  if (caseIds.length === 0) return new Map()
  const rows = await reading.db
    .selectFrom('commendation.award as a')
    .innerJoin('commendation.decision as d', (on) =>
      on.onRef('d.committee_id', '=', 'a.committee_id').onRef('d.id', '=', 'a.decision_id'),
    )
    .select(['a.id', 'a.case_id', 'a.decision_id', 'a.number', 'a.number_text', 'a.coefficient_thousandths'])
    .select(['a.bonus_amount', 'd.number_text as decision_number', 'd.decided_on', 'd.signed_by', 'd.signer_position'])
    .where('a.committee_id', 'in', [...reading.sight.committeeIds])
    .where('a.case_id', 'in', [...caseIds])
    .where('a.superseded_at', 'is', null)
    .execute()
  return new Map(
    rows.map((row) => [
      row.case_id,
      {
        id: row.id,
        decisionId: row.decision_id,
        decisionNumber: row.decision_number,
        decidedOn: row.decided_on as Day,
        signedBy: row.signed_by,
        signerPosition: row.signer_position,
        number: row.number,
        numberText: row.number_text,
        coefficient: row.coefficient_thousandths,
        bonus: row.bonus_amount === null ? null : Number(row.bonus_amount),
      },
    ]),
  )
}
