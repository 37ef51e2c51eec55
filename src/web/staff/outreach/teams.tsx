import * as area from '../../../areas/outreach/index.ts'
import { showDay } from '../../../values/day.ts'
import { showCount } from '../../../values/number.ts'
import { isRefusal } from '../../../values/refusal.ts'
import { stepsBy, stepTo } from '../../../values/step.ts'
import { page, type ViewProps } from '../../http/page.ts'
import { DataTable, EmptyState, FilterBar, PageHead, Pager, Select, Stack, TextInput } from '../../parts/index.ts'
import { afterIn, pagesOf } from '../record/address.ts'
import { optionsOf } from '../record/saying.tsx'
import { boardPath, modelsPath, teamPath, teamsPath } from './address.ts'
import { areasOf, mostChosenFrom, named, placeNames } from './choosing.ts'
import { StateBadge } from './saying.tsx'
import { NewTeam } from './team-fields.tsx'
import type { TeamsData } from './teams-data.ts'

const filterNames = ['q', 'loai', 'khu', 'tinh-trang'] as const

/** Đội, tổ tình nguyện. */
export const teamsPage = page<TeamsData>({
  path: teamsPath,
  shell: 'staff',
  may: area.outreachPermissions.read,
  title: (_, words) => words.outreachModels.teams.title,
  load: (c) =>
    c.read(async (reading) => {
      const { committeeId } = c.signedIn
      const areas = await areasOf(reading, committeeId)
      const { rows, next } = await area.pageTeams(reading, {
        committeeId,
        text: c.query('q').trim(),
        kind: area.volunteerKinds.find((one) => one === c.query('loai')) ?? null,
        areaId: areas.find((one) => one.id === c.query('khu'))?.id ?? null,
        state: area.teamStates.find((one) => one === c.query('tinh-trang')) ?? null,
        after: afterIn(c),
      })
      return {
        teams: rows,
        next,
        models: (await area.pageModels(reading, { committeeId, limit: mostChosenFrom })).rows,
        areas,
        names: await placeNames(reading, committeeId),
      }
    }),
  acts: {
    form: async (c, form) => {
      const made = await c.perform(area.formTeam, form.values, form.clientId)
      return isRefusal(made) ? made : { goTo: teamPath(made.id), done: area.formTeam.name }
    },
  },
  view: TeamsView,
})

function TeamsView({ data, c }: ViewProps<TeamsData>) {
  const { teams: words, models } = c.words.outreachModels
  const { board } = c.words.outreachPages
  const labels = c.words.outreachLabels
  const { list } = c.words.records
  const filtered = filterNames.some((name) => c.query(name) !== '')
  const formedOn = ({ steps }: area.TeamFacts) => stepTo(stepsBy(steps, null), 'formed')?.happenedOn
  return (
    <>
      <PageHead
        title={words.title}
        summary={words.summary}
        crumbs={[
          { label: board.title, href: boardPath },
          { label: models.title, href: modelsPath },
          { label: words.title },
        ]}
      />
      <Stack loose>
        <FilterBar action={teamsPath} clearHref={teamsPath}>
          <TextInput name="q" label={words.name} value={c.query('q')} maxLength={200} />
          <Select
            name="loai"
            label={words.kind}
            blank={words.anyKind}
            value={c.query('loai')}
            options={optionsOf(labels.teamKinds, area.volunteerKinds)}
          />
          <Select
            name="khu"
            label={words.area}
            blank={c.words.outreachPages.items.anyArea}
            value={c.query('khu')}
            options={named(data.areas)}
          />
          <Select
            name="tinh-trang"
            label={list.state}
            blank={list.anyState}
            value={c.query('tinh-trang')}
            options={optionsOf(labels.teamStates, ['active', 'disbanded'])}
          />
        </FilterBar>
        <DataTable
          caption={words.title}
          captionHidden
          rows={data.teams}
          rowKey={({ team }) => team.id}
          href={({ team }) => teamPath(team.id)}
          empty={
            filtered ? (
              <EmptyState title={list.nothing}>{list.nothingText}</EmptyState>
            ) : (
              <EmptyState title={words.empty}>{words.emptyText}</EmptyState>
            )
          }
          columns={[
            { key: 'name', head: words.name, width: 'wide', cell: ({ team }) => team.name },
            { key: 'kind', head: words.kind, cell: ({ team }) => labels.teamKinds[team.kind] },
            {
              key: 'area',
              head: words.area,
              width: 'medium',
              cell: ({ team }) => data.names.get(team.areaId ?? '') ?? words.wholeWard,
            },
            {
              key: 'members',
              head: words.members,
              numeric: true,
              cell: ({ members }) => showCount(area.volunteersOn(members, c.today).length),
            },
            {
              key: 'formed',
              head: words.formedOn,
              cell: (one) => {
                const on = formedOn(one)
                return on ? showDay(on) : ''
              },
            },
            {
              key: 'state',
              head: list.state,
              cell: (one) => <StateBadge labels={labels.teamStates} state={area.teamState(one, c.today)} />,
            },
          ]}
        />
        <Pager byFit {...pagesOf(c, teamsPath, filterNames, data.next)} />
        {c.may(area.outreachPermissions.manage_models) ? <NewTeam c={c} data={data} /> : null}
      </Stack>
    </>
  )
}
