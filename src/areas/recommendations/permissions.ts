import type { Actor, Writing } from '../../platform/context.ts'
import { holds } from '../../platform/permission.ts'
import type { Id } from '../../values/id.ts'
import { type Refusal, refuse } from '../../values/refusal.ts'
import { permissionSet, type Role } from '../identity/index.ts'
import type { RecommendationFacts } from './recommendation.ts'

const heads: readonly Role[] = ['ward_chair', 'ward_vice_chair']
const office: readonly Role[] = [...heads, 'ward_officer']
const ward: readonly Role[] = [...office, 'ward_accountant', 'ward_treasurer', 'member_org_lead']

export const permissions = permissionSet('recommendations', {
  /** Row by row, the province sees what goes upward, an agency what was issued to it. */
  read: [...ward, 'province_officer', 'agency_contact'],
  /** The register of the office. */
  read_register: [...ward, 'province_officer'],
  /** Filters of the register kept under a name: for who works in the ward. */
  keep_filters: ward,
  /** The desk of an agency: what was issued to it. */
  read_own: ['agency_contact'],
  draft: [...office, 'member_org_lead'],
  issue: heads,
  /** What came from outside on paper or by telephone, and what the office sends after it. */
  record: office,
  receive: [...office, 'agency_contact'],
  answer: [...office, 'agency_contact'],
  progress: [...office, 'agency_contact'],
  extend: heads,
  remind: office,
  escalate: heads,
  close_resolved: heads,
  close_unresolved: ['ward_chair'],
  reopen: heads,
  withdraw: heads,
  supersede: heads,
  publish: { roles: ['ward_chair'], secondFactor: true },
  import: office,
})

/** Speaks for an agency, and for nobody of the office. */
export function isAgency(actor: Actor, committeeId: Id): boolean {
  return !holds(actor, permissions.record, committeeId)
}

/** An agency says only what is its own to say: what was addressed to it, as its grant names it. */
export function mayAsSender(actor: Actor, { recommendation }: RecommendationFacts, w: Writing): true | Refusal {
  if (!isAgency(actor, w.committeeId)) return true
  const own = actor.grants.some(
    (grant) => grant.committeeId === w.committeeId && grant.agencyId === recommendation.addresseeId,
  )
  return own ? true : refuse('recommendations.not_addressed_to_you', { kind: 'forbidden' })
}

/** `null` for the office; a member organisation changes the drafts that it wrote down itself. */
export function mayChangeDraft(w: Writing, { recommendation }: RecommendationFacts): Refusal | null {
  if (recommendation.recordedBy === w.actor.accountId || holds(w.actor, permissions.record, w.committeeId)) return null
  return refuse('recommendations.draft_of_another', { kind: 'forbidden' })
}
