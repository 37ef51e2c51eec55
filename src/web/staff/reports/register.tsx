import { listCommittees } from '../../../areas/organisation/index.ts'
import {
  isReportKind,
  listReports,
  type ReportLine,
  type ReportPage,
  reportKindNames,
  reportPermissions,
} from '../../../areas/reports/index.ts'
import { parseDay, showDay } from '../../../values/day.ts'
import { type Id, isId } from '../../../values/id.ts'
import { fill } from '../../../words/shape.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import {
  Badge,
  Card,
  type Column,
  DataTable,
  EmptyState,
  FilterBar,
  LineList,
  LinkButton,
  NumberInput,
  PageHead,
  Pager,
  Select,
  Stack,
} from '../../parts/index.ts'
import { calendarPath, newReportPath, reportPath, reportsPath } from './address.ts'
import { type Asked, toSend } from './due.ts'
import { dueName } from './period-name.ts'
import { DiffersMark, ReportMark } from './state-mark.tsx'
import { ReportTabs } from './tabs.tsx'

interface RegisterData extends ReportPage {
  readonly due: readonly Asked[]
  /** Names of committees, for who sees the reports of several. */
  readonly committees: ReadonlyMap<Id, string>
}

/** So far ahead the calendar is shown. */
const horizon = 45

async function load(c: PageContext): Promise<RegisterData> {
  const kind = c.query('loai')
  const year = Number(c.query('nam'))
  const to = parseDay(c.query('den'))
  const id = c.query('sau')
  const query = {
    kind: isReportKind(kind) ? kind : null,
    year: Number.isInteger(year) && year > 0 ? year : null,
    after: to && isId(id) ? { to, id } : null,
  }
  return c.read(async (reading) => {
    const found = await listReports(reading, query)
    const due = c.may(reportPermissions.write) ? await toSend(reading, c.signedIn.committeeId, horizon) : []
    const several = reading.sight.committeeIds.length > 1
    const committees = new Map(several ? (await listCommittees(reading)).map(({ id: of, name }) => [of, name]) : [])
    return { ...found, due, committees }
  })
}

/** Báo cáo: what is due, and every report written. */
export const reportRegisterPage = page<RegisterData>({
  path: reportsPath,
  shell: 'staff',
  may: reportPermissions.read,
  title: (_, words) => words.reportPages.register.title,
  load,
  view: Register,
})

function address(c: PageContext, changes: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams({ loai: c.query('loai'), nam: c.query('nam'), ...changes })
  for (const [name, value] of [...query]) if (value === '') query.delete(name)
  return query.size === 0 ? reportsPath : `${reportsPath}?${query}`
}

function Register({ data, c }: ViewProps<RegisterData>) {
  const { register, kinds } = c.words.reportPages
  const older = data.next ? address(c, { den: data.next.to, sau: data.next.id }) : undefined
  const newer = c.query('sau') === '' ? undefined : address(c, {})
  const add = c.may(reportPermissions.write) ? (
    <LinkButton href={`${reportsPath}/moi`} icon="add" kind="primary">
      {register.add}
    </LinkButton>
  ) : undefined
  return (
    <>
      <PageHead title={register.title} summary={register.summary} actions={add} />
      <ReportTabs c={c} />
      <Stack loose>
        {c.may(reportPermissions.write) ? <Due c={c} data={data} /> : null}
        <FilterBar action={reportsPath} clearHref={reportsPath}>
          <Select
            name="loai"
            label={register.kind}
            blank={register.anyKind}
            value={c.query('loai')}
            options={reportKindNames.map((value) => ({ value, label: kinds[value] }))}
          />
          <NumberInput name="nam" label={register.year} value={c.query('nam')} />
        </FilterBar>
      </Stack>
      <DataTable
        caption={register.caption}
        captionHidden
        columns={columns(c, data)}
        rows={data.lines}
        rowKey={(line) => line.report.id}
        href={(line) => reportPath(line.report.id)}
        empty={
          <EmptyState title={register.empty} action={add}>
            {register.emptyText}
          </EmptyState>
        }
      />
      <Pager newer={newer} older={older} />
    </>
  )
}

function columns(c: PageContext, { committees }: RegisterData): readonly Column<ReportLine>[] {
  const { register, kinds } = c.words.reportPages
  const head = register.columns
  return [
    { key: 'title', head: head.title, width: 'wide', cell: ({ report }) => report.title },
    ...(committees.size > 0 ? [committeeColumn(head.committee, committees)] : []),
    { key: 'kind', head: head.kind, cell: ({ report }) => kinds[report.kind] },
    { key: 'judged', head: head.judged, width: 'narrow', cell: ({ latest }) => showDay(latest.judgedOn) },
    { key: 'number', head: head.number, cell: ({ issue }) => issue?.numberText ?? '' },
    {
      key: 'state',
      head: head.state,
      cell: (line) => (
        <>
          <ReportMark c={c} state={line.state} issue={line.issue} small /> <DiffersMark c={c} line={line} />
        </>
      ),
    },
  ]
}

function committeeColumn(head: string, names: RegisterData['committees']): Column<ReportLine> {
  return { key: 'committee', head, cell: ({ report }) => names.get(report.committeeId) ?? '' }
}

function Due({ c, data }: ViewProps<RegisterData>) {
  const { register } = c.words.reportPages
  const items = data.due.map(({ due, written }) => ({
    id: `${due.kind} ${due.dueOn}`,
    href: written ? reportPath(written.report.id) : newReportPath(due),
    title: dueName(c, due),
    meta: (
      <>
        <Badge tone={due.dueOn < c.today ? 'overdue' : 'due'}>
          {fill(due.dueOn < c.today ? register.late : register.dueOn, { day: showDay(due.dueOn) })}
        </Badge>{' '}
        {written ? <Badge tone="waiting">{register.written}</Badge> : null}{' '}
        {fill(register.source, { source: due.source })}
      </>
    ),
  }))
  return (
    <Card title={register.due} aside={<a href={calendarPath}>{register.calendar}</a>}>
      {items.length === 0 ? <p class="soft">{register.dueNone}</p> : <LineList items={items} />}
    </Card>
  )
}
