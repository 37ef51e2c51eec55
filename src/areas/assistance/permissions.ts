import { permissionSet, type Role } from '../identity/index.ts'

const office: readonly Role[] = ['ward_chair', 'ward_vice_chair', 'ward_officer']
const money: readonly Role[] = ['ward_accountant', 'ward_treasurer']

export const permissions = permissionSet('assistance', {
  /** Rounds with their lists: the office, and who pays. */
  read: [...office, ...money],
  /** What one's own area listed, on a phone. */
  read_own: ['area_head'],
  /** Puts somebody on the list: the office, or the head of the area for the own area. */
  list: [...office, 'area_head'],
  /** Rounds, files of who is listed, councils, postings, what people said of them. */
  manage: office,
  /** Decides who receives what; money is promised by it. */
  decide: { roles: ['ward_chair'], secondFactor: true },
  /** Takes money out to be paid, settles what was paid and brought back. */
  pay_out: ['ward_accountant'],
  /** Marks on the spot who signed and who did not come. */
  mark: [...office, ...money],
  publish: { roles: ['ward_chair'], secondFactor: true },
  /** State benefits: not the Front's money, reviewed by a council on which it sits. */
  read_benefits: [...office, 'ward_accountant'],
  keep_benefits: office,
})
