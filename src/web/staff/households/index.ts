import type { AnyPage, ResourceDefinition } from '../../http/page.ts'
import { editHouseholdPage, newHouseholdPage } from './edit.tsx'
import { householdFilePage } from './file.tsx'
import { householdPage } from './household.tsx'
import { householdsSheet } from './households-sheet.ts'
import { importPage, importSample } from './import.tsx'
import { householdsPage } from './list.tsx'
import { editMemberPage } from './member.tsx'
import { mergePage } from './merge.tsx'

/** Households. */
export const pages: readonly AnyPage[] = [
  householdsPage,
  newHouseholdPage,
  importPage,
  householdPage,
  editHouseholdPage,
  editMemberPage,
  mergePage,
  householdFilePage,
]

export const resources: readonly ResourceDefinition[] = [householdsSheet, importSample]
