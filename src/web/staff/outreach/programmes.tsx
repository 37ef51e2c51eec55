import * as area from '../../../areas/outreach/index.ts'
import { daysBetween } from '../../../values/day.ts'
import { showCount } from '../../../values/number.ts'
import { page, type ViewProps } from '../../http/page.ts'
import { DataTable, EmptyState, FilterBar, LinkButton, PageHead, Pager, Select, TextInput } from '../../parts/index.ts'
import { afterIn, pagesOf } from '../record/address.ts'
import { optionsOf } from '../record/saying.tsx'
import { boardPath, programmePath, programmesPath } from './address.ts'
import { StateBadge } from './saying.tsx'

const filterNames = ['q', 'tinh-trang'] as const

/** Chương trình phối hợp và thống nhất hành động, year by year. */
export const programmesPage = page<area.RegisterPage<area.ActionProgrammeFacts>>({
  path: programmesPath,
  shell: 'staff',
  may: area.outreachPermissions.read,
  title: (_, words) => words.outreachProgrammes.programmes.title,
  load: (c) =>
    c.read((reading) =>
      area.pageActionProgrammes(reading, {
        committeeId: c.signedIn.committeeId,
        text: c.query('q').trim(),
        state: area.actionProgrammeStates.find((one) => one === c.query('tinh-trang')) ?? null,
        after: afterIn(c),
      }),
    ),
  view: ProgrammesView,
})

function ProgrammesView({ data, c }: ViewProps<area.RegisterPage<area.ActionProgrammeFacts>>) {
  const { programmes: words } = c.words.outreachProgrammes
  const { board } = c.words.outreachPages
  const labels = c.words.outreachLabels
  const { list } = c.words.records
  const filtered = filterNames.some((name) => c.query(name) !== '')
  const count = (facts: area.ActionProgrammeFacts, states: readonly area.TaskState[]) =>
    showCount(facts.tasks.filter((one) => states.includes(area.taskState(one, c.today, daysBetween))).length)
  return (
    <>
      <PageHead
        title={words.title}
        summary={words.summary}
        crumbs={[{ label: board.title, href: boardPath }, { label: words.title }]}
        actions={
          c.may(area.outreachPermissions.manage_programme) ? (
            <LinkButton href={`${programmesPath}/moi`} icon="add" kind="primary">
              {words.add}
            </LinkButton>
          ) : null
        }
      />
      <FilterBar action={programmesPath} clearHref={programmesPath}>
        <TextInput name="q" label={list.text} value={c.query('q')} maxLength={200} />
        <Select
          name="tinh-trang"
          label={list.state}
          blank={list.anyState}
          value={c.query('tinh-trang')}
          options={optionsOf(labels.programmeStates, ['draft', 'issued', 'closed'])}
        />
      </FilterBar>
      <DataTable
        caption={words.title}
        captionHidden
        rows={data.rows}
        rowKey={({ programme }) => programme.id}
        href={({ programme }) => programmePath(programme.id)}
        empty={
          filtered ? (
            <EmptyState title={list.nothing}>{list.nothingText}</EmptyState>
          ) : (
            <EmptyState title={words.empty}>{words.emptyText}</EmptyState>
          )
        }
        columns={[
          { key: 'title', head: words.columns.title, width: 'wide', cell: ({ programme }) => programme.title },
          { key: 'year', head: words.columns.year, cell: ({ programme }) => programme.year },
          { key: 'tasks', head: words.columns.tasks, numeric: true, cell: ({ tasks }) => showCount(tasks.length) },
          { key: 'done', head: words.columns.done, numeric: true, cell: (one) => count(one, ['done', 'done_late']) },
          { key: 'late', head: words.columns.late, numeric: true, cell: (one) => count(one, ['overdue']) },
          {
            key: 'state',
            head: list.state,
            cell: (one) => (
              <StateBadge labels={labels.programmeStates} state={area.actionProgrammeState(one, c.today)} />
            ),
          },
        ]}
      />
      <Pager {...pagesOf(c, programmesPath, filterNames, data.next)} />
    </>
  )
}
