import { type ConsolidatedFigure, reportPermissions } from '../../../areas/reports/index.ts'
import { fill } from '../../../words/shape.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import {
  Card,
  type Column,
  Columns,
  DataTable,
  EmptyState,
  FilterBar,
  LinkButton,
  PageHead,
  Select,
  Stack,
} from '../../parts/index.ts'
import { consolidationPath, reportsPath } from './address.ts'
import { type Consolidation, choiceOf, figureName, loadConsolidation, nameOf, saySum } from './consolidation-data.ts'
import { ReportTabs } from './tabs.tsx'

/** Tổng hợp: what the reports of the committees below come to. */
export const consolidationPage = page<Consolidation>({
  path: consolidationPath,
  shell: 'staff',
  may: reportPermissions.review,
  title: (_, words) => words.reportPages.consolidation.title,
  load: loadConsolidation,
  view: View,
})

function View({ data, c }: ViewProps<Consolidation>) {
  const { consolidation: words, register } = c.words.reportPages
  const { all, shown, figures, sent } = data
  const download = shown ? (
    <LinkButton href={`${consolidationPath}.xlsx?ky=${encodeURIComponent(choiceOf(shown))}`} icon="download" download>
      {words.sheet}
    </LinkButton>
  ) : undefined
  return (
    <>
      <PageHead
        title={words.title}
        kicker={shown ? fill(words.count, { count: sent.length }) : undefined}
        summary={words.summary}
        crumbs={[{ label: register.title, href: reportsPath }, { label: words.title }]}
        actions={download}
      />
      <ReportTabs c={c} />
      {shown ? (
        <FilterBar action={consolidationPath} clearHref={consolidationPath}>
          <Select
            name="ky"
            label={words.which}
            value={choiceOf(shown)}
            options={all.map((one) => ({ value: choiceOf(one), label: nameOf(c, one) }))}
          />
        </FilterBar>
      ) : null}
      <Stack loose>
        <DataTable
          caption={shown ? nameOf(c, shown) : words.title}
          columns={columns(c)}
          rows={figures}
          rowKey={({ indicatorId }) => indicatorId}
          empty={<EmptyState title={words.empty}>{words.emptyText}</EmptyState>}
        />
        {shown ? <Committees c={c} data={data} /> : null}
      </Stack>
    </>
  )
}

function columns(c: PageContext): readonly Column<ConsolidatedFigure>[] {
  const { consolidation: words } = c.words.reportPages
  const head = words.columns
  return [
    {
      key: 'name',
      head: head.name,
      width: 'wide',
      cell: ({ indicatorId, name, oneRule }) => (
        <>
          {figureName(c, { indicatorId, name })}
          {oneRule ? null : (
            <>
              <br />
              <span class="soft">{words.rules}</span>
            </>
          )}
        </>
      ),
    },
    { key: 'sum', head: head.sum, numeric: true, cell: saySum },
    { key: 'unit', head: head.unit, cell: ({ unit }) => unit },
    { key: 'committees', head: head.committees, numeric: true, cell: ({ committees }) => committees },
  ]
}

/** Whose reports are in the sums; who is missing makes them smaller than they will be. */
function Committees({ c, data: { sent, missing } }: { c: PageContext; data: Consolidation }) {
  const { consolidation: words } = c.words.reportPages
  return (
    <Columns>
      <Card title={fill(words.sent, { count: sent.length })}>
        <ul class="plain">
          {sent.map(({ id, name }) => (
            <li key={id}>{name}</li>
          ))}
        </ul>
      </Card>
      {missing.length > 0 ? (
        <Card title={fill(words.missing, { count: missing.length })}>
          <ul class="plain">
            {missing.map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
        </Card>
      ) : null}
    </Columns>
  )
}
