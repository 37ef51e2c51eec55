import {
  itemTopics,
  outreachPermissions,
  type PlanFacts,
  pagePlans,
  planState,
  type RegisterPage,
} from '../../../areas/outreach/index.ts'
import { showDay } from '../../../values/day.ts'
import { page, type ViewProps } from '../../http/page.ts'
import { DataTable, EmptyState, FilterBar, LinkButton, PageHead, Pager, Select, TextInput } from '../../parts/index.ts'
import { afterIn, pagesOf } from '../record/address.ts'
import { optionsOf } from '../record/saying.tsx'
import { boardPath, planPath, plansPath } from './address.ts'
import { StateBadge } from './saying.tsx'

const filterNames = ['q', 'chu-de', 'tinh-trang'] as const
const states = ['draft', 'issued', 'over'] as const

/** Kế hoạch tuyên truyền. */
export const plansPage = page<RegisterPage<PlanFacts>>({
  path: plansPath,
  shell: 'staff',
  may: outreachPermissions.read,
  title: (_, words) => words.outreachProgrammes.plans.title,
  load: (c) =>
    c.read((reading) =>
      pagePlans(reading, {
        committeeId: c.signedIn.committeeId,
        text: c.query('q').trim(),
        topic: itemTopics.find((one) => one === c.query('chu-de')) ?? null,
        state: states.find((one) => one === c.query('tinh-trang')) ?? null,
        after: afterIn(c),
      }),
    ),
  view: PlansView,
})

function PlansView({ data, c }: ViewProps<RegisterPage<PlanFacts>>) {
  const { plans: words } = c.words.outreachProgrammes
  const { board } = c.words.outreachPages
  const labels = c.words.outreachLabels
  const { list } = c.words.records
  const filtered = filterNames.some((name) => c.query(name) !== '')
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
      <FilterBar action={plansPath} clearHref={plansPath}>
        <TextInput name="q" label={list.text} value={c.query('q')} maxLength={200} />
        <Select
          name="chu-de"
          label={words.topic}
          blank={c.words.outreachPages.items.anyTopic}
          value={c.query('chu-de')}
          options={optionsOf(labels.topics, itemTopics)}
        />
        <Select
          name="tinh-trang"
          label={list.state}
          blank={list.anyState}
          value={c.query('tinh-trang')}
          options={optionsOf(labels.planStates, states)}
        />
      </FilterBar>
      <DataTable
        caption={words.title}
        captionHidden
        rows={data.rows}
        rowKey={({ plan }) => plan.id}
        href={({ plan }) => planPath(plan.id)}
        empty={
          filtered ? (
            <EmptyState title={list.nothing}>{list.nothingText}</EmptyState>
          ) : (
            <EmptyState title={words.empty}>{words.emptyText}</EmptyState>
          )
        }
        columns={[
          { key: 'title', head: words.titleField, width: 'wide', cell: ({ plan }) => plan.title },
          { key: 'topic', head: words.topic, width: 'medium', cell: ({ plan }) => labels.topics[plan.topic] },
          { key: 'from', head: words.from, cell: ({ plan }) => showDay(plan.from) },
          { key: 'to', head: words.to, cell: ({ plan }) => showDay(plan.to) },
          {
            key: 'state',
            head: list.state,
            cell: (one) => <StateBadge labels={labels.planStates} state={planState(one, c.today)} />,
          },
        ]}
      />
      <Pager {...pagesOf(c, plansPath, filterNames, data.next)} />
    </>
  )
}
