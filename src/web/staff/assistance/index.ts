import type { AnyPage, ResourceDefinition } from '../../http/page.ts'
import { boardPage } from './board.tsx'
import { importPage, importSample } from './import.tsx'
import { areaReviewPage, councilPage } from './meeting-new.tsx'
import { needPage, newNeedPage } from './need-edit.tsx'
import { ownPage } from './own.tsx'
import { paperFiles } from './papers.ts'
import { payoutListPage } from './payout-list.tsx'
import { roundPage } from './round.tsx'
import { editRoundPage, newRoundPage } from './round-edit.tsx'
import { listSheet, signSheet } from './sheets.ts'

/** Rounds of support. */
export const pages: readonly AnyPage[] = [
  boardPage,
  newRoundPage,
  roundPage,
  editRoundPage,
  newNeedPage,
  needPage,
  importPage,
  areaReviewPage,
  councilPage,
  payoutListPage,
  ownPage,
]

export const resources: readonly ResourceDefinition[] = [importSample, listSheet, signSheet, ...paperFiles]
