import type { Selectable } from 'kysely'
import type { Tables } from '../../../db/tables.ts'
import type { Reading, Writing } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { InvestmentMember, InvestmentProject, MemberSource, ProjectFacts } from './investment.ts'
import { stepsOf } from './step.store.ts'

type Row = Selectable<Tables['supervision.investment_project']>

function asProject(row: Row): InvestmentProject {
  return {
    id: row.id,
    name: row.name,
    ownerId: row.owner_id,
    ownerName: row.owner_name,
    contractor: row.contractor,
    budget: row.budget,
    budgetSource: row.budget_source,
    areaId: row.area_id,
    place: row.place,
    startsOn: row.starts_on as Day | null,
    endsOn: row.ends_on as Day | null,
    superviseFromOn: row.supervise_from_on as Day | null,
    editNo: row.edit_no,
    recordedAt: row.recorded_at,
    supersededAt: row.superseded_at,
  }
}

async function withParts(reading: Reading, rows: readonly Row[]): Promise<readonly ProjectFacts[]> {
  const [first] = rows
  if (!first) return []
  const ids = rows.map((row) => row.id)
  const members = await reading.db
    .selectFrom('supervision.investment_board_member')
    .selectAll()
    .where('committee_id', '=', first.committee_id)
    .where('project_id', 'in', ids)
    .orderBy('from_on')
    .orderBy('id')
    .execute()
  const steps = await stepsOf(reading, ids)
  return rows.map((row) => ({
    project: asProject(row),
    members: members.filter((member) => member.project_id === row.id).map(asMember),
    steps: steps.get(row.id) ?? [],
  }))
}

function asMember(row: Selectable<Tables['supervision.investment_board_member']>): InvestmentMember {
  return {
    id: row.id,
    personId: row.person_id,
    name: row.name,
    chosenFrom: row.chosen_from as MemberSource,
    role: row.role as InvestmentMember['role'],
    from: row.from_on as Day,
    to: row.to_on as Day | null,
  }
}

export async function listProjects(reading: Reading, committeeId: Id): Promise<readonly ProjectFacts[]> {
  const rows = await reading.db
    .selectFrom('supervision.investment_project')
    .selectAll()
    .where('committee_id', '=', committeeId)
    .where('superseded_at', 'is', null)
    .orderBy('starts_on', 'desc')
    .orderBy('id', 'desc')
    .limit(500)
    .execute()
  return withParts(reading, rows)
}

export async function findProject(reading: Reading, committeeId: Id, id: Id): Promise<ProjectFacts | null> {
  const rows = await reading.db
    .selectFrom('supervision.investment_project')
    .selectAll()
    .where('committee_id', '=', committeeId)
    .where('id', '=', id)
    .execute()
  return (await withParts(reading, rows))[0] ?? null
}

export async function lockProject(w: Writing, id: Id): Promise<ProjectFacts | null> {
  const row = await w.db
    .selectFrom('supervision.investment_project')
    .selectAll()
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .where('superseded_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  return row ? ((await withParts(w, [row]))[0] ?? null) : null
}

export type ProjectValues = Omit<InvestmentProject, 'id' | 'editNo' | 'recordedAt' | 'supersededAt'>

function columnsOf(values: ProjectValues) {
  return {
    name: values.name,
    owner_id: values.ownerId,
    owner_name: values.ownerName,
    contractor: values.contractor,
    budget: values.budget,
    budget_source: values.budgetSource,
    area_id: values.areaId,
    place: values.place,
    starts_on: values.startsOn,
    ends_on: values.endsOn,
    supervise_from_on: values.superviseFromOn,
  }
}

export async function insertProject(w: Writing, id: Id, values: ProjectValues): Promise<void> {
  await w.db
    .insertInto('supervision.investment_project')
    .values({ committee_id: w.committeeId, id, ...columnsOf(values), recorded_at: w.now })
    .execute()
}

export async function updateProject(w: Writing, id: Id, editNo: number, values: ProjectValues): Promise<void> {
  await w.db
    .updateTable('supervision.investment_project')
    .set({ ...columnsOf(values), edit_no: editNo })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}

export async function supersedeProject(w: Writing, id: Id, reason: string): Promise<void> {
  await w.db
    .updateTable('supervision.investment_project')
    .set({ superseded_at: w.now, superseded_reason: reason })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}

export async function insertMember(w: Writing, projectId: Id, member: InvestmentMember): Promise<void> {
  await w.db
    .insertInto('supervision.investment_board_member')
    .values({
      committee_id: w.committeeId,
      id: member.id,
      project_id: projectId,
      person_id: member.personId,
      name: member.name,
      chosen_from: member.chosenFrom,
      role: member.role,
      from_on: member.from,
      to_on: member.to,
      recorded_at: w.now,
    })
    .execute()
}

export async function endMember(w: Writing, id: Id, lastDay: Day): Promise<void> {
  await w.db
    .updateTable('supervision.investment_board_member')
    .set({ to_on: lastDay })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}
