import { sql } from 'kysely'
import type { Reading, Writing } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { Member, MemberEndReason, Standing, StandingKind, Support } from './household.ts'

export async function membersOf(reading: Reading, householdIds: readonly Id[]): Promise<readonly Member[]> {
  const { rows } = await sql<Member>`
    select id, household_id as "householdId", full_name as "fullName", birth_year as "birthYear", gender, relation,
      citizen_hash is not null as "hasCitizenHash", ended_on as "endedOn", end_reason as "endReason"
    from households.member where household_id = any(${[...householdIds]}::uuid[]) order by recorded_at, id`.execute(
    reading.db,
  )
  return rows
}

export interface NewMember
  extends Pick<Member, 'id' | 'householdId' | 'fullName' | 'birthYear' | 'gender' | 'relation'> {
  readonly citizenNumber: string | null
  readonly phone: string | null
}

const phonePlace = (id: Id): string => `households.member.phone:${id}`
const cardPurpose = 'households.citizen'

/** The fingerprint by which a citizen's card is found again; the number itself goes no further. */
function citizenHash(w: Pick<Writing, 'secrets'>, number: string): string {
  return w.secrets.keyedHash(number.replaceAll(/\D/g, ''), cardPurpose)
}

/** All fingerprints that a card may have been kept under, for looking it up. */
export function citizenHashes(reading: Pick<Reading, 'secrets'>, number: string): readonly string[] {
  return reading.secrets.keyedHashes(number.replaceAll(/\D/g, ''), cardPurpose)
}

export async function insertMembers(w: Writing, members: readonly NewMember[]): Promise<void> {
  if (members.length === 0) return
  const values = members.map((one) => ({
    committee_id: w.committeeId,
    id: one.id,
    household_id: one.householdId,
    full_name: one.fullName,
    birth_year: one.birthYear,
    gender: one.gender,
    relation: one.relation,
    citizen_hash: one.citizenNumber === null ? null : citizenHash(w, one.citizenNumber),
    phone_sealed: one.phone === null ? null : w.secrets.seal(one.phone, phonePlace(one.id)),
    recorded_at: w.now,
  }))
  for (let at = 0; at < values.length; at += 4000)
    await w.db
      .insertInto('households.member')
      .values(values.slice(at, at + 4000))
      .execute()
}

export interface MemberEdit extends Pick<Member, 'fullName' | 'birthYear' | 'gender' | 'relation'> {
  /** Left out: stays as it was. */
  readonly citizenNumber?: string | null | undefined
  readonly phone?: string | null | undefined
}

export async function updateMember(w: Writing, id: Id, edit: MemberEdit): Promise<void> {
  const { citizenNumber, phone } = edit
  await w.db
    .updateTable('households.member')
    .set({
      full_name: edit.fullName,
      birth_year: edit.birthYear,
      gender: edit.gender,
      relation: edit.relation,
      ...(citizenNumber && { citizen_hash: citizenHash(w, citizenNumber) }),
      ...(phone !== undefined && { phone_sealed: phone === null ? null : w.secrets.seal(phone, phonePlace(id)) }),
    })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}

/** A telephone is sealed for one person alone: under another id it is sealed anew. */
export const carryPhone = (w: Pick<Writing, 'secrets'>, sealed: string | null, from: Id, to: Id): string | null =>
  sealed === null ? null : w.secrets.seal(w.secrets.open(sealed, phonePlace(from)), phonePlace(to))

/** Telephones of a household's people, opened; only after the look was written in the journal. */
export async function phonesOf(reading: Reading, householdId: Id): Promise<ReadonlyMap<Id, string>> {
  const { rows } = await sql<{ id: Id; phone: string }>`
    select id, phone_sealed as phone from households.member
    where household_id = ${householdId}::uuid and phone_sealed is not null`.execute(reading.db)
  return new Map(rows.map(({ id, phone }) => [id, reading.secrets.open(phone, phonePlace(id))]))
}

export async function saveMemberEnd(w: Writing, ids: readonly Id[], on: Day, reason: MemberEndReason): Promise<void> {
  if (ids.length === 0) return
  await w.db
    .updateTable('households.member')
    .set({ ended_on: on, end_reason: reason })
    .where('committee_id', '=', w.committeeId)
    .where('id', 'in', [...ids])
    .execute()
}

