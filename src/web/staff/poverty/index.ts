import type { AnyPage, ResourceDefinition } from '../../http/page.ts'
import { acceptancePage } from './acceptance.tsx'
import { boardPage } from './board.tsx'
import { casePage } from './case.tsx'
import { casesSheet } from './cases-sheet.ts'
import { decidePage } from './decision.tsx'
import { ownPage } from './own.tsx'
import { ownCasePage } from './own-case.tsx'
import { ownProposePage } from './own-propose.tsx'
import { paperFiles } from './papers.ts'
import { payPage } from './pay.tsx'
import { editCasePage, proposePage } from './propose.tsx'
import { reviewPage } from './review.tsx'
import { surveyPage } from './survey.tsx'

/** The Fund for the Poor. */
export const pages: readonly AnyPage[] = [
  boardPage,
  proposePage,
  ownPage,
  ownProposePage,
  ownCasePage,
  reviewPage,
  decidePage,
  casePage,
  editCasePage,
  surveyPage,
  payPage,
  acceptancePage,
]

export const resources: readonly ResourceDefinition[] = [casesSheet, ...paperFiles]
