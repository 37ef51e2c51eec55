import { sql } from 'kysely'
import type { Reading, Writing } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import { type Id, newId } from '../../values/id.ts'
import type { Authority, AwardForm } from './award-form.ts'
import type { CaseState } from './commendation-case.ts'
import type { Likeness } from './recipient.ts'

/** Another case that may be of the same recipient, and what people said of it. */
export interface Duplicate {
  readonly caseId: Id
  readonly otherId: Id
  readonly likeness: Likeness
  readonly otherName: string
  readonly otherNote: string | null
  readonly otherRoundId: Id | null
  readonly form: AwardForm
  readonly authority: Authority
  readonly state: CaseState
  readonly listedOn: Day
  readonly inRound: boolean
  /** `null`: nobody has said yet. */
  readonly isSame: boolean | null
}

/**
 * For each of these cases, the others of the committee of a like recipient: `likeness` in SQL. Withdrawn and superseded
 * ones are no longer proposed; refused and given ones are told as what came before.
 */
export async function duplicatesOf(reading: Reading, caseIds: readonly Id[]): Promise<readonly Duplicate[]> {
  if (caseIds.length === 0) return []
  const { rows } = await sql<Duplicate>`
    select x.id as "caseId", y.id as "otherId",
      case when (x.recipient_kind = 'area') or x.person_id = y.person_id or x.organisation_id = y.organisation_id
        then 'one_record' else 'one_name' end as likeness,
      y.recipient_name as "otherName", y.recipient_note as "otherNote", y.round_id as "otherRoundId", y.form, y.authority,
      coalesce(t.stage, 'not_begun') as state,
      coalesce(d.decided_on, t.first_on, (y.recorded_at at time zone 'Asia/Ho_Chi_Minh')::date) as "listedOn",
      (x.round_id is not null and x.round_id = y.round_id) as "inRound", j.is_same as "isSame"
    from commendation.commendation_case x
    join commendation.commendation_case y on y.committee_id = x.committee_id and y.id <> x.id
      and y.recipient_kind = x.recipient_kind and y.superseded_at is null
      and case when x.recipient_kind = 'area' then x.area_id = y.area_id
        when x.person_id is not null and y.person_id is not null then x.person_id = y.person_id
        when x.organisation_id is not null and y.organisation_id is not null then x.organisation_id = y.organisation_id
        else x.name_key = y.name_key and (x.area_id is null or y.area_id is null or x.area_id = y.area_id) end
    left join lateral (
      select min(s.happened_on) as first_on,
        (array_agg(s.stage order by s.happened_on desc, s.recorded_at desc, s.id desc)
          filter (where s.stage <> 'overruled'))[1] as stage
      from commendation.step s where s.committee_id = y.committee_id and s.subject_id = y.id and s.superseded_at is null
    ) t on true
    left join commendation.award a on a.committee_id = y.committee_id and a.case_id = y.id and a.superseded_at is null
    left join commendation.decision d on d.committee_id = a.committee_id and d.id = a.decision_id
    left join commendation.duplicate_judgement j on j.committee_id = x.committee_id and j.superseded_at is null
      and j.case_id = least(x.id, y.id) and j.other_id = greatest(x.id, y.id)
    where x.committee_id = any(${[...reading.sight.committeeIds]}::uuid[]) and x.id = any(${[...caseIds]}::uuid[])
      and coalesce(t.stage, '') <> 'withdrawn'
    order by x.id, "listedOn" desc, y.id`.execute(reading.db)
  return rows
}

/** Keeps what people said of two cases; what they said before is superseded. */
export async function saveJudgement(
  w: Writing,
  pair: { readonly caseId: Id; readonly otherId: Id; readonly isSame: boolean; readonly note: string | null },
): Promise<void> {
  const [first, second] = [pair.caseId, pair.otherId].sort() as [Id, Id]
  await w.db
    .updateTable('commendation.duplicate_judgement')
    .set({ superseded_at: w.now })
    .where('committee_id', '=', w.committeeId)
    .where('case_id', '=', first)
    .where('other_id', '=', second)
    .where('superseded_at', 'is', null)
    .execute()
  await w.db
    .insertInto('commendation.duplicate_judgement')
    .values({
      committee_id: w.committeeId,
      id: newId(),
      case_id: first,
      other_id: second,
      is_same: pair.isSame,
      note: pair.note,
      judged_on: w.today,
      recorded_at: w.now,
      recorded_by: w.actor.accountId,
    })
    .execute()
}
