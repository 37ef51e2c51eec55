import { type Publication, publicationSubject, publicationsOf, publishedAmong } from '../../../areas/documents/index.ts'
import {
  type Asked,
  type Computed,
  computeFigures,
  indicators,
  keyOf,
  type PublishedFigures,
  publishFigures,
  reportPermissions,
} from '../../../areas/reports/index.ts'
import { figureInTable } from '../../../values/figure-text.ts'
import { periodText } from '../../../values/period-text.ts'
import { isRefusal, refuse } from '../../../values/refusal.ts'
import { fill } from '../../../words/shape.ts'
import type { Form as Posted } from '../../http/form.ts'
import { memoryOf } from '../../http/memory.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import { showMoment } from '../../moment.ts'
import {
  type Column,
  DataTable,
  DayInput,
  FilterBar,
  Form,
  Notice,
  PageHead,
  Select,
  SubmitRow,
  TextInput,
} from '../../parts/index.ts'
import { type Ask, readAsk } from '../indicators/ask.ts'
import { officialDefinitions } from '../reports/definitions.ts'
import { periodOptions } from '../reports/period-choices.ts'
import { periodName } from '../reports/period-name.ts'
import { figuresPath, publicationPath, publicationsPath } from './address.ts'

interface Row {
  readonly asked: Asked
  readonly computed: Computed
  /** Of the records behind it, how many are public by themselves. */
  readonly open: number
  readonly all: number
}

interface Choosing {
  readonly ask: Ask
  readonly rows: readonly Row[]
  /** What is public for this period now. */
  readonly current: Publication | null
}

async function load(c: PageContext): Promise<Choosing> {
  const ask = await readAsk(c)
  const { judgedOn, view } = ask
  const period = periodText(ask.period)
  const asked = indicators.map(({ id }) => ({ indicatorId: id, period, judgedOn }))
  const scope = { committeeId: c.signedIn.committeeId, view, knownAt: null }
  return c.read(async (reading) => {
    const computed = await computeFigures(reading, scope, asked)
    const ids = new Set([...computed.values()].flatMap(({ figure }) => figure.ids))
    const open = await publishedAmong(reading, [...ids])
    const subject = await publicationSubject(reading, 'figures', 'period', period)
    const [latest] = subject ? await publicationsOf(reading, subject) : []
    const rows = asked.flatMap((one) => {
      const found = computed.get(keyOf(one))
      if (!found) return []
      const behind = new Set(found.figure.ids)
      return [{ asked: one, computed: found, open: [...behind].filter((id) => open.has(id)).length, all: behind.size }]
    })
    return { ask, rows, current: latest?.withdrawnAt === null ? latest : null }
  })
}

async function publishThem(c: PageContext, form: Posted) {
  const ask = await readAsk(c)
  const [indicatorIds, leading] = [ticked(form, 'indicators'), ticked(form, 'leading')]
  if (indicatorIds.length === 0) return refuse('reports.no_indicator', { field: 'indicators' })
  const { title } = form.values
  const input = { title, period: periodText(ask.period), judgedOn: ask.judgedOn, view: ask.view, indicatorIds, leading }
  const made = await c.perform(publishFigures, { ...input, definitions: officialDefinitions() }, form.clientId)
  return isRefusal(made) ? made : { goTo: publicationsPath, done: 'reports.publish_figures' }
}

function ticked({ values }: Posted, name: string): readonly unknown[] {
  const chosen = values[name]
  return Array.isArray(chosen) ? chosen : []
}

/** Công bố số liệu: a period, its indicators, and what of their records the public will be able to open. */
export const publishFiguresPage = page<Choosing>({
  path: figuresPath,
  shell: 'staff',
  may: reportPermissions.publish,
  title: (_, words) => words.publicationPages.figures.title,
  load,
  acts: { publish: publishThem },
  view: ({ data, c }: ViewProps<Choosing>) => {
    const { figures, register } = c.words.publicationPages
    const { ask, current, rows } = data
    const period = periodName(c, ask.period)
    const content = current?.content as PublishedFigures | undefined
    const refused = c.refused?.form
    const kept = refused ? ticked(refused, 'indicators') : content?.figures.map(({ indicatorId }) => indicatorId)
    const leading = new Set(refused ? ticked(refused, 'leading') : content?.leading)
    return (
      <>
        <PageHead
          title={figures.title}
          summary={figures.summary}
          crumbs={[{ href: publicationsPath, label: register.title }, { label: figures.title }]}
        />
        <Period c={c} ask={ask} />
        {current ? (
          <Notice>
            <a href={publicationPath('figures', current.subjectId)}>
              {fill(figures.now, { version: current.version, when: showMoment(current.publishedAt) })}
            </a>
          </Notice>
        ) : null}
        <Form act="publish" clientId={c.formId} memory={memoryOf(c)}>
          <TextInput
            name="title"
            label={figures.name}
            value={current?.title ?? fill(figures.named, { period: period.toLocaleLowerCase('vi') })}
            maxLength={200}
            required
          />
          <DataTable
            caption={figures.choose}
            columns={columns(c, leading)}
            rows={rows}
            rowKey={({ asked }) => asked.indicatorId}
            pick={{
              name: 'indicators[]',
              value: ({ asked }) => asked.indicatorId,
              label: (row) => nameOf(c, row),
              picked: ({ asked, computed }) =>
                kept ? kept.includes(asked.indicatorId) : computed.figure.numerator > 0,
            }}
          />
          <SubmitRow primary={current ? figures.again : figures.publish} cancel={{ href: publicationsPath }} />
        </Form>
      </>
    )
  },
})

function Period({ c, ask }: { c: PageContext; ask: Ask }) {
  const { figures } = c.words.publicationPages
  const value = periodText(ask.period)
  const usual = periodOptions(c, ask.terms, () => true)
  const label = periodName(c, ask.period)
  const options = usual.some((one) => one.value === value) ? usual : [{ value, label }, ...usual]
  return (
    <FilterBar action={figuresPath}>
      <Select name="ky" label={figures.period} value={value} options={options} />
      <DayInput name="den-ngay" label={figures.judged} value={ask.judgedOn} max={c.today} />
    </FilterBar>
  )
}

function nameOf(c: PageContext, { asked }: Row): string {
  return c.words.indicators.texts[asked.indicatorId]?.name ?? asked.indicatorId
}

function columns(c: PageContext, leading: ReadonlySet<unknown>): readonly Column<Row>[] {
  const { columns: head, publicOf } = c.words.publicationPages.figures
  return [
    { key: 'name', head: head.name, width: 'wide', cell: (row) => nameOf(c, row) },
    {
      key: 'value',
      head: head.value,
      numeric: true,
      cell: ({ computed }) => figureInTable(computed.indicator, computed.figure),
    },
    { key: 'unit', head: head.unit, cell: ({ asked }) => c.words.indicators.texts[asked.indicatorId]?.unit ?? '' },
    { key: 'public', head: head.public, numeric: true, cell: ({ open, all }) => fill(publicOf, { open, all }) },
    {
      key: 'leading',
      head: head.leading,
      width: 'narrow',
      cell: (row) => (
        <input
          class="tick"
          type="checkbox"
          name="leading[]"
          value={row.asked.indicatorId}
          checked={leading.has(row.asked.indicatorId)}
          aria-label={`${head.leading}: ${nameOf(c, row)}`}
        />
      ),
    },
  ]
}
