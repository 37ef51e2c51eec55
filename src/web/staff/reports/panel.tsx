import type { Asked } from '../../../areas/reports/index.ts'
import { showDay } from '../../../values/day.ts'
import { figureInTable } from '../../../values/figure-text.ts'
import { showCount } from '../../../values/number.ts'
import { parsePeriod } from '../../../values/period-text.ts'
import { fill } from '../../../words/shape.ts'
import type { PageContext } from '../../http/page.ts'
import { DefinitionList, FigureLink, KeyValueTable, LineList, PhotoGrid, PlainFigure } from '../../parts/index.ts'
import { filePath } from '../documents/address.ts'
import { wordsOf } from './definitions.ts'
import type { PanelData, PanelRecord } from './panel-data.ts'
import { periodName } from './period-name.ts'
import { recordOpens } from './record-opens.ts'
import { recordName } from './record-place.ts'

interface PanelProps {
  readonly c: PageContext
  readonly data: PanelData
  /** Where the same question opens for another period. */
  readonly hrefOf: (asked: Asked) => string
  /** The next records of the list. */
  readonly moreHref: string
}

/** The value as it reads, with what it was counted out of. */
function Value({ c, data }: Pick<PanelProps, 'c' | 'data'>) {
  const { indicator, figure } = data
  const { unit } = wordsOf(c.words, indicator)
  const { panel } = c.words.reportPages
  const value = figureInTable(indicator, figure)
  const counts = { numerator: showCount(figure.numerator), denominator: showCount(figure.denominator ?? 0) }
  const plain = indicator.kind === 'count' || indicator.kind === 'sum'
  return (
    <div class="stack">
      <p class="figure-large">
        <PlainFigure value={value} unit={plain && indicator.unit !== 'term_number' ? unit : undefined} />
      </p>
      {figure.denominator === null ? null : (
        <p class="soft">
          {fill(panel.rate, counts)} {unit}
        </p>
      )}
      {indicator.kind === 'presence' ? <p class="soft">{panel.untold}</p> : null}
      <p class="soft">{data.frozen ? panel.frozen : panel.live}</p>
    </div>
  )
}

/** What a figure opens to: value, definition, years, records with their evidence. */
export function FigurePanel({ c, data, hrefOf, moreHref }: PanelProps) {
  const { panel } = c.words.reportPages
  const { asked, indicator, figure, records, hidden, next, others } = data
  const text = wordsOf(c.words, indicator)
  const period = parsePeriod(asked.period)
  return (
    <div class="stack stack-loose">
      <Value c={c} data={data} />
      <DefinitionList
        items={[
          { term: panel.definition, value: text.definition },
          { term: panel.qualifying, value: text.qualifying },
          { term: panel.timing, value: c.words.indicators.timings[indicator.timing] },
          { term: panel.period, value: period ? periodName(c, period) : asked.period },
          { term: panel.judged, value: showDay(asked.judgedOn) },
          { term: panel.source, value: text.source },
        ]}
      />
      <Years c={c} data={data} hrefOf={hrefOf} />
      <section>
        <h3>{fill(panel.records, { count: showCount(figure.ids.length) })}</h3>
        {figure.ids.length === 0 ? <p class="soft">{panel.none}</p> : <Records c={c} records={records} />}
        {hidden > 0 ? <p class="soft">{fill(panel.hidden, { count: hidden })}</p> : null}
        {next ? <a href={moreHref}>{panel.more}</a> : null}
      </section>
      {others.length > 0 ? (
        <section>
          <h3>{fill(panel.others, { count: showCount((figure.denominatorIds?.length ?? 0) - figure.ids.length) })}</h3>
          <Records c={c} records={others} />
        </section>
      ) : null}
    </div>
  )
}

function Years({ c, data, hrefOf }: Pick<PanelProps, 'c' | 'data' | 'hrefOf'>) {
  if (data.years.length === 0) return null
  const rows = data.years.map(({ asked, indicator, figure }) => ({
    label: asked.period.slice(0, 4),
    value: <FigureLink href={hrefOf(asked)} value={figureInTable(indicator, figure)} />,
  }))
  return <KeyValueTable caption={c.words.reportPages.panel.byYear} rows={rows} />
}

function Records({ c, records }: { c: PageContext; records: readonly PanelRecord[] }) {
  const items = records.map(({ record, former, evidence }) => {
    const photos = evidence.flatMap(({ id, file, caption, kind }) =>
      kind === 'photo' && file ? [{ id, href: filePath(file.id), src: filePath(file.id, 480), alt: caption }] : [],
    )
    const proof = evidence.length > 0 ? fill(c.words.reportPages.panel.evidence, { count: evidence.length }) : null
    return {
      id: record.id,
      href: recordOpens(c, record.kind, record.id, record.partOf) ?? undefined,
      title: recordName(c, record),
      meta: [former, record.day ? showDay(record.day) : null, proof].filter(Boolean).join(' · '),
      text: photos.length > 0 ? <PhotoGrid photos={photos.slice(0, 3)} /> : null,
    }
  })
  return <LineList items={items} />
}
