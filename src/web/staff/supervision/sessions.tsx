import {
  countSessions,
  listSessions,
  type SessionLine,
  type SessionPage,
  type SessionState,
  sessionForms,
  sessionStages,
  sessionYears,
  supervisionPermissions,
} from '../../../areas/supervision/index.ts'
import { showDay } from '../../../values/day.ts'
import { type PageContext, page } from '../../http/page.ts'
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
import { optionsOf } from '../record/saying.tsx'
import { boardPath, sessionPath, sessionsPath } from './address.ts'
import { agencyOptions, type Choices, loadChoices, topicOptions } from './choosing.ts'
import { StateBadge } from './saying.tsx'
import { isFiltered, readSessionQuery, sessionsAddress } from './session-query.ts'

export interface SessionsData extends SessionPage {
  readonly choices: Choices
  readonly counts: ReadonlyMap<SessionState, number>
  readonly years: readonly number[]
}

const load = (c: PageContext): Promise<SessionsData> =>
  c.read(async (reading) => {
    const query = readSessionQuery(c)
    const { committeeId } = c.signedIn
    return {
      ...(await listSessions(reading, { ...query, after: c.query('sau') })),
      choices: await loadChoices(reading, committeeId),
      counts: await countSessions(reading, { ...query, state: null }),
      years: await sessionYears(reading, committeeId),
    }
  })

/** Các cuộc giám sát. */
export const sessionsPage = page<SessionsData>({
  path: sessionsPath,
  shell: 'staff',
  may: supervisionPermissions.read,
  title: (_, words) => words.supervisionPages.sessions.title,
  load,
  view: ({ data, c }) => {
    const { sessions, board } = c.words.supervisionPages
    const older = data.next ? sessionsAddress(c, { sau: data.next }) : undefined
    const newer = c.query('sau') === '' ? undefined : sessionsAddress(c, {})
    return (
      <>
        <PageHead
          title={sessions.title}
          summary={sessions.summary}
          crumbs={[{ label: board.title, href: boardPath }, { label: sessions.title }]}
          actions={<Actions c={c} />}
        />
        <Filters c={c} data={data} />
        <DataTable
          caption={sessions.caption}
          captionHidden
          columns={columns(c, data.choices)}
          rows={data.rows}
          rowKey={(line) => line.id}
          href={(line) => sessionPath(line.id)}
          empty={
            isFiltered(c) ? (
              <EmptyState title={sessions.nothing}>{sessions.nothingText}</EmptyState>
            ) : (
              <EmptyState title={sessions.empty}>{sessions.emptyText}</EmptyState>
            )
          }
        />
        <Pager newer={newer} older={older} />
      </>
    )
  },
})

function Actions({ c }: { c: PageContext }) {
  const { sessions, board } = c.words.supervisionPages
  const mayPlan = c.may(supervisionPermissions.plan)
  return (
    <>
      {mayPlan ? (
        <LinkButton href={`${sessionsPath}/moi`} icon="add" kind="primary">
          {board.add}
        </LinkButton>
      ) : null}
      {mayPlan ? (
        <LinkButton href={`${sessionsPath}/nhap`} icon="upload">
          {sessions.import}
        </LinkButton>
      ) : null}
      <LinkButton href={sessionsAddress(c, {}, `${sessionsPath}.xlsx`)} icon="download" download>
        {sessions.sheet}
      </LinkButton>
    </>
  )
}

function Filters({ c, data }: { c: PageContext; data: SessionsData }) {
  const { sessions } = c.words.supervisionPages
  const { supervisionLabels: labels } = c.words
  const over = ['closed', 'cancelled', 'withdrawn']
  const sum = (wanted: (state: string) => boolean) =>
    [...data.counts].reduce((total, [state, count]) => total + (wanted(state) ? count : 0), 0)
  const chosen = c.query('tinh-trang')
  const saved = [
    { state: '', label: sessions.all, count: sum((state) => state !== 'withdrawn') },
    { state: 'open', label: sessions.open, count: sum((state) => !over.includes(state)) },
    { state: 'closed', label: sessions.closed, count: sum((state) => state === 'closed') },
  ].map(({ state, ...rest }) => ({
    ...rest,
    href: sessionsAddress(c, { 'tinh-trang': state }),
    current: chosen === state,
  }))
  return (
    <FilterBar action={sessionsPath} clearHref={sessionsPath} saved={saved}>
      <TextInput name="q" label={sessions.text} value={c.query('q')} maxLength={200} />
      <Select
        name="nam"
        label={sessions.year}
        blank={sessions.anyYear}
        value={c.query('nam')}
        options={data.years.map((year) => ({ value: String(year), label: String(year) }))}
      />
      <Select
        name="hinh-thuc"
        label={sessions.form}
        blank={sessions.anyForm}
        value={c.query('hinh-thuc')}
        options={optionsOf(labels.shortForms, sessionForms)}
      />
      <Select
        name="chu-de"
        label={sessions.topic}
        blank={sessions.anyTopic}
        value={c.query('chu-de')}
        options={topicOptions(c, data.choices.topics)}
      />
      <Select
        name="don-vi"
        label={sessions.subject}
        blank={sessions.anySubject}
        value={c.query('don-vi')}
        options={agencyOptions(data.choices.agencies)}
      />
      <Select
        name="tinh-trang"
        label={sessions.state}
        blank={sessions.anyState}
        value={chosen}
        options={[
          { value: 'open', label: sessions.open },
          ...optionsOf(
            labels.stages,
            sessionStages.filter((stage) => stage !== 'resumed'),
          ),
        ]}
      />
    </FilterBar>
  )
}

function columns(c: PageContext, { agencies }: Choices): readonly Column<SessionLine>[] {
  const head = c.words.supervisionPages.sessions.columns
  const { shortForms } = c.words.supervisionLabels
  const names = new Map(agencies.map((agency) => [agency.id, agency.name]))
  const subjects = (line: SessionLine) => line.agencyIds.flatMap((id) => names.get(id) ?? []).join(', ')
  return [
    { key: 'title', head: head.title, width: 'wide', cell: (line) => line.title },
    { key: 'form', head: head.form, width: 'medium', cell: (line) => shortForms[line.form] },
    { key: 'subjects', head: head.subjects, cell: subjects },
    { key: 'day', head: head.day, width: 'narrow', cell: (line) => showDay(line.listedOn) },
    { key: 'sittings', head: head.sittings, numeric: true, width: 'narrow', cell: (line) => line.sittings },
    { key: 'state', head: head.state, cell: (line) => <StateBadge c={c} state={line.state} /> },
  ]
}
