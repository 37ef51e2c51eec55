import { assistancePermissions } from '../../../areas/assistance/index.ts'
import { bookPermissions } from '../../../areas/books/index.ts'
import { disclosurePermissions } from '../../../areas/disclosure/index.ts'
import { householdPermissions } from '../../../areas/households/index.ts'
import { povertyPermissions } from '../../../areas/poverty/index.ts'
import { reliefPermissions } from '../../../areas/relief/index.ts'
import { statementPermissions } from '../../../areas/statements/index.ts'
import { householdsPath } from '../households/address.ts'
import { linesPath } from '../statements/address.ts'
import { fundCaseHits } from './fund-case-hits.tsx'
import { giftHits } from './gift-hits.tsx'
import type { SearchGroup } from './group.ts'
import { bankLineHits, ledgerHits, statementHits } from './money-hits.tsx'
import { benefitHits, householdHits, roundHits } from './support-hits.tsx'
import { voucherHits } from './voucher-hits.tsx'

/** Money and goods, who was helped, and by what. */
export const supportGroups: readonly SearchGroup[] = [
  { name: 'gifts', may: [reliefPermissions.read], list: null, find: giftHits },
  { name: 'vouchers', may: [bookPermissions.read], list: null, find: voucherHits },
  { name: 'fundCases', may: [povertyPermissions.read], list: '/quy-vi-nguoi-ngheo', find: fundCaseHits },
  { name: 'rounds', may: [assistancePermissions.read], list: null, find: roundHits },
  { name: 'benefits', may: [assistancePermissions.read_benefits], list: null, find: benefitHits },
  { name: 'ledgers', may: [disclosurePermissions.read], list: null, find: ledgerHits },
  { name: 'statements', may: [statementPermissions.read], list: null, find: statementHits },
  { name: 'bankLines', may: [statementPermissions.read], list: linesPath, find: bankLineHits },
  { name: 'households', may: [householdPermissions.read], list: householdsPath, find: householdHits },
]
