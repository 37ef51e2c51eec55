import type { Selectable } from 'kysely'
import type { Tables } from '../../../db/tables.ts'
import type { Reading, Writing } from '../../platform/context.ts'
import type { Id } from '../../values/id.ts'
import type { Dialogue, Leader } from './dialogue.ts'

type Row = Selectable<Tables['criticism.dialogue']>

function asDialogue(row: Row): Dialogue {
  return {
    id: row.id,
    committeeId: row.committee_id,
    meetingId: row.meeting_id,
    ledBy: row.led_by as Leader,
    leader: row.leader,
    topic: row.topic,
    supersededAt: row.superseded_at,
    supersededReason: row.superseded_reason,
  }
}

/** Dialogues of a committee that were not taken out; some a year. */
export async function allDialogues(reading: Reading, committeeId: Id): Promise<readonly Dialogue[]> {
  const rows = await reading.db
    .selectFrom('criticism.dialogue')
    .selectAll()
    .where('committee_id', '=', committeeId)
    .where('superseded_at', 'is', null)
    .orderBy('id')
    .execute()
  return rows.map(asDialogue)
}

export async function dialoguesByIds(reading: Reading, ids: readonly Id[]): Promise<readonly Dialogue[]> {
  if (ids.length === 0) return []
  const rows = await reading.db
    .selectFrom('criticism.dialogue')
    .selectAll()
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('id', 'in', [...ids])
    .execute()
  return rows.map(asDialogue)
}

/** Dialogues held in those conferences. */
export async function dialoguesOfMeetings(reading: Reading, meetingIds: readonly Id[]): Promise<readonly Dialogue[]> {
  if (meetingIds.length === 0) return []
  const rows = await reading.db
    .selectFrom('criticism.dialogue')
    .selectAll()
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('meeting_id', 'in', [...meetingIds])
    .where('superseded_at', 'is', null)
    .execute()
  return rows.map(asDialogue)
}

export async function lockDialogue(w: Writing, id: Id): Promise<Dialogue | null> {
  const row = await w.db
    .selectFrom('criticism.dialogue')
    .selectAll()
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row ? asDialogue(row) : null
}

export type DialogueValues = Pick<Dialogue, 'ledBy' | 'leader' | 'topic'>

const columnsOf = ({ ledBy, leader, topic }: DialogueValues) => ({ led_by: ledBy, leader, topic })

export async function insertDialogue(w: Writing, id: Id, meetingId: Id, values: DialogueValues): Promise<void> {
  await w.db
    .insertInto('criticism.dialogue')
    .values({ committee_id: w.committeeId, id, meeting_id: meetingId, ...columnsOf(values), recorded_at: w.now })
    .execute()
}

export async function updateDialogue(w: Writing, id: Id, values: DialogueValues): Promise<void> {
  await w.db
    .updateTable('criticism.dialogue')
    .set(columnsOf(values))
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}

export async function supersedeDialogue(w: Writing, id: Id, reason: string): Promise<void> {
  await w.db
    .updateTable('criticism.dialogue')
    .set({ superseded_at: w.now, superseded_reason: reason })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}
