import type { AnyPage, ResourceDefinition } from '../../http/page.ts'
import { eventPage } from './event.tsx'
import { editEventPage, newEventPage } from './event-edit.tsx'
import { importPage } from './import.tsx'
import { importSample } from './import-sample.ts'
import { ownPage } from './own.tsx'
import { paperFiles } from './papers.ts'
import { editPlanPage, newPlanPage, planPlacePage } from './plan-edit.tsx'
import { publishPage } from './publish.tsx'
import { resultPage } from './result.tsx'
import { correctPage } from './result-correct.tsx'
import { reportPage } from './result-report.tsx'
import { resultsPage } from './results.tsx'
import { resultsSheet } from './results-sheet.ts'
import { areasSheet } from './sheets.ts'
import { yearPage } from './year.tsx'
import { yearsPage } from './years.tsx'
import { yearsSheet } from './years-sheet.ts'

/** Ngày hội Đại đoàn kết toàn dân tộc ở khu dân cư. */
export const pages: readonly AnyPage[] = [
  yearsPage,
  newPlanPage,
  editPlanPage,
  planPlacePage,
  newEventPage,
  eventPage,
  editEventPage,
  reportPage,
  resultsPage,
  resultPage,
  correctPage,
  ownPage,
  yearPage,
  importPage,
  publishPage,
]

export const resources: readonly ResourceDefinition[] = [
  areasSheet,
  resultsSheet,
  yearsSheet,
  importSample,
  ...paperFiles,
]
