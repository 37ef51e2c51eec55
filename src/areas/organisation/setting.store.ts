import type { Reading, Writing } from '../../platform/context.ts'
import type { Id } from '../../values/id.ts'
import type { PastSetting, SettingEntry } from './setting.ts'

/** What a committee has set for itself, not superseded, oldest first; all keys or those of one family (`deadline.`). */
export async function loadSettings(reading: Reading, committeeId: Id, family = ''): Promise<readonly SettingEntry[]> {
  let query = reading.db
    .selectFrom('organisation.setting')
    .select(['id', 'key', 'valid_from', 'value', 'reason'])
    .where('committee_id', '=', committeeId)
    .where('superseded_at', 'is', null)
  if (family !== '') query = query.where('key', 'like', `${family}%`)
  const rows = await query.orderBy('key').orderBy('valid_from').execute()
  return rows.map((row) => ({
    id: row.id,
    key: row.key,
    validFrom: row.valid_from,
    value: row.value,
    reason: row.reason,
  }))
}

/** All that a committee ever set, also what was superseded since: what was known when can be told from it. */
export async function settingHistory(reading: Reading, committeeId: Id): Promise<readonly PastSetting[]> {
  const rows = await reading.db
    .selectFrom('organisation.setting')
    .select(['id', 'key', 'valid_from as validFrom', 'value', 'reason'])
    .select(['recorded_at as recordedAt', 'superseded_at as supersededAt'])
    .where('committee_id', '=', committeeId)
    .orderBy('valid_from')
    .orderBy('recorded_at')
    .execute()
  return rows
}

/** The same of many committees in one question, by committee; one that set nothing is missing. */
export async function settingsOf(
  reading: Reading,
  committeeIds: readonly Id[],
  family = '',
): Promise<ReadonlyMap<Id, readonly SettingEntry[]>> {
  if (committeeIds.length === 0) return new Map()
  const rows = await reading.db
    .selectFrom('organisation.setting')
    .select(['committee_id', 'id', 'key', 'valid_from as validFrom', 'value', 'reason'])
    .where('committee_id', 'in', [...committeeIds])
    .where('superseded_at', 'is', null)
    .where('key', 'like', `${family}%`)
    .orderBy('key')
    .orderBy('valid_from')
    .execute()
  return Map.groupBy(rows, (row) => row.committee_id)
}

export async function lockSettings(w: Writing, key: string): Promise<readonly SettingEntry[]> {
  const rows = await w.db
    .selectFrom('organisation.setting')
    .select(['id', 'key', 'valid_from', 'value', 'reason'])
    .where('committee_id', '=', w.committeeId)
    .where('key', '=', key)
    .where('superseded_at', 'is', null)
    .orderBy('valid_from')
    .forUpdate()
    .execute()
  return rows.map((row) => ({ id: row.id, key, validFrom: row.valid_from, value: row.value, reason: row.reason }))
}

export async function insertSetting(w: Writing, entry: SettingEntry): Promise<void> {
  await w.db
    .insertInto('organisation.setting')
    .values({
      committee_id: w.committeeId,
      id: entry.id,
      key: entry.key,
      valid_from: entry.validFrom,
      value: JSON.stringify(entry.value),
      reason: entry.reason,
      recorded_at: w.now,
    })
    .execute()
}

export async function supersedeSetting(w: Writing, id: Id, by: Id | null, reason: string): Promise<void> {
  await w.db
    .updateTable('organisation.setting')
    .set({ superseded_at: w.now, superseded_by: by, superseded_reason: reason })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}
