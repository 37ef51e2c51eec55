import { permissionSet, type Role } from '../identity/index.ts'

const heads: readonly Role[] = ['ward_chair', 'ward_vice_chair']
const keepers: readonly Role[] = ['ward_officer', 'ward_accountant']
const office: readonly Role[] = [...heads, ...keepers]

export const permissions = permissionSet('relief', {
  /** Campaigns, donors and what they gave; the treasurer sees what the cash is for. */
  read: [...office, 'ward_treasurer'],
  /** What was collected in one's own area, on a phone. */
  read_own: ['area_head'],
  /** Campaigns before they open. */
  plan: office,
  /** Donors, pledges and gifts that came in. Who approves vouchers writes down no gift. */
  record: keepers,
  record_own: ['area_head'],
  /** Opens, suspends, ends: what goes out under the seal. */
  lead: { roles: ['ward_chair'], secondFactor: true },
  /** Vouchers of gifts and of what goes out; reversals; the settlement. */
  account: ['ward_accountant'],
  publish: { roles: ['ward_chair'], secondFactor: true },
})
