import type { PublishedDocument } from '../../areas/documents/index.ts'
import type { PublishedReport } from '../../areas/reports/index.ts'
import { showDay } from '../../values/day.ts'
import { fill } from '../../words/shape.ts'
import { inVietnamese } from './frame/said.ts'
import { type Shown, shelf } from './frame/shelf.ts'

/** Reports as they were issued; its data file has a row for each figure: that is what people compute with. */
export const reportShelf = shelf<PublishedReport>({
  kind: 'report',
  section: 'bao-cao',
  theme: 'accounts',
  words: (words) => words.portalShelves.report,
  day: ({ issuedOn }) => issuedOn,
  Meta: ({ c, content }: Shown<PublishedReport>) => (
    <>
      {content.numberText ? <span>{content.numberText}</span> : null}
      <span>{fill(c.words.portalRecords.report.judged, { day: showDay(content.judgedOn) })}</span>
    </>
  ),
  sentence: ({ judgedOn }, { portalRecords: { report } }) => fill(report.sentence, { day: showDay(judgedOn) }),
  atHome: 2,
  columns: [
    ...['report', 'title', 'number', 'issued_on', 'indicator', 'name', 'period', 'judged_on', 'value', 'numerator'],
    ...['denominator', 'unit', 'definition'],
  ],
  rows: ({ numberText, issuedOn, figures }, { slug, title }) =>
    figures.map((figure) => ({
      report: slug,
      title,
      number: numberText,
      issued_on: issuedOn,
      indicator: figure.indicatorId,
      name: figure.name,
      period: figure.period,
      judged_on: figure.judgedOn,
      value: figure.value,
      numerator: figure.numerator,
      denominator: figure.denominator,
      unit: figure.unit,
      definition: figure.definition,
    })),
})

/** Issued documents, whole. */
export const documentShelf = shelf<PublishedDocument>({
  kind: 'document',
  section: 'van-ban',
  theme: 'committee',
  words: (words) => words.portalShelves.document,
  day: ({ issuedOn }) => issuedOn,
  Meta: ({ c, item, content }: Shown<PublishedDocument>) => (
    <>
      {content.numberText ? <span>{content.numberText}</span> : null}
      {content.abstract === item.title ? null : <span lang={inVietnamese(c)}>{content.abstract}</span>}
    </>
  ),
  sentence: ({ abstract, numberText }) => [numberText, abstract].filter(Boolean).join(' · '),
  atHome: 4,
  columns: ['slug', 'title', 'type', 'number', 'issued_on', 'abstract'],
  rows: ({ typeCode, numberText, issuedOn, abstract }, { slug, title }) => [
    { slug, title, type: typeCode, number: numberText, issued_on: issuedOn, abstract },
  ],
})
