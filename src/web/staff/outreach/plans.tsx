import { listPlans, outreachPermissions, type PlanFacts, planState } from '../../../areas/outreach/index.ts'
import { showDay } from '../../../values/day.ts'
import { page, type ViewProps } from '../../http/page.ts'
import { DataTable, EmptyState, LinkButton, PageHead } from '../../parts/index.ts'
import { boardPath, planPath, plansPath } from './address.ts'
import { StateBadge } from './saying.tsx'

/** Kế hoạch tuyên truyền. */
export const plansPage = page<readonly PlanFacts[]>({
  path: plansPath,
  shell: 'staff',
  may: outreachPermissions.read,
  title: (_, words) => words.outreachProgrammes.plans.title,
  load: (c) => c.read((reading) => listPlans(reading, c.signedIn.committeeId)),
  view: PlansView,
})

function PlansView({ data, c }: ViewProps<readonly PlanFacts[]>) {
  const { plans: words } = c.words.outreachProgrammes
  const { board } = c.words.outreachPages
  const labels = c.words.outreachLabels
  return (
    <>
      <PageHead
        title={words.title}
        summary={words.summary}
        crumbs={[{ label: board.title, href: boardPath }, { label: words.title }]}
        actions={
          c.may(outreachPermissions.draft) ? (
            <LinkButton href={`${plansPath}/moi`} icon="add" kind="primary">
              {words.add}
            </LinkButton>
          ) : null
        }
      />
      <DataTable
        caption={words.title}
        captionHidden
        rows={data}
        rowKey={({ plan }) => plan.id}
        href={({ plan }) => planPath(plan.id)}
        empty={<EmptyState title={words.empty}>{words.emptyText}</EmptyState>}
        columns={[
          { key: 'title', head: words.titleField, width: 'wide', cell: ({ plan }) => plan.title },
          { key: 'topic', head: words.topic, width: 'medium', cell: ({ plan }) => labels.topics[plan.topic] },
          { key: 'from', head: words.from, cell: ({ plan }) => showDay(plan.from) },
          { key: 'to', head: words.to, cell: ({ plan }) => showDay(plan.to) },
          {
            key: 'state',
            head: c.words.records.list.state,
            cell: (one) => <StateBadge labels={labels.planStates} state={planState(one, c.today)} />,
          },
        ]}
      />
    </>
  )
}
