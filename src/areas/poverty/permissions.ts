import { permissionSet, type Role } from '../identity/index.ts'

const office: readonly Role[] = ['ward_chair', 'ward_vice_chair', 'ward_officer']

export const permissions = permissionSet('poverty', {
  read: [...office, 'ward_accountant', 'ward_treasurer'],
  keep: office,
  /** Proposes households of the own area from a phone, and follows what becomes of them. */
  read_own: ['area_head'],
  propose_own: ['area_head'],
  /** The chair of the Mobilisation Board decides what the Fund gives. */
  approve: { roles: ['ward_chair'], secondFactor: true },
  pay: ['ward_accountant'],
  /** What everybody reads: as all publishing, by the office and the accountant. */
  publish: [...office, 'ward_accountant'],
})
