import { type Asked, reportPermissions } from '../../../areas/reports/index.ts'
import { periodText } from '../../../values/period-text.ts'
import { type Refusal, refuse } from '../../../values/refusal.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import { PageHead } from '../../parts/index.ts'
import { indicatorPath } from '../reports/address.ts'
import { wordsOf } from '../reports/definitions.ts'
import { FigurePanel } from '../reports/panel.tsx'
import { loadPanel, type PanelData } from '../reports/panel-data.ts'
import { periodName } from '../reports/period-name.ts'
import { type Ask, readAsk } from './ask.ts'
import { AskForm } from './ask-form.tsx'

interface Opened {
  readonly ask: Ask
  readonly panel: PanelData
}

async function load(c: PageContext): Promise<Opened | Refusal> {
  const ask = await readAsk(c)
  const { judgedOn, view } = ask
  const asked: Asked = { indicatorId: c.param('id'), period: periodText(ask.period), judgedOn }
  const { committeeId } = c.signedIn
  const look = { committeeId, view, knownAt: null, asked, after: c.query('sau') }
  const panel = await c.read((reading) => loadPanel(reading, look))
  return panel ? { ask, panel } : refuse('reports.no_indicator', { kind: 'missing' })
}

/** One indicator: definition, value, years, and the records it counted. */
export const indicatorPage = page<Opened>({
  path: '/chi-so/:id{[a-z_]+}',
  shell: 'staff',
  may: reportPermissions.read_figures,
  title: ({ panel }, words) => wordsOf(words, panel.indicator).name,
  load,
  view: IndicatorView,
})

function IndicatorView({ data: { ask, panel }, c }: ViewProps<Opened>) {
  const { name } = wordsOf(c.words, panel.indicator)
  const crumbs = [{ label: c.words.reportPages.indicators.title, href: '/chi-so' }, { label: name }]
  const here = indicatorPath(panel.asked, ask.view)
  return (
    <>
      <PageHead title={name} kicker={periodName(c, ask.period)} crumbs={crumbs} />
      <AskForm c={c} ask={ask} action={`/chi-so/${panel.indicator.id}`} />
      <FigurePanel
        c={c}
        data={panel}
        hrefOf={(asked) => indicatorPath(asked, ask.view)}
        moreHref={`${here}&sau=${panel.next ?? ''}`}
      />
    </>
  )
}
