import type { AnyPage, ResourceDefinition } from '../../http/page.ts'
import { clausePage } from './clause.tsx'
import { draftDownloads } from './downloads.ts'
import { draftPage } from './draft.tsx'
import { editDraftPage } from './edit-draft.tsx'
import { entryPage } from './entry.tsx'
import { importPage, importSample } from './import.tsx'
import { importResultPage } from './import-result.tsx'
import { newDraftPage } from './new-draft.tsx'
import { opinionPage } from './opinion.tsx'
import { ownDraftPage } from './own-draft.tsx'
import { ownPage } from './own-list.tsx'
import { ownTalliesPage } from './own-tallies.tsx'
import { registerPage } from './register.tsx'
import { registerSheet } from './register-sheet.ts'
import { tablePage } from './table.tsx'
import { tableSheet } from './table-sheet.ts'
import { talliesPage } from './tallies.tsx'

/** The register of drafts, one draft and its opinions; and what is open to who gives opinions from outside. */
export const pages: readonly AnyPage[] = [
  registerPage,
  newDraftPage,
  editDraftPage,
  clausePage,
  tablePage,
  opinionPage,
  entryPage,
  importPage,
  importResultPage,
  talliesPage,
  draftPage,
  ownPage,
  ownDraftPage,
  ownTalliesPage,
]

export const resources: readonly ResourceDefinition[] = [registerSheet, importSample, tableSheet, ...draftDownloads]
