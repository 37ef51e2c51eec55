import { type ReportKind, type View, writingFacts } from '../../../areas/reports/index.ts'
import type { Reading } from '../../../platform/context.ts'
import { type WrittenReport, writtenReport } from '../../../print/forms/reports/report-form.ts'
import type { Day } from '../../../values/day.ts'
import type { Id } from '../../../values/id.ts'
import type { Period } from '../../../values/period.ts'
import { wordsIn } from '../../../words/words.ts'
import { officeHead } from '../documents/office.ts'

interface Ask {
  readonly committeeId: Id
  readonly kind: ReportKind
  readonly period: Period
  readonly judgedOn: Day
  readonly view: View
}

const small = (name: string): string => `${name.charAt(0).toLocaleLowerCase('vi')}${name.slice(1)}`

/** The first words of a report, from the records as they are now. */
export async function writeReport(reading: Reading, ask: Ask): Promise<WrittenReport> {
  const facts = await writingFacts(reading, ask)
  const { indicators, supervisionLabels } = wordsIn('vi')
  return writtenReport({
    ...ask,
    unitName: small(facts.unitName),
    term: facts.term,
    head: await officeHead(reading, ask.committeeId, reading.today),
    figure: (id) => facts.figures.get(id) ?? null,
    topics: facts.topics.map((code) => small(supervisionLabels.topics[code] ?? code)),
    nameOf: (id) => indicators.texts[id] ?? { name: id, unit: '' },
  })
}
