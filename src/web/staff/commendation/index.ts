import type { AnyPage, ResourceDefinition } from '../../http/page.ts'
import { boardPage } from './board.tsx'
import { bookPage } from './book.tsx'
import { casePage } from './case.tsx'
import { editCasePage, newCasePage } from './case-edit.tsx'
import { reportFiles, reportPage } from './case-report.tsx'
import { casesPage } from './cases.tsx'
import { bookDocx, bookPdf, bookSheet, casesSheet } from './cases-sheet.ts'
import { certificateFiles } from './certificates.ts'
import { decisionPage } from './decision.tsx'
import { newDecisionPage } from './decision-new.tsx'
import { publishPage } from './decision-publish.tsx'
import { decisionsPage } from './decisions.tsx'
import { familiesPage, familyResult } from './families.tsx'
import { importAwardsPage, importNominationsPage, importSamples } from './import.tsx'
import { importResultPage } from './import-result.tsx'
import { meetingPage } from './meeting.tsx'
import { movementPage } from './movement.tsx'
import { editMovementPage, newMovementPage } from './movement-edit.tsx'
import { scorePage } from './movement-score.tsx'
import { movementsPage } from './movements.tsx'
import { newOwnPage, ownPage } from './own.tsx'
import { ownCasePage } from './own-case.tsx'
import { roundPage } from './round.tsx'
import { editRoundPage, newRoundPage } from './round-edit.tsx'
import { listFiles } from './signed-list.ts'

/** Emulation and commendation. */
export const pages: readonly AnyPage[] = [
  boardPage,
  newRoundPage,
  roundPage,
  editRoundPage,
  meetingPage,
  casesPage,
  newCasePage,
  casePage,
  editCasePage,
  reportPage,
  decisionsPage,
  newDecisionPage,
  decisionPage,
  publishPage,
  bookPage,
  importNominationsPage,
  importAwardsPage,
  importResultPage,
  movementsPage,
  newMovementPage,
  movementPage,
  editMovementPage,
  scorePage,
  familiesPage,
  familyResult,
  ownPage,
  newOwnPage,
  ownCasePage,
]

export const resources: readonly ResourceDefinition[] = [
  casesSheet,
  bookSheet,
  bookPdf,
  bookDocx,
  ...certificateFiles,
  ...reportFiles,
  ...listFiles,
  ...importSamples,
]
