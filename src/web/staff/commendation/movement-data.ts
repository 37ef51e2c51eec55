import * as area from '../../../areas/commendation/index.ts'
import { listOrganisations, type MemberOrganisation } from '../../../areas/organisation/index.ts'
import { type JournalEntry, journalOf } from '../../../platform/journal.ts'
import type { Refusal } from '../../../values/refusal.ts'
import type { PageContext } from '../../http/page.ts'
import { idIn } from '../record/address.ts'
import { missing } from './address.ts'
import { areasOf, type NamedArea } from './choosing.ts'

/** Everything the page of a movement shows. */
export interface MovementData extends area.MovementFacts {
  readonly areas: readonly NamedArea[]
  readonly organisations: readonly MemberOrganisation[]
  readonly rounds: readonly area.Round[]
  readonly journal: readonly JournalEntry[]
}

export async function loadMovementData(c: PageContext): Promise<MovementData | Refusal> {
  return c.read(async (reading) => {
    const facts = await area.findMovement(reading, idIn(c))
    if (!facts || facts.movement.supersededAt !== null) return missing
    const { committeeId, id } = facts.movement
    const organisations = await listOrganisations(reading, { committeeId, on: reading.today, limit: 200 })
    const rounds = await area.listRounds(reading, committeeId)
    return {
      ...facts,
      areas: await areasOf(reading, committeeId),
      organisations: organisations.rows,
      rounds: rounds.filter((one) => one.movementId === id),
      journal: await journalOf(reading, id),
    }
  })
}
