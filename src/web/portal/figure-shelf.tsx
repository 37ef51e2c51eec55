import type { PublishedFigures } from '../../areas/reports/index.ts'
import { showDay } from '../../values/day.ts'
import { showCount } from '../../values/number.ts'
import { fill } from '../../words/shape.ts'
import { showPeriod } from './figures.ts'
import { type Shown, shelf } from './frame/shelf.ts'

/** Figures of a period that the committee chose to publish; those of a whole term before the others. */
export const figureShelf = shelf<PublishedFigures>({
  kind: 'figures',
  section: 'so-lieu',
  theme: 'accounts',
  words: (words) => words.portalShelves.figures,
  day: ({ judgedOn }) => judgedOn,
  Meta: ({ c, content }: Shown<PublishedFigures>) => {
    const { figures } = c.words.portalRecords
    return (
      <>
        <span>{showPeriod(content.period)}</span>
        <span>{fill(figures.count, { count: showCount(content.figures.length) })}</span>
      </>
    )
  },
  sentence: ({ period, judgedOn, figures }, { portalRecords }) =>
    fill(portalRecords.figures.sentence, {
      count: showCount(figures.length),
      period: showPeriod(period),
      day: showDay(judgedOn),
    }),
  first: () => ({ term: ['true'] }),
  columns: [
    ...['set', 'title', 'indicator', 'name', 'period', 'judged_on', 'value', 'numerator', 'denominator', 'unit'],
    ...['records', 'others', 'rule_version', 'definition'],
  ],
  rows: ({ figures }, { slug, title }) =>
    figures.map((figure) => ({
      set: slug,
      title,
      indicator: figure.indicatorId,
      name: figure.name,
      period: figure.period,
      judged_on: figure.judgedOn,
      value: figure.value,
      numerator: figure.numerator,
      denominator: figure.denominator,
      unit: figure.unit,
      records: figure.records,
      others: figure.others,
      rule_version: figure.ruleVersion,
      definition: figure.definition,
    })),
})
