import { sql } from 'kysely'
import type { Reading, Writing } from '../../platform/context.ts'
import { type Id, newId } from '../../values/id.ts'
import { type CaseFacts, type CaseStage, type CaseStep, caseStages, type FundCase } from './fund-case.ts'

const columns = sql.raw(`
  c.id, c.committee_id as "committeeId", c.household_id as "householdId", c.area_id as "areaId",
  c.head_name as "headName", c.purpose, c.asked_amount as "askedAmount", c.reason, c.proposed_on as "proposedOn",
  c.proposed_by as "proposedBy", c.from_area as "fromArea", c.edit_no as "editNo", c.superseded_at as "supersededAt"`)

export async function loadCases(reading: Reading, ids: readonly Id[]): Promise<readonly CaseFacts[]> {
  return withSteps(reading, await rowsOf(reading, ids, sql``))
}

/** The cases, held until the act ends, always locked in one order. */
export async function lockCases(w: Writing, ids: readonly Id[]): Promise<readonly CaseFacts[]> {
  return withSteps(w, await rowsOf(w, ids, sql`for update of c`))
}

async function rowsOf(
  reading: Reading,
  ids: readonly Id[],
  lock: ReturnType<typeof sql>,
): Promise<readonly FundCase[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<FundCase>`
    select ${columns} from poverty.fund_case c
    where c.committee_id = any(${[...reading.sight.committeeIds]}::uuid[]) and c.id = any(${[...ids]}::uuid[])
    order by c.id ${lock}`.execute(reading.db)
  return rows
}

async function withSteps(reading: Reading, cases: readonly FundCase[]): Promise<readonly CaseFacts[]> {
  if (cases.length === 0) return []
  const { rows } = await sql<CaseStep>`
    select id, case_id as "caseId", stage, happened_on as "happenedOn", amount, book_id as "bookId",
      document_id as "documentId", reference, note, by_name as "byName", recorded_at as "recordedAt"
    from poverty.case_step
    where case_id = any(${cases.map((one) => one.id)}::uuid[]) and superseded_at is null`.execute(reading.db)
  const inOrder = rows.toSorted((a, b) => caseStages.indexOf(a.stage) - caseStages.indexOf(b.stage))
  return cases.map((one) => ({ case: one, steps: inOrder.filter((step) => step.caseId === one.id) }))
}

export type NewCase = Omit<FundCase, 'committeeId' | 'editNo' | 'supersededAt'>

export async function insertCases(w: Writing, cases: readonly NewCase[]): Promise<void> {
  const values = cases.map((one) => ({
    committee_id: w.committeeId,
    id: one.id,
    household_id: one.householdId,
    area_id: one.areaId,
    head_name: one.headName,
    purpose: one.purpose,
    asked_amount: one.askedAmount,
    reason: one.reason,
    proposed_on: one.proposedOn,
    proposed_by: one.proposedBy,
    from_area: one.fromArea,
    recorded_at: w.now,
    recorded_by: w.actor.accountId,
  }))
  await w.db.insertInto('poverty.fund_case').values(values).execute()
}

export async function updateCase(
  w: Writing,
  id: Id,
  editNo: number,
  { askedAmount, proposedBy, purpose, reason }: Pick<FundCase, 'askedAmount' | 'proposedBy' | 'purpose' | 'reason'>,
): Promise<void> {
  await w.db
    .updateTable('poverty.fund_case')
    .set({ asked_amount: askedAmount, proposed_by: proposedBy, purpose, reason, edit_no: editNo })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}

export interface NewCaseStep extends Pick<CaseStep, 'caseId' | 'stage' | 'happenedOn'> {
  readonly amount?: CaseStep['amount']
  readonly bookId?: Id | null
  readonly documentId?: Id | null | undefined
  readonly reference?: string | null | undefined
  readonly note?: string | null | undefined
}

export async function insertSteps(w: Writing, steps: readonly NewCaseStep[]): Promise<void> {
  const values = steps.map((one) => ({
    committee_id: w.committeeId,
    id: newId(),
    case_id: one.caseId,
    stage: one.stage,
    happened_on: one.happenedOn,
    amount: one.amount ?? null,
    book_id: one.bookId ?? null,
    document_id: one.documentId ?? null,
    reference: one.reference ?? null,
    note: one.note ?? null,
    by_account: w.actor.accountId,
    by_name: w.actor.name,
    recorded_at: w.now,
  }))
  await w.db.insertInto('poverty.case_step').values(values).execute()
}

export async function supersedeStep(w: Writing, caseId: Id, stage: CaseStage, reason: string): Promise<void> {
  await w.db
    .updateTable('poverty.case_step')
    .set({ superseded_at: w.now, superseded_reason: reason })
    .where('committee_id', '=', w.committeeId)
    .where('case_id', '=', caseId)
    .where('stage', '=', stage)
    .where('superseded_at', 'is', null)
    .execute()
}
