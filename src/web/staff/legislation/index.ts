import type { AnyPage, ResourceDefinition } from '../../http/page.ts'
import { consultationPage } from './consultation.tsx'
import { editConsultationPage } from './consultation-edit.tsx'
import { newConsultationPage } from './consultation-new.tsx'
import { consultationsPage } from './consultations.tsx'
import { consultationsSheet } from './consultations-sheet.ts'
import { publishConsultationPage } from './publish.tsx'
import { uptakePage } from './uptake.tsx'

/** Comments on laws: the register of letters that ask, one of them with all its parts, and what became of each opinion. */
export const pages: readonly AnyPage[] = [
  consultationsPage,
  newConsultationPage,
  editConsultationPage,
  publishConsultationPage,
  uptakePage,
  consultationPage,
]

export const resources: readonly ResourceDefinition[] = [consultationsSheet]
