import { permissionSet, type Role } from '../identity/index.ts'

const office: readonly Role[] = ['ward_chair', 'ward_vice_chair', 'ward_officer']
const everybodyInside: readonly Role[] = [
  ...office,
  'ward_accountant',
  'ward_treasurer',
  'member_org_lead',
  'advisor',
  'inspection_member',
  'area_head',
  'area_member',
  'province_officer',
  'system_admin',
]

export const permissions = permissionSet('organisation', {
  /** Units, committees, bodies, areas, agencies: what the committee is, not who. */
  read: everybodyInside,
  read_people: [...office, 'ward_accountant', 'ward_treasurer', 'member_org_lead'],
  /** Telephone, ethnicity, religion, party membership; each look is journaled. */
  open_sealed: ['ward_chair', 'ward_officer'],
  manage_units: ['system_admin'],
  found_committee: ['system_admin'],
  manage_terms: ['ward_chair', 'ward_officer'],
  manage_bodies: office,
  manage_people: office,
  manage_organisations: office,
  manage_areas: ['ward_chair', 'ward_officer'],
  manage_agencies: office,
  change_settings: ['ward_chair'],
  /** The accounts of a committee that is no more; also while the register stands still. */
  take_over: { roles: ['ward_chair'], secondFactor: true, whilePaused: true },
})
