import {
  type CaseLine,
  type CasePage,
  type CaseTally,
  casePurposes,
  isHouse,
  listCases,
  povertyPermissions,
  publishFund,
  tallyCases,
} from '../../../areas/poverty/index.ts'
import { showDay } from '../../../values/day.ts'
import type { Id } from '../../../values/id.ts'
import { type Dong, showDong } from '../../../values/money.ts'
import { isRefusal } from '../../../values/refusal.ts'
import { fill } from '../../../words/shape.ts'
import { wordsIn } from '../../../words/words.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import {
  type Column,
  DataTable,
  EmptyState,
  FilterBar,
  LinkButton,
  Notice,
  PageHead,
  Pager,
  Section,
  Select,
  Stack,
  TextInput,
} from '../../parts/index.ts'
import { areasOf, type NamedArea } from '../commendation/choosing.ts'
import { optionsOf } from '../record/saying.tsx'
import { boardPath, casePath, casesPath, decisionPath, proposePath, reviewPath } from './address.ts'
import { type FundStanding, fundsOf } from './fund.ts'
import { FundPublish } from './fund-publish.tsx'
import { FundTable } from './fund-table.tsx'
import { casesAddress, isFiltered, readCaseQuery } from './query.ts'
import { StateBadge } from './saying.tsx'

interface BoardData extends CasePage {
  readonly funds: readonly FundStanding[]
  readonly tally: readonly CaseTally[]
  readonly all: readonly CaseTally[]
  readonly areas: readonly NamedArea[]
}

/** Quỹ “Vì người nghèo”: what the Fund has and promised, and every case. */
export const boardPage = page<BoardData>({
  path: boardPath,
  shell: 'staff',
  may: povertyPermissions.read,
  title: (_, words) => words.povertyPages.board.title,
  load: (c) =>
    c.read(async (reading) => {
      const query = readCaseQuery(c)
      return {
        ...(await listCases(reading, { ...query, after: c.query('sau') })),
        funds: await fundsOf(reading),
        tally: await tallyCases(reading, { ...query, state: null }),
        all: await tallyCases(reading, {}),
        areas: await areasOf(reading, c.signedIn.committeeId),
      }
    }),
  acts: {
    publish: async (c, form) => {
      // The public reads Vietnamese.
      const { purposes } = wordsIn('vi').poverty
      const made = await c.perform(publishFund, { ...form.values, purposes }, form.clientId)
      return isRefusal(made) ? made : { goTo: boardPath, done: publishFund.name }
    },
  },
  view: BoardView,
})

const countOf = (tally: readonly CaseTally[], takes: (one: CaseTally) => boolean): number =>
  tally.reduce((sum, one) => sum + (takes(one) ? one.count : 0), 0)

function BoardView({ data, c }: ViewProps<BoardData>) {
  const { board: words } = c.words.povertyPages
  const waits = (state: string) => countOf(data.all, (one) => one.state === state)
  const { keep, approve } = povertyPermissions
  return (
    <>
      <PageHead
        title={words.title}
        summary={words.summary}
        actions={
          <>
            {c.may(keep) ? (
              <LinkButton href={proposePath} icon="add" kind="primary">
                {words.propose}
              </LinkButton>
            ) : null}
            {c.may(keep) ? (
              <LinkButton href={reviewPath}>{fill(words.review, { count: waits('surveyed') })}</LinkButton>
            ) : null}
            {c.may(approve) ? (
              <LinkButton href={decisionPath}>{fill(words.decide, { count: waits('reviewed') })}</LinkButton>
            ) : null}
            <LinkButton href={casesAddress(c, {}, `${casesPath}.xlsx`)} icon="download" download>
              {c.words.records.list.sheet}
            </LinkButton>
          </>
        }
      />
      <Stack loose>
        <Standing c={c} data={data} />
        <Cases c={c} data={data} />
      </Stack>
    </>
  )
}

