import type { Selectable } from 'kysely'
import type { Tables } from '../../../db/tables.ts'
import type { Reading, Writing } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { Authority, AwardForm, Manner } from './award-form.ts'
import { awardsOf, reportsOf, votesOf } from './case-part.store.ts'
import type { CaseFacts, CommendationCase } from './commendation-case.ts'
import type { Honorific, RecipientKind, Withheld } from './recipient.ts'
import { stepsOf } from './step.store.ts'

type Row = Selectable<Tables['commendation.commendation_case']>

function asCase(row: Row): CommendationCase {
  return {
    id: row.id,
    committeeId: row.committee_id,
    roundId: row.round_id,
    movementId: row.movement_id,
    manner: row.manner as Manner,
    recipient: {
      kind: row.recipient_kind as RecipientKind,
      personId: row.person_id,
      organisationId: row.organisation_id,
      areaId: row.area_id,
      name: row.recipient_name,
      note: row.recipient_note,
      honorific: row.honorific as Honorific | null,
    },
    form: row.form as AwardForm,
    authority: row.authority as Authority,
    titleName: row.title_name,
    achievement: row.achievement,
    proposer: { areaId: row.proposer_area_id, organisationId: row.proposer_organisation_id, name: row.proposer_name },
    withheld: row.withheld as Withheld | null,
    editNo: row.edit_no,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
    supersededAt: row.superseded_at,
    supersededReason: row.superseded_reason,
  }
}

/** Whole cases by id, in the order asked for: a fixed number of questions, however many they are. */
export async function loadCases(reading: Reading, ids: readonly Id[]): Promise<readonly CaseFacts[]> {
  if (ids.length === 0) return []
  const rows = await reading.db
    .selectFrom('commendation.commendation_case')
    .selectAll()
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('id', 'in', [...ids])
    .execute()
  const byId = new Map((await withParts(reading, rows)).map((facts) => [facts.case.id, facts]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

async function withParts(reading: Reading, rows: readonly Row[]): Promise<readonly CaseFacts[]> {
  const ids = rows.map((row) => row.id)
  const steps = await stepsOf(reading, ids)
  const votes = await votesOf(reading, ids)
  const reports = await reportsOf(reading, ids)
  const awards = await awardsOf(reading, ids)
  return rows.map((row) => ({
    case: asCase(row),
    steps: steps.get(row.id) ?? [],
    votes: votes.get(row.id) ?? [],
    report: reports.get(row.id) ?? null,
    award: awards.get(row.id) ?? null,
  }))
}

export async function findCase(reading: Reading, id: Id): Promise<CaseFacts | null> {
  return (await loadCases(reading, [id]))[0] ?? null
}

/** Cases with their rows locked, always in the order of their ids, so that two acts never wait for each other. */
export async function lockCases(w: Writing, ids: readonly Id[]): Promise<readonly CaseFacts[]> {
  if (ids.length === 0) return []
  const rows = await w.db
    .selectFrom('commendation.commendation_case')
    .selectAll()
    .where('committee_id', '=', w.committeeId)
    .where('id', 'in', [...new Set(ids)])
    .orderBy('id')
    .forUpdate()
    .execute()
  const byId = new Map((await withParts(w, rows)).map((facts) => [facts.case.id, facts]))
  return [...new Set(ids)].flatMap((id) => byId.get(id) ?? [])
}

/** Every live case of a round, oldest first. */
export async function casesOfRound(reading: Reading, roundId: Id): Promise<readonly CaseFacts[]> {
  const rows = await reading.db
    .selectFrom('commendation.commendation_case')
    .selectAll()
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('round_id', '=', roundId)
    .where('superseded_at', 'is', null)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
  return withParts(reading, rows)
}

export type CaseValues = Omit<
  CommendationCase,
  'id' | 'committeeId' | 'editNo' | 'recordedAt' | 'recordedBy' | 'supersededAt' | 'supersededReason'
>

function columnsOf({ recipient, proposer, ...values }: CaseValues) {
  return {
    round_id: values.roundId,
    movement_id: values.movementId,
    manner: values.manner,
    recipient_kind: recipient.kind,
    person_id: recipient.personId,
    organisation_id: recipient.organisationId,
    area_id: recipient.areaId,
    recipient_name: recipient.name,
    recipient_note: recipient.note,
    honorific: recipient.honorific,
    form: values.form,
    authority: values.authority,
    title_name: values.titleName,
    achievement: values.achievement,
    proposer_area_id: proposer.areaId,
    proposer_organisation_id: proposer.organisationId,
    proposer_name: proposer.name,
    withheld: values.withheld,
  }
}

/** New cases in one statement; `openedOn` for those that had already left the ward when they were written down. */
export async function insertCases(
  w: Writing,
  cases: readonly { readonly id: Id; readonly values: CaseValues }[],
  openedOn: Day | null = null,
): Promise<void> {
  if (cases.length === 0) return
  const rows = cases.map(({ id, values }) => ({
    committee_id: w.committeeId,
    id,
    ...columnsOf(values),
    opened_on: openedOn,
    recorded_at: w.now,
    recorded_by: w.actor.accountId,
  }))
  await w.db.insertInto('commendation.commendation_case').values(rows).execute()
}

export async function updateCase(w: Writing, id: Id, editNo: number, values: CaseValues): Promise<void> {
  await w.db
    .updateTable('commendation.commendation_case')
    .set({ ...columnsOf(values), edit_no: editNo })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}

/** From this day those above may see them: they were submitted up, or decided. */
export async function openCases(w: Writing, ids: readonly Id[], on: Day): Promise<void> {
  if (ids.length === 0) return
  await w.db
    .updateTable('commendation.commendation_case')
    .set({ opened_on: on })
    .where('committee_id', '=', w.committeeId)
    .where('id', 'in', [...ids])
    .where('opened_on', 'is', null)
    .execute()
}

/** Takes cases out of all counts; the rows stay, with the reason and what stands instead. */
export async function markSuperseded(w: Writing, ids: readonly Id[], by: Id | null, reason: string): Promise<void> {
  if (ids.length === 0) return
  await w.db
    .updateTable('commendation.commendation_case')
    .set({ superseded_at: w.now, superseded_by: by, superseded_reason: reason })
    .where('committee_id', '=', w.committeeId)
    .where('id', 'in', [...ids])
    .execute()
}

export async function saveReport(
  w: Writing,
  caseId: Id,
  id: Id,
  report: {
    readonly background: string
    readonly achievements: string
    readonly formerAwards: string | null
    readonly reportedOn: Day
  },
): Promise<void> {
  await w.db
    .updateTable('commendation.achievement_report')
    .set({ superseded_at: w.now })
    .where('committee_id', '=', w.committeeId)
    .where('case_id', '=', caseId)
    .where('superseded_at', 'is', null)
    .execute()
  await w.db
    .insertInto('commendation.achievement_report')
    .values({
      committee_id: w.committeeId,
      id,
      case_id: caseId,
      background: report.background,
      achievements: report.achievements,
      former_awards: report.formerAwards,
      reported_on: report.reportedOn,
      recorded_at: w.now,
    })
    .execute()
}
