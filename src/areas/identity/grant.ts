import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { type Refusal, refuse } from '../../values/refusal.ts'
import { factsOf, type RoleReach, widestReach } from './role.ts'

/** A role given in one committee, on the days `fromOn` to `toOn`, both included. */
export interface RoleGrant {
  readonly committeeId: Id
  readonly role: string
  readonly areaId: Id | null
  readonly agencyId: Id | null
  readonly organisationId: Id | null
  readonly fromOn: Day
  readonly toOn: Day | null
}

/** The same as the platform's grants carry it; `null` holds everywhere. */
export interface GrantInForce {
  readonly role: string
  readonly committeeId: Id | null
  readonly areaId: Id | null
  readonly agencyId: Id | null
  readonly organisationId: Id | null
}

export function isInForce(grant: { fromOn: Day; toOn: Day | null }, on: Day): boolean {
  return grant.fromOn <= on && (grant.toOn === null || on <= grant.toOn)
}

/** Over for good; one that is still to begin is not. */
export function isOver(grant: { toOn: Day | null }, on: Day): boolean {
  return grant.toOn !== null && grant.toOn < on
}

/** How the person got in decides what the grants are worth. */
export interface Entry {
  readonly strength: string
  readonly demo: boolean
  readonly on: Day
}

/**
 * The grants that count in a session. A phone held by a volunteer carries no role of the office, whatever else its
 * owner is; a demo account's reach ends at its sample committee.
 */
export function grantsInForce(grants: readonly RoleGrant[], entry: Entry): readonly GrantInForce[] {
  return grants.flatMap((grant) => {
    const facts = factsOf(grant.role)
    if (!facts || !isInForce(grant, entry.on)) return []
    if (entry.strength === 'device' && !facts.onDevice) return []
    const { role, committeeId, areaId, agencyId, organisationId } = grant
    return [
      { role, committeeId: facts.everywhere && !entry.demo ? null : committeeId, areaId, agencyId, organisationId },
    ]
  })
}

/** The committees in which the grants give something to do, each once, in the order of the grants. */
export function committeesOf(grants: readonly RoleGrant[], entry: Entry): readonly Id[] {
  const counting = grants.filter((grant) => grantsInForce([grant], entry).length > 0)
  return [...new Set(counting.map((grant) => grant.committeeId))]
}

export interface SightInCommittee {
  readonly committeeIds: readonly Id[]
  readonly accountId: Id
  readonly reach: RoleReach
  readonly agencyId: Id | null
  readonly areaId: Id | null
}

/** What these grants let a person see in one committee; `null` when none of them is for it. */
export function sightIn(
  grants: readonly GrantInForce[],
  committeeId: Id,
  accountId: Id,
  below: readonly Id[] = [],
): SightInCommittee | null {
  const here = grants.filter((grant) => grant.committeeId === null || grant.committeeId === committeeId)
  const reach = widestReach(here.map((grant) => grant.role))
  if (reach === null) return null
  const committeeIds = reach === 'province' ? [...new Set([committeeId, ...below])] : [committeeId]
  const areaId = here.find((grant) => grant.areaId !== null)?.areaId ?? null
  const agencyId = here.find((grant) => grant.agencyId !== null)?.agencyId ?? null
  return { committeeIds, accountId, reach, agencyId, areaId }
}

/** A role comes with exactly the narrowing it needs. */
export function checkNarrowing(
  grant: Pick<RoleGrant, 'role' | 'areaId' | 'agencyId' | 'organisationId'>,
): Refusal | null {
  const facts = factsOf(grant.role)
  if (!facts) return refuse('platform.not_a_choice', { field: 'role' })
  const given = { area: grant.areaId, agency: grant.agencyId, organisation: grant.organisationId }
  for (const [name, id] of Object.entries(given)) {
    const needed = facts.narrowedBy === name
    const allowed = needed || (name === 'organisation' && grant.role === 'ward_vice_chair')
    if (needed && id === null)
      return refuse('identity.narrowing_missing', { field: `${name}Id`, params: { role: grant.role } })
    if (!allowed && id !== null)
      return refuse('identity.narrowing_unwanted', { field: `${name}Id`, params: { role: grant.role } })
  }
  return null
}
