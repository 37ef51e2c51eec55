import {
  listOrganisations,
  type MemberOrganisation,
  type OrganisationKind,
  organisationKinds,
  organisationPermissions,
  type Page,
} from '../../../areas/organisation/index.ts'
import { type PageContext, page, resource } from '../../http/page.ts'
import { DataTable, EmptyState, FilterBar, LinkButton, PageHead, Pager, Select, TextInput } from '../../parts/index.ts'
import { crumbs, importPath, organisationPath, organisationsPath, withQuery } from './paths.ts'
import { optionsOf, saySum, sayValidity } from './saying.ts'
import { allRows, sendSheet } from './sheet.ts'

const filterNames = ['q', 'loai', 'tinh-trang'] as const

function filtersOf(c: PageContext): Record<string, string> {
  return Object.fromEntries(filterNames.map((name) => [name, c.query(name)]))
}

function queryOf(c: PageContext) {
  const kind = organisationKinds.find((one): one is OrganisationKind => one === c.query('loai')) ?? null
  const on = c.query('tinh-trang') === 'tat-ca' ? null : c.today
  return { committeeId: c.signedIn.committeeId, text: c.query('q'), kind, on }
}

/** Tổ chức thành viên. */
export const organisationsPage = page<Page<MemberOrganisation>>({
  path: organisationsPath,
  shell: 'staff',
  may: organisationPermissions.read,
  title: (_, words) => words.organisation.pages.organisations.title,
  load: (c) => c.read((reading) => listOrganisations(reading, { ...queryOf(c), after: c.query('sau') })),
  view: ({ data, c }) => <OrganisationList data={data} c={c} />,
})

function OrganisationList({ data, c }: { data: Page<MemberOrganisation>; c: PageContext }) {
  const { pages, organisationKinds: labels } = c.words.organisation
  const filters = filtersOf(c)
  const filtered = Object.values(filters).some((value) => value !== '')
  return (
    <>
      <PageHead
        title={pages.organisations.title}
        summary={pages.organisations.summary}
        crumbs={crumbs(c, { label: pages.organisations.title })}
        actions={<Actions c={c} />}
      />
      <FilterBar action={organisationsPath} clearHref={organisationsPath}>
        <TextInput name="q" label={pages.search} value={filters.q} maxLength={100} />
        <Select
          name="loai"
          label={pages.kind}
          blank={pages.kindAny}
          value={filters.loai}
          options={optionsOf(labels, organisationKinds)}
        />
        <Select
          name="tinh-trang"
          label={pages.state}
          value={filters['tinh-trang']}
          options={optionsOf({ '': pages.existing, 'tat-ca': pages.everything })}
        />
      </FilterBar>
      <DataTable
        caption={pages.organisations.title}
        captionHidden
        columns={[
          { key: 'name', head: pages.name, width: 'wide', cell: (one) => one.name },
          { key: 'kind', head: pages.kind, cell: (one) => labels[one.kind] },
          { key: 'time', head: pages.units.validity, cell: (one) => sayValidity(c, one) },
        ]}
        rows={data.rows}
        rowKey={(one) => one.id}
        href={(one) => organisationPath(one.id)}
        empty={
          filtered ? (
            <EmptyState title={pages.none}>{pages.noneHint}</EmptyState>
          ) : (
            <EmptyState title={pages.organisations.empty}>{pages.organisations.emptyHint}</EmptyState>
          )
        }
      />
      <Pager
        newer={c.query('sau') === '' ? undefined : withQuery(organisationsPath, filters)}
        older={data.next === null ? undefined : withQuery(organisationsPath, { ...filters, sau: data.next })}
        summary={saySum(c, data.rows.length)}
      />
    </>
  )
}

function Actions({ c }: { c: PageContext }) {
  const { pages } = c.words.organisation
  return (
    <>
      {c.may(organisationPermissions.manage_organisations) ? (
        <>
          <LinkButton href={`${organisationsPath}/moi`} icon="add" kind="primary">
            {pages.organisations.new}
          </LinkButton>
          <LinkButton href={importPath('member_organisation')}>{pages.importSheet}</LinkButton>
        </>
      ) : null}
      <LinkButton href={withQuery(`${organisationsPath}.xlsx`, filtersOf(c))} icon="download" download>
        {pages.exportSheet}
      </LinkButton>
    </>
  )
}

export const organisationsSheet = resource({
  path: `${organisationsPath}.xlsx`,
  may: organisationPermissions.read,
  get: async (c) => {
    const { pages, organisationKinds: labels } = c.words.organisation
    const rows = await c.read((reading) =>
      allRows((after) => listOrganisations(reading, { ...queryOf(c), after, limit: 200 })),
    )
    return sendSheet(c, {
      file: 'to-chuc-thanh-vien',
      title: pages.organisations.title,
      columns: [
        { header: pages.name, width: 50, kind: 'text' },
        { header: pages.kind, width: 28, kind: 'text' },
        { header: pages.from, width: 14, kind: 'day' },
        { header: pages.to, width: 14, kind: 'day' },
      ],
      rows: rows.map((one) => [one.name, labels[one.kind] ?? one.kind, one.from, one.to]),
    })
  },
})
