import { permissionSet } from '../identity/index.ts'

/** Whoever keeps the books reads statements and decides their lines; the chair alone signs for one that does not hold. */
export const permissions = permissionSet('statements', {
  read: ['ward_chair', 'ward_vice_chair', 'ward_accountant', 'ward_treasurer'],
  keep: ['ward_accountant'],
  import: ['ward_accountant'],
  decide: ['ward_accountant'],
  accept: { roles: ['ward_chair'], secondFactor: true },
})
