import type { AnyPage, ResourceDefinition } from '../../http/page.ts'
import { areasPage } from './areas.tsx'
import { boardPage } from './board.tsx'
import { editCampaignPage, newCampaignPage, newFundPage } from './campaign-edit.tsx'
import { giftPage } from './gift.tsx'
import { editGiftPage, newGiftPage } from './gift-edit.tsx'
import { giftSheet } from './gift-sheet.ts'
import { importPage, importSample } from './import.tsx'
import { newOutflowPage } from './outflow-new.tsx'
import { ownPage } from './own.tsx'
import { paperFiles } from './papers.ts'
import { registerPage } from './register.tsx'

/** Campaigns, the Fund's gifts, what went out of them. */
export const pages: readonly AnyPage[] = [
  boardPage,
  ownPage,
  newCampaignPage,
  newFundPage,
  registerPage,
  editCampaignPage,
  newGiftPage,
  giftPage,
  editGiftPage,
  areasPage,
  importPage,
  newOutflowPage,
]

export const resources: readonly ResourceDefinition[] = [giftSheet, importSample, ...paperFiles]
