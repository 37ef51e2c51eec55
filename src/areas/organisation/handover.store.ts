import type { Reading, Writing } from '../../platform/context.ts'
import { setScope } from '../../platform/database.ts'
import type { Id } from '../../values/id.ts'
import { fold } from '../../values/vietnamese.ts'
import { type AccountLine, listAccounts, type Role } from '../identity/index.ts'
import { listAgencies } from './agency.store.ts'
import { loadAreas } from './area.store.ts'
import { areaName, existsOn } from './area.ts'
import type { Handover, HandoverFacts, KnownPerson, Moved, OldAccount, Places } from './handover.ts'
import { listOrganisations } from './member-organisation.store.ts'

/** One handover of a committee goes after the other. */
export async function lockOwnCommittee(w: Writing): Promise<void> {
  await w.db
    .selectFrom('organisation.committee')
    .select('committee_id')
    .where('committee_id', '=', w.committeeId)
    .forUpdate()
    .execute()
}

/**
 * The act with a former committee in sight beside its own, until it ends. Whoever calls has made sure that its register
 * was left to this committee.
 */
export async function withFormer(w: Writing, formerId: Id): Promise<Writing> {
  const sight = { ...w.sight, committeeIds: [w.committeeId, formerId] }
  await setScope(w.db, sight, w.today)
  return { ...w, sight }
}

/** What a plan is made of; the two registers may be read within two sights. */
export async function handoverFacts(
  own: Reading,
  old: Reading,
  { committeeId, formerId, formerName }: { committeeId: Id; formerId: Id; formerName: string },
): Promise<HandoverFacts> {
  const lines = (await listAccounts(old, formerId)).filter((one) => one.disabledAt === null && one.grants.length > 0)
  const oldPlaces = await placesOf(old, formerId, false)
  const oldPeople = await peopleOf(old, formerId)
  const people = await peopleOf(own, committeeId)
  const names = new Set(people.map(({ nameKey }) => nameKey))
  return {
    formerId,
    formerName,
    accounts: lines.map((line) => accountFrom(line, oldPlaces, oldPeople)),
    here: (await listAccounts(own, committeeId))
      .filter((one) => one.disabledAt === null && one.grants.length > 0)
      .map(({ id }) => id),
    people,
    namesakes: oldPeople.filter(({ nameKey }) => names.has(nameKey)),
    places: await placesOf(own, committeeId, true),
  }
}

function accountFrom(line: AccountLine, places: Places, people: readonly KnownPerson[]): OldAccount {
  const all = [...places.area, ...places.agency, ...places.organisation]
  return {
    id: line.id,
    name: line.displayName,
    person: people.find(({ id }) => id === line.personId) ?? null,
    roles: line.grants.map((grant) => {
      const placeId = grant.areaId ?? grant.agencyId ?? grant.organisationId
      const placeKey = all.find(({ id }) => id === placeId)?.nameKey ?? null
      return { grantId: grant.id, role: grant.role as Role, placeKey }
    }),
  }
}

async function peopleOf({ db }: Reading, committeeId: Id): Promise<readonly KnownPerson[]> {
  return db
    .selectFrom('organisation.person')
    .select(['id', 'full_name as fullName', 'name_key as nameKey', 'birth_year as birthYear'])
    .where('committee_id', '=', committeeId)
    .where('withdrawn_on', 'is', null)
    .orderBy('name_key')
    .orderBy('id')
    .execute()
}

/** What roles can be for: of a committee that goes on, what exists today; of one that is no more, what there was. */
async function placesOf(reading: Reading, committeeId: Id, isOpen: boolean): Promise<Places> {
  const { areas } = await loadAreas(reading, committeeId)
  const agencies = await listAgencies(reading, { committeeId, limit: 200 })
  const organisations = await listOrganisations(reading, { committeeId, limit: 200 })
  const named = (one: { id: Id; name: string }) => ({ id: one.id, name: one.name, nameKey: fold(one.name) })
  const standing = areas.filter((area) => !isOpen || existsOn(area, reading.today))
  return {
    area: standing.map((area) => named({ id: area.id, name: areaName(area, reading.today) })),
    agency: agencies.rows.map(named),
    organisation: organisations.rows.map(named),
  }
}

interface NewHandover {
  readonly id: Id
  readonly formerId: Id
  readonly formerName: string
  readonly moved: readonly Moved[]
  readonly readOnlyUntil: Date
  readonly ownPauseId: Id
  readonly formerPauseId: Id
}

export async function insertHandover(w: Writing, made: NewHandover): Promise<void> {
  await w.db
    .insertInto('organisation.handover')
    .values({
      committee_id: w.committeeId,
      id: made.id,
      former_id: made.formerId,
      former_name: made.formerName,
      done: JSON.stringify(made.moved),
      read_only_until: made.readOnlyUntil,
      own_pause_id: made.ownPauseId,
      former_pause_id: made.formerPauseId,
      recorded_at: w.now,
      recorded_by: w.actor.accountId,
      recorded_by_name: w.actor.name,
    })
    .execute()
}

export async function markUndone(w: Writing, id: Id, reason: string): Promise<void> {
  await w.db
    .updateTable('organisation.handover')
    .set({ undone_at: w.now, undone_by_name: w.actor.name, undone_reason: reason })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}

export interface StoredHandover extends Handover {
  readonly ownPauseId: Id
  readonly formerPauseId: Id
}

/** The handovers of a committee, the latest first, also those undone. */
export async function listHandovers(reading: Reading, committeeId: Id): Promise<readonly StoredHandover[]> {
  const rows = await reading.db
    .selectFrom('organisation.handover')
    .selectAll()
    .where('committee_id', '=', committeeId)
    .orderBy('recorded_at', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    formerId: row.former_id,
    formerName: row.former_name,
    moved: row.done as readonly Moved[],
    readOnlyUntil: row.read_only_until,
    recordedAt: row.recorded_at,
    recordedByName: row.recorded_by_name,
    undone:
      row.undone_at === null
        ? null
        : { at: row.undone_at, byName: row.undone_by_name ?? '', reason: row.undone_reason ?? '' },
    ownPauseId: row.own_pause_id,
    formerPauseId: row.former_pause_id,
  }))
}

/** With its row locked, so that it is undone once. */
export async function lockHandover(w: Writing, id: Id): Promise<StoredHandover | null> {
  await w.db
    .selectFrom('organisation.handover')
    .select('id')
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return (await listHandovers(w, w.committeeId)).find((one) => one.id === id) ?? null
}
