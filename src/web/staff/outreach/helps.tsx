import * as area from '../../../areas/outreach/index.ts'
import { showDay } from '../../../values/day.ts'
import { type Id, isId } from '../../../values/id.ts'
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
} from '../../parts/index.ts'
import { withQuery } from '../record/address.ts'
import { optionsOf } from '../record/saying.tsx'
import { helpPath, helpsPath, homeOf, ownPath } from './address.ts'
import { areasOf, mostChosenFrom, type NamedArea, named, placeNames } from './choosing.ts'
import { StateBadge } from './saying.tsx'

const filterNames = ['mo-hinh', 'khu', 'tinh-trang'] as const

interface HelpsData {
  readonly rows: readonly area.HelpLine[]
  readonly next: string | null
  readonly models: readonly area.ModelFacts[]
  readonly areas: readonly NamedArea[]
  readonly names: ReadonlyMap<Id, string>
}

/** Yêu cầu hỗ trợ: when, where, what for; who asked is opened one by one. */
export const helpsPage = page<HelpsData>({
  path: helpsPath,
  shell: 'staff',
  may: area.outreachPermissions.read_requests,
  title: (_, words) => words.outreachModels.helps.title,
  load: (c) =>
    c.read(async (reading) => {
      const { committeeId, sight } = c.signedIn
      const id = (name: string) => (isId(c.query(name)) ? c.query(name) : null)
      const state = ['open', ...area.helpStates].find((one) => one === c.query('tinh-trang')) ?? null
      const query = { committeeId, modelId: id('mo-hinh'), areaId: id('khu'), state, after: c.query('sau') }
      const { rows: models } = await area.pageModels(reading, { committeeId, limit: mostChosenFrom })
      return {
        ...(await area.listHelp(reading, query)),
        models: models.filter(({ model }) => model.takesRequests),
        areas: sight.reach === 'area' ? [] : await areasOf(reading, committeeId),
        names: await placeNames(reading, committeeId),
      }
    }),
  view: HelpsView,
})

function addressOf(c: PageContext, change: Readonly<Record<string, string>>): string {
  return withQuery(helpsPath, { ...Object.fromEntries(filterNames.map((name) => [name, c.query(name)])), ...change })
}

function HelpsView({ data, c }: ViewProps<HelpsData>) {
  const { helps: words } = c.words.outreachModels
  const { board, own } = c.words.outreachPages
  const { list } = c.words.records
  const home = homeOf(c)
  const filtered = filterNames.some((name) => c.query(name) !== '')
  const running = data.models.some((one) => area.modelState(one, c.today) === 'running')
  return (
    <>
      <PageHead
        title={words.title}
        summary={words.summary}
        crumbs={[{ label: home === ownPath ? own.title : board.title, href: home }, { label: words.title }]}
        actions={
          running && c.may(area.outreachPermissions.record_help) ? (
            <LinkButton href={`${helpsPath}/moi`} icon="add" kind="primary">
              {words.add}
            </LinkButton>
          ) : null
        }
      />
      <Filters c={c} data={data} />
      <DataTable
        caption={words.title}
        captionHidden
        columns={columns(c, data)}
        rows={data.rows}
        rowKey={(line) => line.id}
        href={(line) => helpPath(line.id)}
        empty={
          filtered ? (
            <EmptyState title={list.nothing}>{list.nothingText}</EmptyState>
          ) : (
            <EmptyState title={words.empty}>{running ? words.emptyText : words.noModel}</EmptyState>
          )
        }
      />
      <Pager
        newer={c.query('sau') === '' ? undefined : addressOf(c, {})}
        older={data.next ? addressOf(c, { sau: data.next }) : undefined}
      />
    </>
  )
}

function Filters({ c, data }: { readonly c: PageContext; readonly data: HelpsData }) {
  const { helps: words } = c.words.outreachModels
  const { items } = c.words.outreachPages
  const { list } = c.words.records
  const states = [{ value: 'open', label: list.open }, ...optionsOf(c.words.outreachLabels.helpStates, area.helpStates)]
  const models = data.models.map(({ model }) => model)
  return (
    <FilterBar action={helpsPath} clearHref={helpsPath}>
      <Select
        name="mo-hinh"
        label={words.model}
        blank={words.anyModel}
        value={c.query('mo-hinh')}
        options={named(models)}
      />
      {data.areas.length > 0 ? (
        <Select
          name="khu"
          label={items.area}
          blank={items.anyArea}
          value={c.query('khu')}
          options={named(data.areas)}
        />
      ) : null}
      <Select
        name="tinh-trang"
        label={list.state}
        blank={list.anyState}
        value={c.query('tinh-trang')}
        options={states}
      />
    </FilterBar>
  )
}

function columns(c: PageContext, { names, models }: HelpsData): readonly Column<area.HelpLine>[] {
  const { columns: head, erased } = c.words.outreachModels.helps
  const labels = c.words.outreachLabels
  const modelOf = (line: area.HelpLine) => models.find(({ model }) => model.id === line.modelId)?.model.name ?? ''
  return [
    {
      key: 'needs',
      head: head.needs,
      width: 'wide',
      cell: (line) => line.needs.map((one) => labels.needs[one]).join(', '),
    },
    { key: 'model', head: head.model, cell: modelOf },
    { key: 'area', head: head.area, width: 'narrow', cell: (line) => names.get(line.areaId) },
    { key: 'people', head: head.people, numeric: true, cell: (line) => line.peopleCount },
    { key: 'day', head: head.day, width: 'narrow', cell: (line) => showDay(line.requestedOn) },
    {
      key: 'state',
      head: head.state,
      cell: (line) => (
        <>
          <StateBadge labels={labels.helpStates} state={line.state} />{' '}
          {line.isErased ? <span class="soft">{erased}</span> : null}
        </>
      ),
    },
  ]
}
