import { type DocumentLine, documentsOf } from '../../../areas/documents/index.ts'
import {
  type Agency,
  listAgencies,
  listOrganisations,
  type MemberOrganisation,
} from '../../../areas/organisation/index.ts'
import * as area from '../../../areas/supervision/index.ts'
import type { Refusal } from '../../../values/refusal.ts'
import type { PageContext } from '../../http/page.ts'
import { idIn } from '../record/address.ts'
import { missing } from './address.ts'

export interface ProgrammeData extends area.ProgrammeFacts {
  readonly versions: readonly area.ProgrammeFacts[]
  readonly sessions: readonly area.SessionLine[]
  readonly agencies: readonly Agency[]
  readonly organisations: readonly MemberOrganisation[]
  readonly documents: readonly DocumentLine[]
  readonly state: area.ProgrammeState
}

/** One version with all that its page shows. */
export async function loadProgramme(c: PageContext): Promise<ProgrammeData | Refusal> {
  const { committeeId } = c.signedIn
  return c.read(async (reading) => {
    const facts = await area.findProgramme(reading, committeeId, idIn(c))
    if (!facts) return missing
    const versions = await area.listProgrammes(reading, committeeId, facts.programme.year)
    const lineIds = facts.lines.map((line) => line.lineId)
    return {
      ...facts,
      versions,
      state: area.programmeState(facts, c.today, versions),
      sessions: (await area.listSessions(reading, { committeeId, lineIds, limit: 200 })).rows,
      agencies: (await listAgencies(reading, { committeeId, limit: 200 })).rows,
      organisations: (await listOrganisations(reading, { committeeId, limit: 200 })).rows,
      documents: await documentsOf(reading, facts.programme.id),
    }
  })
}
