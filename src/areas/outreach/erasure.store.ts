import { sql } from 'kysely'
import type { Reading, Writing } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'

export interface EndedModel {
  readonly id: Id
  readonly name: string
  readonly endedOn: Day
  readonly keeps: number
}

/** Models that ended and of which it is still kept who asked for help. */
export async function endedKeeping(reading: Reading, committeeId: Id): Promise<readonly EndedModel[]> {
  const { rows } = await sql<EndedModel>`
    select m.id, m.name, min(t.happened_on) as "endedOn", count(distinct r.id)::int as keeps
    from outreach.model m
    join outreach.step t on t.committee_id = m.committee_id and t.model_id = m.id and t.stage = 'ended' and t.superseded_at is null
    join outreach.help_request r on r.committee_id = m.committee_id and r.model_id = m.id and r.erased_at is null
    where m.committee_id = ${committeeId}
    group by m.committee_id, m.id order by min(t.happened_on), m.id`.execute(reading.db)
  return rows
}

/** Takes every name, number, address and note of the requests of a model away for good; how many requests that were. */
export async function eraseHelpOf(w: Writing, modelId: Id): Promise<number> {
  const of = sql`select id from outreach.help_request where committee_id = ${w.committeeId} and model_id = ${modelId}`
  await sql`
    update outreach.help_detail set name_sealed = null, phone_sealed = null, address_sealed = null, note_sealed = null,
      erased_at = ${w.now}
    where committee_id = ${w.committeeId} and erased_at is null and request_id in (${of})`.execute(w.db)
  const erased = await sql`
    update outreach.help_request set erased_at = ${w.now}
    where committee_id = ${w.committeeId} and model_id = ${modelId} and erased_at is null`.execute(w.db)
  return Number(erased.numAffectedRows ?? 0n)
}
