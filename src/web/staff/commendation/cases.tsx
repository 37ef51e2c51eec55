import {
  type CaseCount,
  type CaseLine,
  type CasePage,
  caseYears,
  commendationPermissions,
  countCases,
  finalStates,
  givenStates,
  listCases,
  listMovements,
  type Movement,
} from '../../../areas/commendation/index.ts'
import { showDay } from '../../../values/day.ts'
import type { Id } from '../../../values/id.ts'
import { type PageContext, page } from '../../http/page.ts'
import { type Column, DataTable, EmptyState, LinkButton, PageHead, Pager } from '../../parts/index.ts'
import { boardPath, casePath, casesPath } from './address.ts'
import { CaseFilters } from './case-filters.tsx'
import { casesAddress, isFiltered, readCaseQuery } from './case-query.ts'
import { proposerNames } from './choosing.ts'
import { StateBadge } from './saying.tsx'

interface CasesData extends CasePage {
  readonly counts: readonly CaseCount[]
  readonly years: readonly number[]
  readonly movements: readonly Movement[]
  readonly names: ReadonlyMap<Id, string>
}

/** Hồ sơ khen thưởng: every case, proposed or given. */
export const casesPage = page<CasesData>({
  path: casesPath,
  shell: 'staff',
  may: commendationPermissions.read,
  title: (_, words) => words.commendationPages.cases.title,
  load: (c) =>
    c.read(async (reading) => {
      const query = readCaseQuery(c)
      const { committeeId } = c.signedIn
      const movements = await listMovements(reading, committeeId)
      return {
        ...(await listCases(reading, { ...query, after: c.query('sau') })),
        counts: await countCases(reading, { ...query, state: null }),
        years: await caseYears(reading, committeeId),
        movements: movements.map((one) => one.movement),
        names: await proposerNames(reading, committeeId),
      }
    }),
  view: ({ data, c }) => {
    const { cases, board } = c.words.commendationPages
    const { list } = c.words.records
    return (
      <>
        <PageHead
          title={cases.title}
          summary={cases.summary}
          crumbs={[{ label: board.title, href: boardPath }, { label: cases.title }]}
          actions={
            <LinkButton href={casesAddress(c, {}, `${casesPath}.xlsx`)} icon="download" download>
              {list.sheet}
            </LinkButton>
          }
        />
        <CaseFilters
          c={c}
          action={casesPath}
          years={data.years}
          movements={data.movements}
          saved={saved(c, data.counts)}
          hidden={{ 'tinh-trang': c.query('tinh-trang'), dot: c.query('dot') }}
        />
        <DataTable
          caption={cases.caption}
          captionHidden
          columns={caseColumns(c, data.names)}
          rows={data.rows}
          rowKey={(line) => line.id}
          href={(line) => casePath(line.id)}
          empty={
            isFiltered(c) ? (
              <EmptyState title={list.nothing}>{list.nothingText}</EmptyState>
            ) : (
              <EmptyState title={cases.empty}>{cases.emptyText}</EmptyState>
            )
          }
        />
        <Pager
          newer={c.query('sau') === '' ? undefined : casesAddress(c, {})}
          older={data.next ? casesAddress(c, { sau: data.next }) : undefined}
        />
      </>
    )
  },
})

function saved(c: PageContext, counts: readonly CaseCount[]) {
  const { list } = c.words.records
  const { cases } = c.words.commendationPages
  const sum = (takes: (one: CaseCount) => boolean) =>
    counts.reduce((total, one) => total + (takes(one) ? one.count : 0), 0)
  const isGiven = ({ state }: CaseCount) => givenStates.includes(state)
  const isOpen = (one: CaseCount) => !isGiven(one) && !finalStates.includes(one.state)
  return [
    { state: '', label: list.all, count: sum(() => true) },
    { state: 'open', label: list.open, count: sum(isOpen) },
    { state: 'given', label: cases.given, count: sum(isGiven) },
  ].map(({ state, ...rest }) => ({
    ...rest,
    href: casesAddress(c, { 'tinh-trang': state }),
    current: c.query('tinh-trang') === state,
  }))
}

export function proposerOf(line: CaseLine, names: ReadonlyMap<Id, string>): string {
  return names.get(line.proposerAreaId ?? line.proposerOrganisationId ?? '') ?? line.proposerName ?? ''
}

/** Columns of a list of cases. */
export function caseColumns(c: PageContext, names: ReadonlyMap<Id, string>): readonly Column<CaseLine>[] {
  const head = c.words.commendationPages.cases.columns
  const labels = c.words.commendationLabels
  return [
    {
      key: 'name',
      head: head.name,
      width: 'wide',
      cell: (line) => [line.name, line.note].filter(Boolean).join(' · '),
    },
    { key: 'kind', head: head.kind, cell: (line) => labels.kinds[line.recipientKind] },
    { key: 'form', head: head.form, cell: (line) => line.titleName ?? labels.forms[line.form] },
    { key: 'authority', head: head.authority, cell: (line) => labels.authorities[line.authority] },
    { key: 'proposer', head: head.proposer, cell: (line) => proposerOf(line, names) },
    { key: 'day', head: head.day, width: 'narrow', cell: (line) => showDay(line.listedOn) },
    { key: 'state', head: head.state, cell: (line) => <StateBadge c={c} state={line.state} /> },
  ]
}
