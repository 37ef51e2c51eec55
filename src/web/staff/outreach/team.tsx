import * as area from '../../../areas/outreach/index.ts'
import { journalOf } from '../../../platform/journal.ts'
import { showDay } from '../../../values/day.ts'
import { showCount } from '../../../values/number.ts'
import type { Refusal } from '../../../values/refusal.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import { Beside, Card, DataTable, DefinitionList, PageHead } from '../../parts/index.ts'
import { idIn, idPart } from '../record/address.ts'
import { carry } from '../record/carry.ts'
import { ReasonForm } from '../record/reason-form.tsx'
import { missing, modelsPath, teamPath, teamsPath } from './address.ts'
import { areasOf, mostChosenFrom, placeNames } from './choosing.ts'
import { JournalSection, StateBadge, StepsCard } from './saying.tsx'
import type { TeamData } from './team-data.ts'
import { TeamForms } from './team-forms.tsx'

const here = (c: PageContext) => teamPath(idIn(c))

/** One team: who is in it, what is in its charge. */
export const teamPage = page<TeamData>({
  path: `${teamsPath}/${idPart}`,
  shell: 'staff',
  may: area.outreachPermissions.read,
  title: (data) => data.team.name,
  load: (c) =>
    c.read(async (reading): Promise<TeamData | Refusal> => {
      const facts = await area.findTeam(reading, idIn(c))
      if (!facts) return missing
      const { id, committeeId } = facts.team
      return {
        ...facts,
        names: await placeNames(reading, committeeId),
        areas: await areasOf(reading, committeeId),
        models: (await area.pageModels(reading, { committeeId, limit: mostChosenFrom })).rows,
        journal: await journalOf(reading, id),
      }
    }),
  acts: {
    edit: carry(area.editTeam, here),
    add: carry(area.addVolunteer, here),
    end: carry(area.endVolunteer, here),
    count: carry(area.countTeam, here),
    disband: carry(area.disbandTeam, here),
    remove: carry(area.removeTeam, () => teamsPath),
  },
  view: TeamView,
})

function TeamView({ data, c }: ViewProps<TeamData>) {
  const { teams: words, models } = c.words.outreachModels
  const labels = c.words.outreachLabels
  const { team } = data
  const state = area.teamState(data, c.today)
  return (
    <>
      <PageHead
        title={team.name}
        kicker={[labels.teamKinds[team.kind], data.names.get(team.areaId ?? '') ?? words.wholeWard].join(' · ')}
        crumbs={[
          { label: models.title, href: modelsPath },
          { label: words.title, href: teamsPath },
          { label: team.name },
        ]}
        meta={<StateBadge labels={labels.teamStates} state={state} />}
      />
      <Beside aside={<StepsCard c={c} labels={words.moves} steps={data.steps} />}>
        <Members c={c} data={data} />
        <Counts c={c} data={data} />
        {c.may(area.outreachPermissions.manage_models) ? <TeamForms c={c} data={data} state={state} /> : null}
        <JournalSection c={c} journal={data.journal} />
      </Beside>
    </>
  )
}

interface Props {
  readonly c: PageContext
  readonly data: TeamData
}

function Members({ c, data }: Props) {
  const { teams: words } = c.words.outreachModels
  const { teamRoles } = c.words.outreachLabels
  const manages = c.may(area.outreachPermissions.manage_models)
  return (
    <Card title={words.members}>
      <DataTable
        caption={words.members}
        captionHidden
        rows={data.members.filter((one) => one.supersededAt === null)}
        rowKey={(one) => one.id}
        empty={<p class="soft">{words.noMembers}</p>}
        columns={[
          { key: 'name', head: words.memberName, width: 'wide', cell: (one) => one.name },
          { key: 'role', head: words.role, cell: (one) => teamRoles[one.role] },
          {
            key: 'days',
            head: words.days,
            cell: (one) => [one.from, one.to].flatMap((on) => (on ? showDay(on) : [])).join(' – '),
          },
          {
            key: 'end',
            head: words.leave,
            cell: (one) =>
              manages && one.to === null ? (
                <ReasonForm
                  c={c}
                  act="end"
                  id={`end-${one.id}`}
                  label={words.leave}
                  fields={{ memberId: one.id, to: c.today }}
                />
              ) : null,
          },
        ]}
      />
    </Card>
  )
}

function Counts({ c, data }: Props) {
  const { teams: words } = c.words.outreachModels
  const { teamCounts } = c.words.outreachLabels
  const items = ['households', 'checks'].flatMap((kind) => {
    const last = area.latest(data.counts, kind)
    return last
      ? [{ term: teamCounts[kind] ?? kind, value: `${showCount(last.value ?? 0)} (${showDay(last.measuredOn)})` }]
      : []
  })
  return items.length === 0 ? null : (
    <Card title={words.counts}>
      <DefinitionList items={items} />
    </Card>
  )
}
