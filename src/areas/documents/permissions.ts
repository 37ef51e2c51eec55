import type { Actor, Writing } from '../../platform/context.ts'
import { holds } from '../../platform/permission.ts'
import type { Id } from '../../values/id.ts'
import { type Refusal, refuse } from '../../values/refusal.ts'
import { permissionSet, type Role } from '../identity/index.ts'

const office: readonly Role[] = ['ward_chair', 'ward_vice_chair', 'ward_officer']
const writers: readonly Role[] = [...office, 'ward_accountant', 'member_org_lead']
const ward: readonly Role[] = [...writers, 'ward_treasurer']
const field: readonly Role[] = ['inspection_member', 'area_head', 'area_member']

export const permissions = permissionSet('documents', {
  /** The register. What of it is shown is decided row by row. */
  read: [...ward, 'province_officer', 'advisor', ...field, 'agency_contact'],
  draft: writers,
  issue: ['ward_chair', 'ward_vice_chair'],
  register_incoming: office,
  start_series: { roles: ['ward_chair'], secondFactor: true },
  attach_file: writers,
  store_file: [...ward, 'advisor', ...field, 'agency_contact'],
  read_evidence: [...ward, 'province_officer', 'advisor', ...field, 'agency_contact'],
  add_evidence: [...ward, ...field, 'agency_contact'],
  supersede_evidence: [...ward, ...field, 'agency_contact'],
  /** Everything the committee ever published, with what was masked or kept. */
  read_publications: ['ward_chair', 'ward_vice_chair', 'ward_officer'],
  publish: { roles: ['ward_chair'], secondFactor: true },
})

/** The office looks after every paper; a member organisation and the accountant after those they wrote down themselves. */
export function mayChange(actor: Actor, { recordedBy }: { readonly recordedBy: Id }, w: Writing): true | Refusal {
  if (recordedBy === actor.accountId || holds(actor, permissions.register_incoming, w.committeeId)) return true
  return refuse('documents.document_of_another', { kind: 'forbidden' })
}
