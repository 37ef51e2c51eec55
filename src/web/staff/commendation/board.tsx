import {
  type CaseCount,
  caseYears,
  commendationPermissions,
  countCases,
  countedAs,
  givenStates,
  levelOf,
  listRounds,
  type Round,
  waitingStates,
} from '../../../areas/commendation/index.ts'
import { showDay } from '../../../values/day.ts'
import { showCount } from '../../../values/number.ts'
import { fill } from '../../../words/shape.ts'
import { type PageContext, page } from '../../http/page.ts'
import {
  type Column,
  DataTable,
  EmptyState,
  LinkButton,
  Notice,
  PageHead,
  Section,
  Stack,
  Stat,
  StatGrid,
  Tabs,
  Toolbar,
} from '../../parts/index.ts'
import { withQuery } from '../record/address.ts'
import { type YearShown, yearShown } from '../supervision/year.ts'
import {
  boardPath,
  bookPath,
  casesPath,
  decisionsPath,
  familiesPath,
  movementsPath,
  roundPath,
  roundsPath,
} from './address.ts'

interface Board extends YearShown {
  readonly rounds: readonly Round[]
  readonly given: readonly CaseCount[]
  /** Counts of all cases, by round: a round may give in another year than its own. */
  readonly all: readonly CaseCount[]
}

/** Thi đua, khen thưởng: the year at a glance. */
export const boardPage = page<Board>({
  path: boardPath,
  shell: 'staff',
  may: commendationPermissions.read,
  title: (_, words) => words.commendationPages.board.title,
  load: (c) =>
    c.read(async (reading) => {
      const { committeeId } = c.signedIn
      const rounds = await listRounds(reading, committeeId)
      const years = await caseYears(reading, committeeId)
      const shown = yearShown(c, [...years, ...rounds.map((one) => one.year)])
      return {
        ...shown,
        rounds: rounds.filter((one) => one.year === shown.year),
        given: await countCases(reading, { committeeId, year: shown.year, state: 'given' }),
        all: await countCases(reading, { committeeId }),
      }
    }),
  view: ({ data, c }) => {
    const { board } = c.words.commendationPages
    return (
      <>
        <PageHead title={board.title} summary={board.summary} actions={<Actions c={c} />} />
        <Stack loose>
          <Places c={c} />
          <Tabs
            label={c.words.records.list.year}
            items={data.years.map((year) => ({
              href: withQuery(boardPath, { nam: String(year) }),
              label: String(year),
              current: year === data.year,
            }))}
          />
          {data.moved ? <Notice>{fill(board.moved, { now: c.today.slice(0, 4), year: data.year })}</Notice> : null}
          <Section title={board.given}>
            <Given c={c} data={data} />
          </Section>
          <Section title={board.rounds}>
            <DataTable
              caption={board.rounds}
              captionHidden
              columns={columns(c, data.all)}
              rows={data.rounds}
              rowKey={(round) => round.id}
              href={(round) => roundPath(round.id)}
              empty={<EmptyState title={board.noRounds}>{board.noRoundsText}</EmptyState>}
            />
          </Section>
        </Stack>
      </>
    )
  },
})

function Actions({ c }: { c: PageContext }) {
  const { board } = c.words.commendationPages
  const manages = c.may(commendationPermissions.manage)
  return (
    <>
      {manages ? (
        <LinkButton href={`${roundsPath}/moi`} icon="add" kind="primary">
          {board.addRound}
        </LinkButton>
      ) : null}
      {manages ? (
        <LinkButton href={`${decisionsPath}/moi`} icon="file">
          {board.enter}
        </LinkButton>
      ) : null}
    </>
  )
}

/** The lists beside the rounds. */
function Places({ c }: { c: PageContext }) {
  const { board, cases, decision } = c.words.commendationPages
  const places = [
    [casesPath, cases.title],
    [decisionsPath, decision.list],
    [bookPath, board.book],
    [movementsPath, board.movements],
    [familiesPath, board.families],
  ] as const
  return (
    <Toolbar>
      {places.map(([href, label]) => (
        <LinkButton key={href} href={href} small>
          {label}
        </LinkButton>
      ))}
    </Toolbar>
  )
}

/** What was given in the year, by level and kind; each number opens to the book. */
function Given({ c, data: { given, year } }: { c: PageContext; data: Board }) {
  const labels = c.words.commendationLabels
  const sums = new Map<string, number>()
  for (const { authority, recipientKind, count } of given) {
    const key = `${levelOf(authority)} ${countedAs(recipientKind)}`
    sums.set(key, (sums.get(key) ?? 0) + count)
  }
  const shown = ['ward', 'city', 'province', 'central'].flatMap((level) =>
    ['collective', 'individual', 'family'].map((counted) => ({
      level,
      counted,
      count: sums.get(`${level} ${counted}`) ?? 0,
    })),
  )
  const told = shown.filter((one) => one.count > 0 || (one.level === 'ward' && one.counted !== 'family'))
  return (
    <StatGrid>
      {told.map(({ level, counted, count }) => (
        <Stat
          key={`${level} ${counted}`}
          label={`${labels.counted[counted]}, ${labels.levels[level]?.toLocaleLowerCase('vi')}`}
          value={showCount(count)}
          href={count === 0 ? undefined : withQuery(bookPath, { nam: String(year), cap: level, 'doi-tuong': counted })}
        />
      ))}
    </StatGrid>
  )
}

function columns(c: PageContext, all: readonly CaseCount[]): readonly Column<Round>[] {
  const { columns: head } = c.words.commendationPages.board
  const labels = c.words.commendationLabels
  const sum = (round: Round, takes: (one: CaseCount) => boolean) =>
    all.reduce((total, one) => total + (one.roundId === round.id && takes(one) ? one.count : 0), 0)
  const due = ({ nominateBy, submitBy }: Round) => {
    const next = nominateBy !== null && nominateBy >= c.today ? nominateBy : submitBy
    return next === null ? '' : showDay(next)
  }
  return [
    { key: 'round', head: head.round, width: 'wide', cell: (round) => round.title },
    { key: 'manner', head: head.manner, cell: (round) => labels.manners[round.manner] },
    { key: 'cases', head: head.cases, numeric: true, cell: (round) => showCount(sum(round, () => true)) },
    {
      key: 'waiting',
      head: head.waiting,
      numeric: true,
      cell: (round) => showCount(sum(round, (one) => waitingStates.includes(one.state))),
    },
    {
      key: 'given',
      head: head.given,
      numeric: true,
      cell: (round) => showCount(sum(round, (one) => givenStates.includes(one.state))),
    },
    { key: 'due', head: head.due, width: 'narrow', cell: due },
  ]
}
