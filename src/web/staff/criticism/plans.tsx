import {
  criticismPermissions,
  listPlans,
  type PlanFacts,
  type PlanState,
  planState,
} from '../../../areas/criticism/index.ts'
import type { PageContext } from '../../http/page.ts'
import { page } from '../../http/page.ts'
import { Badge, DataTable, EmptyState, LinkButton, PageHead, type Tone } from '../../parts/index.ts'
import { boardPath, planPath, plansPath } from './address.ts'

const tones: Readonly<Partial<Record<PlanState, Tone>>> = {
  issued: 'done',
  closed: 'done',
  party_opinion: 'waiting',
  withdrawn: 'refused',
}

export function PlanBadge({ c, state }: { c: PageContext; state: PlanState }) {
  return <Badge tone={tones[state] ?? 'neutral'}>{c.words.criticismLabels.planStates[state]}</Badge>
}

/** Kế hoạch phản biện các năm, every version. */
export const plansPage = page<readonly PlanFacts[]>({
  path: plansPath,
  shell: 'staff',
  may: criticismPermissions.read,
  title: (_, words) => words.criticismPages.plans.title,
  load: (c) => c.read((reading) => listPlans(reading, c.signedIn.committeeId)),
  view: ({ data, c }) => {
    const { plans: words, board } = c.words.criticismPages
    return (
      <>
        <PageHead
          title={words.title}
          summary={words.summary}
          crumbs={[{ label: board.title, href: boardPath }, { label: words.title }]}
          actions={
            c.may(criticismPermissions.plan) ? (
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
            { key: 'title', head: words.name, width: 'wide', cell: ({ plan }) => plan.title },
            { key: 'year', head: words.year, numeric: true, width: 'narrow', cell: ({ plan }) => plan.year },
            { key: 'version', head: words.version, numeric: true, width: 'narrow', cell: ({ plan }) => plan.version },
            { key: 'lines', head: words.lines, numeric: true, width: 'narrow', cell: ({ lines }) => lines.length },
            {
              key: 'state',
              head: c.words.records.list.state,
              cell: (one) => <PlanBadge c={c} state={planState(one, c.today, data.filter(sameYear(one)))} />,
            },
          ]}
        />
      </>
    )
  },
})

const sameYear = (one: PlanFacts) => (other: PlanFacts) => other.plan.year === one.plan.year
