import type { AnyPage, ResourceDefinition } from '../../http/page.ts'
import { benefitsPage } from './board.tsx'
import { casesSheet, importPage, importSample } from './import.tsx'
import { newPolicyPage, policyPage } from './policy.tsx'
import { benefitRoundPage } from './round.tsx'
import { editBenefitRoundPage, newBenefitRoundPage } from './round-edit.tsx'

/** State benefits. */
export const pages: readonly AnyPage[] = [
  benefitsPage,
  newPolicyPage,
  policyPage,
  newBenefitRoundPage,
  benefitRoundPage,
  editBenefitRoundPage,
  importPage,
]

export const resources: readonly ResourceDefinition[] = [importSample, casesSheet]
