import {
  type Asked,
  type Computed,
  computeFigures,
  indicators,
  keyOf,
  reportPermissions,
} from '../../../areas/reports/index.ts'
import { figureInTable } from '../../../values/figure-text.ts'
import { periodText } from '../../../values/period-text.ts'
import { fill } from '../../../words/shape.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import { type Column, DataTable, FigureLink, PageHead, Pager } from '../../parts/index.ts'
import { indicatorPath } from '../reports/address.ts'
import { periodName } from '../reports/period-name.ts'
import { ReportTabs } from '../reports/tabs.tsx'
import { type Ask, readAsk } from './ask.ts'
import { AskForm } from './ask-form.tsx'

interface Row {
  readonly asked: Asked
  readonly computed: Computed | undefined
}
interface Catalogue {
  readonly ask: Ask
  readonly rows: readonly Row[]
}

async function load(c: PageContext): Promise<Catalogue> {
  const ask = await readAsk(c)
  const { judgedOn, view } = ask
  const asked = indicators.map(({ id }) => ({ indicatorId: id, period: periodText(ask.period), judgedOn }))
  const scope = { committeeId: c.signedIn.committeeId, view, knownAt: null }
  const computed = await c.read((reading) => computeFigures(reading, scope, asked))
  return { ask, rows: asked.map((one) => ({ asked: one, computed: computed.get(keyOf(one)) })) }
}

/** Chỉ số: every definition, with its value for what is asked. */
export const cataloguePage = page<Catalogue>({
  path: '/chi-so',
  shell: 'staff',
  may: reportPermissions.read_figures,
  title: (_, words) => words.reportPages.indicators.title,
  load,
  view: CatalogueView,
})

function CatalogueView({ data: { ask, rows }, c }: ViewProps<Catalogue>) {
  const { indicators: words } = c.words.reportPages
  return (
    <>
      <PageHead title={words.title} kicker={periodName(c, ask.period)} summary={words.summary} />
      <ReportTabs c={c} />
      <AskForm c={c} ask={ask} action="/chi-so" />
      <DataTable
        caption={words.caption}
        captionHidden
        columns={columns(c, ask)}
        rows={rows}
        rowKey={({ asked }) => asked.indicatorId}
        href={({ asked }) => indicatorPath(asked, ask.view)}
      />
      <Pager summary={fill(words.count, { count: rows.length })} />
    </>
  )
}

function columns(c: PageContext, ask: Ask): readonly Column<Row>[] {
  const { columns: head } = c.words.reportPages.indicators
  const { texts } = c.words.indicators
  const textOf = ({ asked }: Row) => texts[asked.indicatorId]
  return [
    { key: 'name', head: head.name, width: 'wide', cell: (row) => textOf(row)?.name ?? row.asked.indicatorId },
    {
      key: 'value',
      head: head.value,
      numeric: true,
      cell: ({ asked, computed }) =>
        computed ? (
          <FigureLink
            href={indicatorPath(asked, ask.view)}
            value={figureInTable(computed.indicator, computed.figure)}
          />
        ) : (
          '–'
        ),
    },
    { key: 'unit', head: head.unit, cell: (row) => textOf(row)?.unit ?? '' },
    { key: 'qualifying', head: head.qualifying, width: 'wide', cell: (row) => textOf(row)?.qualifying ?? '' },
    { key: 'source', head: head.source, cell: (row) => textOf(row)?.source ?? '' },
  ]
}
