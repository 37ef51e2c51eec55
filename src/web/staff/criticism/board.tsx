import {
  type AdvisoryGroup,
  advisorsOn,
  criticismPermissions,
  type ExerciseLine,
  isActive,
  listAdvisoryGroups,
  listExercises,
  listPlans,
  type PlanFacts,
  planState,
} from '../../../areas/criticism/index.ts'
import { listMeetings, type MeetingLine } from '../../../areas/meetings/index.ts'
import { showDay, yearOf } from '../../../values/day.ts'
import { fill } from '../../../words/shape.ts'
import { type PageContext, page } from '../../http/page.ts'
import { Card, LineList, LinkButton, PageHead, Stack, Toolbar } from '../../parts/index.ts'
import { dialoguesPath } from '../dialogues/address.ts'
import { exercisePath, exercisesPath } from '../exercises/address.ts'
import { ExerciseBadge, sayCoverage } from '../exercises/saying.tsx'
import { meetingPath, meetingsPath } from '../meetings/address.ts'
import { MeetingBadge, sayTurnout } from '../meetings/saying.tsx'
import { withQuery } from '../record/address.ts'
import { boardPath, groupPath, groupsPath, planPath, plansPath } from './address.ts'
import { GroupMark } from './groups.tsx'
import { PlanBadge } from './plans.tsx'

interface BoardData {
  readonly plans: readonly PlanFacts[]
  readonly groups: readonly AdvisoryGroup[]
  readonly meetings: readonly MeetingLine[]
  readonly exercises: readonly ExerciseLine[]
}

/** Phản biện xã hội: the year at a glance. */
export const boardPage = page<BoardData>({
  path: boardPath,
  shell: 'staff',
  may: criticismPermissions.read,
  title: (_, words) => words.criticismPages.board.title,
  load: (c) =>
    c.read(async (reading) => {
      const { committeeId } = c.signedIn
      const purpose = 'social_criticism'
      return {
        plans: await listPlans(reading, committeeId),
        groups: await listAdvisoryGroups(reading, committeeId),
        meetings: (await listMeetings(reading, { committeeId, purpose, limit: 6 })).rows,
        exercises: (await listExercises(reading, { committeeId, state: 'open', limit: 8 })).rows,
      }
    }),
  view: ({ data, c }) => {
    const { board } = c.words.criticismPages
    return (
      <>
        <PageHead title={board.title} summary={board.summary} />
        <Stack>
          <Toolbar>
            <LinkButton href={exercisesPath} kind="primary">
              {board.exercises}
            </LinkButton>
            <LinkButton href={plansPath}>{board.plans}</LinkButton>
            <LinkButton href={groupsPath}>{board.groups}</LinkButton>
            <LinkButton href={withQuery(meetingsPath, { 'muc-dich': 'social_criticism' })}>{board.meetings}</LinkButton>
            <LinkButton href={dialoguesPath}>{board.dialogues}</LinkButton>
          </Toolbar>
          <ExercisesCard c={c} exercises={data.exercises} />
          <PlanCard c={c} plans={data.plans} />
          <GroupsCard c={c} groups={data.groups} />
          <MeetingsCard c={c} meetings={data.meetings} />
        </Stack>
      </>
    )
  },
})

/** What is under way, with how much is explained. */
function ExercisesCard({ c, exercises }: { c: PageContext; exercises: readonly ExerciseLine[] }) {
  const { board } = c.words.criticismPages
  return (
    <Card title={board.openExercises}>
      {exercises.length === 0 ? <p class="soft">{board.noExercise}</p> : null}
      <LineList
        items={exercises.map((line) => ({
          id: line.id,
          href: exercisePath(line.id),
          title: line.title,
          meta: (
            <>
              <ExerciseBadge c={c} state={line.state} />
              <span>{[line.addresseeName, sayCoverage(c, line)].filter(Boolean).join(' · ')}</span>
            </>
          ),
        }))}
      />
      {c.may(criticismPermissions.plan) ? (
        <LinkButton href={`${exercisesPath}/moi`} icon="add">
          {c.words.exercisePages.list.add}
        </LinkButton>
      ) : null}
    </Card>
  )
}

/** The plan of this year, or the newest there is. */
function PlanCard({ c, plans }: { c: PageContext; plans: readonly PlanFacts[] }) {
  const { board, plans: words } = c.words.criticismPages
  const now = yearOf(c.today)
  const found = plans.find((one) => one.plan.year === now) ?? plans[0]
  const year = found?.plan.year ?? now
  const state =
    found &&
    planState(
      found,
      c.today,
      plans.filter((one) => one.plan.year === year),
    )
  return (
    <Card title={fill(board.planOf, { year })} aside={state ? <PlanBadge c={c} state={state} /> : undefined}>
      {found ? (
        <p>
          <a href={planPath(found.plan.id)}>{found.plan.title}</a> · {fill(board.lines, { count: found.lines.length })}
        </p>
      ) : (
        <p>{fill(board.noPlan, { year })}</p>
      )}
      {year !== now || !found ? (
        <>
          {found ? <p class="soft">{fill(board.noPlan, { year: now })}</p> : null}
          {c.may(criticismPermissions.plan) ? (
            <LinkButton href={`${plansPath}/moi`} icon="add">
              {words.add}
            </LinkButton>
          ) : null}
        </>
      ) : null}
    </Card>
  )
}

function GroupsCard({ c, groups }: { c: PageContext; groups: readonly AdvisoryGroup[] }) {
  const { board } = c.words.criticismPages
  const active = groups.filter((group) => isActive(group, c.today))
  const shown = active.length > 0 ? active : groups
  return (
    <Card title={board.groups}>
      {shown.length === 0 ? <p class="soft">{board.noGroup}</p> : null}
      <LineList
        items={shown.map((group) => ({
          id: group.body.id,
          href: groupPath(group.body.id),
          title: group.body.name,
          meta: (
            <>
              <GroupMark c={c} group={group} />
              <span>{fill(board.groupLine, { count: advisorsOn(group, group.body.to ?? c.today).length })}</span>
            </>
          ),
        }))}
      />
    </Card>
  )
}

function MeetingsCard({ c, meetings }: { c: PageContext; meetings: readonly MeetingLine[] }) {
  const { board } = c.words.criticismPages
  return (
    <Card title={board.recentMeetings}>
      {meetings.length === 0 ? <p class="soft">{board.noMeetings}</p> : null}
      <LineList
        items={meetings.map((line) => ({
          id: line.id,
          href: meetingPath(line.id),
          title: line.title,
          meta: (
            <>
              <MeetingBadge c={c} state={line.state} />
              <span>{[showDay(line.listedOn), sayTurnout(c, line)].filter(Boolean).join(' · ')}</span>
            </>
          ),
        }))}
      />
    </Card>
  )
}
