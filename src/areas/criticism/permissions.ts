import { permissionSet, type Role } from '../identity/index.ts'

const office: readonly Role[] = ['ward_chair', 'ward_vice_chair', 'ward_officer']
const signers: readonly Role[] = ['ward_chair', 'ward_vice_chair']

export const permissions = permissionSet('criticism', {
  read: [...office, 'member_org_lead'],
  plan: office,
  record: office,
  /** Party opinion, the criticism document and its sending: what carries the seal. */
  sign: signers,
  issue_plan: ['ward_chair'],
  manage_groups: office,
  withdraw: signers,
  /** Ends what is not all answered, or not all carried out. */
  close_by_decision: ['ward_chair'],
  /** What the drafting body says for itself, or the office writes down from its paper. */
  explain: [...office, 'agency_contact'],
  /** The desk of an agency: what was sent to it. */
  read_own: ['agency_contact'],
  publish: { roles: ['ward_chair'], secondFactor: true },
})
