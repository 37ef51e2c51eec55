import type { AnyPage, ResourceDefinition } from '../../http/page.ts'
import { calendarPage } from './calendar.tsx'
import { consolidationPage } from './consolidation.tsx'
import { consolidationSheet } from './consolidation-sheet.ts'
import { differencesPage } from './differences.tsx'
import { reportDocx, reportPdf } from './downloads.ts'
import { figuresResource } from './figures-resource.ts'
import { issueReportPage } from './issue.tsx'
import { newReportPage } from './new-report.tsx'
import { publishReportPage } from './publish.tsx'
import { reportRegisterPage } from './register.tsx'
import { reportPage } from './report.tsx'
import { revisePage, withdrawReportPage } from './revise.tsx'
import { writeReportPage } from './write.tsx'

/** Reports: the list with what is due, one report and its steps. */
export const pages: readonly AnyPage[] = [
  reportRegisterPage,
  newReportPage,
  calendarPage,
  consolidationPage,
  reportPage,
  writeReportPage,
  issueReportPage,
  differencesPage,
  revisePage,
  withdrawReportPage,
  publishReportPage,
]

export const resources: readonly ResourceDefinition[] = [reportDocx, reportPdf, figuresResource, consolidationSheet]
