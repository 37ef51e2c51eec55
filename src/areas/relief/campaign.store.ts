import { type RawBuilder, sql } from 'kysely'
import type { Reading, Writing } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import { type Id, newId } from '../../values/id.ts'
import type { CallBy, Campaign, CampaignFacts, CampaignStage, CampaignStep } from './campaign.ts'

const columns = sql.raw(`
  c.id, c.committee_id as "committeeId", c.title, c.cause, c.purpose, c.call_by as "callBy", c.call_label as "callLabel",
  c.called_on as "calledOn", c.call_document_id as "callDocumentId", c.receives_from as "receivesFrom",
  c.receives_to as "receivesTo", c.book_id as "bookId", c.edit_no as "editNo", c.recorded_at as "recordedAt",
  c.superseded_at as "supersededAt", c.superseded_reason as "supersededReason"`)

interface Row extends Omit<Campaign, 'respondsToCall'> {
  readonly callBy: CallBy | null
  readonly callLabel: string | null
  readonly calledOn: Day | null
  readonly callDocumentId: Id | null
}

function asCampaign({ callBy, callLabel, calledOn, callDocumentId, ...row }: Row): Campaign {
  const respondsToCall =
    callBy && callLabel && calledOn ? { by: callBy, label: callLabel, on: calledOn, documentId: callDocumentId } : null
  return { ...row, respondsToCall }
}

async function campaignsWhere(
  reading: Reading,
  where: RawBuilder<unknown>,
  rest: RawBuilder<unknown> = sql`order by c.receives_from desc, c.id desc limit 500`,
): Promise<readonly CampaignFacts[]> {
  const { rows } = await sql<Row>`
    select ${columns} from relief.campaign c
    where c.committee_id = any(${[...reading.sight.committeeIds]}::uuid[]) and ${where} ${rest}`.execute(reading.db)
  const steps = await stepsOf(
    reading,
    rows.map((row) => row.id),
  )
  return rows.map((row) => ({ campaign: asCampaign(row), steps: steps.get(row.id) ?? [] }))
}

/** Campaigns, the newest first; those taken off the list are left out. */
export function listCampaigns(reading: Reading): Promise<readonly CampaignFacts[]> {
  return campaignsWhere(reading, sql`c.superseded_at is null`)
}

export function loadCampaigns(reading: Reading, ids: readonly Id[]): Promise<readonly CampaignFacts[]> {
  return ids.length === 0 ? Promise.resolve([]) : campaignsWhere(reading, sql`c.id = any(${[...ids]}::uuid[])`)
}

export async function findCampaign(reading: Reading, id: Id): Promise<CampaignFacts | null> {
  return (await loadCampaigns(reading, [id]))[0] ?? null
}

/** The campaign of a set of books; the Fund's books have none. */
export async function campaignOfBook(reading: Reading, bookId: Id): Promise<CampaignFacts | null> {
  return (await campaignsWhere(reading, sql`c.book_id = ${bookId}::uuid`))[0] ?? null
}

/** The campaign, held until the act ends. */
export async function lockCampaign(w: Writing, id: Id): Promise<CampaignFacts | null> {
  return (await campaignsWhere(w, sql`c.id = ${id}::uuid`, sql`for update of c`))[0] ?? null
}

async function stepsOf(reading: Reading, ids: readonly Id[]): Promise<ReadonlyMap<Id, readonly CampaignStep[]>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<CampaignStep>`
    select t.id, t.campaign_id as "campaignId", t.stage, t.happened_on as "happenedOn", t.document_id as "documentId",
      t.reference, t.note, t.recorded_at as "recordedAt", t.superseded_at as "supersededAt"
    from relief.campaign_step t where t.campaign_id = any(${[...ids]}::uuid[])
    order by t.happened_on, t.recorded_at, t.id`.execute(reading.db)
  return Map.groupBy(rows, (row) => row.campaignId)
}

export type CampaignValues = Pick<
  Campaign,
  'title' | 'cause' | 'purpose' | 'respondsToCall' | 'receivesFrom' | 'receivesTo'
>

function columnsOf({ respondsToCall: call, ...values }: CampaignValues) {
  return {
    title: values.title,
    cause: values.cause,
    purpose: values.purpose,
    call_by: call?.by ?? null,
    call_label: call?.label ?? null,
    called_on: call?.on ?? null,
    call_document_id: call?.documentId ?? null,
    receives_from: values.receivesFrom,
    receives_to: values.receivesTo,
  }
}

export async function insertCampaign(w: Writing, id: Id, values: CampaignValues): Promise<void> {
  const row = { committee_id: w.committeeId, id, ...columnsOf(values) }
  await w.db
    .insertInto('relief.campaign')
    .values({ ...row, recorded_at: w.now, recorded_by: w.actor.accountId })
    .execute()
}

type CampaignChange = Partial<{
  values: CampaignValues
  editNo: number
  bookId: Id
  receivesTo: Day
  supersededReason: string
}>

export async function updateCampaign(w: Writing, id: Id, change: CampaignChange): Promise<void> {
  const { values, editNo, bookId, receivesTo, supersededReason } = change
  await w.db
    .updateTable('relief.campaign')
    .set({
      ...(values && columnsOf(values)),
      ...(editNo !== undefined && { edit_no: editNo }),
      ...(bookId !== undefined && { book_id: bookId }),
      ...(receivesTo !== undefined && { receives_to: receivesTo }),
      ...(supersededReason !== undefined && { superseded_at: w.now, superseded_reason: supersededReason }),
    })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}

export interface NewCampaignStep {
  readonly stage: CampaignStage
  readonly happenedOn: Day
  readonly documentId?: Id | null | undefined
  readonly reference?: string | null | undefined
  readonly note?: string | null | undefined
}

export async function insertCampaignStep(w: Writing, campaignId: Id, step: NewCampaignStep): Promise<void> {
  await w.db
    .insertInto('relief.campaign_step')
    .values({
      committee_id: w.committeeId,
      id: newId(),
      campaign_id: campaignId,
      stage: step.stage,
      happened_on: step.happenedOn,
      document_id: step.documentId ?? null,
      reference: step.reference ?? null,
      note: step.note ?? null,
      recorded_at: w.now,
      recorded_by: w.actor.accountId,
    })
    .execute()
}

/** Takes a step back that was entered by mistake; the row stays, with the reason. */
export async function supersedeCampaignStep(w: Writing, id: Id, reason: string): Promise<void> {
  await w.db
    .updateTable('relief.campaign_step')
    .set({ superseded_at: w.now, superseded_reason: reason })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}
