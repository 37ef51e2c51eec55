import type { Actor, Writing } from '../../platform/context.ts'
import { grantsFor, holds } from '../../platform/permission.ts'
import type { Id } from '../../values/id.ts'
import { type Refusal, refuse } from '../../values/refusal.ts'
import { permissionSet, type Role } from '../identity/index.ts'

const office: readonly Role[] = ['ward_chair', 'ward_vice_chair', 'ward_officer']
const signers: readonly Role[] = ['ward_chair', 'ward_vice_chair']

export const permissions = permissionSet('festival', {
  read: [...office, 'member_org_lead'],
  /** The festival of the own area alone. */
  read_own: ['area_head', 'area_member'],
  plan: office,
  issue_plan: ['ward_chair'],
  /** The office for any area; the head of an area for the own one. */
  register: [...office, 'area_head'],
  report: [...office, 'area_head'],
  arrange: office,
  approve: signers,
  verify: office,
  import: office,
  remind: office,
  consolidate: signers,
  withdraw: signers,
  publish: { roles: ['ward_chair'], secondFactor: true },
})

/** The office acts for every area; the head of an area for the own one alone. */
export function mayActFor(actor: Actor, areaId: Id, w: Writing): true | Refusal {
  if (holds(actor, permissions.arrange, w.committeeId)) return true
  const own = grantsFor(actor, permissions.register, w.committeeId).map((grant) => grant.areaId)
  return own.includes(areaId) ? true : refuse('festival.other_area', { kind: 'forbidden' })
}

export function isOffice(actor: Actor, w: Writing): boolean {
  return holds(actor, permissions.arrange, w.committeeId)
}
