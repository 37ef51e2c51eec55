import type { AnyPage, ResourceDefinition } from '../../http/page.ts'
import { importTargetsPage } from './import.tsx'
import { targetPage } from './target.tsx'
import { editTargetPage } from './target-edit.tsx'
import { newTargetPage } from './target-new.tsx'
import { targetsPage } from './targets.tsx'
import { targetsSheet } from './targets-sheet.ts'

/** What the congress set for the term, and how far it has come. */
export const pages: readonly AnyPage[] = [targetsPage, newTargetPage, importTargetsPage, targetPage, editTargetPage]

export const resources: readonly ResourceDefinition[] = [targetsSheet]
