import { findReportFacts, progressRecords } from '../../../areas/reports/index.ts'
import type { OriginFinders } from '../origin-place.ts'
import { targetPath } from '../targets/address.ts'
import { reportPath } from './address.ts'

/** Reports as what their words, kept in the register of documents, belong to. */
export const reportOrigins: OriginFinders = {
  report: async (reading, id) => {
    const found = await findReportFacts(reading, id)
    return found && { label: found.report.title, href: reportPath(id) }
  },
  /** What was reached of a target that no record counts: its proof belongs to it. */
  target_progress: async (reading, id) => {
    const [record] = await progressRecords(reading, [id])
    return record?.partOf ? { label: record.label, href: `${targetPath(record.partOf)}#ket-qua` } : null
  },
}
