import { permissionSet } from '../identity/index.ts'

/** Whoever keeps the books reads statements; the chair and the treasurer see what was read. */
export const permissions = permissionSet('statements', {
  read: ['ward_chair', 'ward_vice_chair', 'ward_accountant', 'ward_treasurer'],
  import: ['ward_accountant'],
})
