import type { Writing } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import { type Id, newId } from '../../values/id.ts'

export interface AskedBody {
  readonly bodyName: string
  readonly agencyId: Id | null
  readonly organisationId: Id | null
}

export async function insertAsked(w: Writing, programmeId: Id, sentOn: Day, bodies: readonly AskedBody[]) {
  const rows = bodies.map((body) => ({
    committee_id: w.committeeId,
    id: newId(),
    programme_id: programmeId,
    agency_id: body.agencyId,
    organisation_id: body.organisationId,
    body_name: body.bodyName,
    sent_on: sentOn,
    recorded_at: w.now,
  }))
  await w.db.insertInto('supervision.programme_opinion').values(rows).execute()
}

export interface Reply {
  readonly repliedOn: Day
  readonly stance: 'agreed' | 'changes'
  readonly opinion: string | null
  readonly uptake: string | null
  readonly reference: string | null
}

export async function saveReply(w: Writing, opinionId: Id, reply: Reply): Promise<void> {
  const { repliedOn: replied_on, ...rest } = reply
  await w.db
    .updateTable('supervision.programme_opinion')
    .set({ replied_on, ...rest, replied_at: w.now })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', opinionId)
    .execute()
}