function Standing({ c, data: { funds, all } }: { readonly c: PageContext; readonly data: BoardData }) {
  const { board: words } = c.words.povertyPages
  if (funds.length === 0) return <Notice tone="warn">{words.noFund}</Notice>
  const houses = countOf(all, (one) => isHouse(one.purpose) && ['handed_over', 'settled'].includes(one.state))
  return (
    <>
      {funds.map((fund) => (
        <FundTable key={fund.book.id} c={c} fund={fund}>
          {[{ label: words.houses, value: `${houses} ${words.unitHouses}` }]}
        </FundTable>
      ))}
      {funds.map((fund) => (
        <FundPublish key={fund.book.id} c={c} fund={fund} />
      ))}
    </>
  )
}

function Cases({ c, data }: { readonly c: PageContext; readonly data: BoardData }) {
  const { list: words } = c.words.povertyPages
  const { list } = c.words.records
  const names = new Map(data.areas.map((one) => [one.id, one.name]))
  return (
    <Section title={words.title}>
      <FilterBar
        action={boardPath}
        clearHref={boardPath}
        saved={saved(c, data.tally)}
        hidden={{ 'tinh-trang': c.query('tinh-trang') }}
      >
        <TextInput name="q" label={words.search} value={c.query('q')} maxLength={200} />
        <Select
          name="noi-dung"
          label={words.purpose}
          blank={words.anyPurpose}
          value={c.query('noi-dung')}
          options={optionsOf(c.words.poverty.purposes, casePurposes)}
        />
        <Select
          name="khu"
          label={words.area}
          blank={words.anyArea}
          value={c.query('khu')}
          options={data.areas.map((one) => ({ value: one.id, label: one.name }))}
        />
      </FilterBar>
      <DataTable
        caption={words.title}
        captionHidden
        columns={caseColumns(c, names)}
        rows={data.rows}
        rowKey={(line) => line.id}
        href={(line) => casePath(line.id)}
        empty={
          isFiltered(c) ? (
            <EmptyState title={list.nothing}>{list.nothingText}</EmptyState>
          ) : (
            <EmptyState title={words.empty}>{words.emptyText}</EmptyState>
          )
        }
      />
      <Pager
        newer={c.query('sau') === '' ? undefined : casesAddress(c, {})}
        older={data.next ? casesAddress(c, { sau: data.next }) : undefined}
      />
    </Section>
  )
}

function saved(c: PageContext, tally: readonly CaseTally[]) {
  const over = ['settled', 'declined', 'withdrawn']
  const states = ['proposed', 'surveyed', 'reviewed', 'approved', 'in_progress', 'settled']
  return [
    { state: '', label: c.words.records.list.all, count: countOf(tally, () => true) },
    { state: 'open', label: c.words.records.list.open, count: countOf(tally, (one) => !over.includes(one.state)) },
    ...states.map((state) => ({
      state,
      label: c.words.poverty.states[state] ?? state,
      count: countOf(tally, (one) => one.state === state),
    })),
  ]
    .filter((one) => one.count > 0 || one.state === '')
    .map(({ state, ...rest }) => ({
      ...rest,
      href: casesAddress(c, { 'tinh-trang': state }),
      current: c.query('tinh-trang') === state,
    }))
}

const some = (amount: Dong | null): string => (amount === null ? '' : showDong(amount))

function caseColumns(c: PageContext, names: ReadonlyMap<Id, string>): readonly Column<CaseLine>[] {
  const head = c.words.povertyPages.list.columns
  return [
    { key: 'name', head: head.name, width: 'wide', cell: (line) => line.headName },
    { key: 'area', head: head.area, cell: (line) => names.get(line.areaId) ?? '' },
    { key: 'purpose', head: head.purpose, cell: (line) => c.words.poverty.purposes[line.purpose] },
    { key: 'day', head: head.day, width: 'narrow', cell: (line) => showDay(line.proposedOn) },
    { key: 'asked', head: head.asked, numeric: true, cell: (line) => some(line.askedAmount) },
    { key: 'approved', head: head.approved, numeric: true, cell: (line) => some(line.approvedAmount) },
    { key: 'state', head: head.state, cell: (line) => <StateBadge c={c} state={line.state} /> },
  ]
}
