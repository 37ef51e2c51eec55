import {
  countHouseholds,
  type HouseholdPage,
  householdPermissions,
  listHouseholds,
  standingKinds,
} from '../../../areas/households/index.ts'
import { isId } from '../../../values/id.ts'
import { showCount } from '../../../values/number.ts'
import { fill } from '../../../words/shape.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import {
  Badge,
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
import { type Names, namesOfAreas } from '../assistance/round-data.ts'
import { withQuery } from '../record/address.ts'
import { optionsOf } from '../record/saying.tsx'
import { householdPath, householdsPath } from './address.ts'

interface Listed {
  readonly page: HouseholdPage
  readonly count: number
  readonly names: Names
}

export function queryIn(c: PageContext) {
  const area = c.query('khu')
  return {
    committeeId: c.signedIn.committeeId,
    text: c.query('q') || null,
    areaId: isId(area) ? area : null,
    standing: standingKinds.find((one) => one === c.query('dien')) ?? null,
    withClosed: c.query('da-dong') === 'co',
  }
}

/** Hộ dân: by name with or without accents, by area, by what they are recognised as. */
export const householdsPage = page<Listed>({
  path: householdsPath,
  shell: 'staff',
  may: householdPermissions.read,
  title: (_, words) => words.householdPages.list.title,
  load: (c) =>
    c.read(async (reading) => ({
      page: await listHouseholds(reading, { ...queryIn(c), after: c.query('sau') || null, limit: 50 }),
      count: await countHouseholds(reading, queryIn(c)),
      names: await namesOfAreas(c, reading, c.signedIn.committeeId),
    })),
  view: ListView,
})

function ListView({ data: { page: shown, count, names }, c }: ViewProps<Listed>) {
  const { list: words } = c.words.householdPages
  const { standings } = c.words.households
  const query = { q: c.query('q'), khu: c.query('khu'), dien: c.query('dien'), 'da-dong': c.query('da-dong') }
  const isFiltered = Object.values(query).some(Boolean)
  return (
    <>
      <PageHead
        title={words.title}
        summary={words.summary}
        actions={
          <>
            {c.may(householdPermissions.import) ? (
              <LinkButton href={`${householdsPath}/nhap`} icon="upload">
                {words.import}
              </LinkButton>
            ) : null}
            {c.may(householdPermissions.open_file) ? (
              <LinkButton href={withQuery(`${householdsPath}/ho-dan.xlsx`, query)} icon="download" download>
                {c.words.records.list.sheet}
              </LinkButton>
            ) : null}
            {c.may(householdPermissions.keep) ? (
              <LinkButton href={`${householdsPath}/moi`} icon="add" kind="primary">
                {words.add}
              </LinkButton>
            ) : null}
          </>
        }
      />
      <Stack>
        <FilterBar action={householdsPath} clearHref={householdsPath}>
          <TextInput name="q" label={words.name} value={query.q} maxLength={120} />
          <Select
            name="khu"
            label={words.area}
            blank={c.words.records.list.all}
            value={query.khu}
            options={[...names].map(([value, label]) => ({ value, label }))}
          />
          <Select
            name="dien"
            label={words.standing}
            blank={c.words.records.list.all}
            value={query.dien}
            options={optionsOf(standings, standingKinds)}
          />
          <Select
            name="da-dong"
            label={words.state}
            blank={words.openOnly}
            value={query['da-dong']}
            options={[{ value: 'co', label: words.withClosed }]}
          />
        </FilterBar>
        <DataTable
          caption={fill(words.count, { count: showCount(count) })}
          rows={shown.rows}
          rowKey={(one) => one.id}
          href={(one) => householdPath(one.id)}
          empty={
            <EmptyState title={isFiltered ? words.nothing : words.empty}>
              {isFiltered ? null : words.emptyText}
            </EmptyState>
          }
          columns={[
            { key: 'name', head: words.head, width: 'wide', cell: (one) => one.headName },
            { key: 'area', head: words.area, cell: (one) => names.get(one.areaId) ?? '' },
            { key: 'people', head: words.people, numeric: true, cell: (one) => one.people ?? one.members },
            {
              key: 'standing',
              head: words.standing,
              cell: (one) =>
                one.closedOn ? (
                  <Badge tone="refused">{words.closed}</Badge>
                ) : (
                  one.standings.map((kind) => standings[kind]).join(', ')
                ),
            },
          ]}
        />
        <Pager
          newer={c.query('sau') ? withQuery(householdsPath, query) : undefined}
          older={shown.next ? withQuery(householdsPath, { ...query, sau: shown.next }) : undefined}
        />
      </Stack>
    </>
  )
}
