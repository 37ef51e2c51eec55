import { permissionSet, type Role } from '../identity/index.ts'

const heads: readonly Role[] = ['ward_chair', 'ward_vice_chair']
const office: readonly Role[] = [...heads, 'ward_officer']
/** Who gives opinions from outside the office: for the own area or organisation, or as a person. */
const givers: readonly Role[] = ['member_org_lead', 'advisor', 'area_head', 'area_member']

export const permissions = permissionSet('drafts', {
  /** The register of drafts and their text. */
  read: [...office, 'member_org_lead', 'province_officer'],
  /** Who said what, in which words. */
  read_opinions: office,
  /** What is open to oneself, and what one said oneself. */
  read_own: givers,
  keep: office,
  share: office,
  withdraw: heads,
  /** What others said at a meeting, on paper, by telephone. */
  record: office,
  give: givers,
  hand_in: ['member_org_lead', 'area_head', 'area_member'],
  correct: [...office, ...givers],
  import: office,
})
