import { permissionSet, type Role } from '../identity/index.ts'

const office: readonly Role[] = ['ward_chair', 'ward_vice_chair', 'ward_officer', 'ward_accountant', 'ward_treasurer']

/** Who makes a voucher does not approve it nor hold the money (Law on Accounting 88/2015/QH13, art. 52). */
export const permissions = permissionSet('books', {
  read: office,
  /** The chair opens a campaign, and its books with it. */
  open_book: ['ward_accountant', 'ward_chair'],
  make: ['ward_accountant'],
  approve: { roles: ['ward_chair'], secondFactor: true },
  /** Cash and goods handed over. */
  settle: ['ward_treasurer'],
  /** What the bank moved, by its paper. */
  settle_bank: ['ward_accountant'],
  settle_any: ['ward_treasurer', 'ward_accountant'],
  count: ['ward_accountant'],
  close: { roles: ['ward_chair'], secondFactor: true },
})
