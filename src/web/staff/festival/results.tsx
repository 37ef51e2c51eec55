import * as area from '../../../areas/festival/index.ts'
import type { Id } from '../../../values/id.ts'
import { type PageContext, page } from '../../http/page.ts'
import {
  DataTable,
  EmptyState,
  FilterBar,
  LinkButton,
  PageHead,
  Pager,
  Select,
  Stack,
  TextInput,
} from '../../parts/index.ts'
import { boardPath, eventPath, resultPath, resultsPath } from './address.ts'
import { address, areaNamesOf, filterNames, flags, resultQuery, states } from './result-query.ts'
import { columns } from './results-columns.tsx'

interface Results extends area.ResultPage {
  readonly years: readonly number[]
  readonly areas: ReadonlyMap<Id, string>
}

/** Ngày hội ở các khu dân cư, all years: what figures of the festival open to. */
export const resultsPage = page<Results>({
  path: resultsPath,
  shell: 'staff',
  may: area.festivalPermissions.read,
  title: (_, words) => words.festivalPages.results.title,
  load: (c) =>
    c.read(async (reading) => {
      const { committeeId } = c.signedIn
      const areas = await areaNamesOf(reading, committeeId)
      const query = { ...resultQuery(c, areas), after: c.query('sau') }
      return {
        ...(await area.listResults(reading, query)),
        years: await area.festivalYears(reading, committeeId),
        areas,
      }
    }),
  view: ({ data, c }) => {
    const { results: words, years } = c.words.festivalPages
    const { list } = c.words.records
    const isFiltered = filterNames.some((name) => c.query(name) !== '')
    return (
      <>
        <PageHead
          title={words.title}
          summary={words.summary}
          crumbs={[{ label: years.title, href: boardPath }, { label: words.title }]}
          actions={
            <LinkButton href={address(c, {}, `${resultsPath}.xlsx`)} icon="download" download>
              {list.sheet}
            </LinkButton>
          }
        />
        <Stack>
          <Filters c={c} data={data} />
          <DataTable
            caption={words.title}
            captionHidden
            columns={columns(c)}
            rows={data.rows}
            rowKey={(line) => line.id}
            href={(line) => (line.resultId ? resultPath(line.resultId) : eventPath(line.eventId))}
            empty={
              isFiltered ? (
                <EmptyState title={list.nothing}>{list.nothingText}</EmptyState>
              ) : (
                <EmptyState title={words.none}>{words.noneText}</EmptyState>
              )
            }
          />
          <Pager
            newer={c.query('sau') === '' ? undefined : address(c, {})}
            older={data.next ? address(c, { sau: data.next }) : undefined}
          />
        </Stack>
      </>
    )
  },
})

function Filters({ c, data }: { readonly c: PageContext; readonly data: Results }) {
  const { results: words } = c.words.festivalPages
  const { list } = c.words.records
  const labels = c.words.festivalLabels
  return (
    <FilterBar action={resultsPath} clearHref={resultsPath}>
      <TextInput name="q" label={words.text} value={c.query('q')} maxLength={200} />
      <Select
        name="nam"
        label={list.year}
        blank={list.anyYear}
        value={c.query('nam')}
        options={data.years.map((year) => ({ value: String(year), label: String(year) }))}
      />
      <Select
        name="khu"
        label={words.columns.area}
        blank={words.anyArea}
        value={c.query('khu')}
        options={[...data.areas].map(([value, label]) => ({ value, label }))}
      />
      <Select
        name="tinh-trang"
        label={list.state}
        blank={list.anyState}
        value={c.query('tinh-trang')}
        options={states.map((value) => ({ value, label: words.states[value] ?? labels.states[value] ?? value }))}
      />
      <Select
        name="co"
        label={words.with}
        blank={words.anything}
        value={c.query('co')}
        options={flags.map((value) => ({ value, label: words.flags[value] }))}
      />
    </FilterBar>
  )
}
