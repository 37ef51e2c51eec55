import type { Selectable } from 'kysely'
import type { Tables } from '../../../db/tables.ts'
import type { Reading, Writing } from '../../platform/context.ts'
import type { Id } from '../../values/id.ts'
import type { Ledger, Origin, Scope, ScopeFacts } from './scope.ts'

/** Staff read the scope itself; everybody reads what the view shows of it, which is all of this. */
export function scopeOfRow(row: Omit<Selectable<Tables['disclosure.scope']>, 'recorded_at' | 'recorded_by'>): Scope {
  return {
    id: row.id,
    committeeId: row.committee_id,
    ledger: row.ledger as Ledger,
    title: row.title,
    slug: row.slug,
    code: row.code,
    callTitle: row.call_title,
    callOn: row.call_on,
    callPublishedAt: row.call_published_at,
    howToGive: row.how_to_give,
    whereToGive: row.where_to_give,
    accountBank: row.account_bank,
    accountNumber: row.account_number,
    accountHolder: row.account_holder,
    openedOn: row.opened_on,
    receptionEndsOn: row.reception_ends_on,
    receptionClosedOn: row.reception_closed_on,
    distributionEndedOn: row.distribution_ended_on,
    version: row.version,
    chain: row.chain,
    lastNo: row.last_no,
    changedAt: row.changed_at,
  }
}

const columnsOf = (facts: ScopeFacts) => ({
  title: facts.title,
  call_title: facts.callTitle,
  call_on: facts.callOn,
  how_to_give: facts.howToGive,
  where_to_give: facts.whereToGive,
  account_bank: facts.accountBank,
  account_number: facts.accountNumber,
  account_holder: facts.accountHolder,
  reception_ends_on: facts.receptionEndsOn,
})

export type NewScope = ScopeFacts & Pick<Scope, 'id' | 'ledger' | 'slug' | 'code' | 'openedOn'> & { origin: Origin }

/** False where a scope of that origin or id is there already. */
export async function insertScope(w: Writing, scope: NewScope): Promise<boolean> {
  const inserted = await w.db
    .insertInto('disclosure.scope')
    .values({
      committee_id: w.committeeId,
      id: scope.id,
      ledger: scope.ledger,
      slug: scope.slug,
      code: scope.code,
      origin_kind: scope.origin.kind,
      origin_id: scope.origin.id,
      origin_label: scope.origin.label,
      opened_on: scope.openedOn,
      ...columnsOf(scope),
      call_published_at: scope.callTitle === null ? null : w.now,
      changed_at: w.now,
      recorded_at: w.now,
      recorded_by: w.actor.accountId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

export async function lockScope(w: Pick<Writing, 'db' | 'committeeId'>, id: Id): Promise<Scope | null> {
  const row = await w.db
    .selectFrom('disclosure.scope')
    .selectAll()
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row ? scopeOfRow(row) : null
}

/** The scope of what is told there, if one was opened. */
export async function scopeOf(reading: Reading, origin: Pick<Origin, 'kind' | 'id'>): Promise<Scope | null> {
  const row = await reading.db
    .selectFrom('disclosure.scope')
    .selectAll()
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('origin_kind', '=', origin.kind)
    .where('origin_id', '=', origin.id)
    .executeTakeFirst()
  return row ? scopeOfRow(row) : null
}

export async function findScope(reading: Reading, id: Id): Promise<{ scope: Scope; origin: Origin } | null> {
  const row = await reading.db
    .selectFrom('disclosure.scope')
    .selectAll()
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  return { scope: scopeOfRow(row), origin: { kind: row.origin_kind, id: row.origin_id, label: row.origin_label } }
}

/** Scopes of the sight's committees, the newest first; at most 500. */
export async function listScopes(reading: Reading): Promise<readonly Scope[]> {
  const rows = await reading.db
    .selectFrom('disclosure.scope')
    .selectAll()
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .orderBy('opened_on', 'desc')
    .orderBy('id', 'desc')
    .limit(500)
    .execute()
  return rows.map(scopeOfRow)
}

type Change = Partial<
  Pick<Scope, 'callPublishedAt' | 'receptionClosedOn' | 'distributionEndedOn' | 'version' | 'chain' | 'lastNo'>
> & { readonly facts?: ScopeFacts }

export async function changeScope(w: Writing, id: Id, change: Change): Promise<void> {
  const { facts, callPublishedAt, receptionClosedOn, distributionEndedOn, version, chain, lastNo } = change
  await w.db
    .updateTable('disclosure.scope')
    .set({
      ...(facts && columnsOf(facts)),
      ...(callPublishedAt !== undefined && { call_published_at: callPublishedAt }),
      ...(receptionClosedOn !== undefined && { reception_closed_on: receptionClosedOn }),
      ...(distributionEndedOn !== undefined && { distribution_ended_on: distributionEndedOn }),
      ...(version !== undefined && { version }),
      ...(chain !== undefined && { chain }),
      ...(lastNo !== undefined && { last_no: lastNo }),
      changed_at: w.now,
    })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}
