import { type BodyTerm, listCommitteeTerms } from '../../../areas/organisation/index.ts'
import {
  coversPeriod,
  isReportKind,
  openReport,
  type ReportKind,
  reportKindNames,
  reportPermissions,
} from '../../../areas/reports/index.ts'
import { minDay, parseDay } from '../../../values/day.ts'
import { parsePeriod } from '../../../values/period-text.ts'
import { isRefusal, refuse } from '../../../values/refusal.ts'
import type { Form as Posted } from '../../http/form.ts'
import { memoryOf } from '../../http/memory.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import { DayInput, Form, LineList, Notice, PageHead, Radios, Select, SubmitRow } from '../../parts/index.ts'
import { reportPath, reportsPath } from './address.ts'
import { periodOptions } from './period-choices.ts'
import { writeReport } from './writing.ts'

interface Opening {
  readonly kind: ReportKind | null
  readonly terms: readonly BodyTerm[]
}

async function load(c: PageContext): Promise<Opening> {
  const kind = c.query('loai')
  const terms = await c.read((reading) => listCommitteeTerms(reading, c.signedIn.committeeId))
  return { kind: isReportKind(kind) ? kind : null, terms }
}

/** Writes the template for what was chosen, then opens the report with it. */
async function open(c: PageContext, form: Posted) {
  const { kind: chosen, period: text = '', view: seen } = form.typed
  const period = parsePeriod(text)
  if (!isReportKind(chosen)) return refuse('reports.not_found', { kind: 'missing' })
  if (!period) return refuse('reports.no_such_period', { field: 'period' })
  const judgedOn = parseDay(form.typed.judgedOn ?? '') ?? minDay(period.to, c.today)
  const view = seen === 'as_is' ? 'as_is' : 'as_was'
  const { committeeId } = c.signedIn
  const written = await c.read((reading) => writeReport(reading, { committeeId, kind: chosen, period, judgedOn, view }))
  const input = { ...written, annexes: [...written.annexes], kind: chosen, period: text, judgedOn, view }
  const made = await c.perform(openReport, input, form.clientId)
  return isRefusal(made) ? made : { goTo: reportPath(made.id), done: 'reports.open' }
}

/** Lập báo cáo: first the kind, then the period. */
export const newReportPage = page<Opening>({
  path: `${reportsPath}/moi`,
  shell: 'staff',
  may: reportPermissions.write,
  title: (_, words) => words.reportPages.open.title,
  load,
  acts: { open },
  view: NewReport,
})

function NewReport({ data, c }: ViewProps<Opening>) {
  const { open: words, kinds, register } = c.words.reportPages
  const crumbs = [{ label: register.title, href: reportsPath }, { label: words.title }]
  const items = reportKindNames.map((kind) => ({
    id: kind,
    href: `${reportsPath}/moi?loai=${kind}`,
    title: kinds[kind],
  }))
  return (
    <>
      <PageHead title={words.title} kicker={data.kind ? kinds[data.kind] : words.chooseKind} crumbs={crumbs} />
      {data.kind ? <PeriodForm c={c} kind={data.kind} terms={data.terms} /> : <LineList items={items} />}
    </>
  )
}

/** The cut-off that the calendar names, once it has come. */
function cutoff(c: PageContext): string {
  const asked = parseDay(c.query('chot'))
  return asked && asked <= c.today ? asked : ''
}

function PeriodForm({ c, kind, terms }: { c: PageContext; kind: ReportKind; terms: readonly BodyTerm[] }) {
  const { open: words, views } = c.words.reportPages
  const periods = periodOptions(c, terms, (period) => coversPeriod(kind, period))
  if (periods.length === 0) return <Notice tone="warn">{words.noTerm}</Notice>
  return (
    <Form act="open" clientId={c.formId} memory={memoryOf(c)}>
      <input type="hidden" name="kind" value={kind} />
      <Select name="period" label={words.period} value={c.query('ky')} options={periods} required />
      <DayInput name="judgedOn" label={words.judgedOn} hint={words.judgedHint} value={cutoff(c)} max={c.today} />
      <Radios
        name="view"
        label={words.view}
        value="as_was"
        options={(['as_was', 'as_is'] as const).map((value) => ({ value, label: views[value] }))}
      />
      <SubmitRow primary={words.submit} cancel={{ href: reportsPath }} />
    </Form>
  )
}
