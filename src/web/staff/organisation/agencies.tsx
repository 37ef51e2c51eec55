import {
  type Agency,
  type AgencyKind,
  agencyKinds,
  listAgencies,
  organisationPermissions,
  type Page,
} from '../../../areas/organisation/index.ts'
import { type PageContext, page, resource } from '../../http/page.ts'
import { DataTable, EmptyState, FilterBar, LinkButton, PageHead, Pager, Select, TextInput } from '../../parts/index.ts'
import { agenciesPath, agencyPath, crumbs, importPath, withQuery } from './paths.ts'
import { optionsOf, saySum, sayValidity } from './saying.ts'
import { allRows, sendSheet } from './sheet.ts'

const filterNames = ['q', 'loai', 'tinh-trang'] as const

function filtersOf(c: PageContext): Record<string, string> {
  return Object.fromEntries(filterNames.map((name) => [name, c.query(name)]))
}

function queryOf(c: PageContext) {
  const kind = agencyKinds.find((one): one is AgencyKind => one === c.query('loai')) ?? null
  const on = c.query('tinh-trang') === 'tat-ca' ? null : c.today
  return { committeeId: c.signedIn.committeeId, text: c.query('q'), kind, on }
}

/** Cơ quan. */
export const agenciesPage = page<Page<Agency>>({
  path: agenciesPath,
  shell: 'staff',
  may: organisationPermissions.read,
  title: (_, words) => words.organisation.pages.agencies.title,
  load: (c) => c.read((reading) => listAgencies(reading, { ...queryOf(c), after: c.query('sau') })),
  view: ({ data, c }) => <AgencyList data={data} c={c} />,
})

function AgencyList({ data, c }: { data: Page<Agency>; c: PageContext }) {
  const { pages, agencyKinds: labels } = c.words.organisation
  const filters = filtersOf(c)
  const filtered = Object.values(filters).some((value) => value !== '')
  return (
    <>
      <PageHead
        title={pages.agencies.title}
        summary={pages.agencies.summary}
        crumbs={crumbs(c, { label: pages.agencies.title })}
        actions={<Actions c={c} />}
      />
      <FilterBar action={agenciesPath} clearHref={agenciesPath}>
        <TextInput name="q" label={pages.search} value={filters.q} maxLength={100} />
        <Select
          name="loai"
          label={pages.kind}
          blank={pages.kindAny}
          value={filters.loai}
          options={optionsOf(labels, agencyKinds)}
        />
        <Select
          name="tinh-trang"
          label={pages.state}
          value={filters['tinh-trang']}
          options={optionsOf({ '': pages.existing, 'tat-ca': pages.everything })}
        />
      </FilterBar>
      <DataTable
        caption={pages.agencies.title}
        captionHidden
        columns={[
          { key: 'name', head: pages.name, width: 'wide', cell: (one) => one.name },
          { key: 'kind', head: pages.kind, cell: (one) => labels[one.kind] },
          {
            key: 'contact',
            head: pages.agencies.contact,
            cell: (one) => one.contactName ?? one.phone ?? one.email ?? '',
          },
          { key: 'time', head: pages.units.validity, cell: (one) => sayValidity(c, one) },
        ]}
        rows={data.rows}
        rowKey={(one) => one.id}
        href={(one) => agencyPath(one.id)}
        empty={
          filtered ? (
            <EmptyState title={pages.none}>{pages.noneHint}</EmptyState>
          ) : (
            <EmptyState title={pages.agencies.empty}>{pages.agencies.emptyHint}</EmptyState>
          )
        }
      />
      <Pager
        newer={c.query('sau') === '' ? undefined : withQuery(agenciesPath, filters)}
        older={data.next === null ? undefined : withQuery(agenciesPath, { ...filters, sau: data.next })}
        summary={saySum(c, data.rows.length)}
      />
    </>
  )
}

function Actions({ c }: { c: PageContext }) {
  const { pages } = c.words.organisation
  return (
    <>
      {c.may(organisationPermissions.manage_agencies) ? (
        <>
          <LinkButton href={`${agenciesPath}/moi`} icon="add" kind="primary">
            {pages.agencies.new}
          </LinkButton>
          <LinkButton href={importPath('agency')}>{pages.importSheet}</LinkButton>
        </>
      ) : null}
      <LinkButton href={withQuery(`${agenciesPath}.xlsx`, filtersOf(c))} icon="download" download>
        {pages.exportSheet}
      </LinkButton>
    </>
  )
}

export const agenciesSheet = resource({
  path: `${agenciesPath}.xlsx`,
  may: organisationPermissions.read,
  get: async (c) => {
    const { pages, agencyKinds: labels } = c.words.organisation
    const rows = await c.read((reading) =>
      allRows((after) => listAgencies(reading, { ...queryOf(c), after, limit: 200 })),
    )
    const names = new Map(rows.map((one) => [one.id, one.name]))
    return sendSheet(c, {
      file: 'co-quan',
      title: pages.agencies.title,
      columns: [
        { header: pages.name, width: 40, kind: 'text' },
        { header: pages.kind, width: 24, kind: 'text' },
        { header: pages.agencies.superior, width: 36, kind: 'text' },
        { header: pages.agencies.address, width: 36, kind: 'text' },
        { header: pages.agencies.phone, width: 16, kind: 'text' },
        { header: pages.agencies.email, width: 26, kind: 'text' },
        { header: pages.agencies.contactName, width: 24, kind: 'text' },
      ],
      rows: rows.map((one) => {
        const superior = (one.superiorId && names.get(one.superiorId)) ?? one.superiorName
        return [one.name, labels[one.kind] ?? one.kind, superior, one.address, one.phone, one.email, one.contactName]
      }),
    })
  },
})
