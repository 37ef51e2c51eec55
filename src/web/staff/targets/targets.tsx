import { isMet, reportPermissions, type TargetStanding } from '../../../areas/reports/index.ts'
import { yearOf } from '../../../values/day.ts'
import { fill } from '../../../words/shape.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import {
  Badge,
  type Column,
  DataTable,
  DayInput,
  EmptyState,
  FigureLink,
  FilterBar,
  LinkButton,
  Notice,
  PageHead,
  PlainFigure,
  Select,
} from '../../parts/index.ts'
import { ReportTabs } from '../reports/tabs.tsx'
import { targetPath, targetsPath } from './address.ts'
import { goalOf, reachedIn, stateTones, type TermTargets, termTargets } from './target-data.ts'

/** Chỉ tiêu nhiệm kỳ: what the congress set, and how far it has come. */
export const targetsPage = page<TermTargets>({
  path: targetsPath,
  shell: 'staff',
  may: reportPermissions.read_figures,
  title: (_, words) => words.reportTargets.list.title,
  load: (c) => c.read((reading) => termTargets(c, reading)),
  view: Targets,
})

function Targets({ data, c }: ViewProps<TermTargets>) {
  const { list } = c.words.reportTargets
  const { term, standing } = data
  return (
    <>
      <PageHead
        title={list.title}
        kicker={
          standing.length > 0
            ? fill(list.met, { met: standing.filter(({ state }) => isMet(state)).length, all: standing.length })
            : undefined
        }
        summary={list.summary}
        actions={term ? <Actions c={c} termId={term.id} filled={standing.length > 0} /> : undefined}
      />
      <ReportTabs c={c} />
      {term ? <Asking c={c} data={data} /> : <Notice tone="warn">{list.noTerm}</Notice>}
      {term ? (
        <DataTable
          caption={list.caption}
          captionHidden
          columns={columns(c)}
          rows={standing}
          rowKey={({ target }) => target.id}
          href={({ target }) => targetPath(target.id)}
          empty={
            <EmptyState title={list.empty} action={<Actions c={c} termId={term.id} filled={false} />}>
              {list.emptyText}
            </EmptyState>
          }
        />
      ) : null}
    </>
  )
}

function Actions({ c, termId, filled }: { c: PageContext; termId: string; filled: boolean }) {
  const { list } = c.words.reportTargets
  const query = `?khoa=${termId}`
  return (
    <>
      {c.may(reportPermissions.write) ? (
        <>
          <LinkButton href={`${targetsPath}/moi${query}`} icon="add" kind="primary">
            {list.add}
          </LinkButton>
          <LinkButton href={`${targetsPath}/nhap${query}`} icon="upload">
            {list.import}
          </LinkButton>
        </>
      ) : null}
      {filled ? (
        <LinkButton href={`${targetsPath}.xlsx?${c.url.searchParams}`} icon="download" download>
          {list.sheet}
        </LinkButton>
      ) : null}
    </>
  )
}

function Asking({ c, data: { terms, term, asAt } }: { c: PageContext; data: TermTargets }) {
  const { list } = c.words.reportTargets
  const options = terms.map(({ id, number, from, to }) => ({
    value: id,
    label: fill(c.words.reportPages.open.term, { number, from: yearOf(from), to: yearOf(to) }),
  }))
  return (
    <FilterBar action={targetsPath} clearHref={targetsPath}>
      <Select name="khoa" label={list.term} value={term?.id ?? ''} options={options} />
      <DayInput name="den-ngay" label={list.judgedOn} value={asAt} max={c.today} />
    </FilterBar>
  )
}

function columns(c: PageContext): readonly Column<TargetStanding>[] {
  const { list, states } = c.words.reportTargets
  const head = list.columns
  return [
    { key: 'text', head: head.text, width: 'wide', cell: ({ version }) => `${version.position}. ${version.text}` },
    { key: 'goal', head: head.goal, numeric: true, cell: ({ version }) => goalOf(c, version) },
    {
      key: 'reached',
      head: head.reached,
      numeric: true,
      cell: (one) =>
        one.figure.ids.length > 0 ? (
          <FigureLink href={targetPath(one.target.id)} value={reachedIn(one)} />
        ) : (
          <PlainFigure value={reachedIn(one)} />
        ),
    },
    {
      key: 'state',
      head: head.state,
      cell: ({ state }) => <Badge tone={stateTones[state]}>{states[state]}</Badge>,
    },
    {
      key: 'indicator',
      head: head.indicator,
      cell: ({ version: { indicatorId } }) =>
        indicatorId === null ? list.byHand : (c.words.indicators.texts[indicatorId]?.name ?? indicatorId),
    },
  ]
}
