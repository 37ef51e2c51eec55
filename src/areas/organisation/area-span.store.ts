import type { Reading } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { covers } from './validity.ts'

/** For each of some days the areas that existed on it, of all these committees. One question, however many they are. */
export async function areasExisting(
  reading: Reading,
  committeeIds: readonly Id[],
  days: readonly Day[],
): Promise<readonly (readonly Id[])[]> {
  if (days.length === 0 || committeeIds.length === 0) return days.map(() => [])
  const rows = await reading.db
    .selectFrom('organisation.area')
    .select(['id', 'valid_from', 'valid_to', 'end_reason'])
    .where('committee_id', 'in', [...committeeIds])
    .orderBy('number')
    .orderBy('id')
    .execute()
  const areas = rows.filter((row) => row.end_reason !== 'entered_in_error')
  return days.map((on) =>
    areas.filter((row) => covers({ from: row.valid_from, to: row.valid_to }, on)).map((row) => row.id),
  )
}

/** Every area these committees ever had, under its last name. */
export async function areaNames(
  reading: Reading,
  committeeIds: readonly Id[],
): Promise<readonly { readonly id: Id; readonly name: string }[]> {
  if (committeeIds.length === 0) return []
  return reading.db
    .selectFrom('organisation.area as a')
    .innerJoin('organisation.area_name as n', (join) =>
      join.onRef('n.committee_id', '=', 'a.committee_id').onRef('n.area_id', '=', 'a.id'),
    )
    .distinctOn(['a.number', 'a.id'])
    .select(['a.id', 'n.name'])
    .where('a.committee_id', 'in', [...committeeIds])
    .where('n.superseded_at', 'is', null)
    .orderBy('a.number')
    .orderBy('a.id')
    .orderBy('n.valid_from', (order) => order.desc().nullsLast())
    .execute()
}
