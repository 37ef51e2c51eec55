import { findReportFacts } from '../../../areas/reports/index.ts'
import type { OriginFinders } from '../origin-place.ts'
import { reportPath } from './address.ts'

/** Reports as what their words, kept in the register of documents, belong to. */
export const reportOrigins: OriginFinders = {
  report: async (reading, id) => {
    const found = await findReportFacts(reading, id)
    return found && { label: found.report.title, href: reportPath(id) }
  },
}
