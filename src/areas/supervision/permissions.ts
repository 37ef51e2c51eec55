import { permissionSet, type Role } from '../identity/index.ts'

const office: readonly Role[] = ['ward_chair', 'ward_vice_chair', 'ward_officer']
const signers: readonly Role[] = ['ward_chair', 'ward_vice_chair']
const boards: readonly Role[] = [...office, 'inspection_member']

export const permissions = permissionSet('supervision', {
  read: [...office, 'member_org_lead'],
  /** Cases, projects and diaries of the people's boards. */
  read_boards: [...boards, 'member_org_lead'],
  plan: office,
  /** Programme of the year, notice of a session, report: what carries the seal. */
  sign: signers,
  issue_programme: ['ward_chair'],
  record: office,
  /** Ends a session whose recommendations are not all settled. */
  close_by_decision: ['ward_chair'],
  withdraw: signers,
  add_topic: office,
  publish: { roles: ['ward_chair'], secondFactor: true },
  follow_commitments: office,
  manage_boards: office,
  record_case: boards,
  write_diary: boards,
})
