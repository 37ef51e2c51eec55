import type { Reading, Writing } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import { type Id, newId, newIds } from '../../values/id.ts'

export const reminderSubjects = ['registration', 'report'] as const
export type ReminderSubject = (typeof reminderSubjects)[number]

export interface Reminder {
  readonly areaId: Id
  readonly about: ReminderSubject
  readonly remindedOn: Day
}

/** Who was reminded of the festival of a year, the latest first. */
export async function remindersOf(reading: Reading, committeeId: Id, year: number): Promise<readonly Reminder[]> {
  const rows = await reading.db
    .selectFrom('festival.reminder')
    .select(['area_id as areaId', 'about', 'reminded_on as remindedOn'])
    .where('committee_id', '=', committeeId)
    .where('year', '=', year)
    .orderBy('reminded_on', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, about: row.about as ReminderSubject }))
}

export async function insertReminders(
  w: Writing,
  year: number,
  areaIds: readonly Id[],
  { about, remindedOn }: Pick<Reminder, 'about' | 'remindedOn'>,
): Promise<void> {
  const ids = newIds(areaIds.length)
  const rows = areaIds.map((areaId, at) => ({
    committee_id: w.committeeId,
    id: ids[at] ?? newId(),
    year,
    area_id: areaId,
    about,
    reminded_on: remindedOn,
    recorded_at: w.now,
    recorded_by: w.actor.accountId,
  }))
  await w.db.insertInto('festival.reminder').values(rows).execute()
}
