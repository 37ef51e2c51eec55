import { programmeState, supervisionPermissions } from '../../../areas/supervision/index.ts'
import { showDay, yearOf } from '../../../values/day.ts'
import { fill } from '../../../words/shape.ts'
import { type PageContext, page } from '../../http/page.ts'
import {
  Badge,
  Card,
  DataTable,
  LinkButton,
  Notice,
  PageHead,
  Stack,
  Stat,
  StatGrid,
  Tabs,
  Toolbar,
} from '../../parts/index.ts'
import { withQuery } from '../record/address.ts'
import { DeadlineMark } from '../record/saying.tsx'
import {
  boardPath,
  commitmentsPath,
  inspectionPath,
  investmentPath,
  programmePath,
  programmesPath,
  sessionPath,
  sessionsPath,
  topicsPath,
} from './address.ts'
import { type BoardData, loadBoard, recordedYears } from './board-data.ts'
import { toneOf } from './saying.tsx'
import { yearShown } from './year.ts'

/** Giám sát: the year at a glance. */
export const boardPage = page<BoardData>({
  path: boardPath,
  shell: 'staff',
  may: supervisionPermissions.read,
  title: (_, words) => words.supervisionPages.board.title,
  load: (c) =>
    c.read(async (reading) => {
      const { committeeId } = c.signedIn
      return loadBoard(reading, committeeId, yearShown(c, await recordedYears(reading, committeeId), 1))
    }),
  view: ({ data, c }) => {
    const { board } = c.words.supervisionPages
    const { year, years, moved } = data.shown
    const tabs = years.map((one) => ({
      href: withQuery(boardPath, { nam: String(one) }),
      label: String(one),
      current: one === year,
    }))
    return (
      <>
        <PageHead
          title={board.title}
          summary={board.summary}
          actions={
            c.may(supervisionPermissions.plan) ? (
              <LinkButton href={`${sessionsPath}/moi`} icon="add" kind="primary">
                {board.add}
              </LinkButton>
            ) : null
          }
        />
        <Stack>
          <Toolbar>
            <LinkButton href={sessionsPath}>{board.sessions}</LinkButton>
            <LinkButton href={programmesPath}>{board.programmes}</LinkButton>
            <LinkButton href={inspectionPath}>{board.inspection}</LinkButton>
            <LinkButton href={investmentPath}>{board.investment}</LinkButton>
            <LinkButton href={commitmentsPath}>{board.commitments}</LinkButton>
            <LinkButton href={topicsPath}>{c.words.supervisionBoards.topics.title}</LinkButton>
          </Toolbar>
          <Tabs label={board.year} items={tabs} />
          {moved ? <Notice tone="info">{fill(board.moved, { now: yearOf(c.today), year })}</Notice> : null}
          <ProgrammeCard c={c} data={data} />
          <StatesCard c={c} data={data} />
          <DueCard c={c} data={data} />
        </Stack>
      </>
    )
  },
})

function ProgrammeCard({ c, data }: { c: PageContext; data: BoardData }) {
  const { board } = c.words.supervisionPages
  const { programme, completion } = data
  const { year } = data.shown
  if (!programme)
    return (
      <Card title={fill(board.programme, { year })}>
        <p>{fill(board.noProgramme, { year })}</p>
        {c.may(supervisionPermissions.plan) ? (
          <LinkButton href={withQuery(`${programmesPath}/moi`, { nam: String(year) })} icon="add">
            {board.draftProgramme}
          </LinkButton>
        ) : null}
      </Card>
    )
  const state = programmeState(programme, c.today)
  return (
    <Card
      title={fill(board.programme, { year })}
      aside={<Badge tone={toneOf(state)}>{c.words.supervisionLabels.programmeStates[state]}</Badge>}
    >
      <p>
        <a href={programmePath(programme.programme.id)}>{programme.programme.title}</a>
        {' · '}
        {fill(board.lines, { count: programme.lines.length })}
      </p>
      {completion && (completion.denominator ?? 0) > 0 ? (
        <StatGrid>
          <Stat
            label={board.done}
            value={String(completion.numerator)}
            of={String(completion.denominator)}
            unit={board.doneUnit}
            href={programmePath(programme.programme.id)}
          />
        </StatGrid>
      ) : null}
    </Card>
  )
}

function StatesCard({ c, data }: { c: PageContext; data: BoardData }) {
  const { board, sessions } = c.words.supervisionPages
  const { stages } = c.words.supervisionLabels
  const rows = [...data.counts].filter(([state]) => state !== 'withdrawn')
  return (
    <Card title={board.states}>
      {rows.length === 0 ? <p class="soft">{sessions.empty}</p> : null}
      <StatGrid>
        {rows.map(([state, count]) => (
          <Stat
            key={state}
            label={stages[state] ?? state}
            value={String(count)}
            href={withQuery(sessionsPath, { nam: String(data.shown.year), 'tinh-trang': state })}
          />
        ))}
      </StatGrid>
    </Card>
  )
}

function DueCard({ c, data }: { c: PageContext; data: BoardData }) {
  const { board, session } = c.words.supervisionPages
  const { deadlines } = c.words.supervisionLabels
  return (
    <Card title={board.due}>
      {data.due.length === 0 ? (
        <p class="soft">{board.noDue}</p>
      ) : (
        <DataTable
          caption={board.due}
          captionHidden
          rows={data.due}
          rowKey={({ session: one, deadline }) => `${one.id} ${deadline.key} ${deadline.agencyId ?? ''}`}
          href={({ session: one }) => sessionPath(one.id)}
          columns={[
            {
              key: 'session',
              head: c.words.supervisionPages.sessions.columns.title,
              width: 'wide',
              cell: ({ session: one }) => one.title,
            },
            { key: 'what', head: session.deadline, cell: ({ deadline }) => deadlines[deadline.key] },
            { key: 'due', head: session.dueOn, width: 'narrow', cell: ({ deadline }) => showDay(deadline.dueOn) },
            { key: 'state', head: session.standing, cell: ({ deadline }) => <DeadlineMark c={c} one={deadline} /> },
          ]}
        />
      )}
    </Card>
  )
}