export async function standingsOf(reading: Reading, householdIds: readonly Id[]): Promise<readonly Standing[]> {
  const { rows } = await sql<Standing>`
    select id, household_id as "householdId", member_id as "memberId", kind, from_on as "fromOn", to_on as "toOn", decision,
      from_household_id as "fromHouseholdId"
    from households.standing
    where household_id = any(${[...householdIds]}::uuid[]) and superseded_at is null order by from_on, id`.execute(
    reading.db,
  )
  return rows
}

export async function insertStandings(w: Writing, list: readonly Standing[]): Promise<void> {
  if (list.length === 0) return
  const values = list.map((one) => ({
    committee_id: w.committeeId,
    id: one.id,
    household_id: one.householdId,
    member_id: one.memberId,
    kind: one.kind,
    from_on: one.fromOn,
    to_on: one.toOn,
    decision: one.decision,
    from_household_id: one.fromHouseholdId,
    recorded_at: w.now,
  }))
  await w.db.insertInto('households.standing').values(values).execute()
}

/** Replaces what is there by what it is now: the old row stays as it was known. */
export async function supersedeStandings(w: Writing, ids: readonly Id[], reason: string): Promise<void> {
  if (ids.length === 0) return
  await w.db
    .updateTable('households.standing')
    .set({ superseded_at: w.now, superseded_reason: reason })
    .where('committee_id', '=', w.committeeId)
    .where('id', 'in', [...ids])
    .execute()
}

export interface StandingAsked {
  readonly householdId: Id
  readonly memberId: Id | null
  readonly kind: StandingKind
}

interface SupportRow extends Omit<Support, 'origin'> {
  readonly originKind: string | null
  readonly originId: Id | null
  readonly originLabel: string | null
}

/** The history of support of households, newest first; what was taken back is not in it. */
export async function supportsOf(reading: Reading, householdIds: readonly Id[]): Promise<readonly Support[]> {
  const { rows } = await sql<SupportRow>`
    select id, household_id as "householdId", member_id as "memberId", received_on as "receivedOn", kind, amount, goods,
      source, origin_kind as "originKind", origin_id as "originId", origin_label as "originLabel"
    from households.support
    where household_id = any(${[...householdIds]}::uuid[]) and superseded_at is null
    order by received_on desc, id desc`.execute(reading.db)
  return rows.map(({ originKind, originId, originLabel, ...row }) => ({
    ...row,
    origin: originKind && originId ? { kind: originKind, id: originId, label: originLabel ?? '' } : null,
  }))
}

/** Adds to the history; whoever pays does so in its own act. */
export async function insertSupports(w: Writing, list: readonly Support[]): Promise<void> {
  const values = list.map((one) => ({
    committee_id: w.committeeId,
    id: one.id,
    household_id: one.householdId,
    member_id: one.memberId,
    received_on: one.receivedOn,
    kind: one.kind,
    amount: one.amount,
    goods: one.goods,
    source: one.source,
    origin_kind: one.origin?.kind ?? null,
    origin_id: one.origin?.id ?? null,
    origin_label: one.origin?.label ?? null,
    recorded_at: w.now,
    recorded_by: w.actor.accountId,
  }))
  for (let at = 0; at < values.length; at += 4000)
    await w.db
      .insertInto('households.support')
      .values(values.slice(at, at + 4000))
      .execute()
}

/** Takes lines out of the history by what they came from: money that was returned, a payout that was reversed. */
export async function supersedeSupportsOf(w: Writing, originKind: string, originIds: readonly Id[], reason: string) {
  if (originIds.length === 0) return
  await w.db
    .updateTable('households.support')
    .set({ superseded_at: w.now, superseded_reason: reason })
    .where('committee_id', '=', w.committeeId)
    .where('origin_kind', '=', originKind)
    .where('origin_id', 'in', [...originIds])
    .where('superseded_at', 'is', null)
    .execute()
}

export async function supersedeSupport(w: Writing, id: Id, reason: string): Promise<void> {
  await w.db
    .updateTable('households.support')
    .set({ superseded_at: w.now, superseded_reason: reason })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}
