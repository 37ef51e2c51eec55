import type { Reading, Writing } from '../../platform/context.ts'
import { type Id, newId } from '../../values/id.ts'
import { findBody, listBodies, listMemberships, type NamedMembership } from '../organisation/index.ts'
import { type AdvisoryDetail, type AdvisoryForm, type AdvisoryGroup, detailOr } from './advisory.ts'

/** All advisory groups and councils a committee ever had, the oldest first, with all who ever were in them. */
export async function listAdvisoryGroups(reading: Reading, committeeId: Id): Promise<readonly AdvisoryGroup[]> {
  const bodies = await listBodies(reading, committeeId, 'advisory_group')
  if (bodies.length === 0) return []
  const details = await detailsOf(reading, committeeId)
  const memberships = await listMemberships(reading, committeeId, {})
  const fields = await fieldsOf(reading, committeeId)
  return bodies.map((body) => ({
    body,
    detail: detailOr(details.get(body.id)),
    advisors: memberships.filter((one) => one.bodyId === body.id).map((one) => withField(one, fields)),
  }))
}

export async function findAdvisoryGroup(reading: Reading, committeeId: Id, id: Id): Promise<AdvisoryGroup | null> {
  const body = await findBody(reading, committeeId, id)
  if (body?.kind !== 'advisory_group') return null
  const details = await detailsOf(reading, committeeId)
  const memberships = await listMemberships(reading, committeeId, { bodyId: id })
  const fields = await fieldsOf(reading, committeeId)
  return {
    body,
    detail: detailOr(details.get(id)),
    advisors: memberships.map((one) => withField(one, fields)),
  }
}

const withField = (one: NamedMembership, fields: ReadonlyMap<Id, string>) => ({
  ...one,
  field: fields.get(one.id) ?? null,
})

async function detailsOf(reading: Reading, committeeId: Id): Promise<ReadonlyMap<Id, AdvisoryDetail>> {
  const rows = await reading.db
    .selectFrom('criticism.advisory_group')
    .select(['body_id', 'form', 'task', 'document_id', 'rules_reference'])
    .where('committee_id', '=', committeeId)
    .where('superseded_at', 'is', null)
    .execute()
  return new Map(
    rows.map((row) => [
      row.body_id,
      {
        form: row.form as AdvisoryForm,
        task: row.task,
        documentId: row.document_id,
        rulesReference: row.rules_reference,
      },
    ]),
  )
}

async function fieldsOf(reading: Reading, committeeId: Id): Promise<ReadonlyMap<Id, string>> {
  const rows = await reading.db
    .selectFrom('criticism.expertise')
    .select(['membership_id', 'field'])
    .where('committee_id', '=', committeeId)
    .where('superseded_at', 'is', null)
    .execute()
  return new Map(rows.map((row) => [row.membership_id, row.field]))
}

/** What is told of a group from now on; what was told before stays as it was known. */
export async function saveDetail(w: Writing, bodyId: Id, detail: AdvisoryDetail): Promise<void> {
  await w.db
    .updateTable('criticism.advisory_group')
    .set({ superseded_at: w.now })
    .where('committee_id', '=', w.committeeId)
    .where('body_id', '=', bodyId)
    .where('superseded_at', 'is', null)
    .execute()
  await w.db
    .insertInto('criticism.advisory_group')
    .values({
      committee_id: w.committeeId,
      id: newId(),
      body_id: bodyId,
      form: detail.form,
      task: detail.task,
      document_id: detail.documentId,
      rules_reference: detail.rulesReference,
      recorded_at: w.now,
    })
    .execute()
}

export async function saveField(w: Writing, membershipId: Id, field: string | null): Promise<void> {
  await w.db
    .updateTable('criticism.expertise')
    .set({ superseded_at: w.now })
    .where('committee_id', '=', w.committeeId)
    .where('membership_id', '=', membershipId)
    .where('superseded_at', 'is', null)
    .execute()
  if (field === null) return
  await w.db
    .insertInto('criticism.expertise')
    .values({ committee_id: w.committeeId, id: newId(), membership_id: membershipId, field, recorded_at: w.now })
    .execute()
}
