import * as area from '../../../areas/outreach/index.ts'
import { showDay } from '../../../values/day.ts'
import type { Id } from '../../../values/id.ts'
import { showCount } from '../../../values/number.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import {
  type Column,
  DataTable,
  EmptyState,
  FilterBar,
  LinkButton,
  PageHead,
  Pager,
  Select,
  TextInput,
} from '../../parts/index.ts'
import { afterIn, pagesOf } from '../record/address.ts'
import { optionsOf } from '../record/saying.tsx'
import { boardPath, helpsPath, modelPath, modelsPath, teamsPath } from './address.ts'
import { StateBadge } from './saying.tsx'

interface ModelRow extends area.ModelFacts {
  readonly state: area.ModelState
}

interface ModelsData {
  readonly rows: readonly ModelRow[]
  readonly next: Id | null
}

const filterNames = ['q', 'loai', 'tinh-trang'] as const

/** Mô hình, công trình, phần việc. */
export const modelsPage = page<ModelsData>({
  path: modelsPath,
  shell: 'staff',
  may: area.outreachPermissions.read,
  title: (_, words) => words.outreachModels.models.title,
  load: async (c) => {
    const { rows, next } = await c.read((reading) =>
      area.pageModels(reading, {
        committeeId: c.signedIn.committeeId,
        text: c.query('q').trim(),
        kind: area.modelKinds.find((one) => one === c.query('loai')) ?? null,
        state: area.modelStates.find((one) => one === c.query('tinh-trang')) ?? null,
        after: afterIn(c),
      }),
    )
    return { rows: rows.map((one) => ({ ...one, state: area.modelState(one, c.today) })), next }
  },
  view: ModelsView,
})

function ModelsView({ data, c }: ViewProps<ModelsData>) {
  const { models: words, helps, teams } = c.words.outreachModels
  const { board } = c.words.outreachPages
  const { list } = c.words.records
  const labels = c.words.outreachLabels
  const filtered = filterNames.some((name) => c.query(name) !== '')
  return (
    <>
      <PageHead
        title={words.title}
        summary={words.summary}
        crumbs={[{ label: board.title, href: boardPath }, { label: words.title }]}
        actions={
          <>
            {c.may(area.outreachPermissions.manage_models) ? (
              <LinkButton href={`${modelsPath}/moi`} icon="add" kind="primary">
                {words.add}
              </LinkButton>
            ) : null}
            {c.may(area.outreachPermissions.read_requests) ? (
              <LinkButton href={helpsPath}>{helps.title}</LinkButton>
            ) : null}
            <LinkButton href={teamsPath}>{teams.title}</LinkButton>
          </>
        }
      />
      <FilterBar action={modelsPath} clearHref={modelsPath}>
        <TextInput name="q" label={list.text} value={c.query('q')} maxLength={200} />
        <Select
          name="loai"
          label={words.kind}
          blank={words.anyKind}
          value={c.query('loai')}
          options={optionsOf(labels.modelKinds, area.modelKinds)}
        />
        <Select
          name="tinh-trang"
          label={list.state}
          blank={list.anyState}
          value={c.query('tinh-trang')}
          options={optionsOf(labels.modelStates, ['planned', 'running', 'ended'])}
        />
      </FilterBar>
      <DataTable
        caption={words.title}
        captionHidden
        columns={columns(c)}
        rows={data.rows}
        rowKey={(one) => one.model.id}
        href={(one) => modelPath(one.model.id)}
        empty={
          filtered ? (
            <EmptyState title={list.nothing}>{list.nothingText}</EmptyState>
          ) : (
            <EmptyState title={words.empty}>{words.emptyText}</EmptyState>
          )
        }
      />
      <Pager {...pagesOf(c, modelsPath, filterNames, data.next)} />
    </>
  )
}

function columns(c: PageContext): readonly Column<ModelRow>[] {
  const { columns: head } = c.words.outreachModels.models
  const labels = c.words.outreachLabels
  const count = (value: number | null) => (value === null ? '' : showCount(value))
  return [
    { key: 'name', head: head.name, width: 'wide', cell: ({ model }) => model.name },
    { key: 'kind', head: head.kind, cell: ({ model }) => labels.modelKinds[model.kind] },
    { key: 'lead', head: head.lead, cell: ({ model }) => model.lead },
    {
      key: 'started',
      head: head.started,
      width: 'narrow',
      cell: ({ steps }) => {
        const on = area.startedOn(steps)
        return on ? showDay(on) : ''
      },
    },
    {
      key: 'households',
      head: head.households,
      numeric: true,
      cell: ({ results }) => count(area.totalOf(results, 'households')),
    },
    {
      key: 'copies',
      head: head.copies,
      numeric: true,
      cell: ({ replications }) => count(replications.filter((one) => one.supersededAt === null).length),
    },
    { key: 'state', head: head.state, cell: (one) => <StateBadge labels={labels.modelStates} state={one.state} /> },
  ]
}
