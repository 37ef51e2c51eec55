import {
  listMeetings,
  type MeetingLine,
  type MeetingPage,
  type MeetingState,
  meetingPermissions,
  meetingStates,
  meetingYears,
  purposes,
  tallyMeetings,
} from '../../../areas/meetings/index.ts'
import { type Body, listBodies } from '../../../areas/organisation/index.ts'
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
import { meetingPath, meetingsPath } from './address.ts'
import { isFiltered, meetingsAddress, readMeetingQuery } from './meeting-query.ts'
import { MeetingBadge, sayPurposes, sayTurnout } from './saying.tsx'

interface MeetingsData extends MeetingPage {
  readonly counts: ReadonlyMap<MeetingState, number>
  readonly years: readonly number[]
  readonly bodies: readonly Body[]
}

/** Hội nghị: every conference, whatever it is for. */
export const meetingsPage = page<MeetingsData>({
  path: meetingsPath,
  shell: 'staff',
  may: meetingPermissions.read,
  title: (_, words) => words.meetingPages.list.title,
  load: (c) =>
    c.read(async (reading) => {
      const query = readMeetingQuery(c)
      return {
        ...(await listMeetings(reading, { ...query, after: c.query('sau') })),
        counts: await tallyMeetings(reading, { ...query, state: null }),
        years: await meetingYears(reading, query.committeeId),
        bodies: await listBodies(reading, query.committeeId, 'advisory_group'),
      }
    }),
  view: ({ data, c }) => {
    const { list } = c.words.meetingPages
    const common = c.words.records.list
    const filtered = isFiltered(c)
    return (
      <>
        <PageHead
          title={list.title}
          summary={list.summary}
          actions={
            <>
              {c.may(meetingPermissions.plan) ? (
                <LinkButton href={`${meetingsPath}/moi`} icon="add" kind="primary">
                  {list.add}
                </LinkButton>
              ) : null}
              <LinkButton href={meetingsAddress(c, {}, `${meetingsPath}.xlsx`)} icon="download" download>
                {common.sheet}
              </LinkButton>
            </>
          }
        />
        <Filters c={c} data={data} />
        <DataTable
          caption={list.caption}
          captionHidden
          columns={columns(c)}
          rows={data.rows}
          rowKey={(line) => line.id}
          href={(line) => meetingPath(line.id)}
          empty={
            <EmptyState title={filtered ? common.nothing : list.empty}>
              {filtered ? common.nothingText : list.emptyText}
            </EmptyState>
          }
        />
        <Pager
          newer={c.query('sau') === '' ? undefined : meetingsAddress(c, {})}
          older={data.next ? meetingsAddress(c, { sau: data.next }) : undefined}
        />
      </>
    )
  },
})

function Filters({ c, data }: { c: PageContext; data: MeetingsData }) {
  const { list } = c.words.meetingPages
  const common = c.words.records.list
  const { states, purposes: names } = c.words.meetingLabels
  const chosen = c.query('tinh-trang')
  const open = new Set<MeetingState>(['planned', 'noticed', 'postponed', 'held'])
  const sum = (wanted: (state: MeetingState) => boolean) =>
    [...data.counts].reduce((total, [state, count]) => total + (wanted(state) ? count : 0), 0)
  const saved = [
    { state: '', label: common.all, count: sum((state) => state !== 'withdrawn') },
    { state: 'open', label: list.open, count: sum((state) => open.has(state)) },
    { state: 'held', label: list.unsigned, count: sum((state) => state === 'held') },
  ].map(({ state, ...rest }) => ({
    ...rest,
    href: meetingsAddress(c, { 'tinh-trang': state }),
    current: chosen === state,
  }))
  return (
    <FilterBar action={meetingsPath} clearHref={meetingsPath} saved={saved}>
      <TextInput name="q" label={common.text} value={c.query('q')} maxLength={200} />
      <Select
        name="nam"
        label={common.year}
        blank={common.anyYear}
        value={c.query('nam')}
        options={data.years.map((year) => ({ value: String(year), label: String(year) }))}
      />
      <Select
        name="muc-dich"
        label={list.purpose}
        blank={list.anyPurpose}
        value={c.query('muc-dich')}
        options={optionsOf(names, purposes)}
      />
      {data.bodies.length > 0 ? (
        <Select
          name="don-vi"
          label={list.convener}
          blank={list.anyConvener}
          value={c.query('don-vi')}
          options={data.bodies.map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : null}
      <Select
        name="tinh-trang"
        label={common.state}
        blank={common.anyState}
        value={chosen}
        options={[
          { value: 'open', label: list.open },
          ...optionsOf(
            states,
            meetingStates.filter((state) => state !== 'not_begun'),
          ),
        ]}
      />
    </FilterBar>
  )
}

function columns(c: PageContext): readonly Column<MeetingLine>[] {
  const head = c.words.meetingPages.list.columns
  return [
    { key: 'title', head: head.title, width: 'wide', cell: (line) => line.title },
    { key: 'purposes', head: head.purposes, cell: (line) => sayPurposes(c, line.purposes) },
    { key: 'day', head: head.day, width: 'narrow', cell: (line) => showDay(line.listedOn) },
    { key: 'turnout', head: head.turnout, cell: (line) => sayTurnout(c, line) },
    { key: 'state', head: head.state, cell: (line) => <MeetingBadge c={c} state={line.state} /> },
  ]
}
