import {
  type Agency,
  type Area,
  areaName,
  type Body,
  existsOn,
  listAgencies,
  listBodies,
  listMemberships,
  listOrganisations,
  loadAreas,
  type MemberOrganisation,
  type NamedMembership,
} from '../../../areas/organisation/index.ts'
import type { Reading } from '../../../platform/context.ts'
import type { Day } from '../../../values/day.ts'
import type { Id } from '../../../values/id.ts'
import type { Option } from '../../parts/index.ts'

/** What the form of a conference chooses from: bodies that may convene one, and residential areas. */
export interface MeetingChoices {
  readonly bodies: readonly Body[]
  readonly areas: readonly Area[]
}

const conveners = new Set(['advisory_group', 'peoples_inspection_board', 'front_working_committee', 'other'])

export async function loadMeetingChoices(reading: Reading, committeeId: Id): Promise<MeetingChoices> {
  const bodies = await listBodies(reading, committeeId)
  const { areas } = await loadAreas(reading, committeeId)
  return { bodies: bodies.filter((body) => conveners.has(body.kind)), areas }
}

export const bodyOptions = (bodies: readonly Body[]): readonly Option[] =>
  bodies.map(({ id, name }) => ({ value: id, label: name }))

/** Areas that exist on the day, and the one already chosen. */
export function areaOptions(areas: readonly Area[], on: Day, chosen: readonly Id[] = []): readonly Option[] {
  return areas
    .filter((area) => existsOn(area, on) || chosen.includes(area.id))
    .map((area) => ({ value: area.id, label: areaName(area, on) }))
}

/** Whom an invitation can name: agencies, organisations, areas, and the members of a body. */
export interface GuestChoices {
  readonly agencies: readonly Agency[]
  readonly organisations: readonly MemberOrganisation[]
  readonly areas: readonly Area[]
  readonly members: readonly NamedMembership[]
}

/** Members of the body that convenes it, else of the standing board. */
export async function loadGuestChoices(
  reading: Reading,
  committeeId: Id,
  bodyId: Id | null,
  on: Day,
): Promise<GuestChoices> {
  const agencies = await listAgencies(reading, { committeeId, limit: 200 })
  const organisations = await listOrganisations(reading, { committeeId, on, limit: 200 })
  const { areas } = await loadAreas(reading, committeeId)
  const inBody = bodyId ?? (await listBodies(reading, committeeId, 'standing_board')).at(-1)?.id
  const members = inBody ? await listMemberships(reading, committeeId, { bodyId: inBody, on }) : []
  return { agencies: agencies.rows, organisations: organisations.rows, areas, members }
}
