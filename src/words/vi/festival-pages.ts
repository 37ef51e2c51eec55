import { festivalAreas } from './festival-areas.ts'
import { festivalEvent } from './festival-event.ts'
import { festivalImport } from './festival-import.ts'
import { festivalPlan } from './festival-plan.ts'
import { festivalPublic } from './festival-public.ts'
import { festivalReport } from './festival-report.ts'
import { festivalResult } from './festival-result.ts'
import { festivalResults } from './festival-results.ts'
import { festivalYear } from './festival-year.ts'

/** Texts of the pages of the festival. */
export const festivalPages = {
  refusals: {},
  journal: {},
  notices: {},
  ...festivalYear,
  ...festivalAreas,
  ...festivalPlan,
  ...festivalEvent,
  ...festivalReport,
  ...festivalResults,
  ...festivalResult,
  ...festivalImport,
  ...festivalPublic,
}
