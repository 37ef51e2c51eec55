import { type ReportKind, type View, writingFacts } from '../../../areas/reports/index.ts'
import type { Reading } from '../../../platform/context.ts'
import { namedInProse } from '../../../print/forms/reports/facts.ts'
import { gathered } from '../../../print/forms/reports/gathered.ts'
import { type WrittenReport, writtenReport } from '../../../print/forms/reports/report-form.ts'
import type { Day } from '../../../values/day.ts'
import type { Id } from '../../../values/id.ts'
import type { Period } from '../../../values/period.ts'
import { officeHead } from '../documents/office.ts'

interface Ask {
  readonly committeeId: Id
  readonly kind: ReportKind
  readonly period: Period
  readonly judgedOn: Day
  readonly view: View
}

/** The first words of a report, from the records as they are now. */
export async function writeReport(reading: Reading, ask: Ask): Promise<WrittenReport> {
  const facts = await writingFacts(reading, { ...ask, named: namedInProse })
  const head = await officeHead(reading, ask.committeeId, reading.today)
  return writtenReport(gathered(facts, ask, head))
}
