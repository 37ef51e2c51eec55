import { permissionSet, type Role } from '../identity/index.ts'

const heads: readonly Role[] = ['ward_chair', 'ward_vice_chair']
const office: readonly Role[] = [...heads, 'ward_officer']

export const permissions = permissionSet('commendation', {
  /** Rounds, cases, the book; who pays the bonus reads its list. */
  read: [...office, 'member_org_lead', 'ward_accountant', 'ward_treasurer'],
  /** Proposes: the office, a member organisation, the head of a residential area for the area. */
  nominate: [...office, 'member_org_lead', 'area_head'],
  /** The proposals of one's own area, on a phone. */
  read_own: ['area_head'],
  /** Rounds, movements, councils, what came back on paper, printing and handing over. */
  manage: office,
  /** What is sent under the seal, and takes back what was decided. */
  sign: heads,
  /** Submits what the council did not carry. */
  overrule: ['ward_chair'],
  start_book: { roles: ['ward_chair'], secondFactor: true },
  import: office,
  publish: { roles: ['ward_chair'], secondFactor: true },
})
