import { permissionSet, type Role } from '../identity/index.ts'

const office: readonly Role[] = ['ward_chair', 'ward_vice_chair', 'ward_officer']
const signers: readonly Role[] = ['ward_chair', 'ward_vice_chair']

export const permissions = permissionSet('meetings', {
  read: [...office, 'member_org_lead'],
  plan: office,
  /** That it was held, who came, what was said. */
  record: office,
  /** Invitation, minutes and conclusion that carry the seal. */
  sign: signers,
  cancel: signers,
  withdraw: signers,
})
