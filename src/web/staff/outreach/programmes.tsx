import * as area from '../../../areas/outreach/index.ts'
import { daysBetween } from '../../../values/day.ts'
import { showCount } from '../../../values/number.ts'
import { page, type ViewProps } from '../../http/page.ts'
import { DataTable, EmptyState, LinkButton, PageHead } from '../../parts/index.ts'
import { boardPath, programmePath, programmesPath } from './address.ts'
import { StateBadge } from './saying.tsx'

/** Chương trình phối hợp và thống nhất hành động, year by year. */
export const programmesPage = page<readonly area.ActionProgrammeFacts[]>({
  path: programmesPath,
  shell: 'staff',
  may: area.outreachPermissions.read,
  title: (_, words) => words.outreachProgrammes.programmes.title,
  load: (c) => c.read((reading) => area.listActionProgrammes(reading, c.signedIn.committeeId)),
  view: ProgrammesView,
})

function ProgrammesView({ data, c }: ViewProps<readonly area.ActionProgrammeFacts[]>) {
  const { programmes: words } = c.words.outreachProgrammes
  const { board } = c.words.outreachPages
  const labels = c.words.outreachLabels
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
      <DataTable
        caption={words.title}
        captionHidden
        rows={data}
        rowKey={({ programme }) => programme.id}
        href={({ programme }) => programmePath(programme.id)}
        empty={<EmptyState title={words.empty}>{words.emptyText}</EmptyState>}
        columns={[
          { key: 'title', head: words.columns.title, width: 'wide', cell: ({ programme }) => programme.title },
          { key: 'year', head: words.columns.year, cell: ({ programme }) => programme.year },
          { key: 'tasks', head: words.columns.tasks, numeric: true, cell: ({ tasks }) => showCount(tasks.length) },
          { key: 'done', head: words.columns.done, numeric: true, cell: (one) => count(one, ['done', 'done_late']) },
          { key: 'late', head: words.columns.late, numeric: true, cell: (one) => count(one, ['overdue']) },
          {
            key: 'state',
            head: c.words.records.list.state,
            cell: (one) => (
              <StateBadge labels={labels.programmeStates} state={area.actionProgrammeState(one, c.today)} />
            ),
          },
        ]}
      />
    </>
  )
}
