import { permissionSet, type Role } from '../identity/index.ts'

const heads: readonly Role[] = ['ward_chair', 'ward_vice_chair']
const office: readonly Role[] = [...heads, 'ward_officer']

export const permissions = permissionSet('legislation', {
  read: [...office, 'province_officer'],
  /** Who has handed in and who has not: told in the office alone. */
  read_assignments: office,
  keep: office,
  approve: heads,
  /** Letting a letter pass unanswered, and taking a step back. */
  decide: heads,
  publish: { roles: ['ward_chair'], secondFactor: true },
})
