import * as area from '../../../areas/outreach/index.ts'
import { showDay } from '../../../values/day.ts'
import { showCount } from '../../../values/number.ts'
import { isRefusal } from '../../../values/refusal.ts'
import { stepsBy, stepTo } from '../../../values/step.ts'
import { page, type ViewProps } from '../../http/page.ts'
import { DataTable, EmptyState, PageHead, Stack } from '../../parts/index.ts'
import { boardPath, modelsPath, teamPath, teamsPath } from './address.ts'
import { areasOf, placeNames } from './choosing.ts'
import { StateBadge } from './saying.tsx'
import { NewTeam } from './team-fields.tsx'
import type { TeamsData } from './teams-data.ts'

/** Đội, tổ tình nguyện. */
export const teamsPage = page<TeamsData>({
  path: teamsPath,
  shell: 'staff',
  may: area.outreachPermissions.read,
  title: (_, words) => words.outreachModels.teams.title,
  load: (c) =>
    c.read(async (reading) => {
      const { committeeId } = c.signedIn
      const teams = await area.listTeams(reading, { committeeIds: [committeeId] })
      const models = await area.listModels(reading, { committeeIds: [committeeId] })
      return {
        teams: teams.filter(({ team }) => team.supersededAt === null),
        models: models.filter(({ model }) => model.supersededAt === null),
        areas: await areasOf(reading, committeeId),
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
        <DataTable
          caption={words.title}
          captionHidden
          rows={data.teams}
          rowKey={({ team }) => team.id}
          href={({ team }) => teamPath(team.id)}
          empty={<EmptyState title={words.empty}>{words.emptyText}</EmptyState>}
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
              head: c.words.records.list.state,
              cell: (one) => <StateBadge labels={labels.teamStates} state={area.teamState(one, c.today)} />,
            },
          ]}
        />
        {c.may(area.outreachPermissions.manage_models) ? <NewTeam c={c} data={data} /> : null}
      </Stack>
    </>
  )
}
