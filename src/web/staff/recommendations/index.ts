import type { AnyPage, ResourceDefinition } from '../../http/page.ts'
import { editRecommendationPage } from './edit-recommendation.tsx'
import { escalatePage } from './escalate.tsx'
import { importPage, importSample } from './import.tsx'
import { importResultPage } from './import-result.tsx'
import { issuePage } from './issue.tsx'
import { newRecommendationPage } from './new-recommendation.tsx'
import { publishPage } from './publish.tsx'
import { recommendationPage } from './recommendation.tsx'
import { registerPage } from './register.tsx'
import { registerDocx, registerPdf, registerXlsx } from './register-sheet.ts'
import { remindersPage } from './reminders.tsx'
import { replacePage } from './replace.tsx'
import { sendLetterPage } from './send-letter.tsx'

/** The register of recommendations, one of them with its whole life, and its letters. */
export const pages: readonly AnyPage[] = [
  registerPage,
  newRecommendationPage,
  issuePage,
  remindersPage,
  sendLetterPage,
  importPage,
  importResultPage,
  recommendationPage,
  editRecommendationPage,
  escalatePage,
  replacePage,
  publishPage,
]

export const resources: readonly ResourceDefinition[] = [registerXlsx, registerPdf, registerDocx, importSample]
